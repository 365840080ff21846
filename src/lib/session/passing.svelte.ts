// What passes between this officer and colleagues while the vault is open. How comes late.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { Given } from './given';
import { later } from './later';
import type { Waits } from './waiting';

export class Passing {
	/** Marks of conversations that colleagues handed over and that were not taken in yet. */
	waiting = $state.raw<readonly string[]>([]);
	/** What was given to a colleague last, for the list to tell. */
	given = $state.raw<Given | null>(null);

	/** Settles what passed while the vault was closed. Faults: `PartMissing`, those of the keeper. */
	async settle(app: Waits): Promise<Result<void, Fault>> {
		if (app.vault.isPractice) return ok(undefined);
		const part = await later(import('./waiting'));
		return part.ok ? part.value.settle(app) : part;
	}

	/** Leaves nothing of a vault in the page. */
	forget(): void {
		this.waiting = [];
		this.given = null;
	}
}
