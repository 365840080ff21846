// The evidence map: the published rule for a dimension against its spelled-out combinations, and
// answers laid beside the lists without ever saying more than was said.
import { describe, expect, it } from 'vitest';
import {
	dimensionPositive,
	dimensions,
	evidenceOf,
	partition,
	type Indicator
} from '$lib/core/assessment';
import { responseOf, type Reply } from '../../support/events';
import { anyOf, protocolOf, testIndicators, yesNo } from '../../support/protocols';

const all = testIndicators.map(({ id, rule }) => {
	const purpose = rule.endsWith('condition') ? 'condition' : 'conduct';
	return yesNo(id, { purpose, indicators: [id] });
});

function evidence(
	replies: Readonly<Record<string, Reply>>,
	items = protocolOf(all),
	indicators: readonly Indicator[] = testIndicators
) {
	const responses = new Map(Object.entries(replies).map(([id, r]) => [id, responseOf(r)]));
	return evidenceOf(partition(items, responses, new Set()).conduct, indicators);
}

describe('a dimension is positive', () => {
	const counts = [0, 1, 2, 3, 4, 5, 6, 7];
	const triples = counts.flatMap((s) =>
		counts.flatMap((m) => counts.map((w) => [s, m, w] as const))
	);

	it('for exactly the four published combinations and more, for all counts to seven', () => {
		expect(triples).toHaveLength(512);
		for (const [strong, medium, weak] of triples) {
			const twoStrong = strong >= 2;
			const oneStrongAndOther = strong >= 1 && (medium >= 1 || weak >= 1);
			const threeMedium = medium >= 3;
			const twoMediumOneWeak = medium >= 2 && weak >= 1;
			const published = twoStrong || oneStrongAndOther || threeMedium || twoMediumOneWeak;
			expect([strong, medium, weak, dimensionPositive(strong, medium, weak)]).toEqual([
				strong,
				medium,
				weak,
				published
			]);
		}
	});

	it.each([
		[1, 0, 0],
		[0, 2, 0],
		[0, 1, 9],
		[0, 0, 99],
		[0, 1, 1]
	])('never for %i, %i and %i', (strong, medium, weak) => {
		expect(dimensionPositive(strong, medium, weak)).toBe(false);
	});
});

describe('the map', () => {
	it('is positive, not positive, or not assessed', () => {
		expect(evidence({ 'strong-a': 'yes', 'conduct-b': 'yes' }).dimensions.D1).toBe('positive');
		expect(evidence({ 'strong-a': 'yes', 'conduct-b': 'no' }).dimensions.D1).toBe('not-positive');
		expect(evidence({ 'strong-a': 'unsure', 'strong-b': 'no' }).dimensions.D1).toBe('not-positive');
		expect(evidence({ 'strong-a': 'yes' }).dimensions.D1).toBe('not-assessed');
		expect(evidence({}).dimensions).toEqual(
			Object.fromEntries(dimensions.map((dimension) => [dimension, 'not-assessed']))
		);
	});

	it.each<Reply>(['declined', 'skipped'])('never counts %s as an answer', (reply) => {
		const map = evidence({ 'strong-a': 'yes', 'strong-b': reply, 'conduct-a': reply });
		expect(map.dimensions.D1).toBe('not-assessed');
	});

	it('never calls a number a no', () => {
		const hours = { ...all[0]!, kind: 'quantity', unit: 'hours', min: 0, max: 168 } as const;
		const { options: _options, ...quantity } = hours;
		const items = protocolOf([quantity, all[1]!]);
		const map = evidence({ 'strong-a': { kind: 'quantity', value: 90 }, 'strong-b': 'no' }, items);
		expect(map.single[0]?.standing).toBe('other');
		expect(map.dimensions.D1).toBe('not-assessed');
	});

	it('takes each strength from the row of its own dimension', () => {
		const delphi = [
			{ dimension: 'D2', strength: 'weak' },
			{ dimension: 'D1', strength: 'strong' }
		] as const;
		const [one, two] = testIndicators;
		const rows = [
			{ ...one!, delphi },
			{ ...two!, delphi: [{ dimension: 'D1', strength: 'weak' }] as const }
		];
		const { dimensions: found } = evidence(
			{ 'strong-a': 'yes', 'strong-b': 'yes' },
			undefined,
			rows
		);
		expect([found.D1, found.D2]).toEqual(['positive', 'not-assessed']);
		const onlyOther = rows.map((row) => ({ ...row, delphi: [delphi[0]] }));
		const map = evidence({ 'strong-a': 'yes', 'strong-b': 'yes' }, undefined, onlyOther);
		expect(map.dimensions.D1).toBe('not-assessed');
	});

	it('counts an indicator once, however many items speak to it', () => {
		const twice = protocolOf([
			yesNo('a', { indicators: ['strong-a'] }),
			yesNo('b', { indicators: ['strong-a'] })
		]);
		expect(evidence({ a: 'yes', b: 'yes' }, twice).dimensions.D1).toBe('not-assessed');
	});

	const several = protocolOf([
		anyOf('a', { indicators: ['strong-a', 'strong-b', 'conduct-a'] }),
		anyOf('b', { indicators: ['strong-condition-a', 'strong-condition-b'] }),
		yesNo('c', { indicators: ['conduct-b'] })
	]);

	it.each<Reply>(['yes', 'no', 'unsure'])('never expands one sentence (%s)', (reply) => {
		const map = evidence({ a: reply, b: reply, c: reply }, several);
		expect(map.atLeastOneOf).toEqual([
			{ item: 'a', indicators: ['strong-a', 'strong-b', 'conduct-a'], standing: reply },
			{ item: 'b', indicators: ['strong-condition-a', 'strong-condition-b'], standing: reply }
		]);
		expect(map.single).toEqual([{ item: 'c', indicator: 'conduct-b', standing: reply }]);
		expect(Object.values(map.dimensions)).not.toContain('positive');
		expect(map.dimensions.D1).toBe('not-assessed');
	});
});
