// The rule for one dimension, "two strong, or one strong and one other, or three medium, or two
// medium and one weak", read a second time as the five smallest combinations and all that hold
// one of them; and a dimension of which too little was asked, over every way to ask and answer.
import { describe, expect, it } from 'vitest';
import {
	dimensionPositive,
	evidenceOf,
	partition,
	type DimensionStanding,
	type Indicator,
	type Strength
} from '$lib/core/assessment';
import { responseOf } from '../../support/events';
import { protocolOf, testIndicators, yesNo } from '../../support/protocols';
import { everyList } from '../../support/outcomes/space';

type Rule = (strong: number, medium: number, weak: number) => boolean;
type Counts = readonly [number, number, number];

const smallest: readonly Counts[] = [
	[2, 0, 0],
	[1, 1, 0],
	[1, 0, 1],
	[0, 3, 0],
	[0, 2, 1]
];
const inWords = (counts: Counts) =>
	smallest.some((least) => least.every((count, index) => counts[index]! >= count));

const toSeven = [0, 1, 2, 3, 4, 5, 6, 7];
const everyCount = [...everyList(toSeven, 3)] as unknown as readonly Counts[];
const differences = (rule: Rule) =>
	everyCount.filter((counts) => rule(...counts) !== inWords(counts));

describe('the rule for a dimension', () => {
	it('is the sentence, for all 512 counts to seven', () => {
		expect(everyCount).toHaveLength(512);
		expect(differences(dimensionPositive)).toEqual([]);
	});

	it('never falls by one more', () => {
		for (const [s, m, w] of everyCount) {
			const here = dimensionPositive(s, m, w);
			const more = [
				dimensionPositive(s + 1, m, w),
				dimensionPositive(s, m + 1, w),
				dimensionPositive(s, m, w + 1)
			];
			if (here) expect(more).toEqual([true, true, true]);
		}
	});

	const wrong: readonly (readonly [string, Rule])[] = [
		['one strong is enough', (s, m, w) => s >= 1 || dimensionPositive(s, m, w)],
		['weak ones add up', (s, m, w) => s + m + w >= 3 || dimensionPositive(s, m, w)],
		['a strong one needs two others', (s, m, w) => s >= 1 && s + m + w >= 3],
		['two medium are enough', (s, m, w) => m >= 2 || dimensionPositive(s, m, w)],
		['only strong ones count', (s) => s >= 2],
		['a weak one does not complete two medium', (s, m, w) => (s >= 1 && s + m + w >= 2) || m >= 3]
	];
	it.each(wrong)('is told from a wrong one: %s', (_, rule) => {
		expect(differences(rule).length).toBeGreaterThan(0);
	});
});

// Two indicators of each strength in one dimension, each with an item of its own.
const strengths: readonly Strength[] = ['strong', 'strong', 'medium', 'medium', 'weak', 'weak'];
const [template] = testIndicators;
const list = strengths.map((strength, index): Indicator => ({
	...template!,
	id: `indicator-${index}`,
	delphi: [{ dimension: 'D5', strength }]
}));
const protocol = protocolOf(list.map(({ id }) => yesNo(id, { indicators: [id] })));

const asked = ['yes', 'unsure', 'no'] as const;
const replies = [...asked, 'declined', 'not-asked'] as const;
type Reply = (typeof replies)[number];

function countsOf(answers: readonly Reply[], wanted: readonly Reply[]): Counts {
	const count = (strength: Strength) =>
		strengths.filter((one, index) => one === strength && wanted.includes(answers[index]!)).length;
	return [count('strong'), count('medium'), count('weak')];
}

describe('a dimension', () => {
	it('is positive by what was said, and not assessed where too little was asked', () => {
		const seen = new Map<DimensionStanding, number>();
		for (const answers of everyList(replies, list.length)) {
			const said = answers.flatMap((reply, index) =>
				reply === 'not-asked' ? [] : [[list[index]!.id, responseOf(reply)] as const]
			);
			const { conduct } = partition(protocol, new Map(said), new Set());
			const standing = evidenceOf(conduct, list).dimensions.D5;
			const expected = inWords(countsOf(answers, ['yes']))
				? 'positive'
				: inWords(countsOf(answers, asked))
					? 'not-positive'
					: 'not-assessed';
			if (standing !== expected) expect.fail(`${answers.join(', ')}: ${standing}`);
			seen.set(standing, (seen.get(standing) ?? 0) + 1);
		}
		expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(5 ** 6);
		expect(seen.size).toBe(3);
	});

	it('is never touched by a declined answer or by an item that was not asked', () => {
		for (const answers of everyList(['yes', 'no', 'declined'] as const, list.length)) {
			const dimensionOf = (replied: readonly Reply[]) => {
				const said = replied.flatMap((reply, index) =>
					reply === 'not-asked' ? [] : [[list[index]!.id, responseOf(reply)] as const]
				);
				return evidenceOf(partition(protocol, new Map(said), new Set()).conduct, list).dimensions;
			};
			const without = answers.map((reply) => (reply === 'declined' ? 'not-asked' : reply));
			if (dimensionOf(answers).D5 !== dimensionOf(without).D5) expect.fail(answers.join(', '));
		}
	});
});
