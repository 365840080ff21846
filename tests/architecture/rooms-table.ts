// Reads the table of rooms out of docs/rooms.md.

/** One row of the table. */
export interface Room {
	readonly name: string;
	readonly rank: number;
	/** Which files make up the room. */
	readonly where: readonly RegExp[];
	/** The other rooms it may use, and whether only their types. */
	readonly mayImport: ReadonlyMap<string, 'all' | 'types'>;
	readonly packages: readonly string[];
	/** Which files of the room others may name. */
	readonly door: readonly RegExp[];
}

const head = ['Rank', 'Room', 'Where', 'May import', 'Packages', 'Door'];
const named = /`([^`]+)`( \(types\))?/g;

function cells(line: string): readonly string[] {
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}

function names(cell = ''): readonly string[] {
	return [...cell.matchAll(named)].map(([, name = '']) => name);
}

/** `*` is any name, `**` any path. */
function pattern(glob: string, start: string): RegExp {
	const escaped = glob.replace(/[.+$]/g, '\\$&');
	const stars = escaped.replace(/\*\*?/g, (star) => (star === '**' ? '.*' : '[^/]*'));
	return new RegExp(`${start}${stars}$`);
}

function readRow(line: string): Room {
	const [rank, room, where, mayImport = '', packages, door] = cells(line);
	const [name] = names(room);
	if (!name || !/^\d+$/.test(rank ?? '')) throw new Error(`not a row of rooms: ${line}`);
	return {
		name,
		rank: Number(rank),
		where: names(where).map((glob) => pattern(glob, '^')),
		mayImport: new Map(
			[...mayImport.matchAll(named)].map(([, other = '', types]) => [
				other,
				types ? 'types' : 'all'
			])
		),
		packages: names(packages),
		door: names(door).map((glob) => pattern(glob, '(^|/)'))
	};
}

/** The rooms of the table that has the known head. Throws when there is no such table. */
export function readRooms(markdown: string): readonly Room[] {
	const lines = markdown.split('\n');
	const start = lines.findIndex((line) => cells(line).join() === head.join());
	if (start < 0) throw new Error('docs/rooms.md has no table of rooms');
	const rows = lines.slice(start + 2);
	const end = rows.findIndex((line) => !line.startsWith('|'));
	return rows.slice(0, end < 0 ? undefined : end).map(readRow);
}
