// Looks for texts and keys in every file of a browser's profile: as they are, as UTF-16, as base64 at
// any of its three phases, as hexadecimal digits; and inside what the browsers pack: the blocks of
// LevelDB (Snappy), the rows of SQLite and its log (Zstandard in Chromium, Snappy in Firefox), and
// Firefox's list of open tabs (LZ4). What is packed in other ways (the HTTP cache, a zipped file) is not
// unpacked. Whoever finds nothing with it has to show in the same run that it finds what was written
// in plain.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { logRecords, tableBlocks } from './leveldb-files';
import { unlz4 } from './lz4';
import { NeedleIndex, needlesOfKey, needlesOfText, type SecretKey, type Writing } from './needles';
import { unsnap, varint } from './snappy';
import { isSqlite, sqliteValues } from './sqlite-pages';
import { framesIn, unzstd } from './zstd';

/** Where a text was found, and in which writing. */
export interface Hit {
	/** The text, or the name of the key. */
	readonly text: string;
	/** Relative to the profile. */
	readonly file: string;
	readonly as: Writing;
	/** Found only after something was decompressed or put together. */
	readonly unpacked: boolean;
}

/**
 * Every hit of every text and key, at most one for each file, text and writing. Throws where a profile
 * holds what this machine cannot unpack.
 */
export function scanProfile(
	folder: string,
	texts: readonly string[],
	keys: readonly SecretKey[] = []
): readonly Hit[] {
	const index = new NeedleIndex([
		...[...new Set(texts)].flatMap(needlesOfText),
		...keys.flatMap(needlesOfKey)
	]);
	return contentsOf(folder).flatMap(({ file, raw, inside }) => {
		const direct = index.find(raw);
		const unpacked = inside().flatMap((bytes) => [...index.find(bytes)]);
		return [...new Set([...direct, ...unpacked])].map((needle) => {
			const { text, as } = needle;
			return { text, file, as, unpacked: !direct.has(needle) };
		});
	});
}

/** One file of a profile: as it is, and what was unpacked of it. */
export interface Content {
	/** Relative to the profile. */
	readonly file: string;
	readonly raw: Buffer;
	readonly inside: () => readonly Uint8Array[];
}

/** Every file of a profile. */
export function contentsOf(folder: string): readonly Content[] {
	return filesIn(folder).map((path) => ({
		file: relative(folder, path),
		get raw() {
			return readIfThere(path);
		},
		inside: () => unpack(path, readIfThere(path))
	}));
}

/** How many of these texts are among the hits. */
export function countFound(hits: readonly Hit[], texts: readonly string[]): number {
	const found = new Set(hits.map(({ text }) => text));
	return texts.filter((text) => found.has(text)).length;
}

/** Letters of three scripts; each fits two bytes of UTF-16. */
const alphabets = {
	latin: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
	arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
	ethiopic: Array.from({ length: 62 }, (_, at) => String.fromCharCode(0x1200 + at)).join('')
};
export type Script = keyof typeof alphabets;

/** Fresh texts of 16 random letters (77 bits or more), which no compression can make shorter. */
export function freshTokens(count: number, script: Script = 'latin'): readonly string[] {
	const letters = alphabets[script];
	const bytes = crypto.getRandomValues(new Uint8Array(16 * count));
	const token = (at: number) =>
		Array.from(
			bytes.subarray(16 * at, 16 * (at + 1)),
			(byte) => letters[byte % letters.length]
		).join('');
	return Array.from({ length: count }, (_, at) => token(at));
}

function unpack(path: string, raw: Buffer): readonly Uint8Array[] {
	if (path.endsWith('.log')) return [logRecords(raw)];
	if (/\.(ldb|sst)$/.test(path)) return tableBlocks(raw) ?? [];
	if (path.endsWith('lz4')) return [unlz4(raw) ?? Buffer.alloc(0)];
	if (path.endsWith('-wal')) return unpackSqlite(readIfThere(path.slice(0, -4)), raw);
	return isSqlite(raw) ? unpackSqlite(raw, Buffer.alloc(0)) : [];
}

// A row may begin in the log and go on in the file, so the log is read together with it.
function unpackSqlite(file: Buffer, log: Buffer): readonly Uint8Array[] {
	const values = sqliteValues(file, log);
	const snapped = values.flatMap((value) => unsnapIfSo(value) ?? []);
	return [...values, ...snapped, unzstd([file, log, ...values].flatMap(framesIn))];
}

/** Snappy has no mark of its own; a length that Snappy could not reach shows that this is none. */
function unsnapIfSo(value: Buffer): Uint8Array | null {
	const length = varint(value, 0)?.value ?? 0;
	return length > 0 && length < 32 * value.length ? unsnap(value) : null;
}

function filesIn(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

// A running browser takes files away while they are looked at.
function readIfThere(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch {
		return Buffer.alloc(0);
	}
}
