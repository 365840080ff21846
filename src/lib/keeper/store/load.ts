// Reading everything that is small when a vault is unlocked, and checking it against the head: a
// row that is missing, surplus, older or another's is found here.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { equalBytes, type Bytes } from '../bytes';
import type { VaultRef } from '../vault/binding';
import { openBlob, readStart } from '../vault/blob';
import type { EpochKeys } from '../vault/subkeys';
import { onlyRow, type Database, type Row } from './database';
import type { Handle } from './handle';
import { decodeHead, sumOfAll, type HeadPlain } from './rows';
import { openCard } from './seal-rows';
import type { Known, KnownCard } from './unlocked';

const headRowLength = 104;
const idPattern = /^[0-9a-f]{32}$/;

/** Whether a text is an id as `newId` makes them. */
export function isId(text: unknown): text is string {
	return typeof text === 'string' && idPattern.test(text);
}

/** The epoch that the head on disk was sealed in. Faults: `RecordDamaged`, `UnknownFormat`. */
export async function headEpoch(db: Handle): Promise<Result<number, Fault>> {
	const row = await db.read((tables) => tables.head.get(onlyRow));
	if (!row.ok) return row;
	if (!isSound(row.value)) return err(fault('RecordDamaged'));
	const start = readStart(row.value.bytes);
	return start.ok ? ok(start.value.epoch) : start;
}

/** Reads and checks head and cards. Faults: `RecordDamaged`, `UnknownFormat`, of storage. */
export async function load(
	db: Handle,
	vault: VaultRef,
	epoch: EpochKeys
): Promise<Result<Known, Fault>> {
	const read = await db.read(readAll);
	if (!read.ok) return read;
	const { headRow, cardRows, logRows, tombstones, keyIds, bodyIds } = read.value;
	if (!isSound(headRow) || headRow.bytes.length !== headRowLength) {
		return err(fault('RecordDamaged'));
	}
	const opened = await openBlob(epoch.head, vault, { table: 'head' }, headRow.bytes);
	if (!opened.ok) return opened;
	const head = decodeHead(opened.value.plain);
	if (head === null || opened.value.epoch !== epoch.epoch) return err(fault('RecordDamaged'));
	if (head.logRows !== logRows || head.tombstones !== tombstones) {
		return err(fault('RecordDamaged'));
	}
	const cards = await openCards(vault, epoch, cardRows);
	if (!cards.ok) return cards;
	const isWhole =
		isSum(head, epoch.sum, cards.value) &&
		[keyIds, bodyIds].every((ids) => isSame(ids, cards.value));
	if (!isWhole) return err(fault('RecordDamaged'));
	const headRevision = opened.value.revision;
	return ok({ head, headRevision, headRow: headRow.bytes, cards: cards.value });
}

async function readAll(db: Database) {
	return {
		headRow: await db.head.get(onlyRow),
		cardRows: await db.cards.toArray(),
		logRows: await db.log.count(),
		tombstones: await db.tombstones.count(),
		keyIds: await db.keys.toCollection().primaryKeys(),
		bodyIds: await db.bodies.toCollection().primaryKeys()
	};
}

/** Whether a row has the shape it was written with; the disk is not trusted for that. */
export function isSound<Id>(row: Row<Id> | undefined): row is Row<Id> {
	return row !== undefined && row.bytes instanceof Uint8Array;
}

async function openCards(
	vault: VaultRef,
	epoch: EpochKeys,
	rows: readonly Row<string>[]
): Promise<Result<ReadonlyMap<string, KnownCard>, Fault>> {
	if (!rows.every((row) => isSound(row) && isId(row.id))) {
		return err(fault('RecordDamaged'));
	}
	const opened = await Promise.all(rows.map((row) => openCard(vault, epoch, row)));
	const cards = new Map<string, KnownCard>();
	for (const [at, card] of opened.entries()) {
		if (!card.ok) return card;
		cards.set(rows[at]?.id ?? '', card.value);
	}
	return ok(cards);
}

function isSum(head: HeadPlain, sumKey: Bytes, cards: ReadonlyMap<string, KnownCard>): boolean {
	return head.cases === cards.size && equalBytes(head.sum, sumOf(sumKey, cards));
}

/** The sum of all cases under an epoch's key. */
export function sumOf(sumKey: Bytes, cards: ReadonlyMap<string, KnownCard>): Bytes {
	return sumOfAll(
		sumKey,
		Array.from(cards, ([caseId, card]) => [caseId, card.revision] as const)
	);
}

function isSame(ids: readonly string[], cards: ReadonlyMap<string, KnownCard>): boolean {
	return ids.length === cards.size && ids.every((id) => cards.has(id));
}
