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
	#erasing: Promise<unknown> | null = null;
	#card: Uint8Array | null = null;
	#nextCard: Uint8Array | null = null;
	#isErased = false;

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

	/** Whether the log may be kept: the respondent agreed, and did not have it destroyed. */
	get isKeeping(): boolean {
		return !this.#isErased && (this.#kept !== null || this.#card !== null);
	}

	/** From now on the log is kept: the respondent agreed. */
	keep(card: Uint8Array, log: Log): void {
		this.#isErased = false;
		if (this.#kept === null) this.#card = card;
		this.follow(log);
	}

	/** The log changed. Without agreement to notes this does nothing at all. */
	follow(log: Log): void {
		this.#target = log;
		if (this.#isErased || (this.#kept === null && this.#card === null)) return;
		this.#onchange('saving');
		this.#running ??= this.#run();
	}

	/** Tries again after a fault. */
	retry(): void {
		this.follow(this.#target);
	}

	/** Whether nothing is being written or destroyed, so that nothing is cut off by stopping now. */
	get isIdle(): boolean {
		return this.#running === null && this.#erasing === null;
	}

	/** Resolves when nothing is being written or destroyed any more, done or not. */
	async settled(): Promise<void> {
		while (!this.isIdle) await (this.#running ?? this.#erasing);
	}

	/** Replaces the card after everything before it; what came of it is told by `onchange`. */
	async setCard(card: Uint8Array): Promise<void> {
		await this.settled();
		if (this.#kept === null) return;
		this.#nextCard = card;
		this.follow(this.#target);
		await this.settled();
	}

	/** Destroys what was kept and keeps nothing more, unless the respondent agrees again. */
	erase(): Promise<Result<void, Fault> | null> {
		this.#isErased = true;
		this.#card = null;
		const erasing = this.#eraseKept();
		this.#erasing = erasing;
		void erasing.then(() => {
			if (this.#erasing === erasing) this.#erasing = null;
		});
		return erasing;
	}

	async #eraseKept(): Promise<Result<void, Fault> | null> {
		while (this.#running !== null) await this.#running;
		if (this.#kept === null) return null;
		const done = await this.#keeper.erase([this.#kept.caseId]);
		if (done.ok) this.#kept = null;
		this.#onchange(done.ok ? 'not-kept' : done.error);
		return done;
	}

	async #run(): Promise<void> {
		let failure: Fault | null;
		do {
			const done = await (this.#isWritten() ? this.#writeCard() : this.#writeTowards(this.#target));
			failure = done.ok ? null : done.error;
		} while (failure === null && (!this.#isWritten() || this.#nextCard !== null));
		// Before anybody is told, so that a change made on being told starts a new run.
		this.#running = null;
		this.#onchange(failure ?? 'saved');
	}

	#isWritten(): boolean {
		const log = this.#kept?.log;
		return log?.length === this.#target.length && log.every((e, i) => e === this.#target[i]);
	}

	async #writeCard(): Promise<Result<unknown, Fault>> {
		const card = this.#nextCard;
		if (card === null || this.#kept === null) return { ok: true, value: undefined };
		const { caseId, revision } = this.#kept;
		const done = await this.#keeper.setCard(caseId, revision, card);
		if (done.ok) this.#kept = { ...this.#kept, revision: done.value.revision };
		if (done.ok && this.#nextCard === card) this.#nextCard = null;
		return done;
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
