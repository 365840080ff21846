// The one way anything is written: sealed beforehand, fenced, in one strict transaction. Awaiting
// anything but the database inside would end the transaction early and store half of it.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { equalBytes, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { caught } from '../storage-fault';
import { claimedRevision, sealBlob } from '../vault/blob';
import type { EpochKeys } from '../vault/subkeys';
import { onlyRow, type Database, type Row } from './database';
import { addSum, encodeHead, subtractSum, sumTerm, type HeadPlain } from './rows';
import type { KnownCard, Unlocked } from './unlocked';

/** Rows to be written and cases to be removed together. */
export interface Change {
	readonly head: HeadPlain;
	readonly cards: ReadonlyMap<string, KnownCard>;
	readonly rows: Rows;
	/** Cases whose rows are deleted. */
	readonly removed?: readonly string[];
	/** The case that changes, and the revision it must still have on disk. */
	readonly expected?: { readonly caseId: string; readonly revision: number };
	/** Set by a switch of the epoch: what the new head is sealed under. */
	readonly epoch?: EpochKeys;
}

/** Sealed rows by table. */
export interface Rows {
	readonly keys?: readonly Row<string>[];
	readonly cards?: readonly Row<string>[];
	readonly bodies?: readonly Row<string>[];
	readonly settings?: readonly Row<number>[];
	readonly log?: readonly Row<number>[];
	readonly tombstones?: readonly Row<string>[];
}

/**
 * Writes a change, or nothing. Resolves when the disk has it.
 *
 * Faults: `StaleRevision` when someone else wrote in between; of storage.
 */
export async function commit(
	ports: Ports,
	unlocked: Unlocked,
	change: Change
): Promise<Result<undefined, Fault>> {
	const epoch = change.epoch ?? unlocked.epoch;
	const headRevision = unlocked.known.headRevision + 1;
	const place = { table: 'head', revision: headRevision, epoch: epoch.epoch } as const;
	const plain = encodeHead(change.head);
	const headRow = await sealBlob(ports, epoch.head, unlocked.vault, place, plain);
	const written = await write(unlocked, change, headRow);
	if (!written.ok) return written;
	unlocked.epoch = epoch;
	unlocked.known = { head: change.head, headRevision, headRow, cards: change.cards };
	return ok(undefined);
}

async function write(
	unlocked: Unlocked,
	change: Change,
	headRow: Bytes
): Promise<Result<undefined, Fault>> {
	const { db } = unlocked;
	let isStale = false;
	try {
		await db.transaction('rw', db.tables, async () => {
			isStale = !(await isAsKnown(db, unlocked.known.headRow, change.expected));
			if (isStale) throw new Error('written by someone else');
			await putAll(db, change);
			await db.head.put({ id: onlyRow, bytes: headRow });
		});
		return ok(undefined);
	} catch (thrown) {
		return err(isStale ? fault('StaleRevision') : caught(thrown));
	}
}

async function isAsKnown(
	db: Database,
	headRow: Bytes,
	expected: Change['expected']
): Promise<boolean> {
	const head = await db.head.get(onlyRow);
	if (head === undefined || !equalBytes(head.bytes, headRow)) return false;
	if (expected === undefined) return true;
	const card = await db.cards.get(expected.caseId);
	return card !== undefined && claimedRevision(card.bytes) === expected.revision;
}

/** Deletes and writes rows, inside a transaction that is open already. */
export async function putAll(
	db: Database,
	{ rows, removed = [] }: Pick<Change, 'rows' | 'removed'>
): Promise<void> {
	const ids = [...removed];
	if (ids.length > 0) {
		await db.keys.bulkDelete(ids);
		await db.cards.bulkDelete(ids);
		await db.bodies.bulkDelete(ids);
	}
	if (rows.keys) await db.keys.bulkPut(rows.keys);
	if (rows.cards) await db.cards.bulkPut(rows.cards);
	if (rows.bodies) await db.bodies.bulkPut(rows.bodies);
	if (rows.settings) await db.settings.bulkPut(rows.settings);
	if (rows.log) await db.log.bulkAdd(rows.log);
	if (rows.tombstones) await db.tombstones.bulkAdd(rows.tombstones);
}

/** The head after a case came (`before` null), changed, or went (`after` null). */
export function headWith(
	head: HeadPlain,
	sumKey: Bytes,
	caseId: string,
	before: number | null,
	after: number | null
): HeadPlain {
	let { sum, cases } = head;
	if (before !== null) {
		sum = subtractSum(sum, sumTerm(sumKey, caseId, before));
		cases -= 1;
	}
	if (after !== null) {
		sum = addSum(sum, sumTerm(sumKey, caseId, after));
		cases += 1;
	}
	return { ...head, sum, cases };
}
