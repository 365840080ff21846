// How long nobody has touched the device. Two clocks are asked and the longer time counts: the one
// that only goes forward may stand still while a device sleeps, and the other can be set back.

/** Milliseconds without a touch after which a vault locks by itself. */
export const idleMs = { inTalk: 5 * 60_000, otherwise: 2 * 60_000 } as const;

/** For how many milliseconds at most a dialog of the system that was asked for here stops the time. */
export const dialogMs = 2 * 60_000;

/** The two clocks, in milliseconds; `monotonic` from any start. */
export interface Clocks {
	readonly now: () => number;
	readonly monotonic: () => number;
}

type Moment = Readonly<Record<keyof Clocks, number>>;

/** Milliseconds since a moment, by the longer of both clocks; never less than 0. */
export class Since {
	readonly #clocks: Clocks;
	readonly #moment: Moment;

	constructor(clocks: Clocks) {
		this.#clocks = clocks;
		this.#moment = { now: clocks.now(), monotonic: clocks.monotonic() };
	}

	get ms(): number {
		const { now, monotonic } = this.#clocks;
		return Math.max(0, now() - this.#moment.now, monotonic() - this.#moment.monotonic);
	}
}

/** The time since the last touch, less what a print, file or share dialog of our own took of it. */
export class Idle {
	readonly #clocks: Clocks;
	#touched: Since;
	#dialog: Since | null = null;

	constructor(clocks: Clocks) {
		this.#clocks = clocks;
		this.#touched = new Since(clocks);
	}

	/** Somebody touched the page. */
	touch(): void {
		this.#touched = new Since(this.#clocks);
		this.#dialog = null;
	}

	/** A dialog opens; whoever is in it touches the device, which a page does not see. */
	openDialog(): void {
		this.touch();
		this.#dialog = new Since(this.#clocks);
	}

	/** It was closed, by somebody who was there. One that stood open too long proves nobody. */
	closeDialog(): void {
		if (this.#dialog !== null && this.#dialog.ms <= dialogMs) this.touch();
	}

	/** Milliseconds until `limitMs` are over; 0 or less when they are. */
	leftMs(limitMs: number): number {
		const paused = Math.min(this.#dialog?.ms ?? 0, dialogMs);
		return limitMs - (this.#touched.ms - paused);
	}
}
