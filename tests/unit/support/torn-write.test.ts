import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTorn, tearJournal } from '../../support/torn-write';

const [whole, first, middle, last] = [1, 2, 3, 4];
const blockBytes = 32_768;
const headerBytes = 7;

/** One part of a record, with `length` bytes in it. */
function part(kind: number, length: number): Buffer {
	const bytes = Buffer.alloc(headerBytes + length, 0x11);
	bytes.writeUInt16LE(length, 4);
	bytes[6] = kind;
	return bytes;
}

const fullBlock = blockBytes - headerBytes;

describe('a journal', () => {
	it.each([
		['with nothing in it', Buffer.alloc(0)],
		['that ends with a record of one part', Buffer.concat([part(whole, 40), part(whole, 9)])],
		['that ends with the last part of one', Buffer.concat([part(first, fullBlock), part(last, 3)])],
		['that ends with its block', Buffer.concat([part(whole, 40), part(whole, fullBlock - 47)])],
		[
			'whose block ends in zeros',
			Buffer.concat([part(whole, fullBlock - 5), Buffer.alloc(5), part(whole, 1)])
		]
	])('%s is not torn', (_, journal) => {
		expect(isTorn(journal)).toBe(false);
	});

	it.each([
		['stops in a header', Buffer.concat([part(whole, 40), part(whole, 40).subarray(0, 3)])],
		['stops after a header', Buffer.concat([part(whole, 40), part(whole, 40).subarray(0, 7)])],
		['stops in a part', Buffer.concat([part(whole, 40), part(whole, 40).subarray(0, 30)])],
		['has the first part alone', part(first, fullBlock)],
		['lacks the last part', Buffer.concat([part(first, fullBlock), part(middle, fullBlock)])]
	])('that %s is torn', (_, journal) => {
		expect(isTorn(journal)).toBe(true);
	});
});

describe('tearing a journal', () => {
	let profile: string;
	let journal: string;

	beforeEach(() => {
		profile = mkdtempSync(join(tmpdir(), 'torn-write-'));
		const store = join(profile, 'Default', 'IndexedDB', 'origin.indexeddb.leveldb');
		mkdirSync(store, { recursive: true });
		journal = join(store, '000003.log');
	});

	afterEach(() => rmSync(profile, { recursive: true, force: true }));

	it.each([0, 40, fullBlock - 14, fullBlock - 3, fullBlock])(
		'of whole records leaves it torn, with %i bytes in the last',
		(length) => {
			const before = part(whole, length);
			writeFileSync(journal, before);
			tearJournal(profile);
			const after = readFileSync(journal);
			expect(after.subarray(0, before.length).equals(before)).toBe(true);
			expect(isTorn(after)).toBe(true);
		}
	);

	it('does not tear a second time', () => {
		writeFileSync(journal, part(whole, 40).subarray(0, 30));
		tearJournal(profile);
		expect(readFileSync(journal)).toHaveLength(30);
	});
});
