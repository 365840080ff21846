// The officer's own two key pairs: one to open what others seal for them, one to sign. Made with
// the vault, sealed under its key, and never shown.

import { concat, copyOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import type { OfficerKeys } from '../types';
import { bindingOf, type VaultRef } from './binding';
import { openRaw, sealRaw } from './blob';
import { recipientOf } from './recipient';
import { signerOf } from './signing';

/** The private halves, 32 bytes each. */
export interface Officer {
	readonly secret: Bytes;
	readonly seed: Bytes;
}

/** Makes both pairs. */
export function makeOfficer(ports: Pick<Ports, 'randomBytes'>): Officer {
	return { secret: ports.randomBytes(32), seed: ports.randomBytes(32) };
}

/** What may be shown of them. */
export function publicKeys(officer: Officer): OfficerKeys {
	return { recipient: recipientOf(officer.secret), signer: signerOf(officer.seed) };
}

/** Seals both under the vault key's `officer` subkey; 92 bytes. */
export async function sealOfficer(
	ports: Pick<Ports, 'randomBytes'>,
	key: CryptoKey,
	vault: VaultRef,
	officer: Officer
): Promise<Bytes> {
	const plain = concat(officer.secret, officer.seed);
	const sealed = await sealRaw(ports, key, plain, binding(vault));
	plain.fill(0);
	return sealed;
}

/** The reverse; null when changed or of another vault. */
export async function openOfficer(
	key: CryptoKey,
	vault: VaultRef,
	sealed: Bytes
): Promise<Officer | null> {
	const plain = await openRaw(key, sealed, binding(vault));
	if (plain?.length !== 64) return null;
	const officer = { secret: copyOf(plain.subarray(0, 32)), seed: copyOf(plain.subarray(32)) };
	plain.fill(0);
	return officer;
}

function binding(vault: VaultRef): Bytes {
	return bindingOf(vault, { table: 'officer', revision: 0, epoch: 0 });
}
