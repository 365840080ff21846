// The cases of an unlocked vault. Exactly one may be open; its frames lie in memory here so that
// each new one can be sealed with the others into one padded body.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, copyOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { commit, headWith, type Change, type Rows } from '../store/commit';
import { switchEpoch } from '../store/epoch-switch';
import { readCase } from '../store/read-case';
import { maxCard } from '../store/rows';
import { sealBody, sealCard, sealTombstone } from '../store/seal-rows';
import { forgetOpenCase, type KnownCard, type OpenCase, type Unlocked } from '../store/unlocked';
import type { Card, OpenedCase } from '../types';
import { frameBytes, joinFrames, maxContent, splitFrames } from '../vault/envelope';
import { keyLength } from '../vault/keys';
import { bodyKeyOf, wrapCaseKey } from '../vault/subkeys';

type Revision = { readonly revision: number };

/** The cards as they were last read or written. */
export function listCards(unlocked: Unlocked): readonly Card[] {
	return Array.from(unlocked.known.cards, ([caseId, card]) => ({
		caseId,
		revision: card.revision,
		bytes: copyOf(card.bytes)
	}));
}

/** Stores a new case and opens it. Faults: `TooLarge`, `StaleRevision`, of storage. */
export async function beginCase(
	ports: Ports,
	unlocked: Unlocked,
	card: Uint8Array,
	frames: readonly Uint8Array[]
): Promise<Result<{ readonly caseId: string } & Revision, Fault>> {
	if (!isCardSize(card) || !isContentSize(frames)) return err(fault('TooLarge'));
	const caseId = ports.newId();
	const made = await makeCaseKey(ports, unlocked, caseId);
	const open = { caseId, key: made.key, content: joinFrames(frames) };
	const next = { revision: 1, bodyRevision: 1, bytes: copyOf(card) };
	const rows = { keys: [{ id: caseId, bytes: made.row }] };
	return storeBody(ports, unlocked, open, next, rows, { caseId, revision: next.revision });
}

/** Reads a case into memory. `CaseMissing`, `RecordDamaged`, `UnknownFormat`, of storage. */
export async function openCase(
	unlocked: Unlocked,
	caseId: string
): Promise<Result<OpenedCase, Fault>> {
	forgetOpenCase(unlocked);
	const card = unlocked.known.cards.get(caseId);
	if (card === undefined) return err(fault('CaseMissing'));
	const read = await readCase(unlocked, caseId, card);
	if (!read.ok) return read;
	const { key, content } = read.value;
	const frames = splitFrames(content);
	if (frames === null) return err(fault('RecordDamaged'));
	unlocked.open = { caseId, key, content };
	return ok({ revision: card.revision, frames });
}

/** Adds a frame to the open case. `CaseMissing`, `StaleRevision`, `TooLarge`, of storage. */
export async function appendFrame(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	expected: number,
	frame: Uint8Array
): Promise<Result<Revision, Fault>> {
	const found = findOpen(unlocked, caseId, expected);
	if (!found.ok) return found;
	const { open, card } = found.value;
	if (open.content.length + frame.length + 4 > maxContent) return err(fault('TooLarge'));
	const content = concat(open.content, frameBytes(frame));
	return replaceBody(ports, unlocked, { ...open, content }, card, {});
}

/** Replaces all frames of the open case. Faults as `appendFrame`. */
export async function rewriteCase(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	expected: number,
	frames: readonly Uint8Array[],
	rotate: boolean
): Promise<Result<Revision, Fault>> {
	const found = findOpen(unlocked, caseId, expected);
	if (!found.ok) return found;
	if (!isContentSize(frames)) return err(fault('TooLarge'));
	const { open, card } = found.value;
	const content = joinFrames(frames);
	if (!rotate) {
		return replaceBody(ports, unlocked, { ...open, content }, card, {});
	}
	const made = await makeCaseKey(ports, unlocked, caseId);
	const rows = { keys: [{ id: caseId, bytes: made.row }] };
	return replaceBody(ports, unlocked, { caseId, key: made.key, content }, card, rows);
}

/** Replaces a card. Faults: `CaseMissing`, `StaleRevision`, `TooLarge`, of storage. */
export async function setCard(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	expected: number,
	bytes: Uint8Array
): Promise<Result<Revision, Fault>> {
	const card = unlocked.known.cards.get(caseId);
	if (card === undefined) return err(fault('CaseMissing'));
	if (card.revision !== expected) return err(fault('StaleRevision'));
	if (!isCardSize(bytes)) return err(fault('TooLarge'));
	const next = { ...card, revision: expected + 1, bytes: copyOf(bytes) };
	const row = await sealCard(ports, unlocked.vault, unlocked.epoch, caseId, next);
	const change = changeOf(unlocked, caseId, next, { cards: [row] }, expected);
	return commit(ports, unlocked, change, { revision: next.revision });
}

/**
 * Deletes the rows of cases, leaves a tombstone each, and switches the epoch.
 *
 * Faults: `CaseMissing` and `StaleRevision` with nothing done; of storage, after which the caller
 * drops the vault: what had begun is finished by the next unlock.
 */
export async function eraseCases(
	ports: Ports,
	unlocked: Unlocked,
	caseIds: readonly string[]
): Promise<Result<undefined, Fault>> {
	const { vault, keys, known, epoch } = unlocked;
	const removed = [...new Set(caseIds)];
	const cards = new Map(known.cards);
	let head = known.head;
	for (const caseId of removed) {
		const card = cards.get(caseId);
		if (card === undefined) return err(fault('CaseMissing'));
		head = headWith(head, epoch.sum, caseId, card.revision, null);
		cards.delete(caseId);
	}
	if (removed.length === 0) return ok(undefined);
	const tombstones = await Promise.all(
		removed.map(() => sealTombstone(ports, vault, keys, epoch.epoch))
	);
	head = { ...head, tombstones: head.tombstones + tombstones.length, isShredDue: true };
	const deleted = await commit(
		ports,
		unlocked,
		{ head, cards, rows: { tombstones }, removed },
		undefined
	);
	if (!deleted.ok) return deleted;
	if (unlocked.open !== null && removed.includes(unlocked.open.caseId)) forgetOpenCase(unlocked);
	return switchEpoch(ports, unlocked);
}

function isCardSize(card: Uint8Array): boolean {
	return card.length <= maxCard;
}

function isContentSize(frames: readonly Uint8Array[]): boolean {
	return frames.reduce((sum, frame) => sum + frame.length + 4, 0) <= maxContent;
}

function findOpen(
	unlocked: Unlocked,
	caseId: string,
	expected: number
): Result<{ readonly open: OpenCase; readonly card: KnownCard }, Fault> {
	const card = unlocked.known.cards.get(caseId);
	const { open } = unlocked;
	if (card === undefined || open?.caseId !== caseId) return err(fault('CaseMissing'));
	return card.revision === expected ? ok({ open, card }) : err(fault('StaleRevision'));
}

async function makeCaseKey(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string
): Promise<{ readonly key: CryptoKey; readonly row: Bytes }> {
	const raw = ports.randomBytes(keyLength);
	const row = await wrapCaseKey(raw, unlocked.vault, caseId, unlocked.epoch);
	const key = await bodyKeyOf(raw, unlocked.vault);
	raw.fill(0);
	return { key, row };
}

function changeOf(
	unlocked: Unlocked,
	caseId: string,
	card: KnownCard,
	rows: Rows,
	expected?: number
): Change {
	const { known, epoch } = unlocked;
	const isReplaced = expected !== undefined && rows.keys !== undefined;
	const head = headWith(known.head, epoch.sum, caseId, expected ?? null, card.revision);
	return {
		head: { ...head, isShredDue: head.isShredDue || isReplaced },
		cards: new Map(known.cards).set(caseId, card),
		rows,
		...(expected === undefined ? {} : { expected: { caseId, revision: expected } })
	};
}

/** Stores the next revision of a case that is there already. */
function replaceBody(
	ports: Ports,
	unlocked: Unlocked,
	open: OpenCase,
	before: KnownCard,
	rows: Rows
): Promise<Result<Revision, Fault>> {
	const revision = before.revision + 1;
	const card = { ...before, revision, bodyRevision: revision };
	return storeBody(ports, unlocked, open, card, rows, { revision }, before.revision);
}

/** Seals and stores body and card; only then is the new plaintext the open one. */
async function storeBody<Answer>(
	ports: Ports,
	unlocked: Unlocked,
	open: OpenCase,
	card: KnownCard,
	rows: Rows,
	answer: Answer,
	expected?: number
): Promise<Result<Answer, Fault>> {
	const { vault, epoch } = unlocked;
	const place = { caseId: open.caseId, revision: card.revision, epoch: epoch.epoch };
	const body = await sealBody(ports, vault, open.key, place, open.content);
	if (!body.ok) return body;
	const cards = [await sealCard(ports, vault, epoch, open.caseId, card)];
	const all = { ...rows, cards, bodies: [body.value] };
	const change = { ...changeOf(unlocked, open.caseId, card, all, expected), open };
	return commit(ports, unlocked, change, answer);
}
