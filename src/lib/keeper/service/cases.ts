// The cases of an unlocked vault. Exactly one may be open; its frames lie in memory here so that
// each new one can be sealed with the others into one padded body.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { concat, copyOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { commit } from '../store/commit';
import { readCase } from '../store/read-case';
import { maxCard } from '../store/rows';
import { sealCard } from '../store/seal-rows';
import { forgetOpenCase, type KnownCard, type OpenCase, type Unlocked } from '../store/unlocked';
import type { CaseHours } from '../store/vault-time';
import type { Card, OpenedCase } from '../types';
import { frameBytes, joinFrames, maxContent, splitFrames } from '../vault/envelope';
import { keyLength } from '../vault/keys';
import { bodyKeyOf, wrapCaseKey } from '../vault/subkeys';
import { changeOf, replaceBody, storeBody, type Revision } from './revision';
import { withSteps } from './steps';
import { hourNow } from './time';

/** The cards as they were last read or written. */
export function listCards(unlocked: Unlocked): readonly Card[] {
	return Array.from(unlocked.known.cards, ([caseId, card]) => ({
		caseId,
		revision: card.revision,
		...hoursOf(unlocked, card),
		bytes: copyOf(card.bytes)
	}));
}

/** When a case began and last changed, by the vault's count. */
export function hoursOf({ clock }: Unlocked, card: CaseHours): CaseHours {
	// Of older cases no hour was kept: they are counted from where the vault began to count.
	const since = clock.time.sinceHour;
	return { begunHour: card.begunHour || since, changedHour: card.changedHour || since };
}

/** A case that is to be kept. */
interface NewCase {
	readonly card: Uint8Array;
	readonly frames: readonly Uint8Array[];
	/** Steps that are added to its record. */
	readonly kinds: readonly number[];
	/** When it began, if it was kept elsewhere before. */
	readonly begunHour: number | null;
	/** The id and the record of steps that it had elsewhere. */
	readonly caseId?: string;
	readonly record?: Bytes | null;
}

/** Stores a new case and opens it. Faults: `TooLarge`, `StaleRevision`, of storage. */
export async function beginCase(
	ports: Ports,
	unlocked: Unlocked,
	{ card, frames, kinds, begunHour, caseId = ports.newId(), record = null }: NewCase
): Promise<Result<{ readonly caseId: string } & Revision, Fault>> {
	if (!isCardSize(card) || !isContentSize(frames)) return err(fault('TooLarge'));
	const made = await makeCaseKey(ports, unlocked, caseId);
	const steps = withSteps(ports, record, kinds);
	const open = { caseId, key: made.key, content: joinFrames(frames), steps };
	const hour = hourNow(ports, unlocked);
	const hours = { begunHour: Math.min(begunHour ?? hour, hour), changedHour: hour };
	const next = { revision: 1, bodyRevision: 1, ...hours, bytes: copyOf(card) };
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
	const { key, content, steps } = read.value;
	const frames = splitFrames(content);
	if (frames === null) return err(fault('RecordDamaged'));
	unlocked.open = { caseId, key, content, steps };
	return ok({ revision: card.revision, frames });
}

/** Adds a frame to the open case. `CaseMissing`, `StaleRevision`, `TooLarge`, of storage. */
export async function appendFrame(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	expected: number,
	frame: Uint8Array,
	kinds: readonly number[]
): Promise<Result<Revision, Fault>> {
	const found = findOpen(unlocked, caseId, expected);
	if (!found.ok) return found;
	const { open, card } = found.value;
	if (open.content.length + frame.length + 4 > maxContent) return err(fault('TooLarge'));
	const content = concat(open.content, frameBytes(frame));
	const steps = withSteps(ports, open.steps, kinds);
	return replaceBody(ports, unlocked, { ...open, content, steps }, card, {});
}

/** Replaces all frames of the open case. Faults as `appendFrame`. */
export async function rewriteCase(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	expected: number,
	frames: readonly Uint8Array[],
	{ rotate, kinds }: { readonly rotate: boolean; readonly kinds: readonly number[] }
): Promise<Result<Revision, Fault>> {
	const found = findOpen(unlocked, caseId, expected);
	if (!found.ok) return found;
	if (!isContentSize(frames)) return err(fault('TooLarge'));
	const { open, card } = found.value;
	const content = joinFrames(frames);
	const steps = withSteps(ports, open.steps, kinds);
	if (!rotate) {
		return replaceBody(ports, unlocked, { ...open, content, steps }, card, {});
	}
	const made = await makeCaseKey(ports, unlocked, caseId);
	const rows = { keys: [{ id: caseId, bytes: made.row }] };
	return replaceBody(ports, unlocked, { caseId, key: made.key, content, steps }, card, rows);
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
	const changedHour = hourNow(ports, unlocked);
	const next = { ...card, changedHour, revision: expected + 1, bytes: copyOf(bytes) };
	const row = await sealCard(ports, unlocked.vault, unlocked.epoch, caseId, next);
	const change = changeOf(unlocked, caseId, next, { cards: [row] }, expected);
	return commit(ports, unlocked, change, { revision: next.revision });
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
