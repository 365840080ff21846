// S14: what one guess at the six words costs: the derivation of the key, with the very parameters and the
// very program that the keeper has. From this docs/guessing.md is reckoned.
import { expect, test } from 'vitest';
import { deriveKek, kdfParams } from '$lib/keeper/vault/kdf';
import { quantile, report, trials } from '../support/figure';

test('a guess at the six words costs time', async () => {
	const guesses = trials(3, 60);
	const noise = (length: number) => crypto.getRandomValues(new Uint8Array(length));
	await deriveKek(noise(40), noise(16), kdfParams);
	const costs: number[] = [];
	for (let at = 0; at < guesses; at += 1) {
		// Of the processor, so that other work on the machine does not count.
		const before = process.cpuUsage();
		await deriveKek(noise(40), noise(16), kdfParams);
		const { user, system } = process.cpuUsage(before);
		costs.push((user + system) / 1000);
	}
	const cheapestMs = Math.min(...costs);
	report({
		id: 'guess-rate',
		browser: `Node ${process.versions.node}`,
		backend: 'none',
		n: guesses,
		pass: guesses,
		fail: 0,
		figures: {
			cheapestMs,
			medianMs: quantile(costs, 0.5),
			guessesPerSecondOnOneCore: 1000 / cheapestMs,
			memoryMiB: kdfParams.memoryKiB / 1024,
			passes: kdfParams.passes
		},
		note: 'Argon2id in WebAssembly; time of one processor core, not of the clock. A program written for the processor or for graphics cards is faster: docs/guessing.md reckons with that.'
	});
	// Less than this and something is not derived at all.
	expect(cheapestMs).toBeGreaterThan(20);
}, 3_600_000);
