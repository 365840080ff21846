// The other things a vault keeps: one sealed document of settings, and a journal without content.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Bytes } from '../bytes';
import type { Ports } from '../ports';
import { commit } from '../store/commit';
import { onlyRow, type Row } from '../store/database';
import { isId, isSound } from '../store/load';
import { decodeEntry, decodeTombstone } from '../store/rows';
import { openSettings, sealEntry, sealSettings } from '../store/seal-rows';
import type { Unlocked } from '../store/unlocked';
import type { Journal } from '../types';
import { openBlob } from '../vault/blob';

/** The settings, or null when none were written. `RecordDamaged`, `UnknownFormat`, of storage. */
export async function readSettings(unlocked: Unlocked): Promise<Result<Bytes | null, Fault>> {
	const row = await unlocked.db.read((db) => db.settings.get(onlyRow));
	if (!row.ok) return row;
	const { vault, keys, known } = unlocked;
	const revision = known.head.settingsRevision;
	if (revision === 0 && row.value === undefined) return ok(null);
	if (revision === 0 || !isSound(row.value)) return err(fault('RecordDamaged'));
	return openSettings(vault, keys, revision, row.value.bytes);
}

/** Replaces the settings. Faults: `TooLarge`, `StaleRevision`, of storage. */
export async function writeSettings(
	ports: Ports,
	unlocked: Unlocked,
	bytes: Bytes
): Promise<Result<undefined, Fault>> {
	const { vault, keys, known, epoch } = unlocked;
	const settingsRevision = known.head.settingsRevision + 1;
	const place = { revision: settingsRevision, epoch: epoch.epoch };
	const row = await sealSettings(ports, vault, keys, place, bytes);
	if (!row.ok) return row;
	const number = known.head.logRows + 1;
	const where = { number, epoch: epoch.epoch };
	const entry = await sealEntry(ports, vault, keys, where, 'settings-written');
	const change = {
		head: { ...known.head, settingsRevision, logRows: number },
		cards: known.cards,
		rows: { settings: [row.value], log: [entry] }
	};
	return commit(ports, unlocked, change, undefined);
}

/** Log and tombstones. Faults: `RecordDamaged`, `UnknownFormat`, of storage. */
export async function readJournal(unlocked: Unlocked): Promise<Result<Journal, Fault>> {
	const { vault, keys, known } = unlocked;
	const rows = await unlocked.db.read(async (db) => ({
		log: await db.log.toArray(),
		tombstones: await db.tombstones.toArray()
	}));
	if (!rows.ok) return rows;
	const { log, tombstones } = rows.value;
	if (log.length !== known.head.logRows || tombstones.length !== known.head.tombstones) {
		return err(fault('RecordDamaged'));
	}
	const entries = await openEach(log, async (row, at) => {
		const opened = await openBlob(keys.log, vault, { table: 'log' }, row.bytes);
		if (!opened.ok) return opened;
		const isInOrder = row.id === at + 1 && opened.value.revision === row.id;
		return ok(isInOrder ? decodeEntry(opened.value.plain) : null);
	});
	if (!entries.ok) return entries;
	const destroyedDays = await openEach(tombstones, async (row) => {
		if (!isId(row.id)) return ok(null);
		const place = { table: 'tombstones', caseId: row.id } as const;
		const opened = await openBlob(keys.tombstone, vault, place, row.bytes);
		return opened.ok ? ok(decodeTombstone(opened.value.plain)) : opened;
	});
	if (!destroyedDays.ok) return destroyedDays;
	return ok({ entries: entries.value, destroyedDays: destroyedDays.value });
}

async function openEach<Id, T>(
	rows: readonly Row<Id>[],
	open: (row: Row<Id>, at: number) => Promise<Result<T | null, Fault>>
): Promise<Result<readonly T[], Fault>> {
	const values: T[] = [];
	for (const [at, row] of rows.entries()) {
		const value = isSound(row) ? await open(row, at) : ok(null);
		if (!value.ok) return value;
		if (value.value === null) return err(fault('RecordDamaged'));
		values.push(value.value);
	}
	return ok(values);
}
