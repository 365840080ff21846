// The other way round, for tests of the scanner: packs bytes as Snappy and LevelDB do, simply.

const log = { block: 32_768, header: 7 };

/** Packs with literals and copies, so that repeated words disappear. */
export function snap(plain: Uint8Array): Uint8Array {
	const out: number[] = [...varintOf(plain.length)];
	const seen = new Map<string, number>();
	let literal = 0;
	for (let at = 0; at + shortest <= plain.length;) {
		const key = String(plain.subarray(at, at + shortest));
		const before = seen.get(key);
		seen.set(key, at);
		if (before === undefined || at - before > 65_535) {
			at += 1;
			continue;
		}
		const length = sameLength(plain, before, at);
		const back = at - before;
		out.push(...literals(plain.subarray(literal, at)));
		out.push(((length - 1) << 2) | 2, back & 255, back >> 8);
		at += length;
		literal = at;
	}
	return Uint8Array.from([...out, ...literals(plain.subarray(literal))]);
}

const shortest = 6;

function sameLength(plain: Uint8Array, before: number, at: number): number {
	const most = Math.min(64, plain.length - at);
	let length = shortest;
	while (length < most && plain[before + length] === plain[at + length]) length += 1;
	return length;
}

function literals(plain: Uint8Array): readonly number[] {
	const parts: number[] = [];
	for (let at = 0; at < plain.length; at += 60) {
		const part = plain.subarray(at, at + 60);
		parts.push((part.length - 1) << 2, ...part);
	}
	return parts;
}

/** A table with one compressed block for each value. */
export function tableOf(values: readonly Uint8Array[]): Buffer {
	const parts: Buffer[] = [];
	let size = 0;
	const add = (block: Uint8Array, type: number): Buffer => {
		const handle = Buffer.from([...varintOf(size), ...varintOf(block.length)]);
		parts.push(Buffer.from(block), Buffer.from([type, 0, 0, 0, 0]));
		size += block.length + 5;
		return handle;
	};
	const handles = values.map((value) => add(snap(entries([value])), 1));
	const meta = add(entries([]), 0);
	const index = add(entries(handles), 0);
	const footer = Buffer.alloc(48);
	Buffer.concat([meta, index]).copy(footer);
	footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
	return Buffer.concat([...parts, footer]);
}

function entries(values: readonly Uint8Array[]): Buffer {
	const all = values.flatMap((value) => [
		Buffer.from([0, 1, ...varintOf(value.length), 0x6b]),
		Buffer.from(value)
	]);
	return Buffer.concat([...all, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}

/** A log that holds these records, cut where its blocks end. */
export function logOf(records: readonly Uint8Array[]): Buffer {
	const parts: Buffer[] = [];
	let used = 0;
	for (const record of records) {
		for (let at = 0; at < record.length;) {
			const room = log.block - (used % log.block) - log.header;
			const part = record.subarray(at, at + room);
			const isFirst = at === 0;
			const isLast = at + part.length === record.length;
			const header = Buffer.alloc(log.header);
			header.writeUInt16LE(part.length, 4);
			header[6] = isFirst && isLast ? 1 : isFirst ? 2 : isLast ? 4 : 3;
			parts.push(header, Buffer.from(part));
			used += log.header + part.length;
			at += part.length;
		}
	}
	return Buffer.concat(parts);
}

/** A database with one table, whose rows have one blob each; what does not fit goes on in other pages. */
export function sqliteOf(values: readonly Uint8Array[]): Buffer {
	const size = 4096;
	const first = Buffer.alloc(size);
	first.write('SQLite format 3\0', 'latin1');
	first.writeUInt16BE(size, 16);
	const leaf = Buffer.alloc(size);
	leaf.writeUInt8(13, 0);
	leaf.writeUInt16BE(values.length, 3);
	const pages = [first, leaf];
	let end = size;
	values.forEach((value, at) => {
		const header = sqliteVarint(12 + 2 * value.length);
		const row = Buffer.concat([Buffer.from([header.length + 1, ...header]), Buffer.from(value)]);
		const least = Math.floor(((size - 12) * 32) / 255) - 23;
		const fitting = least + ((row.length - least) % (size - 4));
		const here = row.length <= size - 35 ? row.length : fitting <= size - 35 ? fitting : least;
		const next = Buffer.alloc(here < row.length ? 4 : 0);
		if (next.length > 0) next.writeUInt32BE(pages.length + 1);
		for (let from = here; from < row.length; from += size - 4) {
			const page = Buffer.alloc(size);
			row.copy(page, 4, from, from + size - 4);
			pages.push(page);
			if (from + size - 4 < row.length) page.writeUInt32BE(pages.length + 1);
		}
		const start = [...sqliteVarint(row.length), ...sqliteVarint(at + 1)];
		const cell = Buffer.concat([Buffer.from(start), row.subarray(0, here), next]);
		end -= cell.length;
		cell.copy(leaf, end);
		leaf.writeUInt16BE(end, 8 + 2 * at);
	});
	return Buffer.concat(pages);
}

/** The same database as a write-ahead log of an empty file. */
export function walOf(database: Buffer): Buffer {
	const size = database.readUInt16BE(16);
	const header = Buffer.alloc(32);
	header.writeUInt32BE(size, 8);
	const frames = Array.from({ length: database.length / size }, (_, at) => {
		const frame = Buffer.alloc(24);
		frame.writeUInt32BE(at + 1);
		return [frame, database.subarray(at * size, (at + 1) * size)];
	});
	return Buffer.concat([header, ...frames.flat()]);
}

function sqliteVarint(value: number): readonly number[] {
	const last = value & 127;
	const before = value >> 7;
	return before === 0 ? [last] : [...sqliteVarint(before).map((one) => one | 128), last];
}

/** Firefox's `.jsonlz4`: its mark, the length, and one block of literals. */
export function lz4Of(plain: Buffer): Buffer {
	const header = Buffer.alloc(12);
	header.write('mozLz40\0', 'latin1');
	header.writeUInt32LE(plain.length, 8);
	const more = plain.length - 15;
	const lengths = [...Array<number>(Math.floor(more / 255)).fill(255), more % 255];
	return Buffer.concat([header, Buffer.from([0xf0, ...lengths]), plain]);
}

function varintOf(value: number): readonly number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...varintOf(value >> 7)];
}
