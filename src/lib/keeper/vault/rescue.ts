// A conversation in a file of its own, for the hour in which the browser's storage fails: sealed
// under the officer's words, opened with them on any device. docs/format.md section 9.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, copyOf, equalBytes, isZero, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import type { Namespace, RescuedCase } from '../types';
import { format, namespaceNumber, suite, type VaultRef } from './binding';
import { blobOverhead, openRaw, sealRaw } from './blob';
import { classes, joinFrames, pad, splitFrames, unpad } from './envelope';
import { mayDeriveFromOutside } from './kdf';
import { digest } from './keys';
import { rescueKeyOf, type RescueKey } from './rescue-key';
import { readSlotHead, type SlotHead } from './slot';

/** The most bytes of a card. */
const maxCard = 180;

const magic = Uint8Array.of(0x41, 0x57, 0x52, 0x53);
const at = { namespace: 6, vaultId: 8, slot: 24, commitment: 56, sealed: 72 } as const;
const cardField = 1 + maxCard;
const sumLength = 32;

// Header, IV, card, padded frames, tag, checksum. The frames take what a body on disk takes.
const sizes: readonly number[] = classes.map(
	(size) => at.sealed + 12 + cardField + (size - blobOverhead) + 16 + sumLength
);

/** A rescue file whose checksum is right and whose header makes sense; not yet opened. */
export interface RescueFile {
	readonly ns: Namespace;
	readonly vaultId: Bytes;
	readonly slot: SlotHead;
	readonly commitment: Bytes;
	/** Bytes 0 to 71, which the seal covers. */
	readonly header: Bytes;
	/** IV, ciphertext, tag. */
	readonly sealed: Bytes;
}

/** Makes a file of one of three sizes. Fault: `TooLarge`. */
export async function sealRescue(
	ports: Pick<Ports, 'randomBytes'>,
	vault: VaultRef,
	rescue: RescueKey,
	card: Uint8Array,
	frames: readonly Uint8Array[]
): Promise<Result<Bytes, Fault>> {
	const padded = pad(joinFrames(frames));
	if (padded === null || card.length > maxCard) return err(fault('TooLarge'));
	const start = Uint8Array.of(format, suite, namespaceNumber[vault.ns], 0);
	const header = concat(magic, start, vault.id, rescue.head, rescue.commitment);
	const cardBytes = new Uint8Array(cardField);
	cardBytes[0] = card.length;
	cardBytes.set(card, 1);
	const plain = concat(cardBytes, padded);
	const whole = concat(header, await sealRaw(ports, rescue.key, plain, header));
	plain.fill(0);
	return ok(concat(whole, digest(whole)));
}

/**
 * Reads what can be read without a key. Faults: `RescueRefused` (no such file, or not whole, or its
 * parameters are out of bounds), `UnknownFormat` (whole, but of another version).
 */
export function readRescue(file: Bytes): Result<RescueFile, Fault> {
	const sum = file.length - sumLength;
	if (!sizes.includes(file.length) || !equalBytes(file.subarray(0, 4), magic)) {
		return err(fault('RescueRefused'));
	}
	if (!equalBytes(digest(file.subarray(0, sum)), file.subarray(sum))) {
		return err(fault('RescueRefused'));
	}
	if (file[4] !== format || file[5] !== suite) return err(fault('UnknownFormat'));
	const ns = (['field', 'practice'] as const).find(
		(one) => namespaceNumber[one] === file[at.namespace]
	);
	const slot = readSlotHead(file.slice(at.slot, at.commitment));
	if (ns === undefined || file[7] !== 0 || slot === null) return err(fault('RescueRefused'));
	if (!mayDeriveFromOutside(slot.params)) return err(fault('RescueRefused'));
	return ok({
		ns,
		vaultId: file.slice(at.vaultId, at.slot),
		slot,
		commitment: file.slice(at.commitment, at.sealed),
		header: file.slice(0, at.sealed),
		sealed: file.slice(at.sealed, sum)
	});
}

/**
 * The key of a file from words in their canonical form. Faults: `RescueWrongWords`;
 * `RescueRefused` when its derivation asks for more memory than this device has.
 */
export async function rescueKeyFromWords(
	ports: Pick<Ports, 'kdf'>,
	file: RescueFile,
	passphrase: Bytes
): Promise<Result<RescueKey, Fault>> {
	const kek = await ports.kdf(passphrase, file.slot.salt, file.slot.params).catch(() => null);
	passphrase.fill(0);
	if (kek === null) return err(fault('RescueRefused'));
	const rescue = await rescueKeyOf(kek, file.vaultId, file.slot.head);
	kek.fill(0);
	return fits(rescue, file) ? ok(rescue) : err(fault('RescueWrongWords'));
}

/** Whether a key that is at hand is the one of this file. */
export function fits(rescue: RescueKey, file: RescueFile): boolean {
	return equalBytes(rescue.head, file.slot.head) && equalBytes(rescue.commitment, file.commitment);
}

/** Opens a file with the key that fits it. Fault: `RescueRefused`. */
export async function openRescue(
	rescue: RescueKey,
	file: RescueFile
): Promise<Result<RescuedCase, Fault>> {
	const plain = await openRaw(rescue.key, file.sealed, file.header);
	if (plain === null) return err(fault('RescueRefused'));
	const end = 1 + (plain[0] ?? 0);
	const content = unpad(plain.slice(cardField));
	const frames = content === null ? null : splitFrames(content);
	const isCard = end <= cardField && isZero(plain.subarray(end, cardField));
	const card = copyOf(plain.subarray(1, end));
	plain.fill(0);
	return frames === null || !isCard ? err(fault('RescueRefused')) : ok({ card, frames });
}
