// The rows as a table that can be read in a terminal and pasted into a document.
import { ratioOf } from './summary.js';

/** @typedef {import('./summary.js').Row} Row */

/** @param {number} value */
const shown = (value) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0));

/** @param {{ p50: number, p95: number, p99: number, pooledP99: number }} taps */
const tail = ({ p50, p95, p99, pooledP99 }) => [p50, p95, p99, pooledP99].map(shown).join(' / ');

/** @param {readonly Row[]} rows @returns {string} */
export function tableOf(rows) {
	const head = [
		['page', (/** @type {Row} */ row) => row.which],
		['CPU', (/** @type {Row} */ { rate }) => `${rate}×`],
		['runs (left out)', (/** @type {Row} */ { runs, leftOut }) => `${runs} (${leftOut})`],
		['answer p50 / p95 / p99 / pooled p99', (/** @type {Row} */ row) => tail(row.answer)],
		['next p50 / p95 / p99 / pooled p99', (/** @type {Row} */ row) => tail(row.next)],
		[
			'next p50, p95 against plain',
			(/** @type {Row} */ row) =>
				`${ratioOf(rows, row, 'next', 'p50').toFixed(2)}, ${ratioOf(rows, row, 'next', 'p95').toFixed(2)}`
		],
		['saved p50 / p95 / p99 / pooled p99', (/** @type {Row} */ row) => tail(row.saved)],
		['cold', (/** @type {Row} */ row) => shown(row.coldMs)],
		['language', (/** @type {Row} */ row) => shown(row.switchMs)],
		['unlock', (/** @type {Row} */ row) => shown(row.unlockMs)],
		['offline start', (/** @type {Row} */ row) => shown(row.offlineMs)],
		['heap MB', (/** @type {Row} */ row) => shown(row.heapMb)]
	];
	/** @param {readonly unknown[]} cells */
	const line = (cells) => `| ${cells.join(' | ')} |`;
	const columns = /** @type {[string, (row: Row) => string][]} */ (head);
	return [
		line(columns.map(([name]) => name)),
		line(columns.map(() => '---')),
		...rows.map((row) => line(columns.map(([, value]) => value(row))))
	].join('\n');
}
