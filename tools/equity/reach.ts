// How far recorded means would lead somebody who told them, through the product's own `partition`
// and `assess`. Nothing here decides; it only says yes for people.
import { assess, circumstances, levelOf, partition, type Indicator } from '$lib/core/assessment';
import type { Protocol, Response } from '$lib/core/protocol';
import { asksFor, meanings, type MeansColumn } from './means';

/** Levels that are reported, as numbers of `levelOf`. */
export const thresholds = {
	unclear: levelOf('unclear'),
	offer: levelOf('offer-specialist')
} as const;
export type Threshold = keyof typeof thresholds;

/** What is reached by a record: yes or no for each threshold, and the chance with half telling. */
export interface Reached {
	readonly told: Readonly<Record<Threshold, boolean>>;
	/** The same when each yes is told with probability 1/2; exact, 0 to 1. */
	readonly halfTold: Readonly<Record<Threshold, number>>;
}

/** The best and the worst over everything the record can mean. */
export interface Bounds {
	readonly upper: Reached;
	readonly lower: Reached;
}

export type Assess = typeof assess;

/** Whatever turns the recorded means of one person into what is reached. */
export type Reach = (means: ReadonlySet<MeansColumn>) => Bounds;

const calm = { danger: false, privacy: 'held', agreement: 'given', end: 'complete' } as const;
const answer = (code: 'yes' | 'no'): Response => ({ kind: 'codes', codes: [code] });

/**
 * For one column, the sets of items that are answered with yes: one set for each thing the column
 * can have stood for. An empty set stands for a meaning that nothing asks for.
 */
export function yesSets(column: MeansColumn, protocol: Protocol): readonly ReadonlySet<string>[] {
	const sets = meanings[column].map((meaning) =>
		protocol.items.filter((item) => asksFor(item, meaning)).map(({ id }) => id)
	);
	const distinct = new Map(sets.map((ids) => [ids.join(' '), new Set(ids)]));
	return [...distinct.values()];
}

/** Whether everything a column can have stood for is asked for. */
export function asksEveryMeaning(column: MeansColumn, protocol: Protocol): boolean {
	return yesSets(column, protocol).every((ids) => ids.size > 0);
}

/** One meaning for each recorded column, in every combination: who said yes to what. */
export function scenarios(
	means: ReadonlySet<MeansColumn>,
	protocol: Protocol
): readonly ReadonlySet<string>[] {
	return [...means].reduce<readonly ReadonlySet<string>[]>(
		(made, column) =>
			made.flatMap((one) => yesSets(column, protocol).map((more) => new Set([...one, ...more]))),
		[new Set<string>()]
	);
}

/** Every subset of `ids`, the empty one and `ids` itself among them. */
export function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
	return ids.reduce<readonly (readonly string[])[]>(
		(made, id) => [...made, ...made.map((one) => [...one, id])],
		[[]]
	);
}

/**
 * The reach of a protocol. An item that nothing recorded says yes to is answered with no, and
 * everybody is taken as an adult: children are asked nothing at all, so that for them the figure
 * says what the questions would have found.
 */
export function reachOf(
	protocol: Protocol,
	indicators: readonly Indicator[],
	assessing: Assess = assess
): Reach {
	const levels = new Map<string, number>();
	function levelFor(yes: readonly string[]): number {
		const key = protocol.items.map(({ id }) => (yes.includes(id) ? 1 : 0)).join('');
		const known = levels.get(key);
		if (known !== undefined) return known;
		const responses = new Map(
			protocol.items.map(({ id }) => [id, answer(yes.includes(id) ? 'yes' : 'no')])
		);
		const { conduct } = partition(protocol, responses, new Set());
		const { outcome } = assessing(conduct, circumstances(calm), 'adult', indicators);
		const level = levelOf(outcome);
		levels.set(key, level);
		return level;
	}
	const halves = new Map<string, Reached>();
	function reachedBy(yes: ReadonlySet<string>): Reached {
		const ids = [...yes].sort();
		const key = ids.join(' ');
		const made = halves.get(key) ?? reachedFrom(ids, levelFor);
		halves.set(key, made);
		return made;
	}
	const bounds = new Map<string, Bounds>();
	return (means) => {
		const key = [...means].sort().join(' ');
		const made = bounds.get(key) ?? boundsOf(scenarios(means, protocol).map(reachedBy));
		bounds.set(key, made);
		return made;
	};
}

function reachedFrom(
	ids: readonly string[],
	levelFor: (yes: readonly string[]) => number
): Reached {
	const told = levelFor(ids);
	const all = subsetsOf(ids).map(levelFor);
	const chance = (at: number) => all.filter((level) => level >= at).length / all.length;
	return {
		told: { unclear: told >= thresholds.unclear, offer: told >= thresholds.offer },
		halfTold: { unclear: chance(thresholds.unclear), offer: chance(thresholds.offer) }
	};
}

function boundsOf(all: readonly Reached[]): Bounds {
	const told = (at: Threshold) => all.map((one) => one.told[at]);
	const half = (at: Threshold) => all.map((one) => one.halfTold[at]);
	return {
		upper: {
			told: { unclear: told('unclear').includes(true), offer: told('offer').includes(true) },
			halfTold: { unclear: Math.max(...half('unclear')), offer: Math.max(...half('offer')) }
		},
		lower: {
			told: { unclear: !told('unclear').includes(false), offer: !told('offer').includes(false) },
			halfTold: { unclear: Math.min(...half('unclear')), offer: Math.min(...half('offer')) }
		}
	};
}
