// The scanner finds what it is for, in every writing it claims to read, and the Snappy decoder
// agrees with its description. A scanner that finds nothing proves nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countFound, freshTokens, scanProfile } from '../../support/profile-scan';
import { logOf, lz4Of, snap, sqliteOf, tableOf, walOf } from '../../support/packing';
import { logRecords, tableBlocks } from '../../support/leveldb-files';
import { storesOn } from '../../support/stores-on-disk';
import { unlz4 } from '../../support/lz4';
import { sqliteValues } from '../../support/sqlite-pages';
import { unsnap } from '../../support/snappy';
import { hasZstd } from '../../support/zstd';
import { spawnSync } from 'node:child_process';

const bytes = (text: string) => Buffer.from(text);

describe('unsnap', () => {
	it.each([
		['a literal', [5, 4 << 2, ...bytes('hello')], 'hello'],
		['a literal with a length byte', [61, 60 << 2, 60, ...bytes('x'.repeat(61))], 'x'.repeat(61)],
		['a near copy', [8, 3 << 2, ...bytes('abcd'), 0b0000_0001, 4], 'abcdabcd'],
		['a copy over itself', [7, 0, ...bytes('a'), (5 << 2) | 2, 1, 0], 'aaaaaaa'],
		['a far copy', [6, 2 << 2, ...bytes('abc'), (2 << 2) | 3, 3, 0, 0, 0], 'abcabc']
	])('reads %s', (_, block, plain) => {
		expect(Buffer.from(unsnap(Uint8Array.from(block)) ?? []).toString()).toBe(plain);
	});

	it.each([
		['a length that is not reached', [9, 4 << 2, ...bytes('hello')]],
		['more than the length', [2, 4 << 2, ...bytes('hello')]],
		['a copy from before the beginning', [8, 3 << 2, ...bytes('abcd'), 0b0000_0001, 5]],
		['an end in the middle', [5, 4 << 2, ...bytes('he')]],
		['nothing', []]
	])('refuses %s', (_, block) => {
		expect(unsnap(Uint8Array.from(block))).toBeNull();
	});

	it('gives back whatever was packed', () => {
		const repetitive = fc.array(fc.constantFrom('ab', 'abc', 'نعم', 'x'), { maxLength: 400 });
		fc.assert(
			fc.property(repetitive, (parts) => {
				const plain = bytes(parts.join(''));
				expect(Buffer.from(unsnap(snap(plain)) ?? []).equals(plain)).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('files of LevelDB', () => {
	it('gives the blocks of a table', () => {
		const table = tableOf([bytes('first '.repeat(50)), bytes('second '.repeat(50))]);
		const text = (tableBlocks(table) ?? []).map((block) => Buffer.from(block).toString()).join('');
		expect(text).toContain('first '.repeat(50));
		expect(text).toContain('second '.repeat(50));
	});

	it('refuses what is no table', () => {
		expect(tableBlocks(Buffer.alloc(200, 7))).toBeNull();
		expect(tableBlocks(Buffer.alloc(3))).toBeNull();
	});

	it('joins a record that crosses blocks', () => {
		const record = bytes('0123456789'.repeat(9000));
		expect(logRecords(logOf([record])).equals(record)).toBe(true);
	});
});

describe('a database of SQLite', () => {
	const short = bytes('short');
	const long = bytes('0123456789'.repeat(2000));

	it('gives its rows, also those that go on in other pages', () => {
		for (const rows of [
			[short, long],
			[short, bytes('x'.repeat(4200)), short]
		]) {
			const database = sqliteOf(rows);
			expect(rows.every((row) => database.includes(row))).toBe(false);
			expect(sqliteValues(database, Buffer.alloc(0)).map(String)).toEqual(rows.map(String));
		}
	});

	it('gives the rows of its log, and those that begin there and go on in the file', () => {
		const database = sqliteOf([short, long]);
		expect(sqliteValues(Buffer.alloc(0), walOf(database)).map(String)).toContain(String(long));
		const onlyLeaf = walOf(database).subarray(0, 32 + 2 * (24 + 4096));
		const blank = Buffer.from(database).fill(0, 4096, 8192);
		expect(sqliteValues(blank, onlyLeaf).map(String)).toContain(String(long));
	});

	it('gives an older version of a row beside the newer', () => {
		const [older, newer] = [
			sqliteOf([bytes('a'.repeat(9000))]),
			sqliteOf([bytes('b'.repeat(9000))])
		];
		const values = sqliteValues(older, walOf(newer)).map(String);
		expect(values).toContain('a'.repeat(9000));
		expect(values).toContain('b'.repeat(9000));
	});

	it('gives nothing where nothing fits, whatever stands there', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 9000 }), (noise) => {
				const file = Buffer.concat([sqliteOf([short]).subarray(0, 4096), Buffer.from(noise)]);
				expect(() => sqliteValues(file, Buffer.from(noise))).not.toThrow();
			})
		);
	});
});

describe('unlz4', () => {
	it('reads literals and copies', () => {
		const text = bytes('hello '.repeat(100));
		expect(unlz4(lz4Of(text))?.equals(text)).toBe(true);
		const header = lz4Of(bytes('x'.repeat(20))).subarray(0, 12);
		const copies = Buffer.concat([header, Buffer.from([0x1f, 0x78, 1, 0, 0])]);
		expect(String(unlz4(copies))).toBe('x'.repeat(20));
	});

	it('refuses what is none, or cut off', () => {
		const file = lz4Of(bytes('hello '.repeat(100)));
		expect(unlz4(file.subarray(0, -1))).toBeNull();
		expect(unlz4(file.subarray(0, 5))).toBeNull();
		expect(unlz4(bytes('mozLz40!aaaaaaaaaaa'))).toBeNull();
	});
});

describe('scanProfile', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'profile-scan-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	const put = (name: string, content: Uint8Array) => writeFileSync(join(folder, name), content);

	it('finds UTF-8, UTF-16 and base64 at every phase', () => {
		const [a = '', b = '', ...rest] = freshTokens(8);
		put('a', bytes(`....${a}....`));
		put('b', Buffer.from(`.${b}`, 'utf16le'));
		rest.forEach((token, phase) =>
			put(`c${phase}`, bytes(bytes(`${'.'.repeat(phase)}${token}..`).toString('base64')))
		);
		const hits = scanProfile(folder, [a, b, ...rest]);
		expect(countFound(hits, [a, b, ...rest])).toBe(8);
		expect(hits.filter(({ text }) => text === b).map(({ as }) => as)).toContain('utf-16');
		expect(hits.find(({ text }) => text === rest[1])).toMatchObject({ as: 'base64', file: 'c1' });
	});

	it('finds UTF-16 of either order, hexadecimal digits, and base64 of UTF-16', () => {
		const tokens = freshTokens(5, 'ethiopic');
		const wide = (token: string) => Buffer.from(token, 'utf16le');
		const [a = '', b = '', c = '', d = '', e = ''] = tokens;
		put('a', Buffer.concat([bytes('.'), wide(a).swap16()]));
		put('b', bytes(`.${bytes(b).toString('hex')}.`));
		put('c', bytes(`.${wide(c).toString('hex').toUpperCase()}.`));
		put('d', bytes(wide(`..${d}..`).toString('base64')));
		put('e', bytes(e));
		const hits = scanProfile(folder, tokens);
		const writings = tokens.map((token) => hits.find(({ text }) => text === token)?.as);
		expect(writings).toEqual(['utf-16be', 'hex', 'hex', 'base64', 'utf-8']);
	});

	it('finds what stands in an address', () => {
		const [token = ''] = freshTokens(1, 'arabic');
		put('a', bytes(new URL(`http://localhost/?said=${token}`).href));
		put('b', bytes(new URLSearchParams({ said: 'six words of a list' }).toString()));
		const hits = scanProfile(folder, [token, 'six words of a list']);
		expect(hits.map(({ file, as }) => [file, as])).toEqual([
			['a', 'percent'],
			['b', 'percent']
		]);
	});

	it('finds a key as it is and in writing, by its name', () => {
		const key = { name: 'vault key', bytes: crypto.getRandomValues(new Uint8Array(32)) };
		put('a', Buffer.concat([bytes('.....'), key.bytes, bytes('..')]));
		put('b', bytes(Buffer.concat([bytes('.'), key.bytes, bytes('..')]).toString('base64')));
		put('c', bytes(Buffer.from(key.bytes).toString('hex')));
		const hits = scanProfile(folder, [], [key]);
		expect(hits.map(({ text, file, as }) => [text, file, as])).toEqual([
			['vault key', 'a', 'bytes'],
			['vault key', 'b', 'base64'],
			['vault key', 'c', 'hex']
		]);
	});

	it('finds what stands at the very beginning and the very end of a file', () => {
		const [a = '', b = ''] = freshTokens(2);
		put('a', bytes(`${a}--${b}`));
		expect(countFound(scanProfile(folder, [a, b]), [a, b])).toBe(2);
	});

	it('looks for nothing that is found by chance', () => {
		expect(() => scanProfile(folder, ['abcd'])).toThrow('too short');
	});

	it('finds a token that two pages of SQLite cut in two, in the file and in the log', () => {
		const [token = ''] = freshTokens(1);
		// The first part of a row of this length has 820 bytes, 4 of them its header.
		const row = bytes(`${'-'.repeat(808)}${token}${'-'.repeat(9000 - 808 - 16)}`);
		const database = sqliteOf([row]);
		expect(database.includes(token)).toBe(false);
		put('b', database);
		put('d-wal', walOf(database));
		const found = [{ text: token, as: 'utf-8', unpacked: true }];
		expect(scanProfile(folder, [token])).toEqual([
			{ ...found[0], file: 'b' },
			{ ...found[0], file: 'd-wal' }
		]);
	});

	it('finds what Firefox packs: Snappy in a row, LZ4 in the list of tabs', () => {
		const said = 'هل يحتفظ أحد بجواز سفرك؟';
		const packed = snap(Buffer.from(`جواز سفرك؟ هل يحتفظ أحد ${said}`, 'utf16le'));
		put('a.sqlite', sqliteOf([packed]));
		const [token = ''] = freshTokens(1);
		put('sessionstore.jsonlz4', lz4Of(bytes(`..............${token}`)));
		expect(scanProfile(folder, [said, token])).toMatchObject([
			{ text: said, file: 'a.sqlite', unpacked: true },
			{ text: token, file: 'sessionstore.jsonlz4' }
		]);
	});

	it.skipIf(!hasZstd())('finds what Chromium packs in SQLite with Zstandard', () => {
		const [token = ''] = freshTokens(1);
		const text = bytes(`${`${token.slice(0, 9)}. `.repeat(90)}${token}`);
		const packed = spawnSync('zstd', ['-q'], { input: text }).stdout;
		expect(packed.includes(token)).toBe(false);
		put('a', sqliteOf([packed]));
		put('b', Buffer.concat([bytes('a row that was deleted:'), packed, bytes('and so on')]));
		const hits = scanProfile(folder, [token]);
		expect(hits).toEqual([{ text: token, file: 'a', as: 'utf-8', unpacked: true }]);
	});

	it('finds in a table what compression hides from a plain search', () => {
		const said = 'هل يحتفظ أحد بجواز سفرك؟';
		const value = Buffer.from(`جواز سفرك؟ هل يحتفظ أحد ${said}`, 'utf16le');
		const table = tableOf([value]);
		put('000005.ldb', table);
		expect(table.includes(Buffer.from(said, 'utf16le'))).toBe(false);
		expect(scanProfile(folder, [said])).toEqual([
			{ text: said, file: '000005.ldb', as: 'utf-16', unpacked: true }
		]);
	});

	it('finds a token that a block of a log cuts in two', () => {
		const [token = ''] = freshTokens(1);
		const log = logOf([bytes(`${'-'.repeat(32_768 - 7 - 8)}${token}`)]);
		put('000003.log', log);
		expect(log.includes(token)).toBe(false);
		expect(countFound(scanProfile(folder, [token]), [token])).toBe(1);
	});

	it('finds nothing where nothing is', () => {
		put('a', bytes('nothing of the kind'));
		expect(scanProfile(folder, freshTokens(50))).toEqual([]);
	});
});

describe('a profile of Chromium', () => {
	let profile: string;
	beforeEach(() => {
		profile = mkdtempSync(join(tmpdir(), 'scan-store-'));
	});
	afterEach(() => rmSync(profile, { recursive: true }));

	function put(folder: string, file: string): void {
		const path = join(profile, 'Default', 'IndexedDB', folder);
		mkdirSync(path, { recursive: true });
		writeFileSync(join(path, file), 'anything');
	}

	it('without a database has no store', () => {
		expect(storesOn(profile)).toEqual([]);
	});

	it('with a folder of LevelDB, also one for large values, is searched', () => {
		put('http_localhost_1.indexeddb.leveldb', '000003.log');
		put('http_localhost_1.indexeddb.blob', '1');
		expect(storesOn(profile)).toEqual(['leveldb']);
		expect(scanProfile(profile, ['nothing'])).toEqual([]);
	});

	it('with a file of SQLite is searched', () => {
		put('http_localhost_1', 'ABCDEFGH');
		put('http_localhost_1', 'ABCDEFGH-wal');
		expect(storesOn(profile)).toEqual(['sqlite']);
		expect(scanProfile(profile, ['nothing'])).toEqual([]);
	});
});
