// Why larger sets need not be walked answer by answer: a level depends on nothing but which weights
// were answered how, all silences alike. Shown exhaustively for short lists, then by chance for
// lists of fourteen with items that carry any mixture of indicators.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { indicators } from '$lib/content';
import { assess, levelOf } from '$lib/core/assessment';
import type { Item, Protocol } from '$lib/core/protocol';
import { anyOf, protocolOf, yesNo } from '../../support/protocols';
import { worldOf, type Assess } from '../../support/outcomes/laws';
import { calm, everyList, isSilence, partitioned } from '../../support/outcomes/space';
import { replies, silences, type Answers } from '../../support/outcomes/space';
import { multisetOf, weightOf, weights, type Weight } from '../../support/outcomes/weights';

vi.setConfig({ testTimeout: 60_000 });

const examples: Readonly<Record<Weight, string>> = {
	'strong-conduct': 'papers-kept',
	conduct: 'pay-kept-back',
	'risk-ahead': 'told-what-to-say',
	'strong-condition': 'no-rest-cannot-refuse',
	condition: 'bad-living-conditions'
};

/** The plainest item of a weight: one indicator and nothing else. */
function plainItem(weight: Weight, index: number): Item {
	const purpose = weight.endsWith('condition') ? 'condition' : 'conduct';
	return yesNo(`item-${index}`, { purpose, indicators: [examples[weight]] });
}

/**
 * Walks every list of `length` weights with every list of replies, and compares each level with
 * the first one seen for the same multiset of (weight, standing) pairs.
 * @returns how many were walked, how many multisets there were, and how many levels differed
 */
function walk(length: number, alphabet: Answers, assessing: Assess = assess) {
	const levels = new Map<string, number>();
	let [walked, differing] = [0, 0];
	for (const list of everyList(weights, length)) {
		const world = worldOf(protocolOf(list.map(plainItem)), assessing);
		for (const answers of everyList(alphabet, length)) {
			const key = multisetOf(list, answers);
			const level = levelOf(world.of(answers, calm).outcome);
			const first = levels.get(key) ?? level;
			levels.set(key, first);
			walked += 1;
			if (first !== level) differing += 1;
		}
	}
	return { walked, differing, multisets: levels.size };
}

// Multisets of n pairs out of 15 (five weights; yes, unsure, silent): n + 14 over n.
const multisets = [1, 15, 120, 680, 3060];

describe('a level depends on weights and standings alone', () => {
	it.each([1, 2, 3])('for all %i answers to all weights, in any order', (length) => {
		const walked = (weights.length * replies.length) ** length;
		expect(walk(length, replies)).toEqual({
			walked,
			differing: 0,
			multisets: multisets[length]
		});
	});

	it('for all four answers, with one silence for all', () => {
		const { differing, multisets: seen } = walk(4, ['yes', 'unsure', 'no']);
		expect([differing, seen]).toEqual([0, multisets[4]]);
	});

	// One number for each item, answer and place: numbers are made faster than records.
	const numbers = fc.array(fc.nat(999_999), { minLength: 14, maxLength: 14 });
	const purposes = ['conduct', 'conduct', 'condition'] as const;
	function itemFrom(seed: number, index: number): Item {
		const purpose = purposes[seed % 3]!;
		const picks = [seed, Math.floor(seed / 31), Math.floor(seed / 961)].slice(seed % 4);
		const own = [...new Set(picks.map((pick) => indicators[pick % indicators.length]!.id))];
		const id = `item-${index}`;
		const more = { purpose, indicators: own };
		return seed % 2 === 0 ? anyOf(id, more) : yesNo(id, more);
	}
	const silenceFrom = (seed: number) => silences[seed % silences.length]!;
	const replyFrom = (seed: number) => {
		if (seed % 6 > 0) return silenceFrom(seed);
		return seed % 12 > 0 ? ('yes' as const) : ('unsure' as const);
	};

	const levelOnce = (protocol: Protocol, answers: Answers) => {
		const conduct = partitioned(protocol, answers);
		return levelOf(assess(conduct, calm.around, calm.capacity, indicators).outcome);
	};

	it('for fourteen items of any mixture, against plain ones in another order', () => {
		const levels = new Set<number>();
		const law = fc.property(numbers, numbers, numbers, (seeds, said, shuffle) => {
			const list = seeds.map(itemFrom);
			const answers = said.map(replyFrom);
			const order = [...shuffle.keys()].sort((a, b) => shuffle[a]! - shuffle[b]!);
			const weighed = list.map((one) => weightOf(one));
			const plain = protocolOf(order.map((place, index) => plainItem(weighed[place]!, index)));
			const moved = order.map((place, index) => {
				const reply = answers[place]!;
				return isSilence(reply) ? silenceFrom(shuffle[index]!) : reply;
			});
			const level = levelOnce(protocolOf(list), answers);
			levels.add(level);
			expect(levelOnce(plain, moved)).toBe(level);
		});
		fc.assert(law, { numRuns: 10_000, seed: 20_261_124 });
		expect(levels.size).toBe(4);
	});
});

describe('a rule that looks at more is found', () => {
	const first: Assess = (answers, ...rest) => {
		const [one] = answers;
		const only = answers.filter((answer) => answer === one) as unknown as typeof answers;
		return assess(only, ...rest);
	};
	const byName: Assess = (answers, ...rest) => {
		const without = answers.filter(({ item }) => item !== 'item-1') as unknown as typeof answers;
		return assess(without, ...rest);
	};
	const byRow: Assess = (answers, ...rest) => {
		const row = answers.some(
			(a, index) => a.standing === 'no' && answers[index + 1]?.standing === 'yes'
		);
		const none = answers.filter(() => !row) as unknown as typeof answers;
		return assess(none, ...rest);
	};
	it.each([
		['at the order', first],
		['at the name of an item', byName],
		['at what stands beside it', byRow]
	])('%s', (_, broken) => {
		expect(walk(2, replies, broken).differing).toBeGreaterThan(0);
	});
});
