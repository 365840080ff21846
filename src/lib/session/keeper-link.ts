// Starts the keeper's worker under the page's Trusted Types policy.
import { createKeeper, workerUrl, type Keeper } from '$lib/keeper';
import { trustedScriptUrl } from '$lib/pwa';

/** A keeper with a fresh worker; it knows no key until it is unlocked. */
export function startKeeper(): Keeper {
	return createKeeper(new Worker(trustedScriptUrl(workerUrl), { type: 'module' }));
}
