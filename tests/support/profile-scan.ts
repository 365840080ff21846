// Looks for texts in every file of a browser's profile: as they are, as UTF-16, as base64 at any of
// its three phases, and inside the compressed blocks of LevelDB. What is packed in other ways
// (the HTTP cache, a zipped file) is not unpacked. Whoever finds nothing with it has to show in
// the same run that it finds what was written in plain.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { logRecords, tableBlocks } from './leveldb-files';
import { sqliteFiles } from './stores-on-disk';

/** Where a text was found, and in which writing. */
export interface Hit {
	readonly text: string;
	/** Relative to the profile. */
	readonly file: string;
	readonly as: 'utf-8' | 'utf-16' | 'base64';
	/** Found only after a table's blocks were decompressed or a log's parts were joined. */
	readonly unpacked: boolean;
}

interface Needle {
	readonly text: string;
	readonly as: Hit['as'];
	readonly bytes: Buffer;
}

/**
 * Every hit of every text, at most one for each file, text and writing. Refuses a profile whose
 * IndexedDB is kept in SQLite: Chromium packs values there in a way that this scan cannot read, and
 * finding nothing would mean nothing.
 */
export function scanProfile(folder: string, texts: readonly string[]): readonly Hit[] {
	if (sqliteFiles(folder).length > 0) throw new Error('this scan cannot read IndexedDB in SQLite');
	const index = indexOf(texts.flatMap(needlesOf));
	return filesIn(folder).flatMap((path) => {
		const file = relative(folder, path);
		const raw = readIfThere(path);
		const direct = find(raw, index).map((needle) => ({ needle, unpacked: false }));
		const inside = unpack(path, raw)
			.flatMap((bytes) => find(bytes, index))
			.map((needle) => ({ needle, unpacked: true }));
		const found = new Map([...inside, ...direct].map((one) => [one.needle, one.unpacked]));
		return [...found].map(([{ text, as }, unpacked]) => ({ text, file, as, unpacked }));
	});
}

/** How many of these texts are among the hits. */
export function countFound(hits: readonly Hit[], texts: readonly string[]): number {
	return texts.filter((text) => hits.some((hit) => hit.text === text)).length;
}

/** Fresh texts of 16 random letters and digits, which no compression can make shorter. */
export function freshTokens(count: number): readonly string[] {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
	const bytes = crypto.getRandomValues(new Uint8Array(16 * count));
	const token = (at: number) =>
		Array.from(bytes.subarray(16 * at, 16 * (at + 1)), (byte) => letters[byte % 62]).join('');
	return Array.from({ length: count }, (_, at) => token(at));
}

function needlesOf(text: string): readonly Needle[] {
	const plain = Buffer.from(text);
	const phases = [0, 1, 2].map((phase) => {
		const encoded = Buffer.concat([Buffer.alloc(phase), plain]).toString('base64');
		const [from, to] = [Math.ceil((phase * 8) / 6), Math.floor(((phase + plain.length) * 8) / 6)];
		return encoded.slice(from, to);
	});
	const forWeb = phases.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
	return [
		{ text, as: 'utf-8', bytes: plain },
		{ text, as: 'utf-16', bytes: Buffer.from(text, 'utf16le') },
		...[...new Set([...phases, ...forWeb])].map((one): Needle => ({
			text,
			as: 'base64',
			bytes: Buffer.from(one)
		}))
	];
}

// Needles by their first two bytes, so that a file is walked through once for all of them.
type Index = readonly (readonly Needle[] | undefined)[];

function indexOf(needles: readonly Needle[]): Index {
	const index: Needle[][] = [];
	for (const needle of needles) (index[needle.bytes.readUInt16LE(0)] ??= []).push(needle);
	return Array.from({ length: 65_536 }, (_, key) => index[key]);
}

function find(bytes: Uint8Array, index: Index): readonly Needle[] {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const found = new Set<Needle>();
	for (let at = 0; at + 1 < file.length; at += 1) {
		const candidates = index[file[at]! | (file[at + 1]! << 8)];
		if (candidates === undefined) continue;
		for (const needle of candidates) {
			if (isAt(file, at, needle.bytes)) found.add(needle);
		}
	}
	return [...found];
}

function isAt(file: Buffer, at: number, bytes: Buffer): boolean {
	const end = at + bytes.length;
	return end <= file.length && file.compare(bytes, 0, bytes.length, at, end) === 0;
}

function unpack(path: string, raw: Buffer): readonly Uint8Array[] {
	if (path.endsWith('.log')) return [logRecords(raw)];
	return /\.(ldb|sst)$/.test(path) ? (tableBlocks(raw) ?? []) : [];
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
