// The record of steps of a case: written with its body, and read for whoever wants to see it.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { copyOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { readCase } from '../store/read-case';
import { dayNumber } from '../store/rows';
import type { KnownCard, OpenCase, Unlocked } from '../store/unlocked';
import type { StepsOfCase } from '../types';
import { addSteps, anchorOf, entriesOf, stepOf } from '../vault/steps';
import { makeStepsFile } from '../vault/steps-file';
import { replaceBody, type Revision } from './revision';

/** The record with these steps behind the others; a copy of it when there are none. */
export function withSteps(
	ports: Ports,
	record: Bytes | null,
	kinds: readonly number[]
): Bytes | null {
	return addSteps(ports, record, kinds, dayNumber(ports.now()));
}

/**
 * Adds steps to any case, which is the open one afterwards. Faults: `CaseMissing`, `StaleRevision`,
 * `TooLarge`, `RecordDamaged`, `UnknownFormat`, of storage.
 */
export async function noteSteps(
	ports: Ports,
	unlocked: Unlocked,
	caseId: string,
	expected: number,
	kinds: readonly number[]
): Promise<Result<Revision, Fault>> {
	const card = unlocked.known.cards.get(caseId);
	if (card === undefined) return err(fault('CaseMissing'));
	if (card.revision !== expected) return err(fault('StaleRevision'));
	const found = await find(unlocked, caseId, card);
	if (!found.ok) return found;
	const { key, content, steps } = found.value;
	const next = {
		caseId,
		key,
		content: copyOf(content),
		steps: withSteps(ports, steps, kinds)
	};
	return replaceBody(ports, unlocked, next, card, {});
}

/**
 * The record of a case, or null when it has none. Faults: `CaseMissing`, `RecordDamaged`,
 * `UnknownFormat`, of storage.
 */
export async function readSteps(
	unlocked: Unlocked,
	caseId: string
): Promise<Result<StepsOfCase | null, Fault>> {
	const card = unlocked.known.cards.get(caseId);
	if (card === undefined) return err(fault('CaseMissing'));
	const found = await find(unlocked, caseId, card);
	if (!found.ok) return found;
	const { steps } = found.value;
	if (steps === null) return ok(null);
	return ok({
		steps: entriesOf(steps).map(stepOf),
		anchor: anchorOf(steps),
		file: makeStepsFile(unlocked.officer.seed, steps)
	});
}

/** What is in memory of a case, or else what is on the disk. */
async function find(
	unlocked: Unlocked,
	caseId: string,
	card: KnownCard
): Promise<Result<Omit<OpenCase, 'caseId'>, Fault>> {
	const { open } = unlocked;
	return open?.caseId === caseId ? ok(open) : readCase(unlocked, caseId, card);
}
