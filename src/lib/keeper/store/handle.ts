// The connection to one vault's database. Browsers lose connections, and no call on a lost one ever
// succeeds again: so whatever fails without a clear reason, or does not answer, is done once more on
// a new one. Nobody else in the keeper knows that there are several.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type { Transaction } from 'dexie';
import type { StoragePort } from '../ports';
import { attempt, isUnclear } from '../storage-fault';
import { Database, isNewer, stop } from './database';

/** What is done in one transaction over all tables. It may await the database and nothing else. */
export type Work<T> = (db: Database) => Promise<T>;

/** A database that is opened when it is first needed, and anew when it was lost. */
export class Handle {
	readonly #name: string;
	readonly #storage: StoragePort;
	#db: Database | null = null;

	constructor(name: string, storage: StoragePort) {
		this.#name = name;
		this.#storage = storage;
	}

	/** Reads in one transaction. Faults: of storage, `DatabaseNewer`. */
	read<T>(work: Work<T>): Promise<Result<T, Fault>> {
		return this.#twice('r', work);
	}

	/**
	 * Writes in one strict transaction, and resolves when the disk has it. The work is run a second
	 * time when it is not known what became of the first, so it must look for its own traces before
	 * it writes. After `QuotaExceeded` nothing was written; after `StorageFailed` or `KeeperSlow` it
	 * is not known. Faults: of storage, `DatabaseNewer`.
	 */
	write<T>(work: Work<T>): Promise<Result<T, Fault>> {
		return this.#twice('rw', work);
	}

	/** Lets the connection go. The next call opens another. */
	close(): void {
		this.#db?.close();
		this.#db = null;
	}

	async #twice<T>(mode: 'r' | 'rw', work: Work<T>): Promise<Result<T, Fault>> {
		const first = await this.#once(mode, work);
		return first.ok || !isUnclear(first.error) ? first : this.#once(mode, work);
	}

	async #once<T>(mode: 'r' | 'rw', work: Work<T>): Promise<Result<T, Fault>> {
		const db = (this.#db ??= this.#connect());
		let running: Transaction | null = null;
		const done = await attempt(this.#storage.patienceMs, async () => {
			await db.open();
			if (isNewer(db.backendDB().version)) throw new DOMException('newer', 'VersionError');
			return db.transaction(mode, db.tables, async (transaction) => {
				running = transaction;
				return work(db);
			});
		});
		if (!done.ok) {
			stop(running);
			db.close();
		}
		// The connection was closed meanwhile: it may have come back to life, but unknown to us.
		if (this.#db !== db) db.close();
		return done;
	}

	#connect(): Database {
		const db = new Database(this.#name, this.#storage);
		db.on('close', () => {
			if (this.#db === db) this.#db = null;
		});
		// Another window wants to upgrade or to delete: it must not wait for this one.
		db.on('versionchange', () => {
			db.close();
			return false;
		});
		return db;
	}
}
