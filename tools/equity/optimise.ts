// Which K of our questions leave the worst group best off. This is selection among sentences that
// people wrote, by looking at identified people; it is no training, and nothing is learned that
// could be told apart from the list itself.
import type { Indicator } from '$lib/core/assessment';
import type { Item, Protocol } from '$lib/core/protocol';
import { everyone } from './groups';
import { extremesOf, measure } from './measure';
import { reachOf } from './reach';
import type { Recorded } from './records';

/** More selections than this are refused rather than waited for. */
export const mostSelections = 5000;

export interface Selection {
	readonly items: readonly string[];
	/** Share of the worst group reaching "unclear", upper bound, 0 to 1. */
	readonly worst: number;
	readonly all: number;
}

/** Number of ways to take k of n. */
export function ways(n: number, k: number): number {
	return k === 0 ? 1 : (ways(n - 1, k - 1) * n) / k;
}

function selections(items: readonly Item[], k: number): readonly (readonly Item[])[] {
	if (k === 0) return [[]];
	return items.flatMap((item, index) =>
		selections(items.slice(index + 1), k - 1).map((rest) => [item, ...rest])
	);
}

/**
 * Selections of `k` items, the best first: by the worst group of the comparison that counts
 * "gender not recorded" as a group, then by everyone, then in the order of the protocol.
 *
 * @returns `null` when there is nothing to choose or too much
 */
export function optimise(
	records: readonly Recorded[],
	items: readonly Item[],
	k: number,
	indicators: readonly Indicator[]
): readonly Selection[] | null {
	if (k < 1 || k > items.length || ways(items.length, k) > mostSelections) return null;
	const base: Omit<Protocol, 'items'> = {
		id: 'selection',
		version: 1,
		setting: 'practice',
		pauseAfterFirstYes: 2
	};
	return selections(items, k)
		.map((chosen): Selection => {
			const rows = measure(records, reachOf({ ...base, items: chosen }, indicators));
			const extremes = extremesOf(rows, 'unclear', 'upper');
			const worst = extremes.find(({ comparison }) => comparison === 'gender not recorded');
			const all = rows.find(({ group }) => group === everyone);
			return {
				items: chosen.map(({ id }) => id),
				worst: worst?.worst.shares.unclear.upper.share ?? 0,
				all: all?.shares.unclear.upper.share ?? 0
			};
		})
		.sort((a, b) => b.worst - a.worst || b.all - a.all);
}
