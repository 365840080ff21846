// In the field only words that the organisation accepted are spoken, and an acceptance is of these
// very words: when they change it lapses.
import fc from 'fast-check';
import type { Day } from '$lib/core/brand';
import { locales } from '$lib/i18n';
import type { Keeper } from '$lib/keeper';
import { App } from '$lib/session';
import {
	acceptedLanguages,
	emptySettings,
	missingForRealUse,
	type Settings,
	type WordsHashes
} from '$lib/session/settings';
import { hashOf } from '../../support/events';
import { checking, type AnyCheck } from '../check';
import { drawn, lookAtCases, together } from './cases';

const tags = [...locales.map(({ tag }) => tag), 'uk'];
const hash = fc.constantFrom('a', 'b').map(hashOf);
const accepted = fc.record({
	tag: fc.constantFrom(...tags),
	acceptedBy: fc.constant('N. N.'),
	on: fc.constant('2026-11-23' as Day),
	wordsHash: hash
});
const decision = fc.record({
	languages: fc.array(accepted, { maxLength: 5 }),
	// A language may be gone, or not there yet.
	hashes: fc.dictionary(fc.constantFrom(...tags), hash),
	named: fc.boolean(),
	persistent: fc.boolean()
});
type Decision = typeof decision extends fc.Arbitrary<infer T> ? T : never;
let decisions: readonly Decision[] | null = null;
const everyDecision = () => (decisions ??= drawn(decision, 12_000));

function settingsOf({ languages, named }: Decision): Settings {
	const name = named ? 'Coast' : '';
	const organisation = { name, station: name, callBack: '' };
	return { ...emptySettings('finland'), organisation, languages };
}

interface Speaking {
	readonly acceptedLanguages: typeof acceptedLanguages;
	readonly missingForRealUse: typeof missingForRealUse;
	readonly App: typeof App;
}
const real: Speaking = { acceptedLanguages, missingForRealUse, App };

function inTheField({ acceptedLanguages: usable, missingForRealUse: missing }: Speaking) {
	return lookAtCases(everyDecision(), (one) => {
		const settings = settingsOf(one);
		const hashes: WordsHashes = one.hashes;
		const isAccepted = (tag: string) =>
			one.languages.some(
				(row) => row.tag === tag && tag in hashes && row.wordsHash === hashes[tag]
			);
		const spoken = usable(settings, hashes);
		const lacks = missing(settings, hashes, one.persistent).includes('languages');
		return (
			tags.every((tag) => spoken.includes(tag) === isAccepted(tag)) &&
			lacks === !tags.some(isAccepted)
		);
	});
}

/** The application itself, before it has seen any words: nothing is accepted, nothing begins. */
function inTheApplication({ App: Own }: Speaking) {
	const startKeeper = () => ({}) as Keeper;
	return lookAtCases(everyDecision().slice(0, 200), (one) => {
		const app = new Own({ startKeeper, now: () => Date.UTC(2026, 10, 23) });
		const { organisation, vault } = app;
		organisation.settings = settingsOf(one);
		const inField = organisation.usableLanguages.length === 0 && !organisation.mayBegin;
		vault.namespace = 'practice';
		return inField && organisation.usableLanguages.length === locales.length;
	});
}

export const acceptedChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['P-20'],
		counts: 'decisions of an organisation',
		subject: () => real,
		look: (speaking) =>
			together(
				() => inTheField(speaking),
				() => inTheApplication(speaking)
			),
		plants: [
			{
				what: 'an acceptance that outlives the words it was of',
				subject: () => ({
					...real,
					acceptedLanguages: (settings) => settings?.languages.map(({ tag }) => tag) ?? []
				})
			},
			{
				what: 'a field in which every language is spoken',
				subject: () => ({
					...real,
					App: class extends App {
						constructor(...given: ConstructorParameters<typeof App>) {
							super(...given);
							const get = () => locales.map(({ tag }) => tag);
							Object.defineProperty(this.organisation, 'usableLanguages', { get });
						}
					}
				})
			},
			{
				what: 'a conversation that begins without an accepted language',
				subject: () => ({
					...real,
					missingForRealUse: (...input) =>
						missingForRealUse(...input).filter((what) => what !== 'languages')
				})
			}
		]
	})
];
