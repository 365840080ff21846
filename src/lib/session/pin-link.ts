// Starts the PIN's worker under the page's Trusted Types policy. Loaded when somebody sets a PIN.
import { createPinHolder, pinWorkerUrl, type PinHolder } from '$lib/keeper/pin';
import { trustedScriptUrl } from '$lib/pwa';

/** A worker that will hold one vault's key under a PIN. */
export function startPin(): PinHolder {
	return createPinHolder(new Worker(trustedScriptUrl(pinWorkerUrl), { type: 'module' }));
}
