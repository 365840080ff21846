// One conversation on its way to a colleague: an age file for their key alone, signed by whoever
// gives it, and naming whom it is for, so that nobody can pass it on as if it had been meant for
// somebody else. docs/format.md section 11.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import {
	concat,
	equalBytes,
	fromHex,
	isZero,
	toHex,
	u16,
	u32,
	utf8,
	viewOf,
	type Bytes
} from '../bytes';
import type { HandedOver } from '../types';
import { openSealed, sealTo } from './age';
import { namespaceNumber, suite, type VaultRef } from './binding';
import { blobOverhead } from './blob';
import { classes, frameBytes, joinFrames, pad, splitFrames, takeFrame, unpad } from './envelope';
import { publicKeys, type Officer } from './officer';
import { signBytes, signerOf, verifySigned } from './signing';
import { anchorOf, isRecord } from './steps';

/** The most bytes of a card. */
const maxCard = 180;

/** Bytes of a mark: ASCII, filled up with zeros. */
export const markLength = 12;

const magic = utf8('AWHO');
const prefix = utf8('askwell-handover-v1\n');
// The form that is written, and the one of before, without hours and without a record of steps.
const written = 2;
const former = 1;
const at = { caseId: 8, signer: 24, recipient: 56, mark: 118, hours: 130, steps: 138 } as const;
const cardAt: Readonly<Record<number, number>> = { [former]: 130, [written]: 172 };
const cardField = 1 + maxCard;
const signatureLength = 64;

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
	/** The record of steps as it stands, with the key of its next entry; null when there is none. */
	readonly steps: Bytes | null;
	/** When the case began, and when it is given, which is its last change: hours by the giver's count. */
	readonly begunHour: number;
	readonly changedHour: number;
}

/** What a file holds, as the giver wrote it. */
export interface OpenedHandover extends Pick<
	HandedOver,
	'caseId' | 'signer' | 'mark' | 'card' | 'frames'
> {
	readonly steps: Bytes | null;
	/** By the giver's count; null in the form of before. */
	readonly hours: { readonly begunHour: number; readonly changedHour: number } | null;
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
	const { steps } = giving;
	const padded = pad(concat(frameBytes(joinFrames(giving.frames)), steps ?? new Uint8Array(0)));
	if (padded === null || giving.card.length > maxCard) return err(fault('TooLarge'));
	if (giving.recipient.length !== at.mark - at.recipient) return err(fault('RecipientRefused'));
	const card = new Uint8Array(cardField);
	card[0] = giving.card.length;
	card.set(giving.card, 1);
	const said = concat(
		magic,
		Uint8Array.of(written, suite, namespaceNumber[vault.ns], 0),
		fromHex(giving.caseId),
		signerOf(officer.seed),
		utf8(giving.recipient),
		markField(giving.mark),
		u32(giving.begunHour),
		u32(giving.changedHour),
		endOf(steps),
		card,
		padded
	);
	const plain = concat(said, signBytes(officer.seed, concat(prefix, said)));
	const sealed = await sealTo([giving.recipient], plain);
	for (const part of [padded, said, plain]) part.fill(0);
	return sealed;
}

/** How many steps a record has and where its chain ends, 34 bytes; zeros for none. */
function endOf(steps: Bytes | null): Bytes {
	if (steps === null) return new Uint8Array(34);
	const { count, head } = anchorOf(steps);
	return concat(u16(count), fromHex(head));
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
): Promise<Result<OpenedHandover, Fault>> {
	const opened = await openSealed(officer.secret, file);
	if (!opened.ok) {
		return opened.error.tag === 'NotAReferral' ? err(fault('HandoverRefused')) : opened;
	}
	const decoded = decode(vault, publicKeys(officer).recipient, opened.value);
	opened.value.fill(0);
	return decoded;
}

function decode(vault: VaultRef, own: string, plain: Bytes): Result<OpenedHandover, Fault> {
	const refused = err(fault('HandoverRefused'));
	const end = plain.length - signatureLength;
	if (end < at.hours || !equalBytes(plain.subarray(0, 4), magic)) return refused;
	const signer = plain.slice(at.signer, at.recipient);
	const isSigned = verifySigned(
		concat(prefix, plain.subarray(0, end)),
		plain.subarray(end),
		signer
	);
	if (!isSigned) return refused;
	const card = cardAt[plain[4] ?? 0];
	if (card === undefined || plain[5] !== suite) return err(fault('UnknownFormat'));
	const content = card + cardField;
	if (!classes.includes(end - content + blobOverhead)) return refused;
	const isOurs = equalBytes(plain.subarray(at.recipient, at.mark), utf8(own));
	if (plain[6] !== namespaceNumber[vault.ns] || plain[7] !== 0 || !isOurs) return refused;
	const mark = readMark(plain.subarray(at.mark, at.hours));
	const cardEnd = card + 1 + (plain[card] ?? 0);
	const isCard = cardEnd <= content && isZero(plain.subarray(cardEnd, content));
	const held = plain[4] === former ? contentOf(plain, content) : contentWithSteps(plain, content);
	if (mark === null || !isCard || held === null) return refused;
	const caseId = toHex(plain.subarray(at.caseId, at.signer));
	return ok({ caseId, signer, mark, card: plain.slice(card + 1, cardEnd), ...held });
}

type Content = Pick<OpenedHandover, 'frames' | 'steps' | 'hours'>;

/** What the form of before holds from `start` to its signature; null when it is not whole. */
function contentOf(plain: Bytes, start: number): Content | null {
	const content = unpad(plain.slice(start, -signatureLength));
	const frames = content === null ? null : splitFrames(content);
	return frames === null ? null : { frames, steps: null, hours: null };
}

function contentWithSteps(plain: Bytes, start: number): Content | null {
	const view = viewOf(plain);
	const hours = { begunHour: view.getUint32(at.hours), changedHour: view.getUint32(at.hours + 4) };
	const content = unpad(plain.slice(start, -signatureLength));
	const parts = content === null ? null : takeFrame(content);
	const frames = parts === null ? null : splitFrames(parts.frame);
	if (parts === null || frames === null || hours.begunHour > hours.changedHour) return null;
	const steps = parts.rest.length === 0 ? null : parts.rest;
	// A record that was cut off, even at an entry's end, is none that its giver signed for.
	const isWhole = steps === null || isRecord(steps);
	if (!isWhole || !equalBytes(endOf(steps), plain.subarray(at.steps, start - cardField))) {
		return null;
	}
	return { frames, steps, hours };
}
