// The handles an unlocked vault works with. The keys themselves are dropped as soon as these are
// made; script cannot read a handle back.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, equalBytes, type Bytes } from '../bytes';
import { bindingOf, type VaultRef } from './binding';
import { blobStart, readStart } from './blob';
import { gcmKey, mac, subkey, unwrap, wrap, wrappingKey, type KeyLabel } from './keys';

/** What follows from the vault key. */
export interface VaultKeys {
	readonly epochWrap: CryptoKey;
	/** HMAC key over the key file. */
	readonly keyFile: Bytes;
	readonly officer: CryptoKey;
	readonly settings: CryptoKey;
	readonly log: CryptoKey;
	readonly tombstone: CryptoKey;
}

/** What follows from one epoch's key. */
export interface EpochKeys {
	readonly epoch: number;
	readonly caseWrap: CryptoKey;
	readonly cards: CryptoKey;
	readonly head: CryptoKey;
	/** HMAC key for the terms of the head's sum. */
	readonly sum: Bytes;
}

/** Derives the vault's handles and overwrites the key. */
export async function vaultKeysOf(vaultKey: Bytes, vaultId: Bytes): Promise<VaultKeys> {
	const raw = (label: KeyLabel) => subkey(vaultKey, vaultId, label);
	const keys = {
		epochWrap: await wrappingKey(raw('epoch-wrap')),
		keyFile: raw('key-file'),
		officer: await gcmKey(raw('officer')),
		settings: await gcmKey(raw('settings')),
		log: await gcmKey(raw('log')),
		tombstone: await gcmKey(raw('tombstone'))
	};
	vaultKey.fill(0);
	return keys;
}

/** Derives an epoch's handles and overwrites the key. */
export async function epochKeysOf(
	epochKey: Bytes,
	vaultId: Bytes,
	epoch: number
): Promise<EpochKeys> {
	const raw = (label: KeyLabel) => subkey(epochKey, vaultId, label);
	const keys = {
		epoch,
		caseWrap: await wrappingKey(raw('case-wrap')),
		cards: await gcmKey(raw('cards')),
		head: await gcmKey(raw('head')),
		sum: raw('sum')
	};
	epochKey.fill(0);
	return keys;
}

/** The handle for a case's body. */
export function bodyKeyOf(caseKey: Bytes, vault: VaultRef): Promise<CryptoKey> {
	return gcmKey(subkey(caseKey, vault.id, 'body'));
}

/** The 64 bytes of a row in `keys`. */
export async function wrapCaseKey(
	caseKey: Bytes,
	vault: VaultRef,
	caseId: string,
	epoch: EpochKeys
): Promise<Bytes> {
	const commitment = caseCommitment(caseKey, vault, caseId, epoch.epoch);
	return concat(blobStart(epoch.epoch), await wrap(epoch.caseWrap, caseKey), commitment);
}

/**
 * The case key of a row in `keys`, which the caller overwrites after use.
 *
 * Faults: `UnknownFormat`; `RecordDamaged` when it was changed, moved, or is of another epoch.
 */
export async function unwrapCaseKey(
	row: Bytes,
	vault: VaultRef,
	caseId: string,
	epoch: EpochKeys
): Promise<Result<Bytes, Fault>> {
	const start = readStart(row);
	if (!start.ok) return start;
	if (row.length !== 64 || start.value.epoch !== epoch.epoch) return err(fault('RecordDamaged'));
	const caseKey = await unwrap(epoch.caseWrap, row.slice(8, 48));
	if (caseKey === null) return err(fault('RecordDamaged'));
	const expected = caseCommitment(caseKey, vault, caseId, epoch.epoch);
	if (equalBytes(expected, row.subarray(48))) return ok(caseKey);
	caseKey.fill(0);
	return err(fault('RecordDamaged'));
}

function caseCommitment(caseKey: Bytes, vault: VaultRef, caseId: string, epoch: number): Bytes {
	const key = subkey(caseKey, vault.id, 'commit');
	return mac(key, bindingOf(vault, { table: 'keys', caseId, revision: 0, epoch })).slice(0, 16);
}
