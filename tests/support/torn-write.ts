// What a dying battery leaves at the end of LevelDB's journal: a record that says how long it is and
// stops half way (Google, "leveldb Log format", 2011).

import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const blockBytes = 32_768;
const headerBytes = 7;
const firstPart = 2;

/** Leaves a torn record behind whatever a browser that is no longer running had written. */
export function tearJournal(profile: string): void {
	const journal = journalOf(profile);
	const left = blockBytes - (statSync(journal).size % blockBytes);
	// A part never crosses the end of its block; where no header fits, zeros fill the rest.
	const filler = left <= headerBytes ? left : 0;
	const length = (filler === 0 ? left : blockBytes) - headerBytes;
	const header = Buffer.alloc(headerBytes, 0xaa);
	header.writeUInt16LE(length, 4);
	header[6] = firstPart;
	appendFileSync(journal, Buffer.alloc(filler));
	appendFileSync(journal, Buffer.concat([header, Buffer.alloc(Math.floor(length / 2), 0x55)]));
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
