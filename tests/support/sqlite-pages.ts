// What stands in the rows of a SQLite database: every text and blob of every row in every page, of the
// file and of each frame of its write-ahead log, newer and older ones alike, put together where a
// row goes on in other pages (SQLite, "Database File Format": 1.6 B-tree Pages, 2.1 Record Format,
// 4 The Write-Ahead Log). Rows that were deleted stand here as long as their page was not cleaned up.

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const wal = { header: 32, frameHeader: 24 };

/** Leaves and inner pages that hold rows, by the first byte of their header. */
const rowPages = new Set([0x02, 0x0a, 0x0d]);
const tableLeaf = 0x0d;

/** Whether these bytes are a database. */
export function isSqlite(file: Buffer): boolean {
	return file.subarray(0, magic.length).equals(magic);
}

/** One version of one page. */
interface Image {
	readonly page: number;
	readonly bytes: Buffer;
}

interface Database {
	/** Bytes of a page that belong to SQLite. */
	readonly usable: number;
	/** Newest first: where the rest of a row is looked for. */
	readonly versions: ReadonlyMap<number, readonly Buffer[]>;
	readonly images: readonly Image[];
}

/** Texts and blobs of all rows, each as its bytes; `log` is the write-ahead log, which may be empty. */
export function sqliteValues(file: Buffer, log: Buffer): readonly Buffer[] {
	const database = readPages(file, log);
	if (database === null) return [];
	return database.images.flatMap((image) => rowsOf(database, image)).flatMap(columnsOf);
}

function readPages(file: Buffer, log: Buffer): Database | null {
	const isFile = isSqlite(file);
	const stated = isFile ? file.readUInt16BE(16) : log.length > 12 ? log.readUInt32BE(8) : 0;
	const size = stated === 1 ? 65_536 : stated;
	if (size < 512) return null;
	const images: Image[] = [];
	for (let at = 0; isFile && at + size <= file.length; at += size) {
		images.push({ page: at / size + 1, bytes: file.subarray(at, at + size) });
	}
	const frame = wal.frameHeader + size;
	for (let at = wal.header; at + frame <= log.length; at += frame) {
		const bytes = log.subarray(at + wal.frameHeader, at + frame);
		images.push({ page: log.readUInt32BE(at), bytes });
	}
	const versions = new Map<number, Buffer[]>();
	for (const { page, bytes } of images) {
		const known = versions.get(page);
		if (known) known.unshift(bytes);
		else versions.set(page, [bytes]);
	}
	return { usable: size - (isFile ? (file[20] ?? 0) : 0), versions, images };
}

/** The rows of one page. What does not fit the format is passed over: an old page may be half gone. */
function rowsOf(database: Database, { page, bytes }: Image): readonly Buffer[] {
	const at = page === 1 ? 100 : 0;
	const kind = bytes[at] ?? 0;
	if (!rowPages.has(kind)) return [];
	const cells = at + (kind === 0x02 ? 12 : 8);
	const count = Math.min(bytes.readUInt16BE(at + 3), (bytes.length - cells) >> 1);
	const rows: Buffer[] = [];
	for (let i = 0; i < count; i += 1) {
		rows.push(...payloads(database, kind, bytes, bytes.readUInt16BE(cells + 2 * i)));
	}
	return rows;
}

/** The bytes of a row; several where the rest stands in a page of which there are several versions. */
function payloads({ usable, versions }: Database, kind: number, page: Buffer, cell: number) {
	const length = varint(page, cell + (kind === 0x02 ? 4 : 0));
	const start = kind === tableLeaf && length ? varint(page, length.next)?.next : length?.next;
	if (!length || start === undefined) return [];
	const here = localLength(kind, usable, length.value);
	if (start + here > page.length) return [];
	if (here === length.value) return [page.subarray(start, start + here)];
	if (start + here + 4 > page.length) return [];
	const rest = page.readUInt32BE(start + here);
	const newest = Math.max(1, versions.get(rest)?.length ?? 0);
	return Array.from({ length: newest }, (_, age) => {
		const parts = [page.subarray(start, start + here)];
		let [next, left] = [rest, length.value - here];
		while (next !== 0 && left > 0) {
			const all = versions.get(next);
			const bytes = all?.[Math.min(age, all.length - 1)];
			if (!bytes) break;
			parts.push(bytes.subarray(4, 4 + Math.min(left, usable - 4)));
			left -= usable - 4;
			next = bytes.readUInt32BE(0);
		}
		return Buffer.concat(parts);
	});
}

/** How much of a row stands in its own page. */
function localLength(kind: number, usable: number, length: number): number {
	const most = kind === tableLeaf ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
	if (length <= most) return length;
	const least = Math.floor(((usable - 12) * 32) / 255) - 23;
	const fitting = least + ((length - least) % (usable - 4));
	return fitting <= most ? fitting : least;
}

const numberLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/** The texts and blobs of a row. */
function columnsOf(row: Buffer): readonly Buffer[] {
	const header = varint(row, 0);
	if (!header) return [];
	const columns: Buffer[] = [];
	let at = header.value;
	for (let type = varint(row, header.next); type && type.next <= header.value;) {
		const isText = type.value >= 12;
		const length = isText ? (type.value - 12) >> 1 : (numberLengths[type.value] ?? 0);
		if (isText && length > 0) columns.push(row.subarray(at, at + length));
		at += length;
		if (type.next === header.value) break;
		type = varint(row, type.next);
	}
	return columns;
}

/** A big-endian number in groups of seven bits; null beyond 31 bits, which no length here has. */
function varint(
	bytes: Buffer,
	at: number
): { readonly value: number; readonly next: number } | null {
	let value = 0;
	for (let i = 0; i < 9; i += 1) {
		const byte = bytes[at + i];
		if (byte === undefined) return null;
		value = i === 8 ? value * 256 + byte : value * 128 + (byte & 0x7f);
		if (i === 8 || byte < 0x80) return { value, next: at + i + 1 };
	}
	return null;
}
