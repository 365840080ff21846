// Sealing and opening the single kinds of rows, each under its key and at its place.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import type { JournalType } from '../types';
import { format, formatWithSteps, type VaultRef } from '../vault/binding';
import { openBlob, sealBlob } from '../vault/blob';
import { frameBytes, pad, takeFrame, unpad } from '../vault/envelope';
import { isRecord } from '../vault/steps';
import type { EpochKeys, VaultKeys } from '../vault/subkeys';
import { onlyRow, type Row } from './database';
import { dayNumber, decodeCard, encodeCard, encodeEntry, encodeTombstone } from './rows';
import type { KnownCard } from './unlocked';

const cardRowLength = 256;

/** Seals a card under the epoch's key. */
export async function sealCard(
	ports: Ports,
	vault: VaultRef,
	epoch: EpochKeys,
	caseId: string,
	card: KnownCard
): Promise<Row<string>> {
	const place = { table: 'cards', caseId, revision: card.revision, epoch: epoch.epoch } as const;
	return { id: caseId, bytes: await sealBlob(ports, epoch.cards, vault, place, encodeCard(card)) };
}

/** Opens a card that must be of this epoch. Faults: `UnknownFormat`, `RecordDamaged`. */
export async function openCard(
	vault: VaultRef,
	epoch: EpochKeys,
	row: Row<string>
): Promise<Result<KnownCard, Fault>> {
	const opened = await openBlob(epoch.cards, vault, { table: 'cards', caseId: row.id }, row.bytes);
	if (!opened.ok) return opened;
	const card = decodeCard(opened.value.plain);
	const isWhole = row.bytes.length === cardRowLength && opened.value.epoch === epoch.epoch;
	if (card === null || !isWhole) return err(fault('RecordDamaged'));
	return ok({ ...card, revision: opened.value.revision });
}

/** What a body holds. */
export interface BodyContent {
	/** All frames in a row, each with its length. */
	readonly content: Bytes;
	/** The record of steps; null in a body of format 1, which has none. */
	readonly steps: Bytes | null;
}

function padBody({ content, steps }: BodyContent): Bytes | null {
	return pad(steps === null ? content : concat(frameBytes(content), steps));
}

/** Whether a body can hold this. */
export function fitsBody(body: BodyContent): boolean {
	const padded = padBody(body);
	padded?.fill(0);
	return padded !== null;
}

/** Pads and seals the frames of a case, and its record of steps. Fault: `TooLarge`. */
export async function sealBody(
	ports: Ports,
	vault: VaultRef,
	key: CryptoKey,
	place: { readonly caseId: string; readonly revision: number; readonly epoch: number },
	{ content, steps }: BodyContent
): Promise<Result<Row<string>, Fault>> {
	const padded = padBody({ content, steps });
	if (padded === null) return err(fault('TooLarge'));
	const where = { table: 'bodies', ...place } as const;
	const whole = steps === null ? where : { ...where, format: formatWithSteps };
	const bytes = await sealBlob(ports, key, vault, whole, padded);
	padded.fill(0);
	return ok({ id: place.caseId, bytes });
}

/**
 * Opens a body that must be of the revision its card says, and of no epoch to come.
 * Faults: `UnknownFormat`, `RecordDamaged`.
 */
export async function openBody(
	vault: VaultRef,
	key: CryptoKey,
	expected: { readonly revision: number; readonly latestEpoch: number },
	row: Row<string>
): Promise<Result<BodyContent, Fault>> {
	const place = { table: 'bodies', caseId: row.id } as const;
	const opened = await openBlob(key, vault, place, row.bytes, [format, formatWithSteps]);
	if (!opened.ok) return opened;
	const { revision, epoch, plain } = opened.value;
	const whole = unpad(plain);
	plain.fill(0);
	const isExpected = revision === expected.revision && epoch <= expected.latestEpoch;
	if (whole === null || !isExpected) return err(fault('RecordDamaged'));
	if (opened.value.format === format) return ok({ content: whole, steps: null });
	const parts = takeFrame(whole);
	whole.fill(0);
	if (parts === null || !isRecord(parts.rest)) return err(fault('RecordDamaged'));
	return ok({ content: parts.frame, steps: parts.rest });
}

/** Pads and seals the settings. Fault: `TooLarge`. */
export async function sealSettings(
	ports: Ports,
	vault: VaultRef,
	keys: VaultKeys,
	place: { readonly revision: number; readonly epoch: number },
	content: Bytes
): Promise<Result<Row<number>, Fault>> {
	const padded = pad(content);
	if (padded === null) return err(fault('TooLarge'));
	const bytes = await sealBlob(
		ports,
		keys.settings,
		vault,
		{ table: 'settings', ...place },
		padded
	);
	return ok({ id: onlyRow, bytes });
}

/** Opens the settings, of the revision the head says. Faults: `UnknownFormat`, `RecordDamaged`. */
export async function openSettings(
	vault: VaultRef,
	keys: VaultKeys,
	revision: number,
	bytes: Bytes
): Promise<Result<Bytes, Fault>> {
	const opened = await openBlob(keys.settings, vault, { table: 'settings' }, bytes);
	if (!opened.ok) return opened;
	const content = unpad(opened.value.plain);
	const isExpected = opened.value.revision === revision;
	return content === null || !isExpected ? err(fault('RecordDamaged')) : ok(content);
}

/** Seals a log row; `number` counts from 1. */
export async function sealEntry(
	ports: Ports,
	vault: VaultRef,
	keys: VaultKeys,
	where: { readonly number: number; readonly epoch: number },
	type: JournalType,
	day = dayNumber(ports.now())
): Promise<Row<number>> {
	const place = { table: 'log', revision: where.number, epoch: where.epoch } as const;
	const plain = encodeEntry(type, day);
	return { id: where.number, bytes: await sealBlob(ports, keys.log, vault, place, plain) };
}

/** Seals a tombstone under a fresh random id. */
export async function sealTombstone(
	ports: Ports,
	vault: VaultRef,
	keys: VaultKeys,
	epoch: number,
	day = dayNumber(ports.now())
): Promise<Row<string>> {
	const id = ports.newId();
	const place = { table: 'tombstones', caseId: id, revision: 0, epoch } as const;
	const plain = encodeTombstone(day);
	return { id, bytes: await sealBlob(ports, keys.tombstone, vault, place, plain) };
}
