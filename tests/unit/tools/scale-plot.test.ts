import { describe, expect, it } from 'vitest';
import { plotScale, pointsOf } from '../../../tools/scale-plot.js';

const figures = { list100Ms: 900, list10000Ms: 2000, open100P95Ms: 2, open10000P95Ms: 4, other: 1 };

describe('the picture of scale', () => {
	it('takes its points from the names of the figures, from few to many', () => {
		expect(pointsOf({ ...figures, list1000Ms: 1000 }, 'list')).toEqual([
			{ cases: 100, ms: 900 },
			{ cases: 1000, ms: 1000 },
			{ cases: 10_000, ms: 2000 }
		]);
	});

	it('draws one point for each figure and names each line', () => {
		const drawn = plotScale(figures);
		expect(drawn.match(/<circle /g)).toHaveLength(4);
		expect(drawn).toContain('>unlock and list</text>');
		expect(drawn).not.toContain('destroy one</text>');
		expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('draws what takes longer higher up', () => {
		const heights = [...plotScale(figures).matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
		const [list100 = 0, list10000 = 0, open100 = 0] = heights;
		expect(list10000).toBeLessThan(list100);
		expect(list100).toBeLessThan(open100);
	});

	it('draws nothing of a single size', () => {
		expect(plotScale({ list100Ms: 900 })).toBe('');
	});
});
