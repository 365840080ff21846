// Bombs are refused before the work begins. The time is that of the processor, the memory what
// is held beyond the file itself; the least of three tries, since other work comes between.
import { describe, expect, test } from 'vitest';
import { report } from '../support/figure';
import { bombs, type Bomb } from '../support/hostile/bombs';

const mostMs = 200;
const mostMb = 64;
const done: { readonly name: string; readonly ms: number; readonly mb: number }[] = [];

const held = () => {
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1_048_576;
};

/** The least processor time and memory of three tries; that of a bomb that is not refused is endless. */
async function costOf({ make, refuses }: Bomb) {
	let [ms, mb] = [Infinity, Infinity];
	const made = make() as never;
	for (let left = 3; left > 0; left -= 1) {
		const [heldBefore, before] = [held(), process.cpuUsage()];
		const refused = await refuses(made);
		const { user, system } = process.cpuUsage(before);
		if (!refused) return { ms: Infinity, mb: Infinity };
		ms = Math.min(ms, (user + system) / 1000);
		mb = Math.min(mb, Math.max(0, held() - heldBefore));
	}
	return { ms, mb };
}

test.each(bombs)('$name is refused at once', { timeout: 120_000 }, async (bomb) => {
	const cost = await costOf(bomb);
	done.push({ name: bomb.name, ...cost });
	expect(cost.ms, 'processor time in ms').toBeLessThanOrEqual(mostMs);
	expect(cost.mb, 'memory in MB').toBeLessThanOrEqual(mostMb);
});

describe('the same look', () => {
	test('finds a way in that works too long', async () => {
		const { ms } = await costOf({
			name: '',
			make: () => `${'a'.repeat(25)}!`,
			refuses: (text: string) => !/^(a+)+$/.test(text)
		} as Bomb);
		expect(ms).toBeGreaterThan(mostMs);
	});

	test('finds a way in that takes too much memory', async () => {
		const kept: Uint8Array[] = [];
		const refuses = () => kept.push(new Uint8Array(100 * 1_048_576)) > 0;
		expect((await costOf({ name: '', make: () => null, refuses })).mb).toBeGreaterThan(mostMb);
	});

	test('finds a way in that lets a bomb pass', async () => {
		expect((await costOf({ name: '', make: () => null, refuses: () => false })).ms).toBe(Infinity);
	});

	test('and its figure', () => {
		const slowest = done.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
		const fail = done.filter(({ ms, mb }) => ms > mostMs || mb > mostMb).length;
		console.log(`slowest: ${slowest.name}`);
		report({
			id: 'hostile-bombs',
			browser: `Node ${process.versions.node}`,
			backend: 'none',
			n: done.length,
			pass: done.length - fail,
			fail,
			figures: {
				slowestCpuMs: slowest.ms,
				mostMemoryMb: Math.max(...done.map(({ mb }) => mb))
			},
			note: 'Processor time and memory beyond the file itself, the least of three tries.'
		});
		expect(done).toHaveLength(bombs.length);
	});
});
