// A slot that a passkey opens. It holds no vault key but the key that the six words give, so that it
// opens nothing without a slot of words beside it, and whoever comes in by it has what the words give.
// docs/decisions/0025.

import { concat, isZero, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import type { VaultRef } from './binding';
import { subkey } from './keys';
import { openSealedKey, readSealedKey, sealInSlot, type SealedKey } from './slot';

/** The first byte of such a slot. */
export const kindPasskey = 2;

const kdfHkdf = 2;
const at = { params: 2, salt: 16, end: 32 } as const;

/** A used slot of a passkey, decoded. */
export interface PasskeySlot extends SealedKey {
	/** 16 random bytes: what the passkey is asked with, and the salt over what it answers. */
	readonly salt: Bytes;
}

/** Decodes a slot of a passkey; null when it is no such slot. */
export function readPasskeySlot(index: number, bytes: Bytes): PasskeySlot | null {
	if (bytes[0] !== kindPasskey || bytes[1] !== kdfHkdf) return null;
	const sealed = readSealedKey(index, bytes);
	if (sealed === null || !isZero(bytes.subarray(at.params, at.salt))) return null;
	return { ...sealed, salt: bytes.slice(at.salt, at.end) };
}

/**
 * Seals the key of the words under what a passkey answers to `salt` (16 bytes); the 128 bytes of the
 * slot. `answer` is 32 bytes of a WebAuthn PRF and stays the caller's to overwrite.
 */
export async function makePasskeySlot(
	ports: Pick<Ports, 'randomBytes'>,
	vault: VaultRef,
	index: number,
	{ salt, answer }: { readonly salt: Bytes; readonly answer: Bytes },
	kek: Bytes
): Promise<Bytes> {
	const own = keyOf(answer, salt);
	const head = concat(Uint8Array.of(kindPasskey, kdfHkdf), new Uint8Array(at.salt - 2), salt);
	const bytes = await sealInSlot(ports, vault, index, head, own, kek);
	own.fill(0);
	return bytes;
}

/** The key of the words: `wrong` for the answer of another passkey, `damaged` as for any slot. */
export async function openPasskeySlot(
	vault: VaultRef,
	slot: PasskeySlot,
	answer: Bytes
): Promise<Bytes | 'wrong' | 'damaged'> {
	const own = keyOf(answer, slot.salt);
	const opened = await openSealedKey(own, vault, slot);
	own.fill(0);
	return opened;
}

function keyOf(answer: Bytes, salt: Bytes): Bytes {
	return subkey(answer, salt, 'passkey');
}
