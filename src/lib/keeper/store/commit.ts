// The one way anything is written: sealed beforehand, fenced, in one strict transaction. Awaiting
// anything but the database inside would end the transaction early and store half of it.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { equalBytes, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { isUnclear } from '../storage-fault';
import { claimedRevision, sealBlob } from '../vault/blob';
import type { EpochKeys } from '../vault/subkeys';
import { onlyRow, type Database, type Row } from './database';
import { addSum, encodeHead, subtractSum, sumTerm, type HeadPlain } from './rows';
import { accept, type KnownCard, type OpenCase, type Unlocked } from './unlocked';
import { shownBy, tick } from './vault-time';

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
	/** The case that is the open one when this is written. */
	readonly open?: OpenCase;
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
 * Writes a change, or nothing, and gives back `answer` when the disk has it.
 *
 * Faults: `StaleRevision` when someone else wrote in between; of storage. After `StorageFailed` and
 * `KeeperSlow` the disk may have it all the same: the commit is then in doubt.
 */
export async function commit<T>(
	ports: Ports,
	unlocked: Unlocked,
	change: Change,
	answer: T
): Promise<Result<T, Fault>> {
	const epoch = change.epoch ?? unlocked.epoch;
	const headRevision = unlocked.known.headRevision + 1;
	const place = { table: 'head', revision: headRevision, epoch: epoch.epoch } as const;
	unlocked.clock = tick(unlocked.clock, shownBy(ports));
	const head = { ...change.head, time: unlocked.clock.time };
	const plain = encodeHead(head);
	const headRow = await sealBlob(ports, epoch.head, unlocked.vault, place, plain);
	const known = { head, headRevision, headRow, cards: change.cards };
	const next = { epoch, known, open: change.open };
	const before = unlocked.known.headRow;
	const written = await unlocked.db.write((db) => write(db, before, change, headRow));
	if (!written.ok) {
		if (isUnclear(written.error)) unlocked.doubt = { ...next, answer };
		return written;
	}
	if (!written.value) return err(fault('StaleRevision'));
	accept(unlocked, next);
	return ok(answer);
}

/** Whether the disk has the change afterwards; if not, someone else wrote in between. */
async function write(
	db: Database,
	before: Bytes,
	change: Change,
	headRow: Bytes
): Promise<boolean> {
	// A first try whose answer was lost. No two heads are the same: each has its own random IV.
	if (await hasHead(db, headRow)) return true;
	if (!(await hasHead(db, before)) || !(await isExpected(db, change.expected))) return false;
	await putAll(db, change);
	await db.head.put({ id: onlyRow, bytes: headRow });
	return true;
}

/**
 * Finds out whether the disk has the commit in doubt, and takes it over if so; true if it has.
 * Faults: of storage, and then it stays in doubt.
 */
export async function settleDoubt(unlocked: Unlocked): Promise<Result<boolean, Fault>> {
	const { doubt } = unlocked;
	if (doubt === null) return ok(false);
	const found = await unlocked.db.read((db) => hasHead(db, doubt.known.headRow));
	if (!found.ok) return found;
	if (found.value) accept(unlocked, doubt);
	unlocked.doubt = null;
	return found;
}

async function hasHead(db: Database, headRow: Bytes): Promise<boolean> {
	const head = await db.head.get(onlyRow);
	return head !== undefined && equalBytes(head.bytes, headRow);
}

async function isExpected(db: Database, expected: Change['expected']): Promise<boolean> {
	if (expected === undefined) return true;
	const card = await db.cards.get(expected.caseId);
	return card !== undefined && claimedRevision(card.bytes) === expected.revision;
}

async function putAll(db: Database, { rows, removed = [] }: Change): Promise<void> {
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
