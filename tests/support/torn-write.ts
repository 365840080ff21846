// What a dying battery leaves at the end of LevelDB's journal: a record that says how long it is and
// stops half way (Google, "leveldb Log format", 2011).

import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const blockBytes = 32_768;
const headerBytes = 7;
// The two kinds of part after which more must follow.
const firstPart = 2;
const middlePart = 3;

/**
 * Leaves a torn record behind whatever a browser that is no longer running had written. A browser that
 * was killed between two parts has left one already; a battery dies once, so no second is added.
 */
export function tearJournal(profile: string): void {
	const journal = journalOf(profile);
	const written = readFileSync(journal);
	if (isTorn(written)) return;
	const left = blockBytes - (written.length % blockBytes);
	// A part never crosses the end of its block; where no header fits, zeros fill the rest.
	const filler = left <= headerBytes ? left : 0;
	const length = (filler === 0 ? left : blockBytes) - headerBytes;
	const header = Buffer.alloc(headerBytes, 0xaa);
	header.writeUInt16LE(length, 4);
	header[6] = firstPart;
	appendFileSync(journal, Buffer.alloc(filler));
	appendFileSync(journal, Buffer.concat([header, Buffer.alloc(Math.floor(length / 2), 0x55)]));
}

/** Whether the last record of a journal is not whole. */
export function isTorn(journal: Buffer): boolean {
	const lastBlock = Math.floor(Math.max(0, journal.length - 1) / blockBytes) * blockBytes;
	let at = lastBlock;
	let kind = 0;
	// Zeros fill the end of a block in which no header fits.
	while (at < journal.length && blockBytes - (at - lastBlock) >= headerBytes) {
		if (journal.length - at < headerBytes) return true;
		kind = journal[at + 6] ?? 0;
		at += headerBytes + journal.readUInt16LE(at + 4);
	}
	return at > journal.length || kind === firstPart || kind === middlePart;
}

/** The newest journal of the only IndexedDB store in a profile. */
function journalOf(profile: string): string {
	const stores = join(profile, 'Default', 'IndexedDB');
	const store = readdirSync(stores).find((name) => name.endsWith('.leveldb'));
	if (store === undefined) throw new Error('this browser does not keep IndexedDB in LevelDB');
	const journals = readdirSync(join(stores, store)).filter((name) => name.endsWith('.log'));
	const newest = journals.sort().at(-1);
	if (newest === undefined) throw new Error('there is no journal');
	return join(stores, store, newest);
}
