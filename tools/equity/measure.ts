// Shares by group. Only records with known means count: of the rest nothing can be said.
import { comparisons, everyone, groups, isIn, smallestCompared, type Comparison } from './groups';
import type { Group } from './groups';
import type { MeansColumn } from './means';
import type { Bounds, Reach, Threshold } from './reach';
import type { Recorded } from './records';
import { wilson } from './wilson';

export type Side = keyof Bounds;

export interface Share {
	readonly count: number;
	readonly n: number;
	/** 0 to 1. */
	readonly share: number;
	/** 95 % interval. */
	readonly interval: readonly [number, number];
	/** Mean chance when each yes is told with probability 1/2. */
	readonly halfTold: number;
}

export interface GroupRow {
	readonly group: Group;
	readonly n: number;
	readonly shares: Readonly<Record<Threshold, Readonly<Record<Side, Share>>>>;
}

export interface Extremes {
	readonly comparison: Comparison;
	readonly worst: GroupRow;
	/** Best less worst share, 0 to 1. */
	readonly spread: number;
}

type Known = Recorded & { readonly means: ReadonlySet<MeansColumn> };
export const knownMeans = (records: readonly Recorded[]): readonly Known[] =>
	records.filter((record): record is Known => record.means !== null);

function shareOf(all: readonly Bounds[], threshold: Threshold, side: Side): Share {
	const n = all.length;
	const count = all.filter((one) => one[side].told[threshold]).length;
	const halfTold = all.reduce((sum, one) => sum + one[side].halfTold[threshold], 0) / n;
	return { count, n, share: count / n, interval: wilson(count, n), halfTold };
}

/** A row for everyone and for each group that has anybody in it. */
export function measure(records: readonly Recorded[], reach: Reach): readonly GroupRow[] {
	const known = knownMeans(records).map((record) => ({ record, bounds: reach(record.means) }));
	return [everyone, ...groups].flatMap((group) => {
		const all = known.filter(({ record }) => group.has(record)).map(({ bounds }) => bounds);
		if (all.length === 0) return [];
		const both = (threshold: Threshold) => ({
			upper: shareOf(all, threshold, 'upper'),
			lower: shareOf(all, threshold, 'lower')
		});
		return [{ group, n: all.length, shares: { unclear: both('unclear'), offer: both('offer') } }];
	});
}

/** The worst group and the spread in each comparison, among groups that are large enough. */
export function extremesOf(
	rows: readonly GroupRow[],
	threshold: Threshold,
	side: Side
): readonly Extremes[] {
	const value = ({ shares }: GroupRow) => shares[threshold][side].share;
	return comparisons.flatMap((comparison) => {
		const compared = rows
			.filter(
				({ group, n }) => group !== everyone && n >= smallestCompared && isIn(group, comparison)
			)
			.sort((a, b) => value(a) - value(b));
		const [worst] = compared;
		const best = compared.at(-1);
		return worst && best ? [{ comparison, worst, spread: value(best) - value(worst) }] : [];
	});
}

/**
 * Records with the same means that reach different things, as pairs of places in `records`. It
 * must be empty: who somebody is can then not be told from what is reached.
 */
export function toldApart(
	records: readonly Recorded[],
	reach: (record: Known) => Bounds
): readonly (readonly [number, number])[] {
	const first = new Map<string, { index: number; reached: string }>();
	return knownMeans(records).flatMap((record, index): readonly (readonly [number, number])[] => {
		const key = [...record.means].sort().join(' ');
		const reached = JSON.stringify(reach(record));
		const before = first.get(key);
		if (before === undefined) first.set(key, { index, reached });
		return before && before.reached !== reached ? [[before.index, index]] : [];
	});
}
