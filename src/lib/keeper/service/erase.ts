// Destroying cases: their rows go at once, and the key above theirs right after. What is deleted
// from a database may be found again on disk; without that key it says nothing.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { commit, headWith } from '../store/commit';
import { switchEpoch } from '../store/epoch-switch';
import { sealTombstone } from '../store/seal-rows';
import { forgetOpenCase, type Unlocked } from '../store/unlocked';

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
