// The draw on its own: which bytes are thrown away, and when it asks for more of them.
import { describe, expect, it } from 'vitest';
import { bytesForDraw, draw, maxWorkers } from '$lib/core/visit';

const one = (of: number, ...bytes: readonly number[]) =>
	draw({ of, count: 1, already: [] }, Uint8Array.from(bytes));
const pair = (value: number) => [value >> 8, value & 255];

describe('a draw', () => {
	it('throws away the rest that does not divide evenly, and takes the next pair', () => {
		const whole = Math.floor(65_536 / maxWorkers) * maxWorkers;
		expect(one(maxWorkers, ...pair(whole - 1))).toEqual([maxWorkers]);
		expect(one(maxWorkers, ...pair(whole))).toBeNull();
		expect(one(maxWorkers, ...pair(whole), ...pair(4))).toEqual([5]);
		expect(one(256, 255, 255)).toEqual([256]);
	});

	it('asks for other bytes when these run out, and draws nobody halfway', () => {
		const lot = { of: 9, count: 3, already: [] };
		expect(draw(lot, new Uint8Array(5))).toBeNull();
		expect(draw(lot, new Uint8Array(6))).toEqual([1, 2, 3]);
	});

	it('draws whoever is left when fewer are left than were wanted', () => {
		expect(draw({ of: 4, count: 9, already: [1, 3] }, new Uint8Array(40))).toEqual([2, 4]);
		expect(draw({ of: 2, count: 1, already: [1, 2] }, new Uint8Array(0))).toEqual([]);
	});

	it('has bytes enough for everybody, most often', () => {
		const zeros = new Uint8Array(bytesForDraw(maxWorkers));
		expect(draw({ of: maxWorkers, count: maxWorkers, already: [] }, zeros)).toHaveLength(
			maxWorkers
		);
	});
});
