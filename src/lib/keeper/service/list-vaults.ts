// Who has a vault on this device, as anybody may see it: places and initials, and nothing else.

import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { attempt } from '../storage-fault';
import type { Layouts } from '../store/layouts';
import type { KnownVault, KnownVaults, VaultPlace } from '../types';
import { firstPlace, lastPlace, vaultName } from '../vault/binding';
import { readInitials } from '../vault/initials';
import { findKeyFile } from '../vault/key-file-io';
import { findVault } from './find-vault';

/**
 * Looks at every place of the field. A vault that is damaged is listed too: it can be chosen, to be
 * told what is wrong with it. Faults: of storage.
 */
export async function listVaults(
	ports: Ports,
	steps: Layouts
): Promise<Result<KnownVaults, Fault>> {
	const { storage } = ports;
	// Where pages may keep nothing at all, the folder says so; the database only fails.
	const first = await findKeyFile(ports, { ns: 'field', place: firstPlace });
	if (!first.ok && !isOfTheVault(first.error)) return first;
	const all = await attempt(storage.patienceMs, () => storage.indexedDB.databases());
	if (!all.ok) return all;
	const names = new Set(all.value.map(({ name }) => name));
	const vaults: KnownVault[] = [];
	let free: number | null = null;
	for (let place = firstPlace; place <= lastPlace; place += 1) {
		const at = { ns: 'field', place } as const;
		const seen = await lookAt(ports, steps, at, names);
		if (!seen.ok) return seen;
		if (seen.value !== null) vaults.push({ place, initials: seen.value });
		else free ??= place;
	}
	return ok({ vaults, free });
}

/** The initials at a place; null when it is free. */
async function lookAt(
	ports: Ports,
	steps: Layouts,
	at: VaultPlace,
	names: ReadonlySet<string | undefined>
): Promise<Result<string | null, Fault>> {
	const file = await findKeyFile(ports, at);
	if (file.ok && file.value.kind === 'vault') {
		return ok(readInitials(file.value.file.body.initials));
	}
	if (!file.ok && !isOfTheVault(file.error)) return file;
	const isBlank = file.ok && file.value.kind === 'blank';
	if (isBlank && !names.has(vaultName(at))) return ok(null);
	const found = await findVault(ports, at, steps);
	return ok(found.ok && found.value === null ? null : '');
}

/** Whether it is this one vault that has something, and not the storage of all. */
function isOfTheVault({ tag }: Fault): boolean {
	return tag === 'KeyFileDamaged' || tag === 'UnknownFormat' || tag === 'OpenElsewhere';
}
