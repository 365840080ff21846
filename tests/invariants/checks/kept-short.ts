// What is said before the first question stays short, whatever the settings hold: what is kept is
// counted here a second time, sentence by sentence, and what an organisation needs is kept.
import { roles, type Role } from '$lib/core/event';
import { mostSpokenWords, spokenWords } from '$lib/core/gate';
import type { Jurisdiction } from '$lib/core/referral';
import { introductionFor } from '$lib/session/introduction';
import { wordsSaidBefore } from '$lib/session/said-before';
import { tags } from '../../support/words';
import { checking, type AnyCheck } from '../check';
import { everyBundle } from './bundles';
import { bothDays, everyPlace } from './places';
import { everyWord, wordsWith, type AllWords } from './words';

interface Subject {
	readonly words: AllWords;
	/** How the settings count what they would have said. */
	readonly count: typeof wordsSaidBefore;
}

const real = (): Subject => ({ words: everyWord(), count: wordsSaidBefore });

interface Case {
	readonly place: Jurisdiction;
	readonly role: Role;
	readonly decided: readonly string[] | null;
	readonly name: string;
}

const usual = 'Organisation With A Long Name';
/** As many words as the field for the name can hold. */
const longest = 'a '.repeat(60).trim();

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
	return ids.reduce<readonly (readonly string[])[]>(
		(sets, id) => [...sets, ...sets.map((set) => [...set, id])],
		[[]]
	);
}

/** All that the settings can express: country, role, any duties together, and a name. */
function everySetting(): readonly Case[] {
	return everyPlace().flatMap((place) =>
		roles.flatMap((role) =>
			[null, ...subsetsOf(place.duties.map(({ id }) => id))].flatMap((decided) =>
				[usual, longest].map((name) => ({ place, role, decided, name }))
			)
		)
	);
}

const longestFirst = (texts: readonly string[]) =>
	texts.toSorted((a, b) => spokenWords(b) - spokenWords(a));

function prefaceIn(words: AllWords, tag: string): string {
	const all = everyBundle().map(({ protocol }) => words[tag]?.[protocol.id]?.['preface'] ?? '');
	return longestFirst(all)[0] ?? '';
}

/** The most that is said: introduction, agreements and preface, on a day now or much later. */
function saidIn(words: AllWords, tag: string, { place, role, decided, name }: Case): number {
	const own = words[tag]?.['spoken'] ?? {};
	const agreement = Object.keys(own).filter((key) => /^agreement\.(talk|notes)\./.test(key));
	const texts = bothDays.map((day) =>
		[...introductionFor(place, role, decided, day).keys, ...agreement]
			.map((key) => own[key] ?? '')
			.concat(prefaceIn(words, tag))
			.join(' ')
			.replaceAll('{{role}}', own[`role.${role}`] ?? '')
			.replaceAll('{{organisation}}', name)
	);
	return spokenWords(longestFirst(texts)[0] ?? '');
}

function isKept({ words, count }: Subject, { place, role, decided, name }: Case): boolean {
	const settings = { organisation: { name, station: '', callBack: '' }, role, duties: decided };
	return tags.every(
		(tag) =>
			count(settings, place, words[tag]?.['spoken'] ?? {}, prefaceIn(words, tag)) <= mostSpokenWords
	);
}

/** Whether an organisation has no choice but these settings: nothing decided, or its own duties. */
function isNeeded({ place, role, decided, name }: Case): boolean {
	const own = place.duties.filter((duty) => duty.roles.includes(role)).map(({ id }) => id);
	return name === usual && (decided === null || decided.join() === own.join());
}

function brokenIn(subject: Subject, one: Case): readonly string[] {
	const how = one.decided === null ? 'undecided' : `decided [${one.decided.join(' ')}]`;
	const at = `${one.place.id}, ${one.role}, ${how}, a name of ${spokenWords(one.name)} words`;
	if (!isKept(subject, one)) return isNeeded(one) ? [`${at}: cannot be kept`] : [];
	return tags.flatMap((tag) => {
		const words = saidIn(subject.words, tag, one);
		return words > mostSpokenWords ? [`${at}, ${tag}: ${words} words`] : [];
	});
}

const sixtyMore = ' Puhun tästä sinulle tarkemmin.'.repeat(15);
const longDuty =
	'The organisation that employs me is, within the meaning of the act on criminal investigations, a pre-trial investigation authority for certain offences. Where I come to know of such an offence in the course of my duties, I may be obliged by that act to record it, to report it to the authority that is competent, and to carry out or to request an investigation of it, irrespective of whether you consent to that or have asked me not to. What you tell me may also be used in it.';

export const keptShortChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'text',
		rules: ['P-24'],
		counts: 'settings by country, role, duties and name, in each language',
		subject: real,
		look: (subject) => {
			const all = everySetting();
			const broken = all.flatMap((one) => brokenIn(subject, one));
			return { cases: all.length * tags.length, broken };
		},
		plants: [
			{
				what: 'a Finnish preface that explains too much',
				subject: () => {
					const preface = everyWord()['fi']!['border-second-line']!['preface']!;
					const words = wordsWith('fi', 'border-second-line', 'preface', preface + sixtyMore);
					return { ...real(), words };
				}
			},
			{
				what: 'an English duty put in the words of its law',
				subject: () => ({
					...real(),
					words: wordsWith('en', 'spoken', 'duty.investigates-offences', longDuty)
				})
			},
			{
				what: 'settings that keep whatever is ticked',
				subject: () => ({ ...real(), count: () => 0 })
			},
			{
				what: 'settings that count no sentence of the agreement to notes',
				subject: () => ({
					...real(),
					count: (settings, place, spoken, preface) => {
						const isKept = ([key]: [string, string]) => !key.startsWith('agreement.notes');
						const less = Object.fromEntries(Object.entries(spoken).filter(isKept));
						return wordsSaidBefore(settings, place, less, preface);
					}
				})
			},
			{
				what: 'settings that take a long name of an organisation for a short one',
				subject: () => ({
					...real(),
					count: ({ organisation, ...settings }, ...rest) =>
						wordsSaidBefore({ ...settings, organisation: { ...organisation, name: 'a' } }, ...rest)
				})
			},
			{
				what: 'settings that do not keep the duties of their own role',
				subject: () => ({ ...real(), count: (...of) => wordsSaidBefore(...of) + 30 })
			}
		]
	})
];
