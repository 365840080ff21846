// Giving the open case to a colleague, and taking one in. Giving writes nothing here: the case stays
// until it is known to have arrived, and is destroyed by the same command as any other.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { toHex, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { fitsBody } from '../store/seal-rows';
import type { Unlocked } from '../store/unlocked';
import { splitFrames } from '../vault/envelope';
import { arrived } from '../store/vault-time';
import type { HandedOver } from '../types';
import { openHandover, sealHandover, type Giving } from '../vault/handover';
import { checkRecipient } from '../vault/recipient';
import { beginCase, hoursOf } from './cases';
import type { Revision } from './revision';
import { withSteps } from './steps';
import { hourNow } from './time';

const anyKind = 1;

/** Seals the open case for a colleague. `CaseMissing`, `RecipientRefused`, `TooLarge`. */
export async function giveCase(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	giving: Pick<Giving, 'recipient' | 'mark' | 'card'>
): Promise<Result<Bytes, Fault>> {
	const { vault, officer, open, known } = unlocked;
	const kept = known.cards.get(caseId);
	if (open?.caseId !== caseId || kept === undefined) return err(fault('CaseMissing'));
	const recipient = checkRecipient(giving.recipient);
	if (!recipient.ok) return recipient;
	const frames = splitFrames(open.content);
	if (frames === null) return err(fault('RecordDamaged'));
	// Whoever takes it in adds a step to its record; what would not fit then could not be taken in at all.
	const grown = { content: open.content, steps: withSteps(ports, open.steps, [anyKind]) };
	if (!fitsBody(grown)) return err(fault('TooLarge'));
	// A new id, so that rows of two vaults do not show that they belonged together.
	const named = { ...giving, recipient: recipient.value, caseId: toHex(ports.randomBytes(16)) };
	// Giving it is the last change that it sees here.
	const hours = { ...hoursOf(unlocked, kept), changedHour: hourNow(ports, unlocked) };
	return sealHandover(vault, officer, { ...named, frames, steps: open.steps, ...hours });
}

/** What a file holds, with its hours by the count of the open vault. Faults: as `openHandover`. */
export async function lookInto(
	ports: Ports,
	unlocked: Unlocked,
	file: Bytes
): Promise<Result<HandedOver, Fault>> {
	const opened = await openHandover(unlocked.vault, unlocked.officer, file);
	if (!opened.ok) return opened;
	const { caseId, signer, mark, card, frames, hours } = opened.value;
	const here = arrived(hours, hourNow(ports, unlocked));
	return ok({ caseId, signer, mark, card, frames, ...here });
}

/**
 * Stores the case of a hand-over, once: one that was taken in before is left as it is. It began when
 * it began with the giver, and its record of steps goes on with `kinds`. Faults: as `openHandover`;
 * `StaleRevision`, of storage.
 */
export async function takeCase(
	ports: Ports,
	unlocked: Unlocked,
	file: Bytes,
	kinds: readonly number[]
): Promise<Result<{ readonly caseId: string } & Revision, Fault>> {
	const opened = await openHandover(unlocked.vault, unlocked.officer, file);
	if (!opened.ok) return opened;
	const { caseId, card, frames, steps: record, hours } = opened.value;
	const known = unlocked.known.cards.get(caseId);
	if (known !== undefined) return ok({ caseId, revision: known.revision });
	const { begunHour } = arrived(hours, hourNow(ports, unlocked));
	const given = { caseId, card, frames, record, begunHour };
	const taken = await beginCase(ports, unlocked, { ...given, kinds });
	// One that is on its way already, and full, is worth more than the step that would not fit.
	const isFull = !taken.ok && taken.error.tag === 'TooLarge';
	return isFull ? beginCase(ports, unlocked, { ...given, kinds: [] }) : taken;
}
