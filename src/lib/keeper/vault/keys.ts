// Keys under keys. A key is never used as it is, only through a subkey for one purpose, and never
// leaves this room unwrapped. No CryptoKey is stored: browsers write its raw bytes to the disk.

import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { copyOf, utf8, type Bytes } from '../bytes';

/** Every purpose a key is used for; one label each, as docs/format.md section 2 lists them. */
export type KeyLabel =
	| 'slot'
	| 'slot-commit'
	| 'rescue'
	| 'rescue-commit'
	| 'epoch-wrap'
	| 'key-file'
	| 'officer'
	| 'settings'
	| 'log'
	| 'tombstone'
	| 'case-wrap'
	| 'cards'
	| 'head'
	| 'sum'
	| 'body'
	| 'commit'
	| 'step-tag'
	| 'step-next'
	| 'pin'
	| 'passkey';

/** Length of every key and subkey, in bytes. */
export const keyLength = 32;

/**
 * The subkey of a key for one purpose: HKDF with SHA-256 (RFC 5869, IETF, 2010), salted with the
 * vault's id.
 */
export function subkey(key: Bytes, vaultId: Bytes, label: KeyLabel): Bytes {
	return copyOf(hkdf(sha256, key, vaultId, utf8(`askwell/1/${label}`), keyLength));
}

/** HMAC with SHA-256, 32 bytes. */
export function mac(key: Bytes, message: Bytes): Bytes {
	return copyOf(hmac(sha256, key, message));
}

/** `mac` for many messages under one key, which is read once. */
export function macUnder(key: Uint8Array): (message: Uint8Array) => Bytes {
	const keyed = hmac.create(sha256, key);
	return (message) => copyOf(keyed.clone().update(message).digest());
}

/** SHA-256, 32 bytes. */
export function digest(message: Uint8Array): Bytes {
	return copyOf(sha256(message));
}

/** A subkey as a handle for AES-256-GCM that script cannot read back. */
export function gcmKey(raw: Bytes): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A subkey as a handle for wrapping other keys with AES-KW (RFC 3394, IETF, 2002). */
export function wrappingKey(raw: Bytes): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', raw, 'AES-KW', false, ['wrapKey', 'unwrapKey']);
}

/** Wraps a key of 32 bytes; the result has 40. */
export async function wrap(wrapping: CryptoKey, raw: Bytes): Promise<Bytes> {
	const inner = await crypto.subtle.importKey('raw', raw, 'AES-GCM', true, ['encrypt']);
	return new Uint8Array(await crypto.subtle.wrapKey('raw', inner, wrapping, 'AES-KW'));
}

/** The reverse; null when the wrapped key was damaged or is another's. */
export async function unwrap(wrapping: CryptoKey, wrapped: Bytes): Promise<Bytes | null> {
	try {
		const inner = await crypto.subtle.unwrapKey(
			'raw',
			wrapped,
			wrapping,
			'AES-KW',
			'AES-GCM',
			true,
			['encrypt']
		);
		return new Uint8Array(await crypto.subtle.exportKey('raw', inner));
	} catch {
		return null;
	}
}
