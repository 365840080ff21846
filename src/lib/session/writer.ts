// Keeps the sealed case in step with the conversation, one commit at a time and in order. The
// screen never waits for it; "saved" is true only when the keeper has acknowledged everything.
import { encodeEvent, stepNumber, type Log } from '$lib/core/event';
import type { Fault, FaultTag } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper';

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
	/** The card that this step replaces; null when it writes the log. */
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
	#erasing: Promise<unknown> | null = null;
	#card: Uint8Array | null = null;
	#nextCard: Uint8Array | null = null;
	#isErased = false;
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

	/** Adds to the record of steps; it is written with the next change, or by `follow`. */
	step(kind: TakenDown | null): void {
		if (kind !== null) this.#steps.push(stepNumber(kind));
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
		const card = this.#card;
		this.#card = null;
		const erasing = this.#eraseKept(card);
		this.#erasing = erasing;
		void erasing.then(() => {
			if (this.#erasing === erasing) this.#erasing = null;
		});
		return erasing;
	}

	async #eraseKept(card: Uint8Array | null): Promise<Result<void, Fault> | null> {
		while (this.#running !== null) await this.#running;
		const found = this.#kept === null ? await this.#findBegun(card) : ok(this.#kept.caseId);
		// Nothing was ever to be kept, and nothing was said of it.
		if (this.#kept === null && card === null) return null;
		const done = found.ok && found.value ? await this.#keeper.erase([found.value]) : found;
		if (done.ok) [this.#kept, this.#unclear, this.#noted] = [null, null, 0];
		this.#onchange(done.ok ? 'not-kept' : done.error);
		return done.ok ? ok(undefined) : done;
	}

	/** A case whose beginning had no clear answer, if the disk has it: by its card, which has a code. */
	async #findBegun(card: Uint8Array | null): Promise<Result<string | null, Fault>> {
		if (this.#unclear === null || card === null) return ok(null);
		const cards = await this.#keeper.cards();
		if (!cards.ok) return cards;
		const begun = cards.value.find(({ bytes }) => isSame(bytes, card));
		return ok(begun?.caseId ?? null);
	}

	async #run(): Promise<void> {
		let failure: Fault | null = null;
		for (let step = this.#next(); failure === null && step !== null; step = this.#next()) {
			const done = await step.give();
			this.#unclear = !done.ok && unclear.has(done.error.tag) ? step : null;
			if (done.ok) [this.#kept, this.#noted] = [{ ...done.value, log: step.log }, step.noted];
			if (done.ok && step.card !== null && step.card === this.#nextCard) this.#nextCard = null;
			failure = done.ok ? null : done.error;
		}
		// Before anybody is told, so that a change made on being told starts a new run.
		this.#running = null;
		this.#onchange(failure ?? 'saved');
	}

	/** What brings the disk closer to the conversation; null when it has all of it. */
	#next(): Write | null {
		if (this.#unclear !== null) return this.#unclear;
		const kept = this.#kept;
		if (kept === null) return this.#begin();
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

	#begin(): Write {
		const [card, log] = [this.#card ?? new Uint8Array(), this.#target];
		const frames = log.map(encodeEvent);
		const { steps, noted } = this.#due();
		return { log, card: null, noted, give: () => this.#keeper.begin(card, frames, steps) };
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

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
