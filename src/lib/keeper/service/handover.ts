// Giving the open case to a colleague, and taking one in. Giving writes nothing here: the case stays
// until it is known to have arrived, and is destroyed by the same command as any other.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { toHex, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import type { Unlocked } from '../store/unlocked';
import { splitFrames } from '../vault/envelope';
import { openHandover, sealHandover, type Giving } from '../vault/handover';
import { checkRecipient } from '../vault/recipient';
import { beginCase } from './cases';
import type { Revision } from './revision';

/** Seals the open case for a colleague. `CaseMissing`, `RecipientRefused`, `TooLarge`. */
export async function giveCase(
	ports: Ports,
	{ vault, officer, open }: Unlocked,
	caseId: string,
	giving: Pick<Giving, 'recipient' | 'mark' | 'card'>
): Promise<Result<Bytes, Fault>> {
	if (open?.caseId !== caseId) return err(fault('CaseMissing'));
	const recipient = checkRecipient(giving.recipient);
	if (!recipient.ok) return recipient;
	const frames = splitFrames(open.content);
	if (frames === null) return err(fault('RecordDamaged'));
	// A new id, so that rows of two vaults do not show that they belonged together.
	const named = { ...giving, recipient: recipient.value, caseId: toHex(ports.randomBytes(16)) };
	return sealHandover(vault, officer, { ...named, frames });
}

/**
 * Stores the case of a hand-over, once: one that was taken in before is left as it is. Faults: as
 * `openHandover`; `StaleRevision`, of storage.
 */
export async function takeCase(
	ports: Ports,
	unlocked: Unlocked,
	file: Bytes
): Promise<Result<{ readonly caseId: string } & Revision, Fault>> {
	const opened = await openHandover(unlocked.vault, unlocked.officer, file);
	if (!opened.ok) return opened;
	const { caseId, card, frames } = opened.value;
	const known = unlocked.known.cards.get(caseId);
	if (known !== undefined) return ok({ caseId, revision: known.revision });
	return beginCase(ports, unlocked, card, frames, [], null, caseId);
}
