import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { quantile } from '$tests/support/figure';
import { guessingPage, keptFigures, renderFigures } from '../../../tools/figures.js';
import { duration, renderGuessing } from '../../../tools/guessing.js';

describe('the page of figures', () => {
	it('says exactly what was kept', async () => {
		const options = await resolveConfig('docs/figures.md');
		const text = await format(renderFigures(keptFigures()), { ...options, filepath: 'figures.md' });
		expect(readFileSync('docs/figures.md', 'utf8')).toBe(text);
	});

	it('shows a figure with its trials, browser, build and numbers', () => {
		const shown = renderFigures([
			{
				id: 'tap-to-paint',
				browser: 'Chromium 156',
				backend: 'leveldb',
				build: 'abc',
				machine: '2 × processor',
				n: 4,
				pass: 3,
				fail: 1,
				figures: { p95Ms: 12.345 },
				note: 'Not a tablet.'
			}
		]);
		expect(shown).toContain('## tap-to-paint');
		expect(shown).toContain('4 trials, 3 as they should be, 1 not. Chromium 156, storage leveldb');
		expect(shown).toContain('| `p95Ms` | 12.35 |');
		expect(shown).toContain('Not a tablet.');
	});
});

describe('the page of guessing', () => {
	it('says what follows from the rate that was kept', async () => {
		const options = await resolveConfig('docs/guessing.md');
		const text = await format(guessingPage() ?? '', { ...options, filepath: 'guessing.md' });
		expect(readFileSync('docs/guessing.md', 'utf8')).toBe(text);
	});

	it('reckons with half of all possibilities', () => {
		const text = renderGuessing(4);
		expect(text).toContain('**4.0 a second**');
		expect(text).toContain('| four digits | 21 minutes | 5 seconds | less than a second |');
		expect(text).toMatch(/six random words.*\| 1.2 × 10<sup>6<\/sup> years \|$/m);
	});

	it('says times in the largest unit that fits', () => {
		const times = [0.4, 59, 60, 7200, 200_000, 31_557_600 * 1234].map(duration);
		expect(times).toEqual([
			'less than a second',
			'59 seconds',
			'1 minute',
			'2 hours',
			'2.3 days',
			'1,200 years'
		]);
	});
});

describe('a quantile', () => {
	it('is the value that a part of the values does not exceed', () => {
		const values = [5, 1, 4, 2, 3];
		expect(quantile(values, 0.5)).toBe(3);
		expect(quantile(values, 0.95)).toBe(5);
		expect(quantile([7], 0.99)).toBe(7);
		expect(quantile([], 0.5)).toBeNaN();
	});
});
