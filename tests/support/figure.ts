// One measured result: a line of JSON that says what was counted and what came of it. Short runs
// only print it; a long run (`npm run figures`) keeps it for docs/figures.md.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { sourceHash } from '../../tools/source-hash.js';

/** What was measured, and where. */
export interface Figure {
	/** Lower-case words joined by hyphens: the name of the row. */
	readonly id: string;
	/** Which browser and which storage it ran on, as they say themselves. */
	readonly browser: string;
	readonly backend: 'leveldb' | 'sqlite' | 'firefox' | 'none';
	/** How many trials, and how many of them did what they should and what they should not. */
	readonly n: number;
	readonly pass: number;
	readonly fail: number;
	/** Named numbers, each with its unit at the end of its name (`p95Ms`, `brotliKb`). */
	readonly figures: Readonly<Record<string, number>>;
	/** What a reader must know so as not to read too much into it. */
	readonly note?: string;
}

/** Whether this is the long run, with as many trials as the figure is published with. */
export const isLongRun = process.env.ASKWELL_FIGURES === '1';

/** How many trials: few where every change is checked, many where the figure is made. */
export function trials(short: number, long: number): number {
	return isLongRun ? long : short;
}

/** Prints a figure, and keeps it in a long run. */
export function report(figure: Figure): void {
	const line = JSON.stringify({ ...figure, build: buildName(), machine: machineName() });
	console.log(line);
	if (!isLongRun) return;
	const folder = resolve('docs/figures');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${figure.id}.json`), `${line}\n`);
}

/** The hash of the sources of the build that was measured, or of the sources where no build was. */
function buildName(): string {
	if (process.env.VITEST !== undefined) return sourceHash();
	const { version } = JSON.parse(readFileSync(resolve('build/_app/version.json'), 'utf8'));
	return String(version);
}

/** The processor and how many of it: what a reader needs to know that it is no tablet. */
function machineName(): string {
	const all = cpus();
	return `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`;
}

export { quantile } from '../../tools/bench/summary.js';
