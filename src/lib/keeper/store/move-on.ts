// Bringing a vault to a newer layout of its rows: the new database is written beside the old one and
// read back, then the key file names it, then the old one is deleted. Whenever it is interrupted,
// the key file names a database that is whole.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { databaseName, firstLayout } from '../vault/binding';
import { splitFrames } from '../vault/envelope';
import type { Rows } from './commit';
import { deleteDatabase, onlyRow, type Database, type Row } from './database';
import { Handle } from './handle';
import { newestLayout, type Carry, type Layouts } from './layouts';
import { load } from './load';
import { readCase } from './read-case';
import type { Known, Unlocked } from './unlocked';
import { writeBody } from './write-body';

// 100 bodies of the largest class are 26 MB, which a cheap tablet has.
const casesAtATime = 100;

/**
 * Takes every step to the newest layout, and deletes what an earlier one left behind.
 *
 * After a fault the vault is as it was. Faults: of storage; `RecordDamaged` when a case cannot be
 * read, before or after.
 */
export async function moveOn(
	ports: Ports,
	unlocked: Unlocked,
	steps: Layouts
): Promise<Result<Unlocked, Fault>> {
	let here = unlocked;
	for (;;) {
		const { layout } = here.file.body;
		const carry = steps[layout - firstLayout];
		const hasOlder = layout > firstLayout;
		if (hasOlder) await deleteDatabase(databaseName(here.vault, layout - 1), ports.storage);
		if (layout >= newestLayout(steps) || carry === undefined) return ok(here);
		const moved = await move(ports, here, carry);
		if (!moved.ok) return moved;
		here = moved.value;
	}
}

async function move(ports: Ports, from: Unlocked, carry: Carry): Promise<Result<Unlocked, Fault>> {
	const layout = from.file.body.layout + 1;
	const name = databaseName(from.vault, layout);
	const cleared = await deleteDatabase(name, ports.storage);
	if (!cleared.ok) return cleared;
	const db = new Handle(name, ports.storage);
	const moved = await fillAndSwitch(ports, from, { ...from, db }, carry);
	if (moved.ok) from.db.close();
	else db.close();
	return moved;
}

async function fillAndSwitch(
	ports: Ports,
	from: Unlocked,
	to: Unlocked,
	carry: Carry
): Promise<Result<Unlocked, Fault>> {
	const filled = await fill(from, to.db, carry);
	if (!filled.ok) return filled;
	const known = await verify(from, to.db);
	if (!known.ok) return known;
	const next = { ...to, known: known.value };
	const layout = from.file.body.layout + 1;
	const switched = await writeBody(ports, next, { ...from.file.body, layout });
	return switched.ok ? ok(next) : switched;
}

/** Writes the rows, the head last: a database without one was never finished. */
async function fill(from: Unlocked, to: Handle, carry: Carry): Promise<Result<undefined, Fault>> {
	const ids = [...from.known.cards.keys()];
	for (let at = 0; at < ids.length; at += casesAtATime) {
		const part = await from.db.read((db) => rowsOf(db, ids.slice(at, at + casesAtATime)));
		const written = part.ok ? await carryOver(from, to, carry, part.value) : part;
		if (!written.ok) return written;
	}
	const rest = await from.db.read(async (db) => ({
		settings: await db.settings.toArray(),
		log: await db.log.toArray(),
		tombstones: await db.tombstones.toArray()
	}));
	const written = rest.ok ? await carryOver(from, to, carry, rest.value) : rest;
	if (!written.ok) return written;
	return to.write(async (db) => {
		await db.head.put({ id: onlyRow, bytes: from.known.headRow });
		return undefined;
	});
}

async function rowsOf(db: Database, ids: string[]): Promise<Rows> {
	return {
		keys: present(await db.keys.bulkGet(ids)),
		cards: present(await db.cards.bulkGet(ids)),
		bodies: present(await db.bodies.bulkGet(ids))
	};
}

// A row that is missing is found when the new database is read.
function present(rows: readonly (Row<string> | undefined)[]): readonly Row<string>[] {
	return rows.filter((row) => row !== undefined);
}

async function carryOver(
	from: Unlocked,
	to: Handle,
	carry: Carry,
	rows: Rows
): Promise<Result<undefined, Fault>> {
	const carried = await carry(rows, from);
	if (!carried.ok) return carried;
	return to.write(async (db) => {
		for (const [table, all] of Object.entries(carried.value)) await db.table(table).bulkPut(all);
		return undefined;
	});
}

/** Opens everything in the new database. Fault: `RecordDamaged` when anything is not there. */
async function verify(from: Unlocked, to: Handle): Promise<Result<Known, Fault>> {
	const known = await load(to, from.vault, from.epoch);
	if (!known.ok) return known;
	for (const [caseId, card] of known.value.cards) {
		const read = await readCase({ ...from, db: to }, caseId, card);
		if (!read.ok) return read;
		const isWhole = splitFrames(read.value.content) !== null;
		read.value.content.fill(0);
		read.value.steps?.fill(0);
		if (!isWhole) return err(fault('RecordDamaged'));
	}
	return known;
}
