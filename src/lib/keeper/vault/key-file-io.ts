// Reading and writing the two copies of the key file. One of them is whole at any moment, whatever
// moment the power goes; and what is overwritten here is really gone from the file.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, equalBytes, type Bytes } from '../bytes';
import type { FileHandle, Ports } from '../ports';
import { attempt, isUnclear } from '../storage-fault';
import type { Namespace, VaultPlace } from '../types';
import { vaultName } from './binding';
import { copyLength, encodeCopy, readCopy, type KeyFile, type ReadCopy } from './key-file';
import { withFile } from './small-file';

const starts: readonly number[] = [0, copyLength];

/** What was found: a vault's file, or which kind of nothing. */
export type FoundKeyFile =
	| { readonly kind: 'vault'; readonly file: KeyFile; readonly needsRepair: boolean }
	/** No file, only zeros, or a creation that never finished. */
	| { readonly kind: 'blank' }
	/** A creation that wrote its first copy whole: never finished, never reported. */
	| { readonly kind: 'unfinished' }
	/** One copy torn and the other never written. */
	| { readonly kind: 'torn' };

/** Reads and judges both copies. Faults: `UnknownFormat`, `KeyFileDamaged`, of storage. */
export function findKeyFile(ports: Ports, at: VaultPlace): Promise<Result<FoundKeyFile, Fault>> {
	return withFile(ports, at, 'keys', false, (handle) => {
		if (handle === null) return ok({ kind: 'blank' });
		return judge(at.ns, handle.read(0, copyLength), handle.read(copyLength, copyLength));
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
	at: VaultPlace,
	file: KeyFile
): Promise<Result<undefined, Fault>> {
	const bytes = encodeCopy(at.ns, file);
	return withFile(ports, at, 'keys', true, (handle) => {
		if (handle === null) return err(fault('StorageFailed'));
		return overwrite(handle, bytes, worseFirst(at.ns, handle));
	});
}

// The one whole copy is never overwritten first: two failures in a row would leave none.
function worseFirst(ns: Namespace, handle: FileHandle): readonly number[] {
	const [a, b] = starts.map((start) => readCopy(ns, handle.read(start, copyLength)));
	const worth = (copy: ReadCopy | undefined) =>
		copy?.kind === 'valid' ? copy.file.generation : -1;
	return worth(a) > worth(b) ? starts.toReversed() : starts;
}

function overwrite(
	handle: FileHandle,
	bytes: Bytes,
	order: readonly number[]
): Result<undefined, Fault> {
	if (handle.size() !== 2 * copyLength) handle.truncate(2 * copyLength);
	for (const start of order) {
		handle.write(start, bytes);
		handle.flush();
	}
	const back = handle.read(0, 2 * copyLength);
	return equalBytes(back, concat(bytes, bytes)) ? ok(undefined) : err(fault('StorageFailed'));
}

/** Overwrites the whole file with zeros and removes it; nothing happens when there is none. */
export async function destroyKeyFile(
	ports: Ports,
	at: VaultPlace
): Promise<Result<undefined, Fault>> {
	const blanked = await blankKeyFile(ports, at);
	return blanked.ok ? removeFolder(ports, vaultName(at)) : blanked;
}

/** Overwrites the whole file with zeros, and leaves it; nothing happens when there is none. */
export function blankKeyFile(ports: Ports, at: VaultPlace): Promise<Result<undefined, Fault>> {
	return withFile(ports, at, 'keys', false, (handle) =>
		handle === null ? ok(undefined) : overwrite(handle, new Uint8Array(copyLength), starts)
	);
}

/** Removes a folder with all its files; nothing happens when there is none. */
export async function removeFolder(
	{ keyFile, storage }: Ports,
	name: string
): Promise<Result<undefined, Fault>> {
	const remove = () => attempt(storage.patienceMs, () => keyFile.remove(name));
	const first = await remove();
	const gone = first.ok || !isUnclear(first.error) ? first : await remove();
	return gone.ok ? ok(undefined) : gone;
}
