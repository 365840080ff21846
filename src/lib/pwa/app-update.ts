// A new version waits until the staff member takes it, and it can only be taken between
// conversations and with one window open: no screen may change under a person who is speaking.
// This room knows versions and windows; it must never learn anything about a case.
import { messageSW, type Workbox } from 'workbox-window';

/** `ready`: a newer version is on the device and waits to be taken. */
export type UpdateState = 'none' | 'ready';

/** What became of the wish to take the newer version. */
export type ApplyOutcome = 'reloading' | 'conversation-open' | 'open-elsewhere' | 'nothing-new';

/** The part of workbox-window that is used. */
export type WorkerRegistrar = Pick<Workbox, 'register'> & {
	addEventListener(type: 'waiting' | 'controlling', listener: () => void): void;
	removeEventListener(type: 'controlling', listener: () => void): void;
};

/** Sets up offline use and says when a newer version may be taken. One for each window. */
export class AppUpdate {
	readonly #registrar: WorkerRegistrar | undefined;
	readonly #reload: () => void;
	readonly #listeners = new Set<() => void>();
	#registration: ServiceWorkerRegistration | undefined;
	#state: UpdateState = 'none';

	/** Without a registrar (no service workers here) the state stays `none`. */
	constructor(registrar: WorkerRegistrar | undefined, reload: () => void) {
		this.#registrar = registrar;
		this.#reload = reload;
		registrar?.addEventListener('waiting', () => this.#set('ready'));
	}

	get state(): UpdateState {
		return this.#state;
	}

	/** Calls `listener` after each change of `state`; the returned function ends that. */
	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Registers the service worker; `false` when this browser or this visit does not allow it. */
	async start(): Promise<boolean> {
		try {
			this.#registration = await this.#registrar?.register({ immediate: true });
		} catch {
			return false;
		}
		return this.#registration !== undefined;
	}

	/** Looks for a newer version, for windows that stay open for days; silent without a network. */
	async check(): Promise<void> {
		try {
			await this.#registration?.update();
		} catch {
			// Being offline is the usual state of a tablet at work, not a failure.
		}
	}

	/**
	 * Takes the newer version and reloads this window, if nothing stands in the way.
	 *
	 * Whether a conversation is open is the caller's to say: this room cannot know it. The waiting
	 * version counts the windows itself in the moment it takes over.
	 */
	async apply(now: { readonly conversationOpen: boolean }): Promise<ApplyOutcome> {
		if (now.conversationOpen) return 'conversation-open';
		const waiting = this.#registration?.waiting;
		if (!waiting) {
			this.#set('none');
			return 'nothing-new';
		}
		this.#registrar?.addEventListener('controlling', this.#reload);
		const windows: unknown = await messageSW(waiting, { type: 'take-over-if-alone' });
		if (windows === 1) return 'reloading';
		this.#registrar?.removeEventListener('controlling', this.#reload);
		return 'open-elsewhere';
	}

	#set(state: UpdateState): void {
		if (state === this.#state) return;
		this.#state = state;
		for (const listener of this.#listeners) listener();
	}
}
