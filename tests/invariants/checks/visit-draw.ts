// Whom to speak with is drawn by lot. That each is as likely as every other is not guessed from many
// draws but counted: over all pairs of bytes each number comes up equally often.
import fc from 'fast-check';
import { draw } from '$lib/core/visit';
import { checking, type AnyCheck } from '../check';
import { drawn, lookAtCases, together } from './cases';

type Draw = typeof draw;

const sizes = [1, 2, 3, 7, 30];
const allPairs = Array.from({ length: 65_536 }, (_, value) =>
	Uint8Array.of(value >> 8, value & 255)
);

/** How often each number is drawn first, over all pairs of bytes. */
function timesDrawn(
	one: Draw,
	of: number,
	already: readonly number[]
): ReadonlyMap<number, number> {
	const times = new Map<number, number>();
	for (const pair of allPairs) {
		const [number] = one({ of, count: 1, already }, pair) ?? [];
		if (number !== undefined) times.set(number, (times.get(number) ?? 0) + 1);
	}
	return times;
}

const isEven = (times: ReadonlyMap<number, number>, left: number) =>
	times.size === left && new Set(times.values()).size === 1;

const lots = () =>
	drawn(
		fc.integer({ min: 1, max: 60 }).chain((of) =>
			fc.record({
				of: fc.constant(of),
				count: fc.integer({ min: 1, max: 60 }),
				already: fc.subarray(Array.from({ length: of }, (_, at) => at + 1)),
				bytes: fc.uint8Array({ minLength: 0, maxLength: 180, size: 'max' })
			})
		),
		4000
	);

/** Other numbers than before, within bounds, each once, as many as were wanted or are left. */
function isFair(one: Draw, { bytes, ...lot }: ReturnType<typeof lots>[number]): boolean {
	const numbers = one(lot, bytes);
	const before = new Set(lot.already);
	const most = Math.min(lot.count, lot.of - before.size);
	// Of so few numbers hardly a pair of bytes is thrown away.
	if (numbers === null) return bytes.length < 2 * most + 8;
	return (
		numbers.length === most &&
		new Set(numbers).size === numbers.length &&
		numbers.every((n) => n >= 1 && n <= lot.of && !before.has(n)) &&
		JSON.stringify(one(lot, bytes)) === JSON.stringify(numbers)
	);
}

/** A draw as somebody would write it in a hurry: the rest of a division, without rejection. */
const biased: Draw = ({ of, already }, [high = 0, low = 0]) => {
	const left = Array.from({ length: of }, (_, at) => at + 1).filter((n) => !already.includes(n));
	const number = left[(high * 256 + low) % left.length];
	return number === undefined ? [] : [number];
};

export const visitDrawChecks: readonly AnyCheck[] = [
	checking<Draw>({
		kind: 'property',
		rules: ['V-03'],
		counts: 'draws: all pairs of bytes for some sizes, and drawn ones',
		subject: () => draw,
		look: (one) => {
			const counted = [
				...sizes.map((of) => ({ of, already: [] as readonly number[] })),
				{ of: 12, already: [1, 7, 12] }
			];
			return together(
				() =>
					lookAtCases(counted, ({ of, already }) =>
						isEven(timesDrawn(one, of, already), of - already.length)
					),
				() => lookAtCases(lots(), (lot) => isFair(one, lot))
			);
		},
		plants: [
			{ what: 'a draw in which low numbers come more often', subject: () => biased },
			{
				what: 'a draw that repeats',
				subject: () => (lot, bytes) => draw({ ...lot, already: [] }, bytes)
			},
			{
				what: 'a draw in the order of the list',
				subject:
					() =>
					({ of, count, already }) =>
						Array.from({ length: of }, (_, at) => at + 1)
							.filter((n) => !already.includes(n))
							.slice(0, count)
			}
		]
	})
];
