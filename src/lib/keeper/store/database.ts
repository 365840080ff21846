// The tables. A row is an id and sealed bytes, nothing else; there is no index but the primary key.
// Only this file and its neighbours know Dexie.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { Dexie, type Table } from 'dexie';
import type { Bytes } from '../bytes';
import type { StoragePort } from '../ports';
import { attempt, isUnclear } from '../storage-fault';

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

/** Whether a browser's number of a version is one that this version of Askwell does not know. */
export function isNewer(version: number): boolean {
	// Dexie numbers in tens, and adds to them when it mends a schema.
	return version >= (databaseVersion + 1) * 10;
}

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
	const first = await look(name, storage);
	return first.ok || !isUnclear(first.error) ? first : look(name, storage);
}

async function look(name: string, storage: StoragePort): Promise<Result<Probe, Fault>> {
	const { indexedDB, patienceMs } = storage;
	const open = () => openExisting(name, indexedDB);
	const opened = await attempt(patienceMs, open, (db) => db?.close());
	if (!opened.ok) return opened;
	const db = opened.value;
	if (db === null) return ok('missing');
	try {
		if (isNewer(db.version)) return err(fault('DatabaseNewer'));
		return await countHeads(db, patienceMs);
	} finally {
		db.close();
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

async function countHeads(db: IDBDatabase, patienceMs: number): Promise<Result<Probe, Fault>> {
	if (!db.objectStoreNames.contains('head')) return ok('empty');
	let transaction: IDBTransaction | null = null;
	const counted = await attempt(patienceMs, () => {
		transaction = db.transaction('head', 'readonly');
		return countRows(transaction);
	});
	if (!counted.ok) {
		stop(transaction);
		return counted;
	}
	return ok(counted.value > 0 ? 'used' : 'empty');
}

function countRows(transaction: IDBTransaction): Promise<number> {
	return new Promise((resolve, reject) => {
		const request = transaction.objectStore('head').count();
		// Not before it has ended: one that never ends keeps every later write waiting.
		transaction.oncomplete = () => resolve(request.result);
		transaction.onabort = () => reject(transaction.error ?? request.error);
	});
}

/** Ends a transaction that failed or did not answer: others would wait for it for ever. */
export function stop(transaction: { abort(): void } | null): void {
	try {
		transaction?.abort();
	} catch {
		// It had ended by itself; the next look at the disk shows how.
	}
}

/**
 * Deletes a vault's databases of every layout, also of those that this version does not know. What
 * cannot be deleted keeps none of the others; its fault is told.
 */
export async function deleteDatabases(
	name: string,
	storage: StoragePort
): Promise<Result<undefined, Fault>> {
	const all = await attempt(storage.patienceMs, () => storage.indexedDB.databases());
	if (!all.ok) return all;
	const names = all.value.map((found) => found.name ?? '');
	let done: Result<undefined, Fault> = ok(undefined);
	for (const own of names.filter((found) => found === name || found.startsWith(`${name}-`))) {
		const gone = await deleteDatabase(own, storage);
		if (!gone.ok) done = gone;
	}
	return done;
}

/**
 * Deletes the database. Its bytes may stay on disk; they die with their keys, not by this.
 * Faults: of storage, `StorageBlocked` when another window does not let go of it.
 */
export async function deleteDatabase(
	name: string,
	storage: StoragePort
): Promise<Result<undefined, Fault>> {
	const first = await remove(name, storage);
	return first.ok || !isUnclear(first.error) ? first : remove(name, storage);
}

async function remove(name: string, storage: StoragePort): Promise<Result<undefined, Fault>> {
	let isBlocked = false;
	const db = new Database(name, storage);
	db.on('blocked', () => {
		isBlocked = true;
	});
	const gone = await attempt(storage.patienceMs, () => db.delete());
	if (gone.ok) return ok(undefined);
	return err(isBlocked && gone.error.tag === 'KeeperSlow' ? fault('StorageBlocked') : gone.error);
}
