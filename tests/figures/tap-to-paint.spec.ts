// How long people wait, beside a plain page with the same questions: `npm run bench`, as figures.
// The short run shows that everything can be measured; its times are of a busy machine and are
// printed, not judged.
import { expect, test } from '@playwright/test';
import { compare, isQuiet, type Measured } from '../../tools/bench/compare.js';
import { fortyItems } from '../../tools/bench/forty-items.js';
import { ratioOf, summarise, type Row } from '../../tools/bench/summary.js';
import { Desk, type Tag } from '../support/desk';
import { isLongRun, quantile, report } from '../support/figure';
import { chooseProtocol } from '../support/own-protocol';
import { buildFolder } from '../support/server';

const slow = 6;
const slowed = `Page slowed down ${slow} times (the worker, the disk and the network are not).`;
type Figures = Record<string, number>;

test.describe.configure({ mode: 'serial' });

let made: readonly Measured[] = [];
let rows: readonly Row[] = [];

test.beforeAll(async () => {
	test.setTimeout(isLongRun ? 1_800_000 : 120_000);
	made = await compare({
		bundle: fortyItems,
		hands: {
			deskFor: (page, staff, person) => new Desk(page, staff, person as Tag),
			chooseProtocol
		},
		folder: buildFolder,
		runs: isLongRun ? 5 : 1,
		rates: isLongRun ? [1, slow] : [slow],
		most: isLongRun ? Infinity : 3,
		patient: isLongRun,
		repeatMs: 900_000
	});
	rows = summarise(made);
});

function rowOf(which: Row['which'], rate: number): Row {
	const row = rows.find((one) => one.which === which && one.rate === rate);
	if (!row) throw new Error('not measured');
	return row;
}

/** The runs of Askwell that count, at the slow speed. */
function ownRuns(): readonly Measured[] {
	const own = made.filter(({ which, rate }) => which === 'askwell' && rate === slow);
	const quiet = own.filter(isQuiet);
	return quiet.length > 0 ? quiet : own;
}

/** At each speed that was measured, with the speed in the name. */
function atEachRate(of: (row: Row) => Figures): Figures {
	const each = rows
		.filter(({ which }) => which === 'askwell')
		.flatMap((row) =>
			Object.entries(of(row)).map(([name, value]) => [`x${row.rate}${name}`, value])
		);
	return Object.fromEntries(each);
}

/** One figure whose trials are runs: how many were as they should be. */
function tell(
	id: string,
	isReached: (run: Measured) => boolean,
	figures: Figures,
	note: string
): void {
	const runs = ownRuns();
	const pass = runs.filter(isReached).length;
	const own = rowOf('askwell', slow);
	const busy = own.leftOut > 0 ? ` ${own.leftOut} runs on a busy machine.` : '';
	report({
		id,
		browser: own.version,
		backend: 'leveldb',
		n: runs.length,
		pass,
		fail: runs.length - pass,
		figures,
		note: `${note} ${slowed}${busy}`
	});
}

test('tap to paint, beside the plain page', () => {
	const ratios = (row: Row): Figures => ({
		NextP50Ms: row.next.p50,
		NextP95Ms: row.next.p95,
		NextPooledP99Ms: row.next.pooledP99,
		AnswerP95Ms: row.answer.p95,
		NextP50Ratio: ratioOf(rows, row, 'next', 'p50'),
		NextP95Ratio: ratioOf(rows, row, 'next', 'p95'),
		KeptP95Ratio: row.next.p95 / rowOf('plain-kept', row.rate).next.p95
	});
	const most = 1.25 * rowOf('plain', slow).next.p95;
	tell(
		'tap-to-paint',
		({ next }) => quantile(next, 0.95) <= most,
		atEachRate(ratios),
		'From the touch to the second frame after the next item can be answered; a run is as it should be when its p95 is at most 1.25 times that of a plain page with the same items.'
	);
	for (const { which, answer, next } of made) {
		expect(next.length, which).toBeGreaterThan(1);
		expect(answer.length, which).toBeGreaterThan(next.length);
	}
});

test('answer to saved', () => {
	tell(
		'answer-to-saved',
		({ saved }) => quantile(saved, 0.95) <= 100,
		atEachRate((row) => ({
			P50Ms: row.saved.p50,
			P95Ms: row.saved.p95,
			P99Ms: row.saved.pooledP99
		})),
		'From the touch to the mark that reads "saved", after a strict commit; p95 at most 100 ms.'
	);
	for (const { saved, answer } of ownRuns()) expect(saved).toHaveLength(answer.length);
});

test('unlocking', () => {
	tell(
		'unlock-time',
		({ unlockMs = Infinity }) => unlockMs <= 3000,
		atEachRate((row) => ({ MedianMs: row.unlockMs })),
		'From the touch on "open" to the painted list, with Argon2id at 64 MiB; at most 3,000 ms.'
	);
});

test('a start without a network', () => {
	tell(
		'offline-start',
		({ offlineMs = Infinity }) => offlineMs <= 1500,
		atEachRate((row) => ({ MedianMs: row.offlineMs, ColdFirstVisitMs: row.coldMs })),
		'Browser just started, server gone: until the first screen, and from the touch there to the field for the words; at most 1,500 ms.'
	);
});

test('another language', () => {
	tell(
		'language-switch',
		({ switchMs }) => Math.max(...switchMs) <= 200,
		atEachRate((row) => ({ SlowerWayMs: row.switchMs })),
		'In the middle of an item, to the other language and back; the slower of the two, at most 200 ms.'
	);
});

test('the heap of the page', () => {
	tell(
		'page-heap',
		({ heapMb }) => heapMb <= 10,
		{ afterConversationMb: rowOf('askwell', slow).heapMb, plainMb: rowOf('plain', slow).heapMb },
		'After a whole conversation and a collection of garbage; the page alone, without its worker; at most 10 MB.'
	);
});
