import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { quantile } from '$tests/support/figure';
import { keptFigures, renderFigures } from '../../../tools/figures.js';

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

describe('a quantile', () => {
	it('is the value that a part of the values does not exceed', () => {
		const values = [5, 1, 4, 2, 3];
		expect(quantile(values, 0.5)).toBe(3);
		expect(quantile(values, 0.95)).toBe(5);
		expect(quantile([7], 0.99)).toBe(7);
		expect(quantile([], 0.5)).toBeNaN();
	});
});
