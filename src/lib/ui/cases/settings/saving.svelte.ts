// Keeps one change of the settings and says whether it is kept. Every section has its own, so
// that a fault stands beside what caused it.
import type { Fault } from '$lib/core/fault';
import type { App, Settings } from '$lib/session';

export class Saving {
	readonly #app: App;
	fault = $state.raw<Fault | null>(null);
	isSaved = $state(false);

	constructor(app: App) {
		this.#app = app;
	}

	/** Whether the change is kept; otherwise `fault` says why not. */
	async save(change: Partial<Settings>): Promise<boolean> {
		this.isSaved = false;
		const done = await this.#app.organisation.save({
			...this.#app.organisation.editableSettings,
			...change
		});
		this.fault = done.ok ? null : done.error;
		this.isSaved = done.ok;
		return done.ok;
	}
}
