// A strict reader of comma-separated values, after RFC 4180 (Y. Shafranovich, IETF, 2005), but
// one record is one line. A line that is not whole is named by its number and left out; what it
// says is never repeated, because it is about somebody.

/** Largest file read: 64 MiB, three times the largest edition known to us. */
export const maxBytes = 64 * 1024 * 1024;
const maxFields = 200;
const maxLineLength = 10_000;

export interface Line {
	/** Counted from 1; the headings are line 1. */
	readonly number: number;
	readonly fields: readonly string[];
}

export interface BadLine {
	readonly number: number;
	readonly reason: string;
}

export interface Table {
	readonly headings: readonly string[];
	readonly lines: readonly Line[];
	readonly bad: readonly BadLine[];
}

/** The fields of one line, or why it has none. */
export function fieldsOf(line: string, delimiter: string): readonly string[] | string {
	if (line.length > maxLineLength) return 'it is too long';
	const fields: string[] = [];
	let at = 0;
	for (;;) {
		const quoted = line[at] === '"';
		const end = quoted ? closingQuote(line, at + 1) : nextOr(line, delimiter, at);
		if (end < 0) return 'a quotation mark is never closed';
		const raw = quoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end);
		if (!quoted && raw.includes('"')) return 'a quotation mark stands inside a field';
		fields.push(raw);
		if (fields.length > maxFields) return 'it has too many fields';
		at = quoted ? end + 1 : end;
		if (at >= line.length) return fields;
		if (line[at] !== delimiter) return 'something follows a closing quotation mark';
		at += 1;
	}
}

function nextOr(line: string, delimiter: string, from: number): number {
	const found = line.indexOf(delimiter, from);
	return found < 0 ? line.length : found;
}

function closingQuote(line: string, from: number): number {
	let at = line.indexOf('"', from);
	while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
	return at;
}

/** Reads a whole text. Blank lines are no records; every other line is a record or a bad line. */
export function readTable(text: string, delimiter = ','): Table {
	const [first = '', ...rest] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
	const headings = fieldsOf(first, delimiter);
	if (typeof headings === 'string') {
		return { headings: [], lines: [], bad: [{ number: 1, reason: headings }] };
	}
	const lines: Line[] = [];
	const bad: BadLine[] = [];
	rest.forEach((line, index) => {
		if (line === '') return;
		const number = index + 2;
		const fields = fieldsOf(line, delimiter);
		if (typeof fields === 'string') bad.push({ number, reason: fields });
		else if (fields.length === headings.length) lines.push({ number, fields });
		else bad.push({ number, reason: 'it has more or fewer fields than the headings' });
	});
	return { headings, lines, bad };
}
