// A device whose storage fails on demand: its database, its key file, and what the browser says of
// both.

import type { Bytes } from '$lib/keeper/bytes';
import type { FileHandle, KeyFilePort, Ports } from '$lib/keeper/ports';
import { Faults, type Kind } from './faults';
import { faultyDatabase } from './faulty-database';
import { Device } from './keeper-device';

const errorOf: Partial<Record<Kind, string>> = {
	unknown: 'UnknownError',
	aborted: 'AbortError',
	closed: 'InvalidStateError',
	lost: 'UnknownError',
	quota: 'QuotaExceededError'
};

/** A device with faults. */
export class FaultyDevice extends Device {
	readonly faults = new Faults(2 * this.patienceMs + 1000);

	override ports(held?: Set<string>, end?: () => void): Ports {
		const ports = super.ports(held, end);
		const { faults } = this;
		return {
			...ports,
			storage: {
				...ports.storage,
				indexedDB: faultyDatabase(this.indexedDB, faults),
				persisted: () => answer(faults, () => ports.storage.persisted()),
				freshJournal: () => answer(faults, () => ports.storage.freshJournal())
			},
			keyFile: faultyFile(ports.keyFile, faults)
		};
	}
}

/** A call that answers later; what is `unanswered` was done all the same. */
async function answer<T>(faults: Faults, work: () => Promise<T>): Promise<T> {
	const kind = faults.next();
	const name = kind === null ? undefined : errorOf[kind];
	if (name !== undefined) throw new DOMException('injected', name);
	if (kind === 'hangs' || kind === 'late') faults.onSilence();
	if (kind === 'hangs') return new Promise(() => undefined);
	const value = await work();
	if (kind === 'late') await new Promise((done) => setTimeout(done, faults.lateMs));
	return value;
}

function faultyFile(file: KeyFilePort, faults: Faults): KeyFilePort {
	return {
		open: async (name, create, which) => {
			const handle = await answer(faults, () => file.open(name, create, which));
			return handle === null ? null : faultyHandle(handle, faults);
		},
		remove: (name) => answer(faults, () => file.remove(name))
	};
}

// A call that answers at once can fail, before or after it was done, or half way; it cannot hang.
function faultyHandle(handle: FileHandle, faults: Faults): FileHandle {
	const step = (kind: Kind | null, work: () => void, half = work) => {
		if (kind === null || kind === 'late' || kind === 'hangs') return work();
		if (kind === 'unanswered') work();
		if (kind === 'quota') half();
		throw new DOMException('injected', errorOf[kind] ?? 'UnknownError');
	};
	return {
		...handle,
		read: (at, length) => {
			let bytes: Bytes = new Uint8Array(0);
			step(faults.next(), () => (bytes = handle.read(at, length)));
			return bytes;
		},
		write: (at, bytes) => {
			// All but its end, where the checksum stands.
			const half = () => handle.write(at, bytes.slice(0, -16));
			step(faults.next(), () => handle.write(at, bytes), half);
		},
		flush: () => step(faults.next(), () => handle.flush()),
		truncate: (size) => step(faults.next(), () => handle.truncate(size))
	};
}
