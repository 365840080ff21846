// Cases for the laws. They are drawn once, from a seed that is written here and said with every
// case that breaks a law, so that the same cases come again on every machine.
import fc from 'fast-check';
import { anyScene, type Scene } from '../../property/scenes';
import type { Looked } from '../check';

export const seed = 20_260_115;

/** Cases of a kind: the same ones every time. */
export function drawn<T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] {
	return fc.sample(arbitrary, { seed, numRuns: count });
}

let scenes: readonly Scene[] | null = null;

/** Made-up talks of every sort; the same ones for every law. */
export function everyScene(): readonly Scene[] {
	scenes ??= drawn(anyScene, 27_000);
	return scenes;
}

const enoughBroken = 50;

/** Looks at cases until enough of them break the law; the shortest one is named first. */
export function lookAtCases<T>(cases: Iterable<T>, isKept: (one: T) => boolean): Looked {
	const broken: string[] = [];
	let looked = 0;
	for (const one of cases) {
		looked += 1;
		if (!isKept(one)) broken.push(`seed ${seed}: ${shown(one)}`);
		if (broken.length === enoughBroken) break;
	}
	return { cases: looked, broken: broken.sort((a, b) => a.length - b.length) };
}

function shown(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		inner instanceof Map || inner instanceof Set ? [...inner] : inner
	).slice(0, 2000);
}

/** Several looks as one; none is begun after one that found something. */
export function together(...looks: readonly (() => Looked)[]): Looked {
	let all: Looked = { cases: 0, broken: [] };
	for (const look of looks) {
		const { cases, broken } = look();
		all = { cases: all.cases + cases, broken };
		if (broken.length > 0) return all;
	}
	return all;
}
