// What the command does once the files are read: texts in, one text out.
import { indicators } from '$lib/content';
import type { BadLine } from './csv';
import { smallestCompared, smallestShown } from './groups';
import { plainMap, readMap } from './heading-map';
import { knownMeans } from './measure';
import { unknownExamples } from './means';
import { mostSelections, optimise, ways } from './optimise';
import { candidates, measured } from './protocols';
import { reachOf } from './reach';
import { readRecords } from './records';
import { reportOn, reportSelections } from './report';

export interface Request {
	readonly data: string;
	readonly map: string | null;
	/** How many items to select; `null` when none are to be selected. */
	readonly optimise: number | null;
}

export type Answer =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

const shownLines = 20;
const refused = (why: string): Answer => ({ ok: false, why });

function badLines(bad: readonly BadLine[]): readonly string[] {
	const lines = bad.slice(0, shownLines).map(({ number, reason }) => `line ${number}: ${reason}`);
	const more = bad.length - lines.length;
	return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

const footnotes = [
	`* fewer than ${smallestCompared}: shown, never compared. Fewer than ${smallestShown}: not shown.`,
	'"At least" is the lower bound: each recorded means was the thing that our items ask for least.',
	'Only identified people are in such data: nothing here says who is asked in vain.'
];

/** Measures every protocol over the data. */
export function measureEquity(request: Request): Answer {
	const map = request.map === null ? plainMap : readMap(request.map);
	if (typeof map === 'string') return refused(map);
	const read = readRecords(request.data, map);
	if (typeof read === 'string') return refused(read);
	const known = knownMeans(read.records).length;
	if (known === 0)
		return refused('No line has known means of control, so that nothing can be told.');
	const strange = unknownExamples(measured.flatMap(({ items }) => items));
	if (strange.length > 0) {
		return refused(`The table of means does not know these examples: ${strange.join(', ')}.`);
	}
	const selection = request.optimise === null ? '' : select(read.records, request.optimise);
	if (selection === null) {
		return refused(
			`--optimise takes 1 to ${candidates.length}, with at most ${mostSelections} selections.`
		);
	}
	const heading = `${read.records.length} lines read, ${read.bad.length} left out, ${known} with known means`;
	const reports = measured.map((protocol) =>
		reportOn(protocol, read.records, reachOf(protocol, indicators))
	);
	const parts = [heading, ...badLines(read.bad), '', ...reports, ...footnotes, selection];
	return { ok: true, text: parts.join('\n').trimEnd() };
}

function select(records: Parameters<typeof optimise>[0], k: number): string | null {
	const made = optimise(records, candidates, k, indicators);
	return made && `\n${reportSelections(made)}\n(of ${ways(candidates.length, k)} selections)`;
}
