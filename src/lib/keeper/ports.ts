// Everything the keeper takes from its surroundings, so that a test can stand in for a browser.
// The worker's entry file wires the real ones; the built application has no other.

import type { Bytes } from './bytes';
import type { KdfParams } from './vault/kdf';

/** Exclusive, synchronous access to a small file. Any call may throw a storage error. */
export interface FileHandle {
	/** Size in bytes. */
	size(): number;
	/** Reads `length` bytes at `at`; shorter when the file ends before. */
	read(at: number, length: number): Bytes;
	/** Overwrites in place. Throws when not all bytes were taken. */
	write(at: number, bytes: Bytes): void;
	/** Returns when the bytes have left the browser. */
	flush(): void;
	/** Sets the size. */
	truncate(size: number): void;
	close(): void;
}

/**
 * The files in a vault's folder: its keys, its public keys, and what colleagues handed over to it; and
 * in a folder of its own the note that everything is being erased.
 */
export type SmallFile = 'keys' | 'public' | `waiting-${number}` | 'note';

/** The folders outside the database, one for each vault. */
export interface KeyFilePort {
	/** Opens a file in the folder of a vault; null when there is none and `create` is false. */
	open(name: string, create: boolean, file: SmallFile): Promise<FileHandle | null>;
	/** Removes the folder with all its files; succeeds when there is none. */
	remove(name: string): Promise<void>;
}

/** The browser's database. */
export interface StoragePort {
	readonly indexedDB: IDBFactory;
	readonly IDBKeyRange: typeof IDBKeyRange;
	/** Milliseconds after which a call that did not answer is given up. */
	readonly patienceMs: number;
	/** Whether the browser promised not to clear it by itself. */
	persisted(): Promise<boolean>;
	/** Estimated bytes left, or null. */
	bytesFree(): Promise<number | null>;
	/**
	 * Has the browser begin a new journal before anything is written behind what a dying battery may
	 * have torn. That is a few megabytes: rejects when there is no room for them, and leaves nothing then.
	 */
	freshJournal(): Promise<void>;
}

/** Lets go of what was acquired; resolves when another may have it. */
export type Release = () => Promise<void>;

/** Everything the keeper takes from outside. */
export interface Ports {
	/** Milliseconds since 1970, from a clock that a person can set. */
	now(): number;
	/** Milliseconds from any start, from a clock that only goes forward. */
	monotonic(): number;
	/** Cryptographically secure random bytes. */
	randomBytes(length: number): Bytes;
	/** A random id of 32 lower-case hexadecimal digits. */
	newId(): string;
	/** Argon2id of the canonical passphrase, 32 bytes. */
	kdf(passphrase: Bytes, salt: Bytes, params: KdfParams): Promise<Bytes>;
	/**
	 * Takes an exclusive lock of the origin, or null when another holds it. `onAsked` is called when
	 * another window asks for it, until it is let go.
	 */
	acquire(name: string, onAsked: () => void): Promise<Release | null>;
	/** Asks whoever holds a lock to let go; whether it was free within so many milliseconds. */
	askFor(name: string, patienceMs: number): Promise<boolean>;
	/**
	 * Takes a lock for certain: asks whoever holds it, and after so many milliseconds takes it away
	 * from them. The worker that held it ends.
	 */
	seize(name: string, patienceMs: number): Promise<Release>;
	readonly storage: StoragePort;
	readonly keyFile: KeyFilePort;
}
