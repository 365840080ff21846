// One conversation on its way to a colleague: an age file for their key alone, signed by whoever
// gives it, and naming whom it is for, so that nobody can pass it on as if it had been meant for
// somebody else. docs/format.md section 11.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, equalBytes, isZero, toHex, fromHex, utf8, type Bytes } from '../bytes';
import type { HandedOver } from '../types';
import { openSealed, sealTo } from './age';
import { format, namespaceNumber, suite, type VaultRef } from './binding';
import { blobOverhead } from './blob';
import { classes, joinFrames, pad, splitFrames, unpad } from './envelope';
import { publicKeys, type Officer } from './officer';
import { signBytes, signerOf, verifySigned } from './signing';

/** The most bytes of a card. */
const maxCard = 180;

/** Bytes of a mark: ASCII, filled up with zeros. */
export const markLength = 12;

const magic = utf8('AWHO');
const prefix = utf8('askwell-handover-v1\n');
const at = { caseId: 8, signer: 24, recipient: 56, mark: 118, card: 130, frames: 311 } as const;
const signatureLength = 64;
const sizes: readonly number[] = classes.map(
	(size) => at.frames + (size - blobOverhead) + signatureLength
);

/** Who gives what to whom. */
export interface Giving {
	/** The id under which the receiver keeps it: 32 hexadecimal digits. */
	readonly caseId: string;
	/** age recipient of the colleague. */
	readonly recipient: string;
	/** 1 to 12 ASCII characters by which both sides know this hand-over. */
	readonly mark: string;
	readonly card: Uint8Array;
	readonly frames: readonly Uint8Array[];
}

/** The mark as it stands in a file. */
export function markField(mark: string): Bytes {
	const text = utf8(mark);
	return concat(text, new Uint8Array(markLength - text.length));
}

/** The mark of a field; null when it is none. */
export function readMark(field: Uint8Array): string | null {
	const text = new TextDecoder('ascii').decode(field).replace(/\0*$/, '');
	return /^[A-Z0-9-]{1,12}$/.test(text) ? text : null;
}

/** The sealed file. Faults: `TooLarge`, `RecipientRefused`. */
export async function sealHandover(
	vault: VaultRef,
	officer: Officer,
	giving: Giving
): Promise<Result<Bytes, Fault>> {
	const padded = pad(joinFrames(giving.frames));
	if (padded === null || giving.card.length > maxCard) return err(fault('TooLarge'));
	if (giving.recipient.length !== at.mark - at.recipient) return err(fault('RecipientRefused'));
	const card = new Uint8Array(at.frames - at.card);
	card[0] = giving.card.length;
	card.set(giving.card, 1);
	const said = concat(
		magic,
		Uint8Array.of(format, suite, namespaceNumber[vault.ns], 0),
		fromHex(giving.caseId),
		signerOf(officer.seed),
		utf8(giving.recipient),
		markField(giving.mark),
		card,
		padded
	);
	const plain = concat(said, signBytes(officer.seed, concat(prefix, said)));
	const sealed = await sealTo([giving.recipient], plain);
	for (const part of [padded, said, plain]) part.fill(0);
	return sealed;
}

/**
 * Opens, checks and decodes a file for this officer. Faults: `NotForThisKey`, `HandoverRefused` (no
 * such file, changed, signed by nobody, meant for another, or of the other namespace),
 * `UnknownFormat` (whole, but of another version), `FileTooLarge`.
 */
export async function openHandover(
	vault: VaultRef,
	officer: Officer,
	file: Bytes
): Promise<Result<HandedOver, Fault>> {
	const opened = await openSealed(officer.secret, file);
	if (!opened.ok) {
		return opened.error.tag === 'NotAReferral' ? err(fault('HandoverRefused')) : opened;
	}
	const decoded = decode(vault, publicKeys(officer).recipient, opened.value);
	opened.value.fill(0);
	return decoded;
}

function decode(vault: VaultRef, own: string, plain: Bytes): Result<HandedOver, Fault> {
	const refused = err(fault('HandoverRefused'));
	const end = plain.length - signatureLength;
	if (!sizes.includes(plain.length) || !equalBytes(plain.subarray(0, 4), magic)) return refused;
	const signer = plain.slice(at.signer, at.recipient);
	const isSigned = verifySigned(
		concat(prefix, plain.subarray(0, end)),
		plain.subarray(end),
		signer
	);
	if (!isSigned) return refused;
	if (plain[4] !== format || plain[5] !== suite) return err(fault('UnknownFormat'));
	const isOurs = equalBytes(plain.subarray(at.recipient, at.mark), utf8(own));
	if (plain[6] !== namespaceNumber[vault.ns] || plain[7] !== 0 || !isOurs) return refused;
	const mark = readMark(plain.subarray(at.mark, at.card));
	const cardEnd = at.card + 1 + (plain[at.card] ?? 0);
	const isCard = cardEnd <= at.frames && isZero(plain.subarray(cardEnd, at.frames));
	const content = unpad(plain.slice(at.frames, end));
	const frames = content === null ? null : splitFrames(content);
	if (mark === null || !isCard || frames === null) return refused;
	const caseId = toHex(plain.subarray(at.caseId, at.signer));
	return ok({ caseId, signer, mark, card: plain.slice(at.card + 1, cardEnd), frames });
}
