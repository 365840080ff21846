// A whole device in memory for tests of the keeper: database, key file, clock, locks, and a power
// switch that can go off at any step of a write. Workers come and go; the device stays.

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createHash } from 'node:crypto';
import { createKeeper } from '$lib/keeper/client';
import type { Bytes } from '$lib/keeper/bytes';
import type { FileHandle, KeyFilePort, Ports, SmallFile } from '$lib/keeper/ports';
import { serve } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';
import type { Layouts } from '$lib/keeper/store/layouts';
import type { Keeper } from '$lib/keeper/keeper';
import { LocalWorker } from './keeper-local-worker';

/** Counts every step that changes the disk, and stops everything at a chosen one. */
export class Power {
	steps = 0;
	/** The step (from 1) at which the power goes; null for never. */
	failAt: number | null = null;
	/** Whether the step at which it goes is half done (a torn write). */
	isTorn = false;
	/** Whether the disk is full: writing transactions are aborted by the browser. */
	isFull = false;

	/** Throws when the power is off or goes off now. */
	step(half: () => void = () => undefined): void {
		this.steps += 1;
		if (this.failAt === null || this.steps < this.failAt) return;
		if (this.steps === this.failAt && this.isTorn) half();
		throw new Error('power lost');
	}

	/** The device is switched on again. */
	restore(): void {
		this.failAt = null;
		this.steps = 0;
	}
}

/** The small files in memory, shared by all workers of a device; a key file by its folder alone. */
class MemoryKeyFile implements KeyFilePort {
	readonly files = new Map<string, Bytes>();
	readonly #power: Power;
	readonly #open = new Set<string>();

	constructor(power: Power) {
		this.#power = power;
	}

	async open(folder: string, create: boolean, file: SmallFile): Promise<FileHandle | null> {
		const name = file === 'keys' ? folder : `${folder}/${file}`;
		if (this.#open.has(name))
			throw new DOMException('open elsewhere', 'NoModificationAllowedError');
		if (!this.files.has(name) && !create) return null;
		this.files.set(name, this.files.get(name) ?? new Uint8Array(0));
		this.#open.add(name);
		return this.#handle(name);
	}

	async remove(name: string): Promise<void> {
		this.#power.step();
		for (const file of [...this.files.keys()]) {
			if (file === name || file.startsWith(`${name}/`)) this.files.delete(file);
		}
	}

	#handle(name: string): FileHandle {
		const now = () => this.files.get(name) ?? new Uint8Array(0);
		const put = (at: number, bytes: Bytes) => {
			const file = new Uint8Array(Math.max(now().length, at + bytes.length));
			file.set(now());
			file.set(bytes, at);
			this.files.set(name, file);
		};
		return {
			size: () => now().length,
			read: (at, length) => now().slice(at, at + length),
			write: (at, bytes) => {
				this.#power.step(() => put(at, bytes.slice(0, bytes.length / 2)));
				put(at, bytes);
			},
			flush: () => this.#power.step(),
			truncate: (size) => {
				this.#power.step();
				const file = new Uint8Array(size);
				file.set(now().slice(0, size));
				this.files.set(name, file);
			},
			close: () => {
				this.#open.delete(name);
			}
		};
	}
}

/** A database whose writing transactions need power. */
class PoweredFactory extends IDBFactory {
	readonly power: Power;
	/** What each writing transaction promised about the disk. */
	readonly durabilities: unknown[] = [];

	constructor(power: Power) {
		super();
		this.power = power;
	}

	override deleteDatabase(name: string) {
		this.power.step();
		return super.deleteDatabase(name);
	}

	override open(name: string, version?: number) {
		const request = super.open(name, version);
		request.addEventListener('success', () => {
			const db = request.result;
			const transaction = db.transaction.bind(db);
			db.transaction = (...args: Parameters<typeof transaction>) => {
				if (args[1] === 'readwrite') {
					this.durabilities.push(args[2]?.durability);
					this.power.step();
				}
				const opened = transaction(...args);
				if (args[1] === 'readwrite' && this.power.isFull) failAtCommit(opened);
				return opened;
			};
		});
		return request;
	}
}

// With a full disk a browser lets every request succeed and aborts when it commits. The head is
// what the keeper writes last.
function failAtCommit(transaction: IDBTransaction): void {
	const objectStore = transaction.objectStore.bind(transaction);
	transaction.objectStore = (name) => {
		const store = objectStore(name);
		const put = store.put.bind(store);
		store.put = (...args) => {
			const request = put(...args);
			if (name === 'head') request.addEventListener('success', () => abortAsFull(transaction));
			return request;
		};
		return store;
	};
}

// The fake has aborting for a reason as an inner method only.
function abortAsFull(transaction: IDBTransaction): void {
	if (!('_abort' in transaction) || typeof transaction._abort !== 'function') {
		throw new Error('the fake database changed');
	}
	transaction._abort('QuotaExceededError');
}

/** A sequence of random-looking bytes that is the same in every run. */
export function fixedRandom(seed: string): (length: number) => Bytes {
	let block = 0;
	return (length) => {
		const bytes = new Uint8Array(length);
		for (let at = 0; at < length; at += 32) {
			const hash = createHash('sha256').update(`${seed} ${block++}`).digest();
			bytes.set(hash.subarray(0, Math.min(32, length - at)), at);
		}
		return bytes;
	};
}

/** Stands in for Argon2id where its cost is not what is tested. */
async function quickKdf(passphrase: Bytes, salt: Bytes): Promise<Bytes> {
	return new Uint8Array(createHash('sha256').update(passphrase).update(salt).digest());
}

/** One device. `clockMs` and `monotonicMs` are set by the test. */
export class Device {
	clockMs = Date.UTC(2026, 0, 15);
	monotonicMs = 0;
	/** What the browser estimates. */
	bytesFree = 1_000_000_000;
	/** How often a fresh journal was asked for. */
	journals = 0;
	/** How long the keeper waits for one answer of the storage. */
	patienceMs = 4000;
	readonly power = new Power();
	readonly keyFile = new MemoryKeyFile(this.power);
	readonly locks = new Set<string>();
	/** Who holds a lock and can be asked for it. */
	readonly #asked = new Map<string, () => void>();
	/** What ends the worker that holds a lock. */
	readonly #ended = new Map<string, () => void>();
	readonly indexedDB = new PoweredFactory(this.power);
	readonly #random: (length: number) => Bytes;
	readonly #kdf: Ports['kdf'];

	constructor(seed = 'device', kdf: Ports['kdf'] = quickKdf) {
		this.#random = fixedRandom(seed);
		this.#kdf = kdf;
	}

	/** The ports of one worker; `held` collects the locks it takes, and `end` ends it. */
	ports(held: Set<string> = new Set(), end: () => void = () => undefined): Ports {
		return {
			now: () => this.clockMs,
			monotonic: () => this.monotonicMs,
			randomBytes: (length) => this.#random(length),
			newId: () => Buffer.from(this.#random(16)).toString('hex'),
			kdf: this.#kdf,
			acquire: async (name, onAsked) => {
				if (this.locks.has(name)) return null;
				this.locks.add(name);
				held.add(name);
				this.#asked.set(name, onAsked);
				this.#ended.set(name, end);
				// As in a browser, the lock is free a moment after it was let go.
				return async () => {
					await new Promise((done) => setImmediate(done));
					if (held.delete(name)) this.locks.delete(name);
				};
			},
			askFor: async (name, patienceMs) => {
				this.#asked.get(name)?.();
				const end = Date.now() + patienceMs;
				while (this.locks.has(name) && Date.now() < end) {
					await new Promise((done) => setTimeout(done, 5));
				}
				return !this.locks.has(name);
			},
			seize: async (name) => {
				this.#asked.get(name)?.();
				await new Promise((done) => setImmediate(done));
				// Whoever had it and did not let go has lost it.
				if (this.locks.has(name)) this.#ended.get(name)?.();
				this.locks.add(name);
				return async () => {
					this.locks.delete(name);
				};
			},
			storage: {
				indexedDB: this.indexedDB,
				IDBKeyRange,
				patienceMs: this.patienceMs,
				persisted: async () => false,
				bytesFree: async () => this.bytesFree,
				freshJournal: async () => {
					this.journals += 1;
					if (this.power.isFull) throw new DOMException('full', 'QuotaExceededError');
				}
			},
			keyFile: this.keyFile
		};
	}

	/** Starts a worker on this device and a client that speaks to it. */
	start(steps?: Layouts): Keeper {
		const held = new Set<string>();
		const worker = new LocalWorker(() => {
			for (const name of held) this.locks.delete(name);
			held.clear();
		});
		const end = () => worker.terminate();
		serve(worker.scope, (onAsked) => createService(this.ports(held, end), onAsked, steps));
		return createKeeper(worker);
	}

	/** Runs `use` on an unlocked keeper and locks it again. */
	async unlocked<T>(passphrase: string, use: (keeper: Keeper) => Promise<T>): Promise<T> {
		const keeper = this.start();
		const keys = await keeper.unlock('field', passphrase);
		if (!keys.ok) throw new Error(`not unlocked: ${keys.error.tag}`);
		const value = await use(keeper);
		await keeper.lock();
		return value;
	}
}
