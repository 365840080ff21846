// Reading and writing the two copies of the key file. One of them is whole at any moment, whatever
// moment the power goes; and what is overwritten here is really gone from the file.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, equalBytes, type Bytes } from '../bytes';
import type { FileHandle, Ports } from '../ports';
import { caught } from '../storage-fault';
import type { Namespace } from '../types';
import { vaultName } from './binding';
import { copyLength, encodeCopy, readCopy, type KeyFile } from './key-file';

/** What was found: a vault's file, or which kind of nothing. */
export type FoundKeyFile =
	| { readonly kind: 'vault'; readonly file: KeyFile; readonly needsRepair: boolean }
	/** No file, only zeros, or a creation that never finished. */
	| { readonly kind: 'blank' }
	/** A creation that wrote its first copy whole: never finished, never reported. */
	| { readonly kind: 'unfinished' }
	/** One copy torn and the other never written. */
	| { readonly kind: 'torn' };

/** Runs `use` on the open file and closes it; storage errors become faults. */
async function withFile<T>(
	ports: Ports,
	ns: Namespace,
	create: boolean,
	use: (handle: FileHandle | null) => Result<T, Fault>
): Promise<Result<T, Fault>> {
	let handle: FileHandle | null = null;
	try {
		handle = await ports.keyFile.open(vaultName(ns), create);
		return use(handle);
	} catch (thrown) {
		return err(caught(thrown));
	} finally {
		handle?.close();
	}
}

/** Reads and judges both copies. Faults: `UnknownFormat`, `KeyFileDamaged`, of storage. */
export function findKeyFile(ports: Ports, ns: Namespace): Promise<Result<FoundKeyFile, Fault>> {
	return withFile(ports, ns, false, (handle) => {
		if (handle === null) return ok({ kind: 'blank' });
		return judge(ns, handle.read(0, copyLength), handle.read(copyLength, copyLength));
	});
}

function judge(ns: Namespace, bytesA: Bytes, bytesB: Bytes): Result<FoundKeyFile, Fault> {
	const a = readCopy(ns, bytesA);
	const b = readCopy(ns, bytesB);
	if (a.kind === 'unknown' || b.kind === 'unknown') return err(fault('UnknownFormat'));
	if (a.kind === 'refused' || b.kind === 'refused') return err(fault('KeyFileDamaged'));
	const files = [a, b].flatMap((copy) => (copy.kind === 'valid' ? [copy.file] : []));
	const file = files.reduce<KeyFile | undefined>(
		(best, next) => (best !== undefined && best.generation >= next.generation ? best : next),
		undefined
	);
	if (file !== undefined) {
		if (file.body.state === 'creating') return ok({ kind: 'unfinished' });
		return ok({ kind: 'vault', file, needsRepair: !equalBytes(bytesA, bytesB) });
	}
	if (a.kind === 'blank' && b.kind === 'blank') return ok({ kind: 'blank' });
	if (a.kind === 'blank' || b.kind === 'blank') return ok({ kind: 'torn' });
	return err(fault('KeyFileDamaged'));
}

/**
 * Overwrites both copies, one after the other, each flushed, and reads them back.
 *
 * After a fault at least one copy is whole, old or new. Faults: of storage; `StorageFailed` when
 * what is read back differs.
 */
export function writeKeyFile(
	ports: Ports,
	ns: Namespace,
	file: KeyFile
): Promise<Result<undefined, Fault>> {
	const bytes = encodeCopy(ns, file);
	return withFile(ports, ns, true, (handle) => overwrite(handle, bytes));
}

function overwrite(handle: FileHandle | null, bytes: Bytes): Result<undefined, Fault> {
	if (handle === null) return err(fault('StorageFailed'));
	if (handle.size() !== 2 * copyLength) handle.truncate(2 * copyLength);
	for (const start of [0, copyLength]) {
		handle.write(start, bytes);
		handle.flush();
	}
	const back = handle.read(0, 2 * copyLength);
	return equalBytes(back, concat(bytes, bytes)) ? ok(undefined) : err(fault('StorageFailed'));
}

/** Overwrites the whole file with zeros and removes it; nothing happens when there is none. */
export async function destroyKeyFile(
	ports: Ports,
	ns: Namespace
): Promise<Result<undefined, Fault>> {
	const blanked = await withFile(ports, ns, false, (handle) =>
		handle === null ? ok(undefined) : overwrite(handle, new Uint8Array(copyLength))
	);
	if (!blanked.ok) return blanked;
	try {
		await ports.keyFile.remove(vaultName(ns));
		return ok(undefined);
	} catch (thrown) {
		return err(caught(thrown));
	}
}
