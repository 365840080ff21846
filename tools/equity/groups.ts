// The groups that are laid side by side. What is not recorded is a group too: those nobody asked
// may be the ones a short list misses.
import type { Kind, Recorded } from './records';

/** Which comparison a group belongs to; each comparison holds those before it. */
export const comparisons = ['recorded', 'gender not recorded', 'anything not recorded'] as const;
export type Comparison = (typeof comparisons)[number];

export interface Group {
	readonly about: string;
	readonly name: string;
	readonly comparison: Comparison;
	readonly has: (record: Recorded) => boolean;
}

/** Smaller groups are shown, but no conclusion is drawn from them. */
export const smallestCompared = 50;
/** Smaller groups are not even shown. */
export const smallestShown = 10;

const genders = ['man', 'woman', 'other', null] as const;
const kinds = ['labour', 'sexual', 'other', null] as const;
const ages = ['adult', 'child', null] as const;
const crossings = ['domestic', 'cross-border', null] as const;

const named = (value: string | null) => value ?? 'not recorded';
const isKind = (record: Recorded, kind: Kind | null) =>
	kind === null ? record.kinds === null : record.kinds?.has(kind) === true;

const byGender: readonly Group[] = genders.map((gender) => ({
	about: 'gender',
	name: named(gender),
	comparison: gender === null ? 'gender not recorded' : 'recorded',
	has: (record) => record.gender === gender
}));

// One record can hold several kinds of exploitation and is then in several groups.
const byKind: readonly Group[] = kinds.map((kind) => ({
	about: 'exploitation',
	name: named(kind),
	comparison: kind === null ? 'anything not recorded' : 'recorded',
	has: (record) => isKind(record, kind)
}));

const byGenderAndKind: readonly Group[] = genders.flatMap((gender) =>
	kinds.map((kind): Group => ({
		about: 'gender and exploitation',
		name: `${named(gender)}, ${named(kind)}`,
		comparison:
			kind === null
				? 'anything not recorded'
				: gender === null
					? 'gender not recorded'
					: 'recorded',
		has: (record) => record.gender === gender && isKind(record, kind)
	}))
);

const byAge: readonly Group[] = ages.map((age) => ({
	about: 'age when assisted',
	name: named(age),
	comparison: age === null ? 'anything not recorded' : 'recorded',
	has: (record) => record.age === age
}));

const byCrossing: readonly Group[] = crossings.map((crossing) => ({
	about: 'border crossed',
	name: named(crossing),
	comparison: crossing === null ? 'anything not recorded' : 'recorded',
	has: (record) => record.crossing === crossing
}));

export const everyone: Group = {
	about: 'all',
	name: 'everyone',
	comparison: 'recorded',
	has: () => true
};

/** Every group, without everyone. */
export const groups: readonly Group[] = [
	...byGender,
	...byKind,
	...byGenderAndKind,
	...byAge,
	...byCrossing
];

/** Whether a group belongs to a comparison. */
export function isIn(group: Group, comparison: Comparison): boolean {
	return comparisons.indexOf(group.comparison) <= comparisons.indexOf(comparison);
}
