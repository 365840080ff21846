// The record of what was done with a case: which kind of step, on which day, and nothing else. Each
// entry is chained to all before it and vouched for by a key that is forgotten at once: whoever
// gets hold of the record later can add to it, but no longer change what stands in it unnoticed.
// docs/decisions/0022.

import { concat, copyOf, toHex, u16, utf8, viewOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { digest, keyLength, mac, subkey } from './keys';

/** One step: a number from 1 to 255 that means something to the caller, and a day since 1970. */
export interface Step {
	readonly kind: number;
	readonly day: number;
}

/** What is given away with a referral, so that a record can be held against it later. */
export interface StepAnchor {
	/** How many steps there were, 1 to 500. */
	readonly count: number;
	/** The end of the chain after them, 64 hex digits. */
	readonly head: string;
	/** The key that vouches for the next one, 64 hex digits. */
	readonly key: string;
}

/** The most entries of a record. */
export const maxSteps = 500;

/** Stands last in a record that has no room for more. */
export const fullKind = 255;

/** Bytes of one entry: kind 1, day 2, tag 16. */
export const entryLength = 19;

/** Bytes of the salt, with which every record begins. */
export const saltLength = 16;

const tagLength = 16;
const entriesAt = saltLength + keyLength;

/** The end of a chain in which nothing has happened yet. */
export function firstHead(salt: Bytes): Bytes {
	return digest(concat(utf8('askwell/1/steps'), salt));
}

/** The end of a chain after one more entry. */
export function nextHead(head: Bytes, entry: Bytes): Bytes {
	return digest(concat(head, entry.subarray(0, 3)));
}

/** What vouches for an entry, 16 bytes: by the key of its place and the chain that ends with it. */
export function tagOf(key: Bytes, salt: Bytes, head: Bytes): Bytes {
	return mac(subkey(key, salt, 'step-tag'), head).slice(0, tagLength);
}

/** The key of the next place. The one before does not follow from it. */
export function nextKey(key: Bytes, salt: Bytes): Bytes {
	return subkey(key, salt, 'step-next');
}

/** The record with these steps, of this day, behind the others; a new record when there is none. */
export function addSteps(
	ports: Pick<Ports, 'randomBytes'>,
	record: Bytes | null,
	kinds: readonly number[],
	day: number
): Bytes | null {
	if (kinds.length === 0) return record && copyOf(record);
	const before = record ?? concat(ports.randomBytes(saltLength), ports.randomBytes(keyLength));
	const salt = before.slice(0, saltLength);
	let key = before.slice(saltLength, entriesAt);
	let head = headOf(before);
	let entries = before.slice(entriesAt);
	for (const kind of kinds) {
		const room = maxSteps - entries.length / entryLength;
		if (room === 0) break;
		const said = concat(Uint8Array.of(room === 1 ? fullKind : kind), u16(day));
		head = nextHead(head, said);
		entries = concat(entries, said, tagOf(key, salt, head));
		const next = nextKey(key, salt);
		key.fill(0);
		key = next;
	}
	return concat(salt, key, entries);
}

/** Whether bytes are a record as `addSteps` writes it. */
export function isRecord(record: Bytes): boolean {
	const length = record.length - entriesAt;
	const count = length / entryLength;
	return Number.isInteger(count) && count >= 1 && count <= maxSteps && areSteps(entriesOf(record));
}

/** Whether every entry is of some kind, and none stands behind the one that says that it is full. */
export function areSteps(entries: readonly Bytes[]): boolean {
	return entries.every(
		([kind = 0], at) => kind !== 0 && (kind === fullKind) === (at === maxSteps - 1)
	);
}

/** The entries of a record, 19 bytes each. */
export function entriesOf(record: Bytes): readonly Bytes[] {
	return splitEntries(record.slice(entriesAt));
}

/** Entries in a row, one by one. */
export function splitEntries(entries: Bytes): readonly Bytes[] {
	return Array.from({ length: entries.length / entryLength }, (_, at) =>
		entries.slice(at * entryLength, (at + 1) * entryLength)
	);
}

/** What an entry says. */
export function stepOf(entry: Bytes): Step {
	return { kind: entry[0] ?? 0, day: viewOf(entry).getUint16(1) };
}

/** What a referral takes along. */
export function anchorOf(record: Bytes): StepAnchor {
	return {
		count: entriesOf(record).length,
		head: toHex(headOf(record)),
		key: toHex(record.subarray(saltLength, entriesAt))
	};
}

/** The record without its key: what may leave the device. */
export function openPart(record: Bytes): Bytes {
	const entries = record.subarray(entriesAt);
	const count = u16(entries.length / entryLength);
	return concat(record.subarray(0, saltLength), count, entries);
}

function headOf(record: Bytes): Bytes {
	const salt = copyOf(record.subarray(0, saltLength));
	return entriesOf(record).reduce(nextHead, firstHead(salt));
}
