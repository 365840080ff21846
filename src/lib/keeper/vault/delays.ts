// How long to wait after wrong tries. This slows down a person at the device. Whoever copied the
// files ignores it; against a copy there is only the cost of each guess and the number of words.

/** Tries since the last right one and when the last was made, as the key file keeps them. */
export interface Tries {
	readonly count: number;
	/** Milliseconds since 1970. */
	readonly lastMs: number;
}

// Seconds after the first, second, … wrong try; the last entry for all further ones.
const delays: readonly number[] = [0, 0, 1, 5, 15, 30, 60];

function delayMs(count: number): number {
	if (count === 0) return 0;
	return (delays[Math.min(count, delays.length) - 1] ?? 0) * 1000;
}

/**
 * Milliseconds left to wait, 0 to 60,000. A clock that was set back makes it the whole delay again,
 * never more.
 */
export function waitMs(tries: Tries, nowMs: number): number {
	const delay = delayMs(tries.count);
	const elapsed = nowMs - tries.lastMs;
	return elapsed < 0 ? delay : Math.max(0, delay - elapsed);
}

/** The same in whole seconds, rounded up. */
export function waitSeconds(tries: Tries, nowMs: number): number {
	return Math.ceil(waitMs(tries, nowMs) / 1000);
}
