// Keeps the sealed case in step with the conversation, one commit at a time and in order. The
// screen never waits for it; "saved" is true only when the keeper has acknowledged everything.
import { encodeEvent, stepNumber, type Log } from '$lib/core/event';
import type { Fault, FaultTag } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper';
import { destroyOwed, type Owed } from './owed';

/** `not-kept`: nothing may reach the disk; a fault: the last change is not saved. */
export type Saved = 'not-kept' | 'saving' | 'saved' | Fault;

export interface KeptCase {
	readonly caseId: string;
	readonly revision: number;
	/** The log as the keeper has acknowledged it. */
	readonly log: Log;
}

/** A step that can be taken down. */
export type TakenDown = Parameters<typeof stepNumber>[0];

// As many as the keeper takes at once.
const mostSteps = 100;

type Stored = Pick<KeptCase, 'caseId' | 'revision'>;

/** One command to the keeper, and the log that the disk has when it is done. */
interface Write {
	readonly log: Log;
	/** The card that a case is begun with, or gets instead of its own; null when it writes the log. */
	readonly card: Uint8Array | null;
	/** How many of the record's steps the disk has then. */
	readonly noted: number;
	readonly give: () => Promise<Result<Stored, Fault>>;
}

// After these the disk may have the change all the same. The very same command must be given again:
// the keeper then says what became of it, and does it once.
const unclear: ReadonlySet<FaultTag> = new Set<FaultTag>(['StorageFailed', 'KeeperSlow']);

export class CaseWriter {
	readonly #keeper: Keeper;
	readonly #onchange: (saved: Saved) => void;
	#kept: KeptCase | null;
	#target: Log = [];
	#running: Promise<void> | null = null;
	#failure: Fault | null = null;
	/** With this a case is begun. */
	#card: Uint8Array | null = null;
	#nextCard: Uint8Array | null = null;
	#isErased = false;
	/** Whether something is still to be destroyed, before anything else is written. */
	#isDue = false;
	/** The numbers of all steps since the talk was begun or gone on with; the disk has the first ones. */
	readonly #steps: number[] = [];
	#noted = 0;
	/** What was given to the keeper and has no clear answer yet. */
	#unclear: Write | null = null;

	/** With `kept`, goes on with a case that was opened; without it, nothing is kept yet. */
	constructor(keeper: Keeper, onchange: (saved: Saved) => void, kept: KeptCase | null = null) {
		this.#keeper = keeper;
		this.#onchange = onchange;
		this.#kept = kept;
	}

	/** Id of the kept case, or null while nothing is kept or nothing may be. */
	get caseId(): string | null {
		return this.#isErased ? null : (this.#kept?.caseId ?? null);
	}

	/** Whether the log may be kept: the respondent agreed, and did not have it destroyed. */
	get isKeeping(): boolean {
		return !this.#isErased && (this.#kept !== null || this.#card !== null);
	}

	/** From now on the log is kept: the respondent agreed. */
	keep(card: Uint8Array, log: Log): void {
		this.#isErased = false;
		this.#card = card;
		this.follow(log);
	}

	/** The log changed. Without agreement to notes this does nothing at all. */
	follow(log: Log): void {
		this.#target = log;
		if (this.#isErased || (this.#kept === null && this.#card === null)) return;
		this.#onchange('saving');
		this.#running ??= this.#run();
	}

	/** Adds to the record of steps; it is written with the next change, or by `follow`. */
	step(kind: TakenDown | null): void {
		if (kind !== null) this.#steps.push(stepNumber(kind));
	}

	/** Tries again after a fault. */
	retry(): void {
		if (this.#isDue) this.#running ??= this.#run();
		else this.follow(this.#target);
	}

	/** Whether nothing is being written or destroyed, so that nothing is cut off by stopping now. */
	get isIdle(): boolean {
		return this.#running === null;
	}

	/** What is still to be destroyed, or null. */
	get owed(): Owed | null {
		if (!this.#isDue) return null;
		if (this.#kept !== null) return { caseId: this.#kept.caseId };
		const card = this.#unclear?.card ?? null;
		return card === null ? null : { card };
	}

	/** Resolves when nothing is being written or destroyed any more, done or not. */
	async settled(): Promise<void> {
		while (this.#running !== null) await this.#running;
	}

	/** Replaces the card after everything before it; what came of it is told by `onchange`. */
	async setCard(card: Uint8Array): Promise<void> {
		await this.settled();
		if (this.#kept === null) return;
		this.#nextCard = card;
		this.follow(this.#target);
		await this.settled();
	}

	/**
	 * Destroys what was kept and keeps nothing more, unless the respondent agrees again. Null where
	 * nothing was ever to be kept; after a fault it stays owed, and `retry` tries it again.
	 */
	async erase(): Promise<Result<void, Fault> | null> {
		this.#isErased = true;
		if (this.#kept === null && this.#card === null) return null;
		this.#isDue = true;
		this.#running ??= this.#run();
		await this.settled();
		return this.#isDue && this.#failure !== null ? err(this.#failure) : ok(undefined);
	}

	async #run(): Promise<void> {
		let done = await this.#advance();
		while (done.ok && done.value) done = await this.#advance();
		this.#failure = done.ok ? null : done.error;
		// Before anybody is told, so that a change made on being told starts a new run.
		this.#running = null;
		this.#onchange(this.#failure ?? (this.#isErased ? 'not-kept' : 'saved'));
	}

	/** Takes one step; whether there was one to take. */
	async #advance(): Promise<Result<boolean, Fault>> {
		if (this.#isDue) return this.#destroy();
		const step = this.#isErased ? null : this.#next();
		if (step === null) return ok(false);
		const done = await step.give();
		this.#unclear = !done.ok && unclear.has(done.error.tag) ? step : null;
		if (!done.ok) return done;
		[this.#kept, this.#noted] = [{ ...done.value, log: step.log }, step.noted];
		if (step.card !== null && step.card === this.#nextCard) this.#nextCard = null;
		return ok(true);
	}

	async #destroy(): Promise<Result<true, Fault>> {
		const { owed } = this;
		const done = owed === null ? ok(undefined) : await destroyOwed(this.#keeper, owed);
		if (!done.ok) return done;
		[this.#kept, this.#unclear, this.#nextCard] = [null, null, null];
		[this.#noted, this.#isDue] = [0, false];
		// Meanwhile the respondent may have agreed again.
		if (this.#isErased) this.#card = null;
		return ok(true);
	}

	/** What brings the disk closer to the conversation; null when it has all of it. */
	#next(): Write | null {
		if (this.#unclear !== null) return this.#unclear;
		const kept = this.#kept;
		if (kept === null) return this.#first();
		const isPrefix = kept.log.every((event, index) => event === this.#target[index]);
		const next = this.#target[kept.log.length];
		if (!isPrefix) return this.#rewrite(kept);
		if (next !== undefined) return this.#append(kept, next);
		return this.#noted < this.#steps.length ? this.#note(kept) : this.#replaceCard(kept);
	}

	/** The steps that go with the next write, and how many the disk has then. */
	#due() {
		const steps = this.#steps.slice(this.#noted, this.#noted + mostSteps);
		return { steps, noted: this.#noted + steps.length };
	}

	#first(): Write {
		const [card, log] = [this.#card ?? new Uint8Array(), this.#target];
		const frames = log.map(encodeEvent);
		const { steps, noted } = this.#due();
		return { log, card, noted, give: () => this.#keeper.begin(card, frames, steps) };
	}

	#append({ caseId, revision, log }: KeptCase, event: Log[number]): Write {
		const frame = encodeEvent(event);
		const { steps, noted } = this.#due();
		const give = () => of(caseId, this.#keeper.append(caseId, revision, frame, steps));
		return { log: [...log, event], card: null, noted, give };
	}

	#rewrite({ caseId, revision }: KeptCase): Write {
		const log = this.#target;
		const frames = log.map(encodeEvent);
		const { steps, noted } = this.#due();
		const how = { rotate: true, steps };
		const give = () => of(caseId, this.#keeper.rewrite(caseId, revision, frames, how));
		return { log, card: null, noted, give };
	}

	#note({ caseId, revision, log }: KeptCase): Write {
		const { steps, noted } = this.#due();
		const give = () => of(caseId, this.#keeper.note(caseId, revision, steps));
		return { log, card: null, noted, give };
	}

	#replaceCard({ caseId, revision, log }: KeptCase): Write | null {
		const card = this.#nextCard;
		if (card === null) return null;
		const give = () => of(caseId, this.#keeper.setCard(caseId, revision, card));
		return { log, card, noted: this.#noted, give };
	}
}

async function of(
	caseId: string,
	answer: Promise<Result<{ readonly revision: number }, Fault>>
): Promise<Result<Stored, Fault>> {
	const done = await answer;
	return done.ok ? ok({ caseId, revision: done.value.revision }) : done;
}
