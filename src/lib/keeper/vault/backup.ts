// Everything a vault holds, in one row of bytes for the organisation's recovery key: contents, not
// keys over contents. With no vault, epoch or case key in it, a copy opens what is in it and never
// what was destroyed on the device. docs/format.md section 11, docs/decisions/0022.

import { concat, fromHex, isZero, toHex, u16, u32, utf8, viewOf, type Bytes } from '../bytes';
import type { JournalType, Namespace } from '../types';
import { namespaceNumber } from './binding';
import { joinFrames, maxContent, splitFrames, takeFrame } from './envelope';
import { journalTypes } from './journal-types';
import type { Officer } from './officer';
import { isRecord } from './steps';

/** One case as a copy holds it. */
export interface BackupCase {
	readonly caseId: string;
	readonly revision: number;
	/** The revision in which the body was last sealed. */
	readonly bodyRevision: number;
	/** By the vault's count, as in a card. */
	readonly begunHour: number;
	readonly changedHour: number;
	readonly card: Bytes;
	/** All frames in a row, each with its length. */
	readonly content: Bytes;
	readonly steps: Bytes | null;
}

/** What a vault holds. */
export interface VaultContent {
	readonly officer: Officer;
	/** The vault's count, so that nothing becomes younger by being put back. */
	readonly time: { readonly hour: number; readonly seenHour: number; readonly sinceHour: number };
	/** Null when none were written. */
	readonly settings: { readonly revision: number; readonly bytes: Bytes } | null;
	readonly journal: readonly { readonly type: JournalType; readonly day: number }[];
	readonly destroyedDays: readonly number[];
	readonly cases: readonly BackupCase[];
}

/** A copy, and until when it may be put back; days since 1970. */
export interface Backup extends VaultContent {
	readonly ns: Namespace;
	readonly madeOn: number;
	readonly expires: number;
}

/** The most bytes of a copy: 16 MiB. */
export const maxBackup = 16 * 1024 * 1024;

/** Copies are multiples of this many bytes: 64 KiB. */
const backupStep = 65_536;
const headerLength = 16;
const magic = utf8('AWBK');
const formatNumber = 1;
const maxCard = 180;
const mostCases = 10_000;
const last = 0xffff_fffe;

/** The bytes of a copy, padded; null above 16 MiB. */
export function encodeBackup(backup: Backup): Bytes | null {
	const { ns, madeOn, expires, officer, time, settings, journal, destroyedDays, cases } = backup;
	const content = joinFrames([
		concat(officer.secret, officer.seed),
		concat(u32(time.hour), u32(time.seenHour), u32(time.sinceHour)),
		settings === null ? u32(0) : concat(u32(settings.revision), settings.bytes),
		concat(...journal.map(({ type, day }) => entryBytes(type, day))),
		concat(...destroyedDays.map(u16)),
		...cases.map(caseBytes)
	]);
	const length = headerLength + content.length;
	const size = Math.ceil(length / backupStep) * backupStep;
	if (size > maxBackup) return null;
	const kind = Uint8Array.of(formatNumber, namespaceNumber[ns], 0, 0);
	const header = concat(magic, kind, u16(madeOn), u16(expires), u32(content.length));
	return concat(header, content, new Uint8Array(size - length));
}

function entryBytes(type: JournalType, day: number): Bytes {
	return concat(Uint8Array.of(journalTypes.indexOf(type) + 1), u16(day));
}

function caseBytes(one: BackupCase): Bytes {
	const numbers = [one.revision, one.bodyRevision, one.begunHour, one.changedHour].map(u32);
	const head = concat(fromHex(one.caseId), ...numbers);
	return concat(head, joinFrames([one.card, one.content, one.steps ?? new Uint8Array(0)]));
}

/** The reverse; `unknown` for another version, null for anything that is not exactly a copy. */
export function decodeBackup(bytes: Bytes): Backup | 'unknown' | null {
	if (bytes.length > maxBackup || bytes.length % backupStep !== 0) return null;
	if (toHex(bytes.subarray(0, 4)) !== toHex(magic)) return null;
	if (bytes[4] !== formatNumber) return 'unknown';
	const view = viewOf(bytes);
	const ns = (['field', 'practice'] as const).find((one) => namespaceNumber[one] === bytes[5]);
	const end = headerLength + view.getUint32(12);
	const isPadded = end <= bytes.length && bytes.length - end < backupStep;
	if (ns === undefined || !isZero(bytes.subarray(6, 8)) || !isPadded) return null;
	if (!isZero(bytes.subarray(end))) return null;
	const content = decodeContent(bytes.slice(headerLength, end));
	if (content === null) return null;
	return { ...content, ns, madeOn: view.getUint16(8), expires: view.getUint16(10) };
}

function decodeContent(bytes: Bytes): VaultContent | null {
	const [officer, time, settings, journal, days, ...rest] = splitFrames(bytes) ?? [];
	if (officer?.length !== 64 || time?.length !== 12) return null;
	if (settings === undefined || settings.length < 4) return null;
	if (journal === undefined || days === undefined || rest.length > mostCases) return null;
	const entries = parts(journal, 3)?.map(decodeEntry);
	const destroyedDays = parts(days, 2)?.map((two) => viewOf(two).getUint16(0));
	const cases = rest.map(decodeCase);
	const ids = new Set(cases.map((one) => one?.caseId));
	if (entries === undefined || destroyedDays === undefined || ids.size !== cases.length)
		return null;
	if (!areAll(entries) || !areAll(cases)) return null;
	const counted = decodeTime(time);
	if (counted === null) return null;
	const revision = viewOf(settings).getUint32(0);
	const document = settings.slice(4);
	const isSettings = revision <= last && document.length <= maxContent;
	if (!isSettings || (revision === 0 && document.length > 0)) return null;
	return {
		officer: { secret: officer.slice(0, 32), seed: officer.slice(32) },
		time: counted,
		settings: revision === 0 ? null : { revision, bytes: document },
		journal: entries,
		destroyedDays,
		cases
	};
}

// A count that is less than where it began would make a head that no unlock takes.
function decodeTime(bytes: Bytes): VaultContent['time'] | null {
	const view = viewOf(bytes);
	const [hour, seenHour, sinceHour] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
	return hour < sinceHour ? null : { hour, seenHour, sinceHour };
}

function parts(bytes: Bytes, size: number): readonly Bytes[] | undefined {
	if (bytes.length % size !== 0) return undefined;
	return Array.from({ length: bytes.length / size }, (_, at) =>
		bytes.slice(at * size, (at + 1) * size)
	);
}

function areAll<T>(values: readonly (T | null)[]): values is readonly T[] {
	return !values.includes(null);
}

function decodeEntry(three: Bytes): VaultContent['journal'][number] | null {
	const type = journalTypes[(three[0] ?? 0) - 1];
	return type === undefined ? null : { type, day: viewOf(three).getUint16(1) };
}

function decodeCase(bytes: Bytes): BackupCase | null {
	if (bytes.length < 32) return null;
	const view = viewOf(bytes);
	const [revision, bodyRevision] = [view.getUint32(16), view.getUint32(20)];
	if (bodyRevision < 1 || bodyRevision > revision || revision > last) return null;
	const card = takeFrame(bytes.slice(32));
	const content = card && takeFrame(card.rest);
	const steps = content && takeFrame(content.rest);
	if (!steps || steps.rest.length > 0 || card.frame.length > maxCard) return null;
	const record = steps.frame.length === 0 ? null : steps.frame;
	if (record !== null && !isRecord(record)) return null;
	const used = content.frame.length + (record === null ? 0 : record.length + 4);
	if (used > maxContent || splitFrames(content.frame) === null) return null;
	const caseId = toHex(bytes.subarray(0, 16));
	return {
		caseId,
		revision,
		bodyRevision,
		begunHour: view.getUint32(24),
		changedHour: view.getUint32(28),
		card: card.frame,
		content: content.frame,
		steps: record
	};
}

/** Overwrites what can be overwritten of a copy in memory. */
export function forgetBackup({ officer, cases, settings }: VaultContent): void {
	officer.secret.fill(0);
	officer.seed.fill(0);
	settings?.bytes.fill(0);
	for (const { card, content, steps } of cases) for (const b of [card, content, steps]) b?.fill(0);
}

/** The one age secret in the text of an identity file; null when there is not exactly one. */
export function lineOfIdentity(text: string): string | null {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	const said = lines.filter((line) => line !== '' && !line.startsWith('#'));
	const [only = ''] = said;
	return said.length === 1 && /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(only) ? only : null;
}
