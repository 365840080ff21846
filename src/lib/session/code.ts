// Short codes that people read to each other: one for a conversation, one that proves a referral
// was opened. Neither holds anything about anybody; letters that look or sound alike are left out.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const letters = 'ACDEFHJKLMNPRTUVWXY3479';

function pick(alphabet: string, byte: number): string {
	return alphabet[byte % alphabet.length] ?? '';
}

/** A new code such as `K7-42-MA`, from four random bytes. */
export function newCaseCode(): string {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = crypto.getRandomValues(new Uint8Array(6));
	const number = `${c % 10}${d % 10}`;
	return `${pick(letters, a)}${pick(letters, b)}-${number}-${pick(letters, e)}${pick(letters, f)}`;
}

/**
 * The code a service says back after opening a referral: six characters in two groups, made from
 * the payload's exact bytes, which hold 16 random bytes. 23^6, about 148 million, values.
 */
export function receiptCode(payload: Uint8Array): string {
	const digest = sha256(concatBytes(utf8ToBytes('askwell-receipt-v1\n'), payload));
	const chars = [...digest.slice(0, 6)].map((byte) => pick(letters, byte)).join('');
	return `${chars.slice(0, 3)}-${chars.slice(3)}`;
}

// Codes are written down with hyphens, with spaces, or with neither.
function plain(text: string): string {
	return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** A new code by which two officers know one hand-over, as above but from random bytes alone. */
export function newMark(): string {
	return receiptCode(crypto.getRandomValues(new Uint8Array(16)));
}

/** Whether a code has in it what was typed; true when nothing was typed. */
export function codeHolds(code: string, typed: string): boolean {
	return plain(code).includes(plain(typed));
}

/** Whether two receipt codes are the same, however they were typed. */
export function sameCode(typed: string, expected: string): boolean {
	return plain(typed) === plain(expected) && plain(expected) !== '';
}
