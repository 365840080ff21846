// What is there before anyone has given a passphrase: no vault, a vault, or a vault that was
// damaged. Nothing is changed by looking.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { probeDatabase } from '../store/database';
import type { Namespace } from '../types';
import { vaultName } from '../vault/binding';
import type { KeyFile } from '../vault/key-file';
import { findKeyFile } from '../vault/key-file-io';

/** A vault's key file, or null when there is no vault. */
export type FoundVault = { readonly file: KeyFile; readonly needsRepair: boolean } | null;

/**
 * Looks for a vault, by the table of docs/format.md section 4.
 *
 * Faults: `DatabaseNewer`, `UnknownFormat`, `KeyFileMissing`, `KeyFileDamaged`, `RecordDamaged`
 * (there is a key file but the database lost its rows), of storage.
 */
export async function findVault(ports: Ports, ns: Namespace): Promise<Result<FoundVault, Fault>> {
	const probe = await probeDatabase(vaultName(ns), ports.storage);
	if (!probe.ok) return probe;
	const isUsed = probe.value === 'used';
	const found = await findKeyFile(ports, ns);
	if (!found.ok) return found;
	switch (found.value.kind) {
		case 'vault':
			return isUsed ? ok(found.value) : err(fault('RecordDamaged'));
		case 'unfinished':
			return ok(null);
		case 'blank':
			return isUsed ? err(fault('KeyFileMissing')) : ok(null);
		case 'torn':
			return isUsed ? err(fault('KeyFileDamaged')) : ok(null);
	}
}
