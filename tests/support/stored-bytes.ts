// What one vault keeps on a device, byte for byte: the rows of its database and its files in the
// private folder of the origin. Read from a page of that origin that runs no program.
import type { Page } from '@playwright/test';

type Rows = readonly { readonly id: string | number; readonly bytes: string }[];

/** What lies on the device; bytes as base64. */
export interface Stored {
	readonly version: number;
	readonly tables: Readonly<Record<string, Rows>>;
	readonly files: Readonly<Record<string, string>>;
}

/** What the browser says of the icon that it looks for on a page without a head. */
export const noIcon = /server responded with a status of 404/;

/** A page of the origin on which nothing of Askwell runs and nothing is open. */
export async function leaveApplication(page: Page): Promise<void> {
	await page.goto('/icon.svg');
}

/** Reads everything that a vault keeps: `askwell-practice`, for instance. */
export function readStored(page: Page, vault: string): Promise<Stored> {
	return page.evaluate(async (vault) => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
		const db = await done(indexedDB.open(vault));
		const tables: Record<string, Rows> = {};
		for (const table of db.objectStoreNames) {
			const rows: { id: string | number; bytes: Uint8Array }[] = await done(
				db.transaction(table).objectStore(table).getAll()
			);
			tables[table] = rows.map(({ id, bytes }) => ({ id, bytes: base64(bytes) }));
		}
		const { version } = db;
		db.close();
		const files: Record<string, string> = {};
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(vault);
		const entries = folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>;
		for await (const [name, handle] of entries) {
			files[name] = base64(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
		}
		return { version, tables, files };
	}, vault);
}

/** Raises the version of a vault's database, as the first start of a newer program does. */
export function raiseVersion(page: Page, vault: string, version: number): Promise<void> {
	return page.evaluate(
		({ vault, version }) =>
			new Promise<void>((done, failed) => {
				const request = indexedDB.open(vault, version);
				request.onerror = request.onblocked = () => failed(new Error('not raised'));
				request.onsuccess = () => {
					request.result.close();
					done();
				};
			}),
		{ vault, version }
	);
}

/** Makes the database of a vault anew in a version, with exactly the rows that were read. */
export function putBack(page: Page, vault: string, stored: Stored, version: number): Promise<void> {
	return page.evaluate(
		async ({ vault, tables, version }) => {
			const ended = (request: IDBRequest) =>
				new Promise<void>((done, failed) => {
					request.onsuccess = () => done();
					request.onerror = () => failed(request.error);
				});
			const bytesOf = (base64: string) =>
				Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
			await ended(indexedDB.deleteDatabase(vault));
			const request = indexedDB.open(vault, version);
			request.onupgradeneeded = () => {
				for (const [table, rows] of Object.entries(tables)) {
					const store = request.result.createObjectStore(table, { keyPath: 'id' });
					for (const { id, bytes } of rows) store.put({ id, bytes: bytesOf(bytes) });
				}
			};
			await ended(request);
			request.result.close();
		},
		{ vault, tables: stored.tables, version }
	);
}
