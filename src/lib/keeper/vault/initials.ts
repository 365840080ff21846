// What is seen of an officer before their vault is open: a few letters of any script. Nothing in them
// can be invisible or turn the direction of what stands around them.

import { concat, isZero, utf8, type Bytes } from '../bytes';

/** Bytes of the field in the key file: length, letters, zero. */
const fieldLength = 16;

const mostBytes = 12;

// A letter first; marks may follow, as many scripts need them.
const pattern = /^(?!.*\p{Default_Ignorable_Code_Point})\p{L}[\p{L}\p{M}]{0,3}$/u;

/** Initials as they are kept, or null when they are no letters, more than 4, or over 12 bytes. */
export function checkInitials(typed: string): string | null {
	const initials = typed.trim().normalize('NFC');
	if (initials === '') return '';
	return pattern.test(initials) && utf8(initials).length <= mostBytes ? initials : null;
}

/** The 16 bytes of initials that passed {@link checkInitials}. */
export function initialsField(initials: string): Bytes {
	const letters = utf8(initials);
	const used = concat(Uint8Array.of(letters.length), letters);
	return concat(used, new Uint8Array(fieldLength - used.length));
}

/** Whether 16 bytes are laid out as {@link initialsField} lays them out. */
export function isInitialsField(field: Bytes): boolean {
	const end = 1 + (field[0] ?? 0);
	return end <= 1 + mostBytes && isZero(field.subarray(end));
}

/**
 * The initials in a field. Empty when they are none that this browser would have taken: one that
 * knows fewer letters than another must still open the vault.
 */
export function readInitials(field: Bytes): string {
	const letters = field.subarray(1, 1 + (field[0] ?? 0));
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(letters);
	return checkInitials(text) === text ? text : '';
}
