// The record of what was done with a case, on its way to whoever may read it: the officer in the
// list, or somebody it is sealed for. What was said is not in it.
import { dayOf, type Day } from '$lib/core/brand';
import { stepKind, stepNumber, type StepKind } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import {
	checkSteps,
	maxStepsFile,
	type Keeper,
	type Step,
	type StepAnchor,
	type StepsVerdict
} from '$lib/keeper';
import type { ListedCase } from './case-list';

const dayMs = 86_400_000;
// What age adds for one recipient, amply.
const sealedMore = 4096;

/** One step as it is shown. */
export interface ShownStep {
	readonly kind: StepKind;
	readonly day: Day;
}

/** A record from outside, as it is shown. */
export interface ReadSteps {
	readonly steps: readonly ShownStep[];
	readonly verdict: StepsVerdict;
	/** 64 hex digits of the key of the vault it comes from. */
	readonly signerKey: string;
}

const shown = ({ kind, day }: Step): ShownStep => ({
	kind: stepKind(kind),
	day: dayOf(day * dayMs)
});

/** What was done with a kept case; null when no record was begun. Faults: the keeper's. */
export async function stepsOfCase(
	keeper: Keeper,
	caseId: string
): Promise<Result<readonly ShownStep[] | null, Fault>> {
	const kept = await keeper.readSteps(caseId);
	return kept.ok ? ok(kept.value?.steps.map(shown) ?? null) : kept;
}

/** Seals the record of a case for one recipient, and notes that. Faults: the keeper's. */
export async function giveSteps(
	keeper: Keeper,
	listed: ListedCase,
	recipient: string
): Promise<Result<Uint8Array, Fault>> {
	const noted = await keeper.note(listed.caseId, listed.revision, [stepNumber('record-given')]);
	if (!noted.ok) return noted;
	const kept = await keeper.readSteps(listed.caseId);
	await keeper.close();
	if (!kept.ok) return kept;
	return keeper.sealTo([recipient], kept.value?.file ?? new Uint8Array());
}

/**
 * Opens a record that was sealed for this vault and holds it against what a referral took along.
 * Faults: `StepsRefused`, `NotForThisKey`, `PartMissing`.
 */
export async function openSteps(
	keeper: Keeper,
	file: Blob,
	anchor: StepAnchor | null
): Promise<Result<ReadSteps, Fault>> {
	if (file.size > maxStepsFile + sealedMore) return err(fault('StepsRefused'));
	const opened = await keeper.openSealed(new Uint8Array(await file.arrayBuffer()));
	if (!opened.ok) return opened.error.tag === 'NotAReferral' ? err(fault('StepsRefused')) : opened;
	const read = checkSteps(opened.value, anchor);
	if (!read.ok) return read;
	const { steps, verdict, signer } = read.value;
	return ok({ steps: steps.map(shown), verdict, signerKey: signer });
}
