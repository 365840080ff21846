// What the ballast of decision 8 costs where it is not needed: time at each unlock, and room on the
// disk. It must not grow with the number of unlocks.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { quantile } from './figure';

/** Bytes of all files below a folder. */
function sizeOf(folder: string): number {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
		.reduce((sum, file) => sum + (file?.isFile() ? file.size : 0), 0);
}

const unlocks = 20;
// Twenty times 8.6 MB would be 172 MB.
const mostBytes = 100_000_000;

/** Writes the ballast of 20 unlocks and looks at the folder after each; prints what it cost. */
export async function measureBallast(
	engine: string,
	folder: string,
	ballast: () => Promise<number>
): Promise<void> {
	const [times, sizes]: [number[], number[]] = [[], []];
	for (let unlock = 0; unlock < unlocks; unlock += 1) {
		times.push(await ballast());
		sizes.push(sizeOf(folder));
	}
	const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
	const ms = (q: number) => Math.round(quantile(times, q));
	console.log(
		`ballast in ${engine}: median ${ms(0.5)} ms, p95 ${ms(0.95)} ms; on the disk ` +
			`${mb(sizes[0] ?? 0)} MB after 1 unlock, ${mb(sizes.at(-1) ?? 0)} MB after ${unlocks}, ` +
			`${mb(Math.max(...sizes))} MB at most`
	);
	expect(Math.min(...sizes), 'the ballast is on the disk').toBeGreaterThan(4_000_000);
	expect(Math.max(...sizes), 'bytes on the disk').toBeLessThan(mostBytes);
}
