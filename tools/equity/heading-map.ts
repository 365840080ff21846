// A small file that tells how another edition of the data names what we read.
import * as v from 'valibot';

/** The columns that are read, by the headings of the global synthetic dataset (27 columns). */
export const columns = [
	...['gender', 'ageBroad', 'citizenship', 'CountryOfExploitation'],
	...['isForcedLabour', 'isSexualExploit', 'isOtherExploit'],
	...['meansDebtBondageEarnings', 'meansThreats', 'meansAbusePsyPhySex', 'meansFalsePromises'],
	...['meansDrugsAlcohol', 'meansDenyBasicNeeds', 'meansExcessiveWorkHours', 'meansWithholdDocs']
] as const;

/** Largest map file read: 64 KiB. */
export const maxMapBytes = 64 * 1024;

export interface HeadingMap {
	readonly delimiter: string;
	/** Our heading to theirs; `null` where their file has no such column. */
	readonly columns: Readonly<Record<string, string | null>>;
	/** Our heading to what their values mean in ours. */
	readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Values that mean "not recorded", besides nothing at all. */
	readonly blank: readonly string[];
}

export const plainMap: HeadingMap = { delimiter: ',', columns: {}, values: {}, blank: [] };

const short = v.pipe(v.string(), v.maxLength(200));
const shape = v.strictObject({
	delimiter: v.optional(v.picklist([',', ';', '\t']), ','),
	columns: v.optional(v.record(short, v.nullable(short)), {}),
	values: v.optional(v.record(short, v.record(short, short)), {}),
	blank: v.optional(v.array(short), [])
});

/**
 * Reads a map from the text of its file.
 * @returns the map, or one sentence that says what is wrong with it
 */
export function readMap(text: string): HeadingMap | string {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'The map is not JSON.';
	}
	const parsed = v.safeParse(shape, value);
	if (!parsed.success) return 'The map may hold delimiter, columns, values and blank, and no more.';
	const names = [...Object.keys(parsed.output.columns), ...Object.keys(parsed.output.values)];
	const unknown = names.filter((name) => !columns.some((column) => column === name));
	if (unknown.length > 0) return `The map names columns that are not read: ${unknown.join(', ')}.`;
	return parsed.output;
}
