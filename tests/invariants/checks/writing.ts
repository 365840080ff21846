// A rule that the compiler keeps: what breaks it does not compile, and what is nearly the same
// does, so that it fails for the right reason.
import { checking, type AnyCheck } from '../check';
import type { RuleId } from '../rule';
import { asItIs, errorLines, pieceOf, rewritten, type Overlay } from './compiler';

/** The last line of a piece, once as it may be written and once as it must not be. */
export type Pair = readonly [good: string, bad: string];

/** A type that somebody could loosen: a place in a file, and what it would say instead. */
export interface Loosened {
	/** Reads on from "catches". */
	readonly what: string;
	readonly in: string;
	readonly from: string;
	readonly to: string;
}

interface Wall {
	readonly rules: readonly [RuleId, ...RuleId[]];
	/** Imports, and what else comes before each line. */
	readonly before: string;
	readonly pairs: readonly Pair[];
	readonly loosened: readonly [Loosened, ...Loosened[]];
}

/** A check of what must not compile. */
export function unwritable({ rules, before, pairs, loosened }: Wall): AnyCheck {
	const at = before.split('\n').length + 1;
	const place = (line: string) => pieceOf(`${before}\n${line}\n`);
	const placed = pairs.map(([good, bad]) => ({ good, bad, fine: place(good), wrong: place(bad) }));
	const failing = (overlay: Overlay) =>
		placed.filter(({ fine }) => errorLines(fine, overlay).length > 0);
	const compiling = (overlay: Overlay) =>
		placed.filter(({ wrong }) => {
			const lines = errorLines(wrong, overlay);
			return lines.length === 0 || lines.some((line) => line !== at);
		});
	const plant = ({ what, in: path, from, to }: Loosened) => ({
		what,
		subject: () => {
			const overlay = rewritten(path, from, to);
			const [hurt] = failing(overlay);
			// A plant that only breaks the types would be caught for the wrong reason.
			if (hurt) throw new Error(`does not compile any more: ${hurt.good}`);
			return overlay;
		}
	});
	const [first, ...rest] = loosened;
	return checking<Overlay>({
		kind: 'unwritable',
		rules,
		counts: 'pieces of code compiled',
		subject: () => asItIs,
		look: (overlay) => ({
			cases: 2 * placed.length,
			broken: [
				...compiling(overlay).map(({ bad }) => `compiles: ${bad}`),
				...failing(overlay).map(({ good }) => `does not compile: ${good}`)
			]
		}),
		plants: [plant(first), ...rest.map(plant)]
	});
}

export const model = 'src/lib/core/event/model.ts';
export const facts = 'src/lib/core/event/facts.ts';
export const payload = 'src/lib/core/referral/payload.ts';

/** What most pieces speak of. */
export const imports = [
	`import type { DomainEvent, Facts, LoggedEvent, EventOf } from '$lib/core/event';`,
	`import type { Payload, Reported, Section } from '$lib/core/referral';`,
	`export type All = [DomainEvent, Facts, LoggedEvent, EventOf<'opened'>, Payload, Reported, Section];`
].join('\n');

/** An event, as literals without braces. */
export const event = (good: string, bad: string): Pair => [
	`export const said: DomainEvent = { ${good} };`,
	`export const said: DomainEvent = { ${bad} };`
];
/** The fields of an answer, with some of them otherwise or, for null, left out. */
export const answer = (change: Readonly<Record<string, string | null>> = {}) =>
	Object.entries({
		type: `'response-given'`,
		item: `'a'`,
		response: `{ kind: 'declined' }`,
		locale: `'fi'`,
		mode: `'spoken'`,
		wordingHash: `''`,
		visibility: `'shared'`,
		...change
	})
		.flatMap(([name, code]) => (code === null ? [] : [`${name}: ${code}`]))
		.join(', ');
/** A field of what is known. */
export const known = (good: string, bad: string): Pair => [
	`export const known = (facts: Facts) => facts.${good};`,
	`export const known = (facts: Facts) => facts.${bad};`
];
/** A field of what is handed over. */
export const handed = (good: string, bad: string): Pair => [
	`export const handed = (payload: Payload) => payload.${good};`,
	`export const handed = (payload: Payload) => payload.${bad};`
];

/** One more type of event. */
export const newEvent = (what: string, code: string): Loosened => ({
	what,
	in: model,
	from: `	event('paused', {}),`,
	to: `	event('paused', {}),\n	${code},`
});
/** One more field of what is known. */
export const newFact = (what: string, code: string): Loosened => ({
	what,
	in: facts,
	from: '	readonly danger: boolean;',
	to: `	readonly danger: boolean;\n	readonly ${code};`
});
/** One more field of what is handed over. */
export const newField = (what: string, code: string): Loosened => ({
	what,
	in: payload,
	from: '	asylum: v.boolean(),',
	to: `	asylum: v.boolean(),\n	${code},`
});
