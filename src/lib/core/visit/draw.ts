// Whom to speak with, by lot: numbers from 1 to n, as the workers stand in a list, a row or a queue.
// Neither the employer nor the inspector can choose, and the order of the numbers is drawn too.
// Somebody who is drawn and does not want to talk is simply not spoken with; no event says so.

export interface Lot {
	/** How many workers there are, 1 to 999. */
	readonly of: number;
	/** How many to draw; fewer come when fewer are left. */
	readonly count: number;
	/** Numbers that were drawn before; none of them comes again. */
	readonly already: readonly number[];
}

/** Bytes that a draw of so many most often needs; a rejected pair of bytes takes two more. */
export function bytesForDraw(count: number): number {
	return 2 * count + 64;
}

const values = 65_536;

/**
 * Draws without repeats, each number left as likely as every other (rejection sampling: a pair of
 * bytes in the rest that does not divide evenly is thrown away and the next is taken).
 *
 * @param bytes random bytes from the ports, used from the front, two for each number
 * @returns the numbers in the order in which they were drawn, or null when the bytes ran out: then
 *   the caller draws again with other bytes, and more of them
 */
export function draw({ of, count, already }: Lot, bytes: Uint8Array): readonly number[] | null {
	const drawnBefore = new Set(already);
	const left = Array.from({ length: of }, (_, at) => at + 1).filter((n) => !drawnBefore.has(n));
	const drawn: number[] = [];
	let at = 0;
	while (drawn.length < count && left.length > 0) {
		const [high, low] = [bytes[at], bytes[at + 1]];
		if (high === undefined || low === undefined) return null;
		at += 2;
		const value = high * 256 + low;
		if (value >= values - (values % left.length)) continue;
		drawn.push(...left.splice(value % left.length, 1));
	}
	return drawn;
}
