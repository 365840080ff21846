// The tables. A row is an id and sealed bytes, nothing else; there is no index but the primary key.
// Only this file and its neighbours know Dexie.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { Dexie, type Table } from 'dexie';
import type { Bytes } from '../bytes';
import type { StoragePort } from '../ports';
import { attempt, caught } from '../storage-fault';

/** One row of any table. */
export interface Row<Id> {
	readonly id: Id;
	readonly bytes: Bytes;
}

/** The tables of docs/format.md section 5. */
export class Database extends Dexie {
	declare readonly keys: Table<Row<string>, string>;
	declare readonly cards: Table<Row<string>, string>;
	declare readonly bodies: Table<Row<string>, string>;
	declare readonly head: Table<Row<number>, number>;
	declare readonly settings: Table<Row<number>, number>;
	declare readonly log: Table<Row<number>, number>;
	declare readonly tombstones: Table<Row<string>, string>;

	constructor(name: string, storage: StoragePort) {
		super(name, {
			indexedDB: storage.indexedDB,
			IDBKeyRange: storage.IDBKeyRange,
			// Reported only when the disk has it: the default loses acknowledged writes in a power cut.
			chromeTransactionDurability: 'strict',
			// No second copy of anything in memory, and no news of rows to other tabs.
			cache: 'disabled'
		});
		this.version(databaseVersion).stores({
			keys: '&id',
			cards: '&id',
			bodies: '&id',
			head: '&id',
			settings: '&id',
			log: '&id',
			tombstones: '&id'
		});
	}
}

const databaseVersion = 1;

/** The id of the only row in `head` and in `settings`. */
export const onlyRow = 1;

/** What lies under a name, found without changing it. */
export type Probe = 'missing' | 'empty' | 'used';

/**
 * Looks whether a database exists and has a head row. Faults: `DatabaseNewer`, of storage.
 *
 * Asks the browser directly, because Dexie would quietly open a newer database.
 */
export async function probeDatabase(
	name: string,
	storage: StoragePort
): Promise<Result<Probe, Fault>> {
	try {
		const db = await openExisting(name, storage.indexedDB);
		if (db === null) return ok('missing');
		try {
			if (db.version >= (databaseVersion + 1) * 10) return err(fault('DatabaseNewer'));
			return ok(await countHeads(db));
		} finally {
			db.close();
		}
	} catch (thrown) {
		return err(caught(thrown));
	}
}

function openExisting(name: string, indexedDB: IDBFactory): Promise<IDBDatabase | null> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name);
		let isNew = false;
		request.onupgradeneeded = () => {
			// It did not exist; taking the upgrade back leaves it so.
			isNew = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = (event) => {
			event.preventDefault();
			if (isNew) resolve(null);
			else reject(request.error);
		};
	});
}

function countHeads(db: IDBDatabase): Promise<Probe> {
	if (!db.objectStoreNames.contains('head')) return Promise.resolve('empty');
	return new Promise((resolve, reject) => {
		const request = db.transaction('head', 'readonly').objectStore('head').count();
		request.onsuccess = () => resolve(request.result > 0 ? 'used' : 'empty');
		request.onerror = () => reject(request.error);
	});
}

/** Opens the database, making its tables when there are none. Faults: of storage. */
export async function openDatabase(
	name: string,
	storage: StoragePort
): Promise<Result<Database, Fault>> {
	const db = new Database(name, storage);
	try {
		await db.open();
		return ok(db);
	} catch (thrown) {
		db.close();
		return err(caught(thrown));
	}
}

/** Deletes a vault's databases of every layout, also of those that this version does not know. */
export async function deleteDatabases(
	name: string,
	storage: StoragePort
): Promise<Result<undefined, Fault>> {
	const all = await attempt(() => storage.indexedDB.databases());
	if (!all.ok) return all;
	const names = all.value.map((found) => found.name ?? '');
	for (const own of names.filter((found) => found === name || found.startsWith(`${name}-`))) {
		const gone = await deleteDatabase(own, storage);
		if (!gone.ok) return gone;
	}
	return ok(undefined);
}

/** Deletes the database. Its bytes may stay on disk; they die with their keys, not by this. */
export async function deleteDatabase(
	name: string,
	storage: StoragePort
): Promise<Result<undefined, Fault>> {
	try {
		await new Database(name, storage).delete();
		return ok(undefined);
	} catch (thrown) {
		return err(caught(thrown));
	}
}
