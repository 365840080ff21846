// The real surroundings: the browser's database, its private file system, clocks, locks and random
// numbers, as a dedicated worker finds them.

import { acquire, askFor, seize } from './browser-locks';
import { toHex, type Bytes } from './bytes';
import { freshJournal } from './fresh-journal';
import type { FileHandle, KeyFilePort, Ports, SmallFile, StoragePort } from './ports';
import { deriveKek } from './vault/kdf';

// A healthy disk answers within a second; a lost connection never does.
const patienceMs = 4000;

// Known to workers only, hence not among the types of a page.
interface SyncAccess {
	getSize(): number;
	read(into: Bytes, options: { readonly at: number }): number;
	write(from: Bytes, options: { readonly at: number }): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}

/** Wires the ports of a dedicated worker. What the browser lacks shows as a fault when used. */
export function browserPorts(): Ports {
	return {
		now: () => Date.now(),
		monotonic: () => performance.now(),
		randomBytes,
		newId: () => toHex(randomBytes(16)),
		kdf: deriveKek,
		// Whoever takes a lock away destroys what it guards: nothing is left to do here, least of all to write.
		acquire: (name, onAsked) => acquire(name, onAsked, () => close()),
		askFor,
		seize,
		storage: browserStorage(),
		keyFile: browserKeyFile()
	};
}

function randomBytes(length: number): Bytes {
	return crypto.getRandomValues(new Uint8Array(length));
}

function browserStorage(): StoragePort {
	return {
		indexedDB,
		IDBKeyRange,
		patienceMs,
		persisted: async () => {
			if (typeof navigator.storage?.persisted !== 'function') throw unsupported();
			return navigator.storage.persisted();
		},
		bytesFree: async () => {
			const { quota, usage } = await navigator.storage.estimate();
			return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
		},
		freshJournal: () => freshJournal(randomBytes)
	};
}

function browserKeyFile(): KeyFilePort {
	return {
		open: async (name, create, file) => {
			const found = await findFile(name, create, file);
			return found === null ? null : wrapHandle(await syncHandle(found));
		},
		remove: async (name) => {
			const root = await privateRoot();
			try {
				await root.removeEntry(name, { recursive: true });
			} catch (thrown) {
				if (!isNotFound(thrown)) throw thrown;
			}
		}
	};
}

function privateRoot(): Promise<FileSystemDirectoryHandle> {
	// Without files that can be overwritten in place nothing can be destroyed: never a way round.
	const { storage } = navigator;
	const hasRoot = typeof storage?.getDirectory === 'function';
	return hasRoot && canOverwrite() ? storage.getDirectory() : Promise.reject(unsupported());
}

function canOverwrite(): boolean {
	const Handle = globalThis.FileSystemFileHandle;
	return Handle !== undefined && 'createSyncAccessHandle' in Handle.prototype;
}

function hasSyncAccess(
	file: FileSystemFileHandle
): file is FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> } {
	return 'createSyncAccessHandle' in file;
}

function syncHandle(file: FileSystemFileHandle): Promise<SyncAccess> {
	return hasSyncAccess(file) ? file.createSyncAccessHandle() : Promise.reject(unsupported());
}

function unsupported(): DOMException {
	return new DOMException('no private file system', 'NotSupportedError');
}

async function findFile(
	name: string,
	create: boolean,
	file: SmallFile
): Promise<FileSystemFileHandle | null> {
	const root = await privateRoot();
	try {
		const folder = await root.getDirectoryHandle(name, { create });
		return await folder.getFileHandle(file, { create });
	} catch (thrown) {
		if (!create && isNotFound(thrown)) return null;
		throw thrown;
	}
}

function isNotFound(thrown: unknown): boolean {
	return thrown instanceof DOMException && thrown.name === 'NotFoundError';
}

function wrapHandle(handle: SyncAccess): FileHandle {
	return {
		size: () => handle.getSize(),
		read: (at, length) => {
			const buffer = new Uint8Array(length);
			return buffer.slice(0, handle.read(buffer, { at }));
		},
		write: (at, bytes) => {
			if (handle.write(bytes, { at }) !== bytes.length) {
				throw new DOMException('file not fully written', 'QuotaExceededError');
			}
		},
		flush: () => handle.flush(),
		truncate: (size) => handle.truncate(size),
		close: () => handle.close()
	};
}
