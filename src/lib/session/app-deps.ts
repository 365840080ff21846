// What the application is given from outside: the keeper, a clock that can be set, one that cannot, and
// what holds a key under a PIN. Tests give others.
import type { Keeper } from '$lib/keeper';
import { startKeeper } from './keeper-link';
import type { StartPin } from './warm.svelte';

export interface AppDeps {
	readonly startKeeper: () => Keeper;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Milliseconds from any start, by a clock that nobody can set. */
	readonly monotonic: () => number;
	readonly startPin: StartPin;
}

export const ownDeps: AppDeps = {
	startKeeper,
	now: () => Date.now(),
	monotonic: () => performance.now(),
	startPin: async () => (await import('./pin-link')).startPin()
};
