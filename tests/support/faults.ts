// Which call of the storage fails, and how. One call is counted for everything the keeper asks of
// the storage: opening, beginning a transaction, each request, each commit, each step on its file.

/**
 * `lost`: this and every later call on the connection fail, as WebKit has it. `closed`: the browser
 * closes the connection. `late`: the answer comes when nobody waits any more. `unanswered`: it was
 * done, and nobody is told.
 */
export type Kind =
	'unknown' | 'aborted' | 'closed' | 'lost' | 'hangs' | 'late' | 'unanswered' | 'quota';

export const kinds: readonly Kind[] = [
	'unknown',
	'aborted',
	'closed',
	'lost',
	'hangs',
	'late',
	'unanswered',
	'quota'
];

/** Counts the calls and says which of them fail. */
export class Faults {
	count = 0;
	/** How often a fault was given. */
	given = 0;
	readonly lateMs: number;
	/** Called when somebody begins to wait for an answer that does not come in time. */
	onSilence: () => void = () => undefined;
	#isAside = false;
	#plan: { readonly kind: Kind; readonly at: number; readonly isStuck: boolean } | null = null;

	constructor(lateMs: number) {
		this.lateMs = lateMs;
	}

	/** From the call of this number (from 0) on, once or until cleared. */
	plan(kind: Kind, at: number, isStuck: boolean): void {
		this.#plan = { kind, at, isStuck };
	}

	/** From now on everything goes well. */
	clear(): void {
		this.#plan = null;
	}

	/** Whether a fault is planned. */
	get isOn(): boolean {
		return this.#plan !== null;
	}

	/** Somebody looks at the disk: no call of theirs fails, or counts. */
	async aside<T>(look: () => Promise<T>): Promise<T> {
		this.#isAside = true;
		try {
			return await look();
		} finally {
			this.#isAside = false;
		}
	}

	/** What becomes of the next call; null when it goes well. */
	next(): Kind | null {
		if (this.#isAside) return null;
		const at = this.count;
		this.count += 1;
		const plan = this.#plan;
		if (plan === null || at < plan.at || (!plan.isStuck && at > plan.at)) return null;
		this.given += 1;
		return plan.kind;
	}
}
