// Hiding, from wherever it is asked for: everything is covered in the same moment, the neutral page
// is drawn under the cover, and behind it what was agreed is written and the vault locks.
import { tick } from 'svelte';
import type { App } from '$lib/session';
import { coverWhile } from './cover';

/** Hides what is open. Where no vault is open there is nothing to hide. */
export function hideNow(app: App): void {
	if (!app.vault.isOpen || app.locking.isHidden) return;
	const drawn = Promise.resolve().then(tick);
	void coverWhile(drawn);
	void app.locking.hide();
}
