// The small files of a vault's folder, outside the database: they can be overwritten in place, and
// only one may write one of them at a time.

import type { Fault } from '$lib/core/fault';
import { err, type Result } from '$lib/core/result';
import type { FileHandle, Ports, SmallFile } from '../ports';
import { attempt, caught, isUnclear } from '../storage-fault';
import type { VaultPlace } from '../types';
import { vaultName } from './binding';

type Use<T> = (handle: FileHandle | null) => Result<T, Fault>;

// Another window that looks at the file holds it for a moment; so does a browser that is slow to
// let go of a handle.
const tries = 5;
const pauseMs = 50;

/**
 * Runs `use` on the open file of a vault's folder, or of one with a name, and closes it; storage
 * errors become faults. `use` is run again, on a
 * new handle, when the file was held by another or the storage failed without saying why.
 */
export async function withFile<T>(
	ports: Ports,
	at: VaultPlace | string,
	name: SmallFile,
	create: boolean,
	use: Use<T>
): Promise<Result<T, Fault>> {
	let unclear: Result<T, Fault> | null = null;
	for (let count = 1; ; count += 1) {
		const done = await withFileOnce(ports, at, name, create, use);
		if (done.ok) return done;
		const isHeld = done.error.tag === 'OpenElsewhere';
		// What this worker's own lost handle still holds is not open elsewhere.
		const ends = isUnclear(done.error) ? unclear !== null : !isHeld || count === tries;
		if (ends) return isHeld ? (unclear ?? done) : done;
		if (!isHeld) unclear = done;
		await new Promise((go) => setTimeout(go, pauseMs));
	}
}

async function withFileOnce<T>(
	{ keyFile, storage }: Ports,
	at: VaultPlace | string,
	name: SmallFile,
	create: boolean,
	use: Use<T>
): Promise<Result<T, Fault>> {
	const folder = typeof at === 'string' ? at : vaultName(at);
	const open = () => keyFile.open(folder, create, name);
	const handle = await attempt(storage.patienceMs, open, close);
	if (!handle.ok) return handle;
	try {
		return use(handle.value);
	} catch (thrown) {
		return err(caught(thrown));
	} finally {
		close(handle.value);
	}
}

function close(handle: FileHandle | null): void {
	try {
		handle?.close();
	} catch {
		// What was flushed is there; the next opening shows whether the file can be used again.
	}
}
