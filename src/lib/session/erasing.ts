// Erasing everything at once: every vault of this device, whoever's it is, and then the program.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import { isErasing, type Namespace } from '$lib/keeper';
import { forgetProgram } from '$lib/pwa';
import type { Locking } from './locking.svelte';
import type { Screen } from './screen';
import type { Vault } from './vault.svelte';

/** What is erased: the application, as far as it matters here. */
interface Erasable {
	readonly vault: Vault;
	readonly locking: Locking;
	screen: Screen;
	forget(): void;
	lock(): Promise<void>;
	chooseNamespace(namespace: Namespace): Promise<void>;
}

/**
 * Erases everything behind the neutral page, which stays. On a fault of the keeper's `eraseEverything`
 * it is told on the screen that opens a vault, as far as there is one, and begun again by looking.
 */
export async function eraseEverything(app: Erasable): Promise<Result<void, Fault>> {
	app.locking.isHidden = true;
	// Behind it nothing may stand either: whoever takes the neutral page away meanwhile sees a start.
	app.forget();
	app.screen = 'start';
	const gone = await app.vault.eraseEverything();
	// The program only goes after the keys, and stays where it is needed to go on.
	const done = gone.ok ? await forgetRest(app) : gone;
	await app.lock();
	if (done.ok) return done;
	app.locking.isHidden = false;
	await app.chooseNamespace('field');
	return app.vault.tell(done);
}

/** Finishes what was cut off before, if anything was. Its faults are told by the vault. */
export async function finishErasing(app: Pick<Erasable, 'vault'>): Promise<void> {
	if (!(await isErasing())) return;
	// Looking finishes what is left of the vaults.
	await app.vault.look();
	if (app.vault.fault === null) await forgetRest(app);
}

async function forgetRest({ vault }: Pick<Erasable, 'vault'>): Promise<Result<void, Fault>> {
	await forgetProgram();
	const ended = await vault.keeper.endErasing();
	return ended.ok ? ok(undefined) : ended;
}
