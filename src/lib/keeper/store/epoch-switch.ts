// Destroying by forgetting: every case key that shall live is wrapped anew under a new epoch key,
// and the old one is overwritten in the key file. Rows found again on disk stay shut for ever.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import type { VaultRef } from '../vault/binding';
import type { WrappedEpoch } from '../vault/key-file';
import { keyLength, unwrap, wrap } from '../vault/keys';
import {
	epochKeysOf,
	unwrapCaseKey,
	wrapCaseKey,
	type EpochKeys,
	type VaultKeys
} from '../vault/subkeys';
import { commit } from './commit';
import type { Row } from './database';
import { isSound, sumOf } from './load';
import { sealCard, sealEntry } from './seal-rows';
import type { Unlocked } from './unlocked';
import { writeBody } from './write-body';

/**
 * Switches to the next epoch, or finishes a switch that was interrupted.
 *
 * After a fault the vault must be dropped; the next unlock finishes. Faults: of storage,
 * `StaleRevision`, `KeyFileDamaged`.
 */
export async function switchEpoch(
	ports: Ports,
	unlocked: Unlocked
): Promise<Result<undefined, Fault>> {
	const next = await announceNext(ports, unlocked);
	if (!next.ok) return next;
	if (unlocked.epoch.epoch !== next.value.epoch) {
		const keys = await openEpoch(unlocked.vault, unlocked.keys, next.value);
		if (!keys.ok) return keys;
		const moved = await moveAll(ports, unlocked, keys.value);
		if (!moved.ok) return moved;
	}
	const body = { ...unlocked.file.body, state: 'ready', current: next.value, next: null } as const;
	return writeBody(ports, unlocked, body);
}

/** The handles of a wrapped epoch. Fault: `KeyFileDamaged`. */
export async function openEpoch(
	vault: VaultRef,
	keys: VaultKeys,
	wrapped: WrappedEpoch
): Promise<Result<EpochKeys, Fault>> {
	const raw = await unwrap(keys.epochWrap, wrapped.wrapped);
	if (raw === null) return err(fault('KeyFileDamaged'));
	return ok(await epochKeysOf(raw, vault.id, wrapped.epoch));
}

/** Makes sure that the key file holds the next epoch beside the current one. */
async function announceNext(
	ports: Ports,
	unlocked: Unlocked
): Promise<Result<WrappedEpoch, Fault>> {
	const { body } = unlocked.file;
	if (body.next !== null) return ok(body.next);
	const raw = ports.randomBytes(keyLength);
	const wrapped = await wrap(unlocked.keys.epochWrap, raw);
	raw.fill(0);
	const next = { epoch: body.current.epoch + 1, wrapped };
	const written = await writeBody(ports, unlocked, { ...body, state: 'switching', next });
	return written.ok ? ok(next) : written;
}

/** One transaction: every key re-wrapped, every card and the head sealed anew. */
async function moveAll(
	ports: Ports,
	unlocked: Unlocked,
	epoch: EpochKeys
): Promise<Result<undefined, Fault>> {
	const { vault, keys, known } = unlocked;
	const rows = await unlocked.db.read((db) => db.keys.toArray());
	if (!rows.ok) return rows;
	const rewrapped = await Promise.all(rows.value.map((row) => rewrap(unlocked, epoch, row)));
	const cards = await Promise.all(
		Array.from(known.cards, ([caseId, card]) => sealCard(ports, vault, epoch, caseId, card))
	);
	const number = known.head.logRows + 1;
	const where = { number, epoch: epoch.epoch };
	const entry = await sealEntry(ports, vault, keys, where, 'epoch-switched');
	const change = {
		epoch,
		head: {
			...known.head,
			logRows: number,
			isShredDue: false,
			sum: sumOf(epoch.sum, known.cards)
		},
		cards: known.cards,
		rows: { keys: rewrapped, cards, log: [entry] }
	};
	return commit(ports, unlocked, change, undefined);
}

/** A damaged row is carried as it is: its case is lost, and must not take the others with it. */
async function rewrap(
	unlocked: Unlocked,
	epoch: EpochKeys,
	row: Row<string>
): Promise<Row<string>> {
	if (!isSound(row)) return row;
	const caseKey = await unwrapCaseKey(row.bytes, unlocked.vault, row.id, unlocked.epoch);
	if (!caseKey.ok) return row;
	const bytes = await wrapCaseKey(caseKey.value, unlocked.vault, row.id, epoch);
	caseKey.value.fill(0);
	return { id: row.id, bytes };
}
