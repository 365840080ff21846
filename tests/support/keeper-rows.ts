// The disk as an attacker or an accident sees it: every row, read and written past the keeper.

import type { Namespace } from '$lib/keeper/types';
import type { Device } from './keeper-device';

export interface DiskRow {
	readonly table: string;
	readonly id: IDBValidKey;
	readonly bytes: Uint8Array;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function withDatabase<T>(
	device: Device,
	ns: string,
	use: (db: IDBDatabase) => Promise<T>
): Promise<T> {
	const db = await done(device.indexedDB.open(`askwell-${ns}`));
	try {
		return await use(db);
	} finally {
		db.close();
	}
}

/** All rows of all tables. */
export function readRows(device: Device, ns: Namespace | 'field-2'): Promise<readonly DiskRow[]> {
	return withDatabase(device, ns, async (db) => {
		const tables = [...db.objectStoreNames];
		const rows = await Promise.all(
			tables.map(async (table) => {
				const store = db.transaction(table, 'readonly').objectStore(table);
				const found: { id: IDBValidKey; bytes: Uint8Array }[] = await done(store.getAll());
				return found.map((row) => ({ table, ...row }));
			})
		);
		return rows.flat();
	});
}

/** Puts rows as they are. */
export function writeRows(device: Device, ns: Namespace, rows: readonly DiskRow[]): Promise<void> {
	return withDatabase(device, ns, async (db) => {
		for (const { table, id, bytes } of rows) {
			await done(db.transaction(table, 'readwrite').objectStore(table).put({ id, bytes }));
		}
	});
}

/** Deletes one row. */
export function deleteRow(device: Device, ns: Namespace, row: DiskRow): Promise<void> {
	return withDatabase(device, ns, async (db) => {
		const store = db.transaction(row.table, 'readwrite').objectStore(row.table);
		await done(store.delete(row.id));
	});
}

/** Replaces the whole content of the database. */
export function restoreRows(
	device: Device,
	ns: Namespace,
	rows: readonly DiskRow[]
): Promise<void> {
	return withDatabase(device, ns, async (db) => {
		const tables = [...db.objectStoreNames];
		const all = db.transaction(tables, 'readwrite');
		await Promise.all(tables.map((table) => done(all.objectStore(table).clear())));
		for (const { table, id, bytes } of rows) {
			await done(all.objectStore(table).put({ id, bytes }));
		}
	});
}
