// What came of the mutants is judged by the same rules whoever ran them, and told on a page.
import { describe, expect, it } from 'vitest';
import { rooms } from '../../../tools/mutants/rooms.js';
import { pageOf, resultOf, together, wrongWith } from '../../../tools/mutants/survivors.js';
import { readProjectFile } from '../../architecture/sources';

const file = 'src/lib/core/some/file.ts';
const source = 'const one = a < b;\nconst two = [\n\t1,\n\t2\n];\n';
const comparison = { start: { line: 1, column: 13 }, end: { line: 1, column: 18 } };
const list = { start: { line: 2, column: 13 }, end: { line: 5, column: 2 } };

function mutant(status: string, location = comparison, replacement = 'a <= b') {
	return { mutatorName: 'EqualityOperator', replacement, status, location };
}
const reportOf = (...mutants: readonly ReturnType<typeof mutant>[]) => ({
	files: { [file]: { source, mutants: [...mutants] } }
});
const killed = (count: number) => Array.from({ length: count }, () => mutant('Killed'));

const survivor = { file, mutator: 'EqualityOperator', was: 'a < b', now: 'a <= b' };
const reason = { file, mutator: 'EqualityOperator', was: 'a < b', why: 'They are never equal.' };
const some = resultOf(reportOf(...killed(9), mutant('Survived')));

describe('a report', () => {
	it('tells what stood there, also over several lines', () => {
		expect(some).toEqual({ mutants: 10, killed: 9, survivors: [survivor] });
		const { survivors } = resultOf(reportOf(mutant('NoCoverage', list, '[]')));
		expect(survivors).toEqual([{ ...survivor, was: '[ 1, 2 ]', now: '[]' }]);
	});

	it('tells them as they stand in the file, whichever was tried first', () => {
		const turned = mutant('Survived', comparison, 'a > b');
		const below = mutant('Survived', list, '[]');
		for (const order of [
			[below, turned, mutant('Survived')],
			[mutant('Survived'), below, turned]
		]) {
			const { survivors } = resultOf(reportOf(...order));
			expect(survivors.map(({ now }) => now)).toEqual(['a <= b', 'a > b', '[]']);
		}
	});

	it('counts what never ends as noticed, and what could not be tried not at all', () => {
		const odd = ['Timeout', 'Ignored', 'CompileError', 'RuntimeError'].map((one) => mutant(one));
		expect(resultOf(reportOf(...odd))).toEqual({ mutants: 1, killed: 1, survivors: [] });
		expect(together([some, some])).toMatchObject({ mutants: 20, killed: 18 });
	});
});

describe('what is wrong', () => {
	const wrong = (result = some, reasons: readonly object[] = [reason], names = ['some']) =>
		wrongWith({ some: result }, reasons as (typeof reason)[], names);

	it('is nothing where enough is noticed and the rest has a reason', () => {
		expect(wrong()).toEqual([]);
		expect(wrong(some, [{ ...reason, now: 'a <= b' }])).toEqual([]);
	});

	it('is a survivor without a reason', () => {
		expect(wrong(some, [])).toEqual([`no reason: ${file}: EqualityOperator: a < b -> a <= b`]);
	});

	it.each([
		['another file', { ...reason, file: 'x.ts' }],
		['another kind of change', { ...reason, mutator: 'Regex' }],
		['something else that stood there', { ...reason, was: 'a > b' }],
		['something else instead', { ...reason, now: 'a >= b' }]
	])('is a reason for %s, which then matches nothing', (_what, other) => {
		expect(wrong(some, [other])).toHaveLength(2);
		expect(wrong(some, [reason, other])).toEqual([
			`matches nothing: ${other.file}: ${other.mutator}: ${other.was}`
		]);
	});

	it('is a room of which less than 90 % was noticed, or that was never tried', () => {
		const fewer = resultOf(reportOf(...killed(8), mutant('Survived')));
		expect(wrong(fewer)).toEqual(['some: only 88.9 % were noticed']);
		expect(wrong(some, [reason], ['some', 'other'])).toEqual(['other: not tried']);
	});
});

describe('the page', () => {
	it('names every survivor with its reason, and what is missing', () => {
		const page = pageOf({ some }, [reason], ['some', 'other']);
		expect(page).toContain('| some | 10 | 9 | 90.0 % |');
		expect(page).toContain('| other | not tried yet |');
		expect(page).toContain('some/file.ts: `a < b` became `a <= b`. They are never equal.');
		expect(pageOf({ some }, [], ['some'])).toContain('**No reason yet.**');
	});

	const results = JSON.parse(readProjectFile('tools/mutants/results.json'));
	const reasons = JSON.parse(readProjectFile('tools/mutants/reasons.json'));

	it('is what was found, with nothing wrong in what was tried', () => {
		const all = rooms.map(({ name }) => name);
		expect(readProjectFile('docs/mutants.md')).toBe(pageOf(results, reasons, all));
		expect(wrongWith(results, reasons, Object.keys(results))).toEqual([]);
	});
});
