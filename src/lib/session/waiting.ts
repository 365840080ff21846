// What passed between the officers of this device while this vault was closed, settled after unlocking.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { ListedCase } from './case-list';
import type { Vault } from './vault.svelte';

/** The part of the application that this is about. */
export interface Waits {
	readonly vault: Vault;
	readonly cases: readonly ListedCase[];
	/** Marks of what waits for the open vault. */
	readonly passing: { waiting: readonly string[] };
	eraseCases(caseIds: readonly string[]): Promise<Result<void, Fault>>;
}

/**
 * Shows colleagues this vault's keys, destroys what arrived with one of them before the window that
 * gave it could, and looks what waits here. Faults: those of the keeper.
 */
export async function settle(app: Waits): Promise<Result<void, Fault>> {
	const { keeper } = app.vault;
	const published = await keeper.publishKeys();
	if (!published.ok) return published;
	for (const { caseId, state, receipt } of app.cases) {
		if (state !== 'given') continue;
		const arrived = await keeper.wasHandedOver(receipt);
		if (!arrived.ok) return arrived;
		const erased = arrived.value ? await app.eraseCases([caseId]) : ok(undefined);
		if (!erased.ok) return erased;
	}
	const waiting = await keeper.waiting();
	if (!waiting.ok) return waiting;
	for (const mark of waiting.value) {
		const cleared = await clearIfTaken(app, mark);
		if (!cleared.ok) return cleared;
	}
	return lookForWaiting(app);
}

/** What was taken in just before the power went is still in its place, and goes from there now. */
async function clearIfTaken(app: Waits, mark: string): Promise<Result<void, Fault>> {
	const { keeper } = app.vault;
	const file = await keeper.waitingFile(mark);
	const opened = file.ok ? await keeper.openHandover(file.value) : file;
	// What cannot be opened is told where it is looked at.
	if (!opened.ok || !app.cases.some(({ caseId }) => caseId === opened.value.caseId)) {
		return ok(undefined);
	}
	return keeper.clearWaiting(mark);
}

/** Looks anew what waits. Faults: those of the keeper. */
export async function lookForWaiting(app: Waits): Promise<Result<void, Fault>> {
	const waiting = await app.vault.keeper.waiting();
	if (waiting.ok) app.passing.waiting = waiting.value;
	return waiting.ok ? ok(undefined) : waiting;
}
