// What somebody tells of their own accord is not typed: in the field there is one line for a safe
// way to reach them, and nothing else to type into.
import * as v from 'valibot';

import { eventSchema, maxContactLength } from '$lib/core/event';
import { checkBundle, type Item, type ProtocolBundle } from '$lib/core/protocol';
import { readSources, type Source } from '../../architecture/sources';
import { bundleOf, protocolOf, yesNo } from '../../support/protocols';
import { checking, lookAtEach, type AnyCheck } from '../check';
import { everyBundle, fieldBundles, withItems } from './bundles';
import { together } from './words';

interface Subject {
	readonly bundles: readonly ProtocolBundle[];
	readonly check: typeof checkBundle;
	readonly sources: readonly Source[];
	readonly longest: number;
	/** Each kind of event with its fields. */
	readonly events: Events;
}
type Events = Readonly<Record<string, unknown>>;

/** The log's own description of what can be noted. */
const everyEvent = (): Events =>
	Object.fromEntries(eventSchema.options.map(({ entries }) => [entries.type.literal, entries]));

// Texts that events may hold: a safe way to reach somebody; a note, which only practice has; and
// names that the program itself gives, of answers and of services.
const texts: readonly string[] = [
	'contact-stated.text',
	'response-given.response.text',
	'response-given.response.codes',
	'agreement-decided.recipient',
	'shared.recipients'
];

/** Places of a description at which any text fits, as paths. */
function freeTexts(schema: unknown, path: string): readonly string[] {
	if (typeof schema !== 'object' || schema === null) return [];
	const { type, pipe, entries, options, wrapped, item } = schema as Record<string, unknown>;
	const bound = Array.isArray(pipe) && pipe.some((step) => step.type === 'regex');
	if (type === 'string') return bound ? [] : [path];
	return [
		...freeFields(entries, path),
		...[options, wrapped, item].flat().flatMap((part) => freeTexts(part, path))
	];
}

function freeFields(fields: unknown, path: string): readonly string[] {
	const all = Object.entries(fields ?? {});
	return all.flatMap(([name, field]) => freeTexts(field, `${path}.${name}`));
}

const real = (): Subject => ({
	bundles: everyBundle(),
	check: checkBundle,
	sources: readSources('src/lib/ui'),
	longest: maxContactLength,
	events: everyEvent()
});

const note: Item = {
	id: 'words',
	kind: 'note',
	purpose: 'process',
	maxLength: 200,
	indicators: []
};
const withNote = (setting: 'border' | 'inspection') =>
	bundleOf(protocolOf([yesNo('a'), note], { setting }));

/** Where a conversation has something to type into, and for what. */
const fields: readonly string[] = [
	'src/lib/ui/interview/screens/ClosingContact.svelte',
	// Items of these kinds only: a note cannot be part of a field protocol, a number is no text.
	'src/lib/ui/interview/parts/Note.svelte',
	'src/lib/ui/interview/parts/Number.svelte',
	// The words of a letter that somebody else sealed, after which no person is there.
	'src/lib/ui/referral/parts/OpenLetter.svelte'
];
const typing =
	/<(textarea|TextField|WordsField)\b|contenteditable|<input(?![^>]*type="(checkbox|radio|file)")/i;
const rooms = ['src/lib/ui/interview/', 'src/lib/ui/referral/'];

/** A screen with a field put before the end of its text. */
function withField(path: string, field: string): Subject {
	const subject = real();
	if (!subject.sources.some((one) => one.path === path)) throw new Error(`no ${path}`);
	const sources = subject.sources.map((one) =>
		one.path === path ? { path, text: `${one.text}\n${field}\n` } : one
	);
	return { ...subject, sources };
}

export const freeTextChecks: readonly AnyCheck[] = [
	checking<Subject>({
		kind: 'protocol',
		rules: ['P-14'],
		counts: 'questions in the field, kinds of event, and screens of a conversation',
		subject: real,
		look: ({ bundles, check, sources, longest, events }) =>
			together(
				lookAtEach(
					fieldBundles(bundles).flatMap(({ protocol }) => protocol.items),
					({ kind }) => kind !== 'note',
					({ id }) => `${id} is typed`
				),
				lookAtEach(
					['border', 'inspection'] as const,
					(setting) => check(withNote(setting)).some(({ rule }) => rule === 'note-in-field'),
					(setting) => `a note passes at a ${setting}`
				),
				lookAtEach(
					Object.entries(events),
					([type, fields]) => freeFields(fields, type).every((path) => texts.includes(path)),
					([type]) => `${type} holds a text`
				),
				lookAtEach(
					sources.filter(({ path }) => rooms.some((room) => path.startsWith(room))),
					({ path, text }) => !typing.test(text) || fields.includes(path),
					({ path }) => `${path}: something to type into`
				),
				lookAtEach(
					[longest],
					(most) => most <= 200,
					(most) => `a contact of ${most} characters`
				)
			),
		plants: [
			{
				what: 'a last question for anything else',
				subject: () => ({ ...real(), bundles: withItems((items) => [...items.slice(0, 7), note]) })
			},
			{
				what: 'a check that lets notes pass in inspections',
				subject: () => ({
					...real(),
					check: (bundle) =>
						bundle.protocol.setting === 'border'
							? checkBundle(bundle)
							: checkBundle(bundle).filter(({ rule }) => rule !== 'note-in-field')
				})
			},
			{
				what: 'a field for remarks between the questions',
				subject: () =>
					withField(
						'src/lib/ui/interview/screens/Interlude.svelte',
						'<TextField label={t("talk:more-said")} bind:value={remark} />'
					)
			},
			{
				what: 'a box for the story on the review',
				subject: () =>
					withField('src/lib/ui/referral/Review.svelte', '<textarea bind:value={story}></textarea>')
			},
			{
				what: 'an event for what the person told',
				subject: () => ({
					...real(),
					events: {
						...everyEvent(),
						'account-told': { type: v.literal('account-told'), words: v.nullable(v.string()) }
					}
				})
			},
			{
				what: 'a contact field as long as a letter',
				subject: () => ({ ...real(), longest: 2000 })
			}
		]
	})
];
