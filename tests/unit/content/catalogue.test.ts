// The catalogue of indicators: which there are, what each weighs, and that departures are said.
import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/content';
import { dimensions, type Indicator } from '$lib/core/assessment';

function byRule(rule: Indicator['rule']): readonly string[] {
	return indicators
		.filter((indicator) => indicator.rule === rule)
		.map(({ construct }) => construct)
		.sort((a, b) => parseInt(a) - parseInt(b) || a.localeCompare(b));
}

const expectedConstructs = [
	...Array.from({ length: 24 }, (_, i) => `${i + 1}`).filter((n) => n !== '14'),
	'14a',
	'14b',
	'28',
	'29',
	'30',
	'31'
];

describe('the catalogue', () => {
	it('has 29 indicators: 28 of the bank and one more', () => {
		expect(indicators).toHaveLength(29);
		expect(indicators.map(({ construct }) => construct).sort()).toEqual(expectedConstructs.sort());
	});

	it('has no indicator for needs and wishes (25 to 27)', () => {
		for (const { construct } of indicators) expect(['25', '26', '27']).not.toContain(construct);
	});

	it('names each once, in words that read as prose', () => {
		const ids = indicators.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
	});

	it('gives each the weight of the product rule', () => {
		expect(byRule('strong-conduct')).toEqual(['5', '9', '10', '12', '14b', '17', '31']);
		expect(byRule('risk-ahead')).toEqual(['4', '11', '14a', '15']);
		expect(byRule('strong-condition')).toEqual(['20']);
		expect(byRule('condition')).toEqual(['21', '22']);
		expect(byRule('conduct')).toHaveLength(29 - 7 - 4 - 1 - 2);
	});

	it('never weighs a condition as conduct', () => {
		for (const { kind, rule } of indicators) {
			expect(kind === 'condition').toBe(rule === 'condition' || rule === 'strong-condition');
		}
	});

	it('counts an indicator at most once in a dimension', () => {
		for (const { delphi } of indicators) {
			const own = delphi.map(({ dimension }) => dimension);
			expect(new Set(own).size).toBe(own.length);
			for (const dimension of own) expect(dimensions).toContain(dimension);
		}
	});

	it('declares a departure wherever a circumstance would count (dimensions 3 and 6)', () => {
		const touching = indicators.filter(({ delphi }) =>
			delphi.some(({ dimension }) => dimension === 'D3' || dimension === 'D6')
		);
		expect(touching.map(({ construct }) => construct).sort()).toEqual(['14a', '24']);
		for (const { deviation } of touching) expect(deviation).toMatch(/conduct/i);
	});

	it('declares a departure wherever the rule is not what the list would make of it', () => {
		for (const { id, delphi, deviation, rule } of indicators) {
			const strong = delphi.some(({ strength }) => strength === 'strong');
			const same = strong === (rule === 'strong-conduct') || id === 'promise-broken';
			if (!same || delphi.length === 0) expect(deviation, id).not.toBeNull();
		}
	});

	it('says which of the eleven indicators of forced labour it matches', () => {
		const touched = new Set(indicators.flatMap(({ ilo }) => ilo));
		expect([...touched].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	});

	it('never calls the panel of 2009 read', () => {
		const rows = indicators.flatMap(({ sources }) => sources);
		expect(rows.length).toBeGreaterThan(indicators.length);
		for (const { title, verified } of rows) {
			if (title.startsWith('Operational indicators')) expect(verified).toBe('second-hand');
		}
	});

	it('gives every row a source with title, publisher, year and place', () => {
		for (const { id, sources, delphi } of indicators) {
			expect(sources.length, id).toBeGreaterThan(0);
			expect(sources.some(({ title }) => title.startsWith('Operational'))).toBe(delphi.length > 0);
			for (const { title, publisher, year, locator } of sources) {
				expect([title, publisher, locator].every((text) => text.length > 2)).toBe(true);
				expect(year).toBeGreaterThanOrEqual(1930);
				expect(year).toBeLessThanOrEqual(2026);
			}
		}
	});
});
