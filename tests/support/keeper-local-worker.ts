// A worker in the same thread. Messages are cloned and transferred as a browser would do it, so
// that what cannot be sent, or is used after it was handed over, fails here too.

import type { Scope } from '$lib/keeper/serve';

type Listener = (event: MessageEvent<unknown>) => void;

// Taken while the test's own environment stands: a message may still be on its way when it goes.
const Message = globalThis.MessageEvent;

export class LocalWorker extends EventTarget implements Worker {
	onmessage = null;
	onmessageerror = null;
	onerror = null;
	#isAlive = true;
	readonly #listeners: Listener[] = [];
	readonly #onEnd: () => void;

	/** `onEnd` lets go of what a browser lets go of when a worker ends. */
	constructor(onEnd: () => void = () => undefined) {
		super();
		this.#onEnd = onEnd;
	}

	/** What the worker's own code sees. */
	readonly scope: Scope = {
		addEventListener: (_type, listener) => {
			this.#listeners.push(listener);
		},
		postMessage: (message, transfer) => {
			const data: unknown = structuredClone(message, { transfer });
			queueMicrotask(() => {
				if (this.#isAlive) this.dispatchEvent(new Message('message', { data }));
			});
		}
	};

	postMessage(message: unknown, how: Transferable[] | StructuredSerializeOptions = []): void {
		const data: unknown = structuredClone(message, Array.isArray(how) ? { transfer: how } : how);
		queueMicrotask(() => {
			if (!this.#isAlive) return;
			for (const listener of this.#listeners) listener(new Message('message', { data }));
		});
	}

	terminate(): void {
		this.#isAlive = false;
		this.#onEnd();
	}
}
