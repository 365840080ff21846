// What is there before anyone has given a passphrase: no vault, a vault, or a vault that was
// damaged. Nothing is changed by looking.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { probeDatabase } from '../store/database';
import { newestLayout, type Layouts } from '../store/layouts';
import type { VaultPlace } from '../types';
import { databaseName, firstLayout } from '../vault/binding';
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
export async function findVault(
	ports: Ports,
	at: VaultPlace,
	steps: Layouts
): Promise<Result<FoundVault, Fault>> {
	const found = await findKeyFile(ports, at);
	if (!found.ok) return found;
	const named = found.value.kind === 'vault' ? found.value.file.body.layout : null;
	if (named !== null && named > newestLayout(steps)) return err(fault('UnknownFormat'));
	const used = await hasHead(ports, at, named === null ? layoutsOf(steps) : [named]);
	if (!used.ok) return used;
	const isUsed = used.value;
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

function layoutsOf(steps: Layouts): readonly number[] {
	return [...steps.keys(), steps.length].map((step) => firstLayout + step);
}

/** Whether a database of any of these layouts has a head row. */
async function hasHead(
	ports: Ports,
	at: VaultPlace,
	layouts: readonly number[]
): Promise<Result<boolean, Fault>> {
	for (const layout of layouts) {
		const probe = await probeDatabase(databaseName(at, layout), ports.storage);
		if (!probe.ok) return probe;
		if (probe.value === 'used') return ok(true);
	}
	return ok(false);
}
