// Who wrote something: Ed25519 (RFC 8032, IETF, 2017), which age does not offer.

import { ed25519 } from '@noble/curves/ed25519.js';
import { copyOf, type Bytes } from '../bytes';

/** The public key, 32 bytes, of a seed of 32 bytes. */
export function signerOf(seed: Bytes): Bytes {
	return copyOf(ed25519.getPublicKey(seed));
}

/** Signs the bytes as they are; 64 bytes. */
export function signBytes(seed: Bytes, bytes: Uint8Array): Bytes {
	return copyOf(ed25519.sign(bytes, seed));
}

/**
 * Whether a signature was made over exactly these bytes with the private half of this key. False,
 * never an error, for keys or signatures of another length. Strict: one message has one signature.
 */
export function verifySigned(bytes: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
	if (signature.length !== 64 || key.length !== 32) return false;
	try {
		return ed25519.verify(signature, bytes, key, { zip215: false });
	} catch {
		return false;
	}
}
