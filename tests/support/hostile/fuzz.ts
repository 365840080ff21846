// Gives spoilt files to a way in and looks at what becomes of each: it is refused, or it is accepted
// and everything that was written in it is what was understood. Nothing is thrown, nothing hangs,
// and nothing outside the file changes.
import { seeded } from '../random';

/** What a way in made of one file. */
export type Came = { readonly refused: string } | { readonly accepted: unknown };

/** One way in, with good files to spoil. */
export interface WayIn {
	readonly name: string;
	/** Of a thousand files, how many go here. */
	readonly share: number;
	/** Makes a file; `random` decides everything. */
	readonly make: (random: () => number) => unknown;
	readonly read: (file: unknown) => Came | Promise<Came>;
	/** Whether what was accepted was rightly accepted. */
	readonly isRight: (file: unknown, accepted: unknown) => boolean;
	/** The refusals that people have words for. */
	readonly refusals: readonly string[];
}

/** What was counted, and the first file of each kind that should not be. */
export interface Fuzzed {
	n: number;
	accepted: number;
	refused: number;
	readonly wrong: Record<'crash' | 'hang' | 'invalid' | 'pollution' | 'unknown', number>;
	/** Processor time of the slowest file, in ms. */
	slowestMs: number;
	readonly examples: string[];
}

/** Whether something was added to what all objects share; takes it away again. */
function isPolluted(): boolean {
	const added = [Object.prototype, Array.prototype].flatMap((proto) =>
		Object.keys(proto).map((key) => [proto, key] as const)
	);
	for (const [proto, key] of added) Reflect.deleteProperty(proto, key);
	return added.length > 0;
}

/** `n` files to one way in. The same seed makes the same files. `hangMs` is processor time. */
export async function fuzz(way: WayIn, n: number, seed: number, hangMs = 1000): Promise<Fuzzed> {
	const random = seeded(seed);
	const found: Fuzzed = {
		n,
		accepted: 0,
		refused: 0,
		wrong: { crash: 0, hang: 0, invalid: 0, pollution: 0, unknown: 0 },
		slowestMs: 0,
		examples: []
	};
	const blame = (what: keyof Fuzzed['wrong'], file: unknown, more = '') => {
		if (found.wrong[what] === 0) found.examples.push(`${way.name} ${what}: ${shown(file)} ${more}`);
		found.wrong[what] += 1;
	};
	for (let at = 0; at < n; at += 1) {
		const file = way.make(random);
		const before = process.cpuUsage();
		try {
			const came = await way.read(file);
			if ('accepted' in came) {
				found.accepted += 1;
				if (!way.isRight(file, came.accepted)) blame('invalid', file);
			} else {
				found.refused += 1;
				if (!way.refusals.includes(came.refused)) blame('unknown', file, came.refused);
			}
		} catch (thrown) {
			blame('crash', file, String(thrown));
		}
		const { user, system } = process.cpuUsage(before);
		const ms = (user + system) / 1000;
		found.slowestMs = Math.max(found.slowestMs, ms);
		if (ms > hangMs) blame('hang', file);
		if (isPolluted()) blame('pollution', file);
	}
	return found;
}

/** How many files came to a bad end. */
export const badEnds = ({ wrong }: Fuzzed) => Object.values(wrong).reduce((a, b) => a + b, 0);

function shown(file: unknown): string {
	const text = file instanceof Uint8Array ? new TextDecoder().decode(file) : JSON.stringify(file);
	return (text ?? '').slice(0, 400);
}
