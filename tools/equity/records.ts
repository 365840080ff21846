// From lines to what was recorded about identified people, in our own few words. Inside a block
// (means, kinds of exploitation) nothing counts as "no" unless the block holds at least one yes:
// the rule of the codebook (CTDC, "Global Synthetic Dataset" codebook, 2024).
import { readTable, type BadLine, type Line } from './csv';
import { columns, plainMap, type HeadingMap } from './heading-map';
import { meansColumns, type MeansColumn } from './means';

export type Gender = 'man' | 'woman' | 'other';
export type Kind = 'labour' | 'sexual' | 'other';

/** One record; `null` is "not recorded", which never means no. */
export interface Recorded {
	readonly means: ReadonlySet<MeansColumn> | null;
	readonly gender: Gender | null;
	readonly kinds: ReadonlySet<Kind> | null;
	/** Age when first assisted, not when exploited. */
	readonly age: 'child' | 'adult' | null;
	/** Whether the country of exploitation, mostly where first assisted, is that of citizenship. */
	readonly crossing: 'domestic' | 'cross-border' | null;
}

export interface Records {
	readonly records: readonly Recorded[];
	readonly bad: readonly BadLine[];
}

const genders = new Map<string, Gender>([
	['Man', 'man'],
	['Woman', 'woman'],
	['Trans/Transgender/NonConforming', 'other']
]);
const childAges = new Set(['0--8', '9--17', '09--17']);
const adultAges = new Set(['18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+']);
const kindColumns = {
	isForcedLabour: 'labour',
	isSexualExploit: 'sexual',
	isOtherExploit: 'other'
};

type Read = (column: string) => string;

/** A value that no edition of the data has, in the column named. */
class StrangeValue extends Error {}

function yesAmong<T extends string>(read: Read, names: readonly T[]): ReadonlySet<T> | null {
	const yes = names.filter((name) => {
		const value = read(name);
		if (value !== '' && value !== '0' && value !== '1') throw new StrangeValue(name);
		return value === '1';
	});
	return yes.length > 0 ? new Set(yes) : null;
}

function ageOf(value: string): Recorded['age'] {
	if (value === '') return null;
	if (childAges.has(value)) return 'child';
	if (adultAges.has(value)) return 'adult';
	throw new StrangeValue('ageBroad');
}

function recordOf(read: Read): Recorded {
	const gender = read('gender');
	if (gender !== '' && !genders.has(gender)) throw new StrangeValue('gender');
	const names = Object.keys(kindColumns) as (keyof typeof kindColumns)[];
	const kinds = yesAmong(read, names);
	const [from, where] = [read('citizenship'), read('CountryOfExploitation')];
	return {
		means: yesAmong(read, meansColumns),
		gender: genders.get(gender) ?? null,
		kinds: kinds && new Set([...kinds].map((name) => kindColumns[name] as Kind)),
		age: ageOf(read('ageBroad')),
		crossing: from === '' || where === '' ? null : from === where ? 'domestic' : 'cross-border'
	};
}

/**
 * Reads the text of a file.
 * @returns the records and the lines that were left out, or one sentence why none can be read
 */
export function readRecords(text: string, map: HeadingMap = plainMap): Records | string {
	const table = readTable(text, map.delimiter);
	const theirs = (name: string) => (name in map.columns ? map.columns[name] : name);
	const place = new Map(columns.map((name) => [name as string, placeOf(theirs(name))]));
	function placeOf(heading: string | null | undefined): number | null {
		return heading === null || heading === undefined ? null : table.headings.indexOf(heading);
	}
	const missing = columns.filter((name) => place.get(name) === -1);
	if (missing.length > 0) {
		return `The headings lack ${missing.join(', ')}. A map file can say how they are called there.`;
	}
	const left = meansColumns.filter((name) => place.get(name) === null);
	if (left.length > 0) return `Without ${left.join(', ')} no share can be told.`;
	const bad: BadLine[] = [...table.bad];
	const records = table.lines.flatMap((line): readonly Recorded[] => {
		try {
			return [recordOf(readerOf(line, place, map))];
		} catch (fault) {
			if (!(fault instanceof StrangeValue)) throw fault;
			bad.push({ number: line.number, reason: `${fault.message} has an unknown value` });
			return [];
		}
	});
	return { records, bad: bad.sort((a, b) => a.number - b.number) };
}

function readerOf(line: Line, place: ReadonlyMap<string, number | null>, map: HeadingMap): Read {
	return (column) => {
		const at = place.get(column);
		const raw = at === null || at === undefined ? '' : (line.fields[at] ?? '').trim();
		if (map.blank.includes(raw)) return '';
		return map.values[column]?.[raw] ?? raw;
	};
}
