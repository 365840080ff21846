// Who may open a file: X25519 keys as the age tool writes them. Other kinds are refused, because
// the age of today's stable systems cannot open them and a mix would lower the stronger one.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { x25519 } from '@noble/curves/ed25519.js';
import { copyOf, utf8, type Bytes } from '../bytes';
import { decodeBech32, encodeBech32 } from './bech32';
import { dammDigit } from './damm';
import { digest } from './keys';
import { bitsToWords } from './words';

const prefix = 'age';
/** Longest text that is looked at: a key with the spaces and lines around it. */
const mostTyped = 400;
const probe = new Uint8Array(32).fill(7);

/** The age recipient of an X25519 secret of 32 bytes. */
export function recipientOf(secret: Bytes): string {
	return encodeBech32(prefix, new Uint8Array(x25519.getPublicKey(secret)));
}

/** The age identity, as age reads it from a file, of an X25519 secret of 32 bytes. */
export function identityOf(secret: Bytes): string {
	return encodeBech32('age-secret-key-', secret).toUpperCase();
}

/** The X25519 secret of an age identity, 32 bytes; null when it is damaged. */
export function secretOf(identity: string): Bytes | null {
	const secret = decodeBech32('age-secret-key-', identity.toLowerCase());
	return secret?.length === 32 ? copyOf(secret) : null;
}

/**
 * Checks one recipient as typed or scanned and returns it as it is sealed to: trimmed, lower case.
 *
 * Fault: `RecipientRefused`, for anything but one whole X25519 recipient (`age1…`, 62 characters),
 * and for the few points that would give everyone the same secret.
 */
export function checkRecipient(text: string): Result<string, Fault> {
	if (text.length > mostTyped) return err(fault('RecipientRefused'));
	const trimmed = text.trim();
	// The letters may be all small or all capital (as in a QR code), but not mixed.
	const isOneCase = trimmed === trimmed.toLowerCase() || trimmed === trimmed.toUpperCase();
	const recipient = trimmed.toLowerCase();
	if (!isOneCase || recipient.length !== 62) return err(fault('RecipientRefused'));
	const point = decodeBech32(prefix, recipient);
	if (point === null || point.length !== 32) return err(fault('RecipientRefused'));
	try {
		x25519.getSharedSecret(probe, point);
	} catch {
		return err(fault('RecipientRefused'));
	}
	return ok(recipient);
}

/** A recipient's fingerprint as eight words, to be read aloud (88 bits). */
export function fingerprintWords(recipient: string): string {
	return bitsToWords(digest(utf8(recipient)).subarray(0, 11), 8);
}

/**
 * A recipient's fingerprint as digits, for people who share no alphabet: 96 bits in 29 digits and
 * a check digit, in six groups of five.
 */
export function fingerprintDigits(recipient: string): string {
	const hash = digest(utf8(recipient));
	let number = 0n;
	for (const byte of hash.subarray(0, 12)) number = (number << 8n) | BigInt(byte);
	const digits = number.toString().padStart(29, '0');
	return (digits + dammDigit(digits)).replace(/\d{5}(?=\d)/g, '$& ');
}
