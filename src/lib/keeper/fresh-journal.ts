// Chromium keeps IndexedDB in LevelDB, whose journal has a fault: a record torn by a dying battery
// is read over once, but what is written behind it in the same journal cannot be read at the next
// start, and then Chromium deletes the whole database, with every answer that was acknowledged.
// Enough ballast makes LevelDB begin a new journal and drop the old one, before anything of worth is
// written. Source: "Corruption bug: reuse_logs can reuse a log with an incomplete record",
// google/leveldb issue 1287, 2025; docs/decisions/0008.

import { Dexie, type Table } from 'dexie';
import type { Bytes } from './bytes';

// LevelDB begins a new journal above 4 MiB (`Options::write_buffer_size`). Each row stays below the
// 64 KiB at which Chromium would put it into a file of its own.
const rowBytes = 60_000;
const rows = 72;

// A third journal is begun only when what the first held has left it.
const rounds = 2;

interface Ballast {
	readonly id: number;
	readonly bytes: Bytes;
}

/**
 * Makes the browser begin a new journal for this origin's databases; 8.6 MB are written, and 4.3 MB
 * of random bytes stay in a database of their own. Rejects when the disk has no room, and leaves
 * nothing there then.
 */
export async function freshJournal(random: (length: number) => Bytes): Promise<void> {
	const db = new Dexie('askwell-ballast', { cache: 'disabled' });
	db.version(1).stores({ rows: '&id' });
	const table: Table<Ballast, number> = db.table('rows');
	try {
		for (let round = 0; round < rounds; round += 1) {
			await table.bulkPut(
				Array.from({ length: rows }, (_, id) => ({ id, bytes: random(rowBytes) }))
			);
		}
		await table.put({ id: 0, bytes: random(rowBytes) });
	} catch (thrown) {
		// What was written of it would only take the room that answers need.
		await db.delete().catch(() => undefined);
		throw thrown;
	} finally {
		db.close();
	}
}
