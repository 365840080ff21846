// What came of the runs: medians over runs, and the tail over all taps of all runs together.
import { all, isQuiet } from './compare.js';

/** @typedef {import('./compare.js').Measured} Measured */
/** @typedef {import('./compare.js').Which} Which */

/** The value below which a part `q` (0 to 1) lies; NaN when there are none.
 * @param {readonly number[]} values @param {number} q */
export function quantile(values, q) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * Of one kind of tap: medians over runs of each run's own quantiles, and the tail of all taps.
 * @param {readonly (readonly number[])[]} runs
 */
function tapsOf(runs) {
	const over = (/** @type {number} */ q) => median(runs.map((taps) => quantile(taps, q)));
	return {
		p50: over(0.5),
		p95: over(0.95),
		p99: over(0.99),
		pooledP99: quantile(runs.flat(), 0.99)
	};
}

/**
 * @typedef {object} Row
 * @property {Which} which
 * @property {number} rate
 * @property {string} version of the browser
 * @property {number} runs that count
 * @property {number} leftOut because the machine was busy with something else
 * @property {ReturnType<typeof tapsOf>} answer
 * @property {ReturnType<typeof tapsOf>} next
 * @property {ReturnType<typeof tapsOf>} saved
 * @property {number} coldMs
 * @property {number} switchMs
 * @property {number} heapMb
 * @property {number} unlockMs
 * @property {number} offlineMs
 */

/**
 * One row for each page and speed. Where not one run was quiet all of them are taken, and
 * `leftOut` is as large as `runs`: such a row is no result.
 * @param {readonly Measured[]} made
 * @returns {Row[]}
 */
export function summarise(made) {
	const rates = [...new Set(made.map(({ rate }) => rate))].sort((a, b) => a - b);
	return rates.flatMap((rate) => all.map((which) => rowOf(made, which, rate)));
}

/** @param {readonly Measured[]} made @param {Which} which @param {number} rate @returns {Row} */
function rowOf(made, which, rate) {
	const own = made.filter((run) => run.which === which && run.rate === rate);
	const quiet = own.filter(isQuiet);
	const runs = quiet.length > 0 ? quiet : own;
	return {
		which,
		rate,
		version: runs[0]?.version ?? '',
		runs: runs.length,
		leftOut: own.length - quiet.length,
		answer: tapsOf(runs.map(({ answer }) => answer)),
		next: tapsOf(runs.map(({ next }) => next)),
		saved: tapsOf(runs.map(({ saved }) => saved)),
		coldMs: median(runs.map(({ coldMs }) => coldMs)),
		switchMs: median(runs.map(({ switchMs }) => Math.max(...switchMs))),
		heapMb: median(runs.map(({ heapMb }) => heapMb)),
		unlockMs: median(runs.map(({ unlockMs = Number.NaN }) => unlockMs)),
		offlineMs: median(runs.map(({ offlineMs = Number.NaN }) => offlineMs))
	};
}

/**
 * How many times as long as the plain page at the same speed.
 * @param {readonly Row[]} rows
 * @param {Row} row
 * @param {'answer' | 'next'} tap
 * @param {'p50' | 'p95'} part
 */
export function ratioOf(rows, row, tap, part) {
	const plain = rows.find(({ which, rate }) => which === 'plain' && rate === row.rate);
	return row[tap][part] / (plain?.[tap][part] ?? Number.NaN);
}
