// A sealed blob: header, random IV, AES-256-GCM. The header says which layout, epoch and revision;
// an unknown layout is refused before anything is tried.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, u32, viewOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { bindingOf, format, suite, type Place, type VaultRef } from './binding';

const magic = (of: number) => Uint8Array.of(0x41, 0x57, of, suite);

/** Bytes around a plaintext: header 12, IV 12, tag 16. */
export const blobOverhead = 40;

const ivLength = 12;

/** Seals without a header: IV, ciphertext, tag. For the key file, which has a header of its own. */
export async function sealRaw(
	ports: Pick<Ports, 'randomBytes'>,
	key: CryptoKey,
	plain: Bytes,
	aad: Bytes
): Promise<Bytes> {
	const iv = ports.randomBytes(ivLength);
	const algorithm = { name: 'AES-GCM', iv, additionalData: aad };
	return concat(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain)));
}

/** The reverse; null when the bytes were changed or belong elsewhere. */
export async function openRaw(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<Bytes | null> {
	const algorithm = { name: 'AES-GCM', iv: sealed.slice(0, ivLength), additionalData: aad };
	try {
		const plain = await crypto.subtle.decrypt(algorithm, key, sealed.slice(ivLength));
		return new Uint8Array(plain);
	} catch {
		return null;
	}
}

/** The first eight bytes of every blob. */
export function blobStart(epoch: number, of = format): Bytes {
	return concat(magic(of), u32(epoch));
}

/** Seals a plaintext for its place; 40 bytes longer than the plaintext. */
export async function sealBlob(
	ports: Pick<Ports, 'randomBytes'>,
	key: CryptoKey,
	vault: VaultRef,
	place: Place,
	plain: Bytes
): Promise<Bytes> {
	const sealed = await sealRaw(ports, key, plain, bindingOf(vault, place));
	return concat(blobStart(place.epoch, place.format), u32(place.revision), sealed);
}

/**
 * What a header claims, before any key is tried; `known` are the formats that its table can have.
 * Faults: `UnknownFormat`, `RecordDamaged`.
 */
export function readStart(
	blob: Uint8Array,
	known: readonly number[] = [format]
): Result<{ readonly epoch: number; readonly format: number }, Fault> {
	if (blob.length < 12) return err(fault('RecordDamaged'));
	const found = known.find((of) => magic(of).every((byte, at) => blob[at] === byte));
	if (found === undefined) return err(fault('UnknownFormat'));
	return ok({ epoch: viewOf(blob).getUint32(4), format: found });
}

/** The revision that a sealed blob's header claims. The blob must have passed `readStart`. */
export function claimedRevision(blob: Uint8Array): number {
	return viewOf(blob).getUint32(8);
}

/**
 * Opens a blob at its place, with the epoch and revision that its header claims.
 *
 * Whether these are the expected ones is for the caller to judge. Faults: `UnknownFormat`,
 * `RecordDamaged` (changed, or of another place, vault or key).
 */
export async function openBlob(
	key: CryptoKey,
	vault: VaultRef,
	place: Pick<Place, 'table' | 'caseId'>,
	blob: Bytes,
	known: readonly number[] = [format]
): Promise<Result<{ epoch: number; format: number; revision: number; plain: Bytes }, Fault>> {
	const start = readStart(blob, known);
	if (!start.ok) return start;
	if (blob.length < blobOverhead) return err(fault('RecordDamaged'));
	const revision = claimedRevision(blob);
	const bound = bindingOf(vault, { ...place, ...start.value, revision });
	const plain = await openRaw(key, blob.slice(12), bound);
	return plain === null ? err(fault('RecordDamaged')) : ok({ ...start.value, revision, plain });
}
