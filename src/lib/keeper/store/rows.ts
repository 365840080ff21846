// The plaintexts of the small fixed rows: docs/format.md section 5. Every reserved byte must be
// zero, so that nothing can be carried in them unnoticed.

import { concat, fromHex, isZero, u16, u32, viewOf, type Bytes } from '../bytes';
import { journalTypes } from '../vault/journal-types';
import { mac, macUnder } from '../vault/keys';
import type { JournalType } from '../types';
import type { VaultTime } from './vault-time';

/** The most bytes a caller may put into a card. */
export const maxCard = 180;

const cardPlain = 216;
const hoursAt = cardPlain - 8;
const headPlain = 64;
const smallPlain = 24;

/** What a card's seal covers. */
export interface CardPlain {
	/** The revision of the case in which its body was last sealed. */
	readonly bodyRevision: number;
	/** By the vault's count, in hours: when the case began, and when it last changed; 0 before both were kept. */
	readonly begunHour: number;
	readonly changedHour: number;
	readonly bytes: Bytes;
}

/** The 216 bytes of a card's plaintext. Throws above 180 bytes: callers check first. */
export function encodeCard(card: CardPlain): Bytes {
	if (card.bytes.length > maxCard) throw new Error('card too long');
	const used = concat(u32(card.bodyRevision), Uint8Array.of(card.bytes.length), card.bytes);
	const hours = concat(u32(card.begunHour), u32(card.changedHour));
	return concat(used, new Uint8Array(hoursAt - used.length), hours);
}

/** The reverse; null when the layout is broken. */
export function decodeCard(plain: Bytes): CardPlain | null {
	if (plain.length !== cardPlain) return null;
	const end = 5 + (plain[4] ?? 0);
	if (end > 5 + maxCard || !isZero(plain.subarray(end, hoursAt))) return null;
	const view = viewOf(plain);
	return {
		bodyRevision: view.getUint32(0),
		begunHour: view.getUint32(hoursAt),
		changedHour: view.getUint32(hoursAt + 4),
		bytes: plain.slice(5, end)
	};
}

/** The one row that knows how many of everything there are. */
export interface HeadPlain {
	readonly cases: number;
	readonly settingsRevision: number;
	readonly logRows: number;
	readonly tombstones: number;
	/** A destruction has begun and the epoch is not yet switched. */
	readonly isShredDue: boolean;
	/** Time as the vault counts it. */
	readonly time: VaultTime;
	/** Sum over all cases, 32 bytes. */
	readonly sum: Bytes;
}

/** The 64 bytes of the head's plaintext. */
export function encodeHead(head: HeadPlain): Bytes {
	return concat(
		...[head.cases, head.settingsRevision, head.logRows, head.tombstones].map(u32),
		Uint8Array.of(head.isShredDue ? 1 : 0),
		new Uint8Array(3),
		...[head.time.hour, head.time.seenHour, head.time.sinceHour].map(u32),
		head.sum
	);
}

/** The reverse; null when the layout is broken. */
export function decodeHead(plain: Bytes): HeadPlain | null {
	if (plain.length !== headPlain || !isZero(plain.subarray(17, 20))) return null;
	const mark = plain[16] ?? 0;
	if (mark > 1) return null;
	const view = viewOf(plain);
	const [hour, seenHour, sinceHour] = [20, 24, 28].map((at) => view.getUint32(at));
	const time = { hour: hour ?? 0, seenHour: seenHour ?? 0, sinceHour: sinceHour ?? 0 };
	if (time.hour < time.sinceHour) return null;
	return {
		cases: view.getUint32(0),
		settingsRevision: view.getUint32(4),
		logRows: view.getUint32(8),
		tombstones: view.getUint32(12),
		isShredDue: mark === 1,
		time,
		sum: plain.slice(32)
	};
}

/** What one case adds to the sum; `key` is the epoch key's `sum` subkey. */
export function sumTerm(key: Bytes, caseId: string, revision: number): Bytes {
	return mac(key, termOf(caseId, revision));
}

/** The sum of many cases, each an id and its revision. */
export function sumOfAll(key: Bytes, cases: Iterable<readonly [string, number]>): Bytes {
	const macOf = macUnder(key);
	let sum: Bytes = new Uint8Array(32);
	for (const [caseId, revision] of cases) sum = addSum(sum, macOf(termOf(caseId, revision)));
	return sum;
}

function termOf(caseId: string, revision: number): Bytes {
	return concat(fromHex(caseId), u32(revision));
}

/** a + b modulo 2^256, big-endian, 32 bytes each. */
export function addSum(a: Bytes, b: Bytes): Bytes {
	return combine(a, b, 1);
}

/** a - b modulo 2^256, big-endian, 32 bytes each. */
export function subtractSum(a: Bytes, b: Bytes): Bytes {
	return combine(a, b, -1);
}

function combine(a: Bytes, b: Bytes, sign: 1 | -1): Bytes {
	const result = new Uint8Array(32);
	let carry = 0;
	for (let at = 31; at >= 0; at -= 1) {
		const value = (a[at] ?? 0) + sign * (b[at] ?? 0) + carry;
		result[at] = value & 0xff;
		carry = value >> 8;
	}
	return result;
}

const dayMs = 86_400_000;

/** The day of an instant, counted from 1970-01-01 (UTC), 0 to 65,535. */
export function dayNumber(instantMs: number): number {
	return Math.min(65_535, Math.max(0, Math.floor(instantMs / dayMs)));
}

/** The 24 bytes of a log row's plaintext. */
export function encodeEntry(type: JournalType, day: number): Bytes {
	return concat(Uint8Array.of(journalTypes.indexOf(type) + 1, 0), u16(day), new Uint8Array(20));
}

/** The reverse; null when the layout is broken. */
export function decodeEntry(plain: Bytes): { type: JournalType; day: number } | null {
	const type = journalTypes[(plain[0] ?? 0) - 1];
	if (plain.length !== smallPlain || type === undefined) return null;
	if (plain[1] !== 0 || !isZero(plain.subarray(4))) return null;
	return { type, day: viewOf(plain).getUint16(2) };
}

/** The 24 bytes of a tombstone's plaintext. */
export function encodeTombstone(day: number): Bytes {
	return concat(u16(day), new Uint8Array(22));
}

/** The day of a tombstone; null when the layout is broken. */
export function decodeTombstone(plain: Bytes): number | null {
	if (plain.length !== smallPlain || !isZero(plain.subarray(2))) return null;
	return viewOf(plain).getUint16(0);
}
