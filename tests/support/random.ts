// Random moments that can be had again: the same seed gives the same row of numbers (mulberry32,
// T. Ettinger, 2017, public domain).

/** Numbers from 0 up to but not including 1, from a seed of 32 bits. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The seed of this run: the one in `ASKWELL_SEED`, or a fresh one. Print it with the result. */
export function seedOfRun(): number {
	return Number(process.env.ASKWELL_SEED ?? Math.floor(Math.random() * 2 ** 32)) >>> 0;
}
