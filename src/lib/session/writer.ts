// Keeps the sealed case in step with the conversation, one commit at a time and in order. The
// screen never waits for it; "saved" is true only when the keeper has acknowledged everything.
import { encodeEvent, type Log } from '$lib/core/event';
import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper';

/** `not-kept`: nothing may reach the disk; a fault: the last change is not saved. */
export type Saved = 'not-kept' | 'saving' | 'saved' | Fault;

export interface KeptCase {
	readonly caseId: string;
	readonly revision: number;
	/** The log as the keeper has acknowledged it. */
	readonly log: Log;
}

export class CaseWriter {
	readonly #keeper: Keeper;
	readonly #onchange: (saved: Saved) => void;
	#kept: KeptCase | null;
	#target: Log = [];
	#running: Promise<void> | null = null;
	#card: Uint8Array | null = null;

	/** With `kept`, goes on with a case that was opened; without it, nothing is kept yet. */
	constructor(keeper: Keeper, onchange: (saved: Saved) => void, kept: KeptCase | null = null) {
		this.#keeper = keeper;
		this.#onchange = onchange;
		this.#kept = kept;
	}

	/** Id of the kept case, or null while nothing is kept. */
	get caseId(): string | null {
		return this.#kept?.caseId ?? null;
	}

	/** From now on the log is kept: the respondent agreed. */
	keep(card: Uint8Array, log: Log): void {
		if (this.#kept === null) this.#card = card;
		this.follow(log);
	}

	/** The log changed. Without agreement to notes this does nothing at all. */
	follow(log: Log): void {
		this.#target = log;
		if (this.#kept === null && this.#card === null) return;
		this.#onchange('saving');
		this.#running ??= this.#run().finally(() => (this.#running = null));
	}

	/** Tries again after a fault. */
	retry(): void {
		this.follow(this.#target);
	}

	/** Resolves when nothing is being written any more, saved or not. */
	async settled(): Promise<void> {
		while (this.#running !== null) await this.#running;
	}

	/** Replaces the card, after everything before it is written; null while nothing is kept. */
	async setCard(card: Uint8Array): Promise<Result<unknown, Fault> | null> {
		await this.settled();
		if (this.#kept === null) return null;
		const work = this.#writeCard(this.#kept, card);
		this.#running = work.then(() => undefined).finally(() => (this.#running = null));
		const done = await work;
		if (!this.#isWritten()) this.follow(this.#target);
		return done;
	}

	/** Destroys what was kept and keeps nothing more, unless the respondent agrees again. */
	async erase(): Promise<Result<void, Fault> | null> {
		this.#card = null;
		await this.settled();
		if (this.#kept === null) return null;
		const done = await this.#keeper.erase([this.#kept.caseId]);
		if (done.ok) this.#kept = null;
		this.#onchange(done.ok ? 'not-kept' : done.error);
		return done;
	}

	async #writeCard(kept: KeptCase, card: Uint8Array): Promise<Result<unknown, Fault>> {
		const done = await this.#keeper.setCard(kept.caseId, kept.revision, card);
		if (done.ok) this.#kept = { ...kept, revision: done.value.revision };
		return done;
	}

	async #run(): Promise<void> {
		for (;;) {
			const target = this.#target;
			const done = await this.#writeTowards(target);
			if (!done.ok) return this.#onchange(done.error);
			if (this.#kept?.log === this.#target || this.#isWritten()) return this.#onchange('saved');
		}
	}

	#isWritten(): boolean {
		const log = this.#kept?.log ?? [];
		return log.length === this.#target.length && log.every((e, i) => e === this.#target[i]);
	}

	async #writeTowards(target: Log): Promise<Result<unknown, Fault>> {
		const kept = this.#kept;
		if (kept === null) {
			const done = await this.#keeper.begin(
				this.#card ?? new Uint8Array(),
				target.map(encodeEvent)
			);
			if (done.ok) this.#kept = { ...done.value, log: target };
			return done;
		}
		const next = target[kept.log.length];
		const isLonger = kept.log.every((event, index) => event === target[index]);
		if (isLonger && next === undefined) return { ok: true, value: undefined };
		const { caseId, revision } = kept;
		const done =
			isLonger && next !== undefined
				? await this.#keeper.append(caseId, revision, encodeEvent(next))
				: await this.#keeper.rewrite(caseId, revision, target.map(encodeEvent), { rotate: true });
		if (done.ok) {
			const log = isLonger ? target.slice(0, kept.log.length + 1) : target;
			this.#kept = { caseId, revision: done.value.revision, log };
		}
		return done;
	}
}
