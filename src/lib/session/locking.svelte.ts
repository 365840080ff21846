// A vault is open, or locked. Locked *warm* a PIN opens it, for a while and in this window; locked
// *cold* only the words do. Here stands when it locks by itself, what is held for coming back, and
// the neutral page. Locking drops the keeper, the talk and its log, whatever else happens.
import type { OpenList } from './gone';
import { heldMs, hasToHold, sealHeld, type Held } from './held';
import { Idle, idleMs, Since, type Clocks } from './idle';
import type { Talk } from './talk.svelte';

/** What is locked: the application, as far as it matters here. */
export interface Lockable extends OpenList {
	/** Destroys what is past its time. */
	readonly keeping: { sendOff(list: OpenList): void } | null;
	readonly talk: Talk | null;
	/** Lets go of everything that was read from the vault. */
	forget(): void;
	/** Shows the screen on which this vault can be opened again. */
	showLocked(): void;
}

/** `now`: the browser may stop the page at once. `soon`: there is time to hold what would be lost. */
export type Haste = 'now' | 'soon';

/** What became of the talk that was open, until the vault is opened again. */
export type PutAwayTalk = 'kept' | 'held' | 'over';

interface Prepared {
	readonly file: Uint8Array | null;
	readonly log: Talk['conversation']['log'];
	readonly unsaid: Talk['unsaid']['now'];
}

export class Locking {
	readonly #app: Lockable;
	readonly #clocks: Clocks;
	readonly #idle: Idle;
	#puttingAway: Promise<void> | null = null;
	#isAway = false;
	/** The talk that was open, as far as this window's memory alone knows it. */
	#held: Held | null = null;
	#heldSince: Since | null = null;
	#prepared: Prepared | null = null;
	/** A neutral page stands in front of everything. */
	isHidden = $state(false);
	wasPutAway = $state<PutAwayTalk | null>(null);

	constructor(app: Lockable, clocks: Clocks) {
		this.#app = app;
		this.#clocks = clocks;
		this.#idle = new Idle(clocks);
	}

	touch(): void {
		this.#idle.touch();
	}
	/** A dialog of the system was asked for here: a file, the printer, another program. */
	openDialog(): void {
		this.#idle.openDialog();
	}
	closeDialog(): void {
		this.#idle.closeDialog();
	}

	/** Whether a talk is going on, with a person who may be thinking. */
	get isInTalk(): boolean {
		const { talk } = this.#app;
		return talk !== null && talk.phase !== 'ended' && !this.isHidden;
	}

	/** Whether the vault is open and nobody has touched the device for too long. */
	get isTimeUp(): boolean {
		const limit = this.isInTalk ? idleMs.inTalk : idleMs.otherwise;
		return this.#app.vault.isOpen && this.#idle.leftMs(limit) <= 0;
	}

	/** The page is hidden, and may be stopped before it can do anything: seals what would be lost. */
	async prepare(): Promise<void> {
		const { talk } = this.#app;
		if (talk === null || talk.phase === 'ended' || !hasToHold(talk)) return;
		const { unsaid, conversation } = talk;
		const said = { log: conversation.log, unsaid: unsaid.now };
		this.#prepared = { ...said, file: await sealHeld(talk) };
	}

	/**
	 * Locks. What is being written is written first; with `now`, and nothing to write, the keys are
	 * gone when this returns. A talk that cannot be saved is only hidden: it is nowhere else.
	 */
	putAway(haste: Haste = 'now'): Promise<void> {
		if (this.#app.vault.isOpen) {
			this.#puttingAway ??= this.#putAway(haste).finally(() => (this.#puttingAway = null));
		}
		return this.#puttingAway ?? Promise.resolve();
	}

	/** Something broke. Locks as `putAway`, even where that breaks too; what is nowhere else is not given up. */
	async breakOff(): Promise<void> {
		try {
			await this.putAway('soon');
		} catch {
			if (this.#app.talk?.isUnsaved) return;
			this.#held = this.#prepared = this.wasPutAway = null;
			this.#letGo(() => this.#app.vault.drop());
		}
	}

	#letGo(lock: () => void): void {
		lock();
		this.#app.forget();
		this.#app.showLocked();
		this.#isAway = true;
	}

	async #putAway(haste: Haste): Promise<void> {
		const { talk } = this.#app;
		if (talk && !talk.isIdle) await talk.settled();
		if (talk?.isUnsaved) {
			this.isHidden = true;
			talk.send({ type: 'paused' });
			return;
		}
		if (haste === 'soon') await this.prepare();
		this.#hold(talk);
		const { vault, keeping } = this.#app;
		if (haste === 'soon') keeping?.sendOff(this.#app);
		this.#letGo(() => (haste === 'soon' ? void vault.lock() : vault.drop()));
	}

	#hold(talk: Talk | null): void {
		const prepared = this.#prepared;
		this.#prepared = null;
		this.#held = null;
		this.wasPutAway = null;
		if (talk === null || (talk.phase === 'ended' && talk.caseId === null)) return;
		const { caseId, conversation, unsaid } = talk;
		const isSame = prepared?.log === conversation.log && prepared.unsaid === unsaid.now;
		const file = isSame ? (prepared?.file ?? null) : null;
		this.wasPutAway = caseId !== null ? 'kept' : file !== null ? 'held' : 'over';
		if (this.wasPutAway === 'over') return;
		this.#held = { where: this.#app.vault.where, caseId, file };
		this.#heldSince = new Since(this.#clocks);
		setTimeout(() => this.#expire(), heldMs);
	}

	/** A talk that is not kept has waited long enough. */
	#expire(): void {
		if (this.#held?.caseId !== null || (this.#heldSince?.ms ?? 0) < heldMs) return;
		this.#held = null;
		if (this.wasPutAway !== null) this.wasPutAway = 'over';
	}

	/** What waits for the vault that was just opened; it is given once. */
	takeHeld(): Held | null {
		this.#expire();
		const held = this.#held;
		this.wasPutAway = null;
		const { ns, place } = this.#app.vault.where;
		if (held?.where.ns !== ns || held.where.place !== place) return null;
		this.#held = null;
		return held;
	}

	/**
	 * The page is shown again: looks at the vault that was put away. Not before, because a worker that
	 * is started while the page is kept for Back ends the whole browser (Chromium 156).
	 */
	async comeBack(): Promise<void> {
		await this.#puttingAway;
		if (!this.#isAway) return;
		this.#isAway = false;
		await this.#app.vault.look();
	}

	/** Puts the neutral page in front, at once, and locks behind it. */
	hide(): Promise<void> {
		this.isHidden = true;
		return this.putAway('soon');
	}

	/** Takes the neutral page away. What stands behind it is locked, or could not be saved. */
	async reveal(): Promise<void> {
		await this.#puttingAway;
		this.isHidden = false;
		// Whoever types already is not waited for, nor interrupted when the vault was looked at.
		void this.comeBack();
	}
}
