// Reading data about identified people: what is whole is read, what is not is named by its line.
import { describe, expect, it } from 'vitest';
import { fieldsOf, readTable } from '../../../tools/equity/csv';
import { plainMap, readMap } from '../../../tools/equity/heading-map';
import { readRecords, type Records } from '../../../tools/equity/records';
import { madeText } from '../../support/made-records';

function recordsOf(...args: Parameters<typeof readRecords>): Records {
	const read = readRecords(...args);
	if (typeof read === 'string') throw new Error(read);
	return read;
}

describe('a line', () => {
	it.each([
		['a,b,c', ['a', 'b', 'c']],
		['a,,', ['a', '', '']],
		['"a,b",c', ['a,b', 'c']],
		['"say ""no""",', ['say "no"', '']],
		['""', ['']]
	])('%s is divided', (line, fields) => {
		expect(fieldsOf(line, ',')).toEqual(fields);
	});

	it.each([
		['"a,b', 'never closed'],
		['"a""', 'never closed'],
		['a"b,c', 'inside a field'],
		['"a"b,c', 'follows a closing'],
		['x'.repeat(10_001), 'too long'],
		[','.repeat(200), 'too many']
	])('that is not whole is refused (%#)', (line, reason) => {
		expect(fieldsOf(line, ',')).toContain(reason);
	});
});

describe('a table', () => {
	it('numbers its lines as an editor does, and leaves out what does not fit', () => {
		const { headings, lines, bad } = readTable('\ufeffa;b\r\n1;2\r\n\r\n1\r\n"1;2\r\n3;4', ';');
		expect(headings).toEqual(['a', 'b']);
		expect(lines.map(({ number }) => number)).toEqual([2, 6]);
		expect(bad.map(({ number }) => number)).toEqual([4, 5]);
	});
});

describe('a record', () => {
	const means = { meansThreats: '1', meansWithholdDocs: '0' };

	it('knows a block only when it holds a yes', () => {
		const text = madeText([means, { meansThreats: '0' }, {}, { isForcedLabour: '0' }]);
		const { records, bad } = recordsOf(text);
		expect(bad).toEqual([]);
		expect(records.map((r) => r.means && [...r.means])).toEqual([
			['meansThreats'],
			null,
			null,
			null
		]);
		expect(records.every(({ kinds }) => kinds === null)).toBe(true);
	});

	it('belongs to the groups that were recorded, and to no other', () => {
		const text = madeText([
			{ gender: 'Woman', ageBroad: '9--17', isForcedLabour: '1', isSexualExploit: '1' },
			{ gender: 'Man', ageBroad: '18--20', citizenship: 'AAA', CountryOfExploitation: 'AAA' },
			{ ageBroad: '09--17', citizenship: 'AAA', CountryOfExploitation: 'BBB' },
			{ citizenship: 'AAA' }
		]);
		expect(recordsOf(text).records).toMatchObject([
			{ gender: 'woman', age: 'child', kinds: new Set(['labour', 'sexual']), crossing: null },
			{ gender: 'man', age: 'adult', kinds: null, crossing: 'domestic' },
			{ gender: null, age: 'child', crossing: 'cross-border' },
			{ gender: null, age: null, crossing: null }
		]);
	});

	it('with a value that no edition has is named by line and column, without the value', () => {
		const lines = [means, { meansThreats: 'often' }, { gender: 'Secret' }, { ageBroad: '17-18' }];
		const { records, bad } = recordsOf(madeText(lines));
		expect(records).toHaveLength(1);
		expect(bad).toEqual([
			{ number: 3, reason: 'meansThreats has an unknown value' },
			{ number: 4, reason: 'gender has an unknown value' },
			{ number: 5, reason: 'ageBroad has an unknown value' }
		]);
	});

	it('is not read at all while a heading is missing', () => {
		const text = madeText([means]).replace('meansThreats', 'threats').replace('gender', 'sex');
		expect(readRecords(text)).toContain('gender, meansThreats');
	});
});

describe('a map of headings', () => {
	it('lets another edition be read', () => {
		const map = readMap(
			JSON.stringify({
				delimiter: ';',
				columns: { gender: 'sex', ageBroad: null },
				values: { gender: { Female: 'Woman' }, meansThreats: { yes: '1' } },
				blank: ['-99']
			})
		);
		if (typeof map === 'string') throw new Error(map);
		const text = madeText([{ gender: 'Female', meansThreats: 'yes', meansWithholdDocs: '-99' }])
			.replace('gender', 'sex')
			.replace('ageBroad', 'years')
			.replaceAll(',', ';');
		const { records, bad } = recordsOf(text, map);
		expect(bad).toEqual([]);
		expect(records).toMatchObject([
			{ gender: 'woman', age: null, means: new Set(['meansThreats']) }
		]);
	});

	it.each([
		['not JSON', 'is not JSON'],
		['[]', 'no more'],
		['{"column": {}}', 'no more'],
		['{"delimiter": "x"}', 'no more'],
		['{"columns": {"religion": "faith"}}', 'not read: religion']
	])('is refused when it is %s', (text, why) => {
		expect(readMap(text)).toContain(why);
	});

	it('cannot leave out the means', () => {
		const map = { ...plainMap, columns: { meansThreats: null } };
		expect(readRecords(madeText([]), map)).toContain('Without meansThreats');
	});
});
