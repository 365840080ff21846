// SHA-256 of words and bytes, in hex: what was said, what was reviewed, what is signed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 64 hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
	return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** Fresh randomness as hex; `bytes` from 1 to 64. */
export function randomHex(bytes: number): string {
	return bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** A public key as people pass it on: two hex digits a byte. */
export function keyHex(key: Uint8Array): string {
	return bytesToHex(key);
}
