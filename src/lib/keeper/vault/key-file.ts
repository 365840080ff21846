// The layout of one copy of the key file: docs/format.md section 4. Reading trusts nothing but the
// checksum; whether the vault's owner wrote it is checked with the HMAC once the key is known.

import { concat, equalBytes, isZero, u32, viewOf, type Bytes } from '../bytes';
import type { Namespace } from '../types';
import { firstLayout, format, formatWithPasskey, namespaceNumber, suite } from './binding';
import type { Tries } from './delays';
import { isInitialsField } from './initials';
import { digest, mac } from './keys';
import { kindPasskey, readPasskeySlot, type PasskeySlot } from './passkey-slot';
import { readSlot, slotLength, type Slot } from './slot';

/** Bytes of one copy; the file has two in a row. */
export const copyLength = 4096;

const slotCount = 4;
const magic = Uint8Array.of(0x41, 0x57, 0x4b, 0x46);
const states = ['creating', 'ready', 'switching'] as const;
const at = {
	slots: 112,
	officer: 624,
	layout: 716,
	initials: 717,
	rest: 733,
	mac: 3968,
	counters: 4000,
	sum: 4064
} as const;

/** How far a vault has come. */
export type KeyFileState = (typeof states)[number];

/** An epoch and its key, wrapped under the vault key. */
export interface WrappedEpoch {
	readonly epoch: number;
	/** 40 bytes. */
	readonly wrapped: Bytes;
}

/** What the vault key's HMAC covers. */
export interface KeyFileBody {
	readonly state: KeyFileState;
	/** 16 random bytes. */
	readonly vaultId: Bytes;
	readonly current: WrappedEpoch;
	/** Set while the epoch is being switched. */
	readonly next: WrappedEpoch | null;
	/** The slots as they stand, 512 bytes. */
	readonly slots: Bytes;
	/** The sealed private keys of the officer, 92 bytes. */
	readonly officer: Bytes;
	/** The layout of the database's rows, 1 to 256. */
	readonly layout: number;
	/** The officer's initials as they stand, which anybody may read: 16 bytes. */
	readonly initials: Bytes;
}

/** One copy, decoded. */
export interface KeyFile {
	readonly body: KeyFileBody;
	/** HMAC over the body, 32 bytes. */
	readonly mac: Bytes;
	readonly generation: number;
	readonly tries: Tries;
}

/** What a copy turned out to be. */
export type ReadCopy =
	| { readonly kind: 'valid'; readonly file: KeyFile }
	| { readonly kind: 'blank' | 'damaged' | 'unknown' | 'refused' };

/** The used slots of a key file. */
export interface UsedSlots {
	/** At least one. */
	readonly words: readonly Slot[];
	/** What a passkey opens beside them; null when there is none. */
	readonly passkey: PasskeySlot | null;
}

/** The slots of a body; null when one must be refused, or when none of them opens with words. */
export function usedSlots(slots: Bytes): UsedSlots | null {
	const words: Slot[] = [];
	let passkey: PasskeySlot | null = null;
	for (let index = 0; index < slotCount; index += 1) {
		const bytes = slots.slice(index * slotLength, (index + 1) * slotLength);
		const slot = readSlot(index, bytes);
		if (slot) words.push(slot);
		else if (slot === null) {
			// A second one is refused, as what is no slot at all.
			const other: PasskeySlot | null = passkey === null ? readPasskeySlot(index, bytes) : null;
			if (other === null) return null;
			passkey = other;
		}
	}
	return words.length === 0 ? null : { words, passkey };
}

/** Fills the first slot and leaves the others empty. */
export function slotsOf(first: Bytes): Bytes {
	return concat(first, new Uint8Array((slotCount - 1) * slotLength));
}

/** The place of the passkey's slot, or the first empty one; the other slots are of words. */
export function placeOfPasskey(slots: Bytes): number {
	const kinds = Array.from({ length: slotCount }, (_, index) => slots[index * slotLength]);
	const own = kinds.indexOf(kindPasskey);
	return own === -1 ? kinds.indexOf(0) : own;
}

/** The slots with these bytes in place of a passkey's, or with none of its bytes. */
export function withPasskey(slots: Bytes, slot: Bytes | null): Bytes {
	const changed = slots.slice();
	changed.set(slot ?? new Uint8Array(slotLength), placeOfPasskey(slots) * slotLength);
	return changed;
}

// A program that knows no passkeys must not call the file damaged, but leave it as it is.
function formatOf(slots: Bytes): number {
	return slots[placeOfPasskey(slots) * slotLength] === kindPasskey ? formatWithPasskey : format;
}

/** The HMAC that belongs to a body; `key` is the vault key's `key-file` subkey. */
export function macOf(ns: Namespace, body: KeyFileBody, key: Bytes): Bytes {
	return mac(key, bodyBytes(ns, body));
}

/** Whether a copy was written by someone who had the vault key. */
export function isAuthentic(ns: Namespace, file: KeyFile, key: Bytes): boolean {
	return equalBytes(macOf(ns, file.body, key), file.mac);
}

/** The 4,096 bytes of a copy. */
export function encodeCopy(ns: Namespace, file: KeyFile): Bytes {
	const counters = new Uint8Array(at.sum - at.counters);
	const view = viewOf(counters);
	view.setUint32(0, file.generation);
	view.setUint32(4, file.tries.count);
	view.setBigUint64(8, BigInt(Math.max(0, Math.floor(file.tries.lastMs))));
	const covered = concat(bodyBytes(ns, file.body), file.mac, counters);
	return concat(covered, digest(covered));
}

function bodyBytes(ns: Namespace, body: KeyFileBody): Bytes {
	const head = concat(
		magic,
		Uint8Array.of(formatOf(body.slots), suite, namespaceNumber[ns], states.indexOf(body.state) + 1),
		body.vaultId,
		u32(body.current.epoch),
		body.current.wrapped,
		u32(body.next?.epoch ?? 0),
		body.next?.wrapped ?? new Uint8Array(40),
		body.slots,
		body.officer,
		Uint8Array.of(body.layout - firstLayout),
		body.initials
	);
	return concat(head, new Uint8Array(at.mac - head.length));
}

/** Judges and decodes one copy. `refused` is a right checksum over contents that make no sense. */
export function readCopy(ns: Namespace, bytes: Bytes): ReadCopy {
	if (isZero(bytes)) return { kind: 'blank' };
	if (bytes.length !== copyLength) return { kind: 'damaged' };
	if (!equalBytes(digest(bytes.subarray(0, at.sum)), bytes.subarray(at.sum))) {
		return { kind: 'damaged' };
	}
	if (!equalBytes(bytes.subarray(0, 4), magic)) return { kind: 'unknown' };
	const isKnown = bytes[4] === format || bytes[4] === formatWithPasskey;
	if (!isKnown || bytes[5] !== suite) return { kind: 'unknown' };
	const file = decode(ns, bytes);
	return file === null ? { kind: 'refused' } : { kind: 'valid', file };
}

function decode(ns: Namespace, bytes: Bytes): KeyFile | null {
	const state = states[(bytes[7] ?? 0) - 1];
	if (bytes[6] !== namespaceNumber[ns] || state === undefined) return null;
	if (!isZero(bytes.subarray(at.rest, at.mac)) || !isZero(bytes.subarray(4016, at.sum)))
		return null;
	const view = viewOf(bytes);
	const current = { epoch: view.getUint32(24), wrapped: bytes.slice(28, 68) };
	const next = { epoch: view.getUint32(68), wrapped: bytes.slice(72, at.slots) };
	const hasNext = state === 'switching';
	if (current.epoch === 0 || next.epoch !== (hasNext ? current.epoch + 1 : 0)) return null;
	if (!hasNext && !isZero(next.wrapped)) return null;
	const initials = bytes.slice(at.initials, at.rest);
	const slots = bytes.slice(at.slots, at.officer);
	if (!isInitialsField(initials) || bytes[4] !== formatOf(slots)) return null;
	return {
		body: {
			state,
			vaultId: bytes.slice(8, 24),
			current,
			next: hasNext ? next : null,
			slots,
			officer: bytes.slice(at.officer, at.layout),
			layout: (bytes[at.layout] ?? 0) + firstLayout,
			initials
		},
		mac: bytes.slice(at.mac, at.counters),
		generation: view.getUint32(at.counters),
		tries: { count: view.getUint32(4004), lastMs: Number(view.getBigUint64(4008)) }
	};
}
