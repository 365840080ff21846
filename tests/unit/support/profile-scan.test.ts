// The scanner finds what it is for, in every writing it claims to read, and the Snappy decoder
// agrees with its description. A scanner that finds nothing proves nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countFound, freshTokens, scanProfile } from '../../support/profile-scan';
import { logOf, snap, tableOf } from '../../support/packing';
import { logRecords, tableBlocks } from '../../support/leveldb-files';
import { storesOn } from '../../support/stores-on-disk';
import { unsnap } from '../../support/snappy';

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
		expect(hits.find(({ text }) => text === b)?.as).toBe('utf-16');
		expect(hits.find(({ text }) => text === rest[1])).toMatchObject({ as: 'base64', file: 'c1' });
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

	it('with a file of SQLite is refused, because finding nothing would mean nothing', () => {
		put('http_localhost_1', 'ABCDEFGH');
		put('http_localhost_1', 'ABCDEFGH-wal');
		expect(storesOn(profile)).toEqual(['sqlite']);
		expect(() => scanProfile(profile, ['nothing'])).toThrow('SQLite');
	});
});
