// The public keys of a vault, where a colleague on the same device finds them while it is locked.
// They are no secret, and no proof either: whoever writes the disk can put others there, so they are
// compared by their fingerprint before anything is sealed to them.

import { concat, equalBytes, isZero, utf8, type Bytes } from '../bytes';
import type { OfficerKeys } from '../types';
import { digest } from './keys';
import { checkRecipient } from './recipient';

const start = concat(utf8('AWPK'), Uint8Array.of(1, 0, 0, 0));
const at = { recipient: 8, signer: 70, sum: 102, end: 134 } as const;

/** Bytes of the file. */
export const publicLength = at.end;

/** The 134 bytes of a file. */
export function publicFile(keys: OfficerKeys): Bytes {
	const said = concat(start, utf8(keys.recipient), keys.signer);
	return concat(said, digest(said));
}

/** The reverse; null for anything else. */
export function readPublic(file: Bytes): OfficerKeys | null {
	if (file.length !== at.end || isZero(file)) return null;
	const isWhole = equalBytes(digest(file.subarray(0, at.sum)), file.subarray(at.sum));
	if (!isWhole || !equalBytes(file.subarray(0, start.length), start)) return null;
	const text = new TextDecoder('ascii').decode(file.subarray(at.recipient, at.signer));
	const recipient = checkRecipient(text);
	if (!recipient.ok || recipient.value !== text) return null;
	return { recipient: text, signer: file.slice(at.signer, at.sum) };
}
