// Everything that can be answered and everything that can happen around it, small enough to be
// walked through: replies, situations, and protocols of four, eight and fourteen items.
import { borderSecondLine, indicators } from '$lib/content';
import {
	circumstances,
	partition,
	type CircumstanceFacts,
	type Circumstances,
	type ConductAnswer,
	type ConductAnswers
} from '$lib/core/assessment';
import { capacities, type Capacity } from '$lib/core/event';
import type { Item, Protocol } from '$lib/core/protocol';
import { responseOf } from '../events';
import { yesNo } from '../protocols';

/** What can come of one yes/no item. `not-asked` is no response at all. */
export const replies = ['yes', 'unsure', 'no', 'declined', 'skipped', 'not-asked'] as const;
export type Answered = (typeof replies)[number];
/** Four ways of saying nothing, which must be one. */
export const silences = ['no', 'declined', 'skipped', 'not-asked'] as const;
/** One reply for each item, in the protocol's order. */
export type Answers = readonly Answered[];

export const isSilence = (reply: Answered): boolean => silences.some((one) => one === reply);

/** How a conversation went and with whom. */
export interface Situation {
	/** Its place in {@link situations}. */
	readonly index: number;
	readonly around: Circumstances;
	readonly capacity: Capacity;
}

const privacies = ['held', 'lost', 'never'] as const;
const agreements = ['given', 'refused'] as const;
const ends = ['complete', 'stopped'] as const;

/** Every situation there is: 24 ways a conversation can go, three capacities. */
export const situations: readonly Situation[] = [true, false]
	.flatMap((danger) =>
		privacies.flatMap((privacy) =>
			agreements.flatMap((agreement) =>
				ends.flatMap((end) =>
					capacities.map((capacity) => ({
						around: circumstances({ danger, privacy, agreement, end }),
						capacity
					}))
				)
			)
		)
	)
	.map((situation, index) => ({ ...situation, index }));

/** The same situation with something else in it. */
export function but(
	{ around, capacity }: Situation,
	change: Partial<CircumstanceFacts> & { readonly capacity?: Capacity }
): Situation {
	const { danger, privacy, agreement, end } = { ...around, ...change };
	const places = [
		privacies.indexOf(privacy),
		agreements.indexOf(agreement),
		ends.indexOf(end),
		capacities.indexOf(change.capacity ?? capacity)
	];
	const sizes = [privacies.length, agreements.length, ends.length, capacities.length];
	const index = places.reduce((sum, place, at) => sum * sizes[at]! + place, danger ? 0 : 1);
	return situations[index]!;
}

/** An adult, out of earshot and danger, who went to the end. */
export const calm: Situation = but(situations[0]!, {
	danger: false,
	privacy: 'held',
	agreement: 'given',
	end: 'complete',
	capacity: 'adult'
});

export const core: Protocol = {
	...borderSecondLine,
	id: 'core',
	items: borderSecondLine.items.slice(0, 4)
};

const alone = (id: string): Item => {
	const rule = indicators.find((indicator) => indicator.id === id)!.rule;
	const purpose = rule.endsWith('condition') ? 'condition' : 'conduct';
	return yesNo(`on-${id}`, { purpose, indicators: [id] });
};

/** Fourteen items with every weight among them, as many as may ever be asked on a visit. */
export const fourteen: Protocol = {
	...borderSecondLine,
	id: 'fourteen',
	setting: 'inspection',
	items: [
		...borderSecondLine.items.slice(0, 6),
		...['told-what-to-say', 'contract-differs', 'unagreed-deductions'].map(alone),
		...['consequence-of-leaving', 'weak-position-used'].map(alone),
		...['no-rest-cannot-refuse', 'dangerous-work-no-care', 'bad-living-conditions'].map(alone)
	]
};

/** One item of each of the five weights. */
export const oneOfEach: Protocol = {
	...borderSecondLine,
	id: 'one-of-each',
	items: [
		...['threatened-or-hurt', 'promise-broken', 'told-what-to-say'].map(alone),
		...['no-rest-cannot-refuse', 'bad-living-conditions'].map(alone)
	]
};

/**
 * A quick maker of what `partition` makes, for walking through millions: each item's answer is
 * taken from `partition` once for each reply. Sound only while no item has a condition.
 */
export function answerMaker(protocol: Protocol): (answers: Answers) => ConductAnswers {
	const made = protocol.items.map(
		({ id }, index) =>
			new Map(
				replies.map((reply): [Answered, ConductAnswer] => {
					const said = reply === 'not-asked' ? [] : [[id, responseOf(reply)] as const];
					return [reply, partition(protocol, new Map(said), new Set()).conduct[index]!];
				})
			)
	);
	return (answers) =>
		answers.map((reply, index) => made[index]!.get(reply)!) as unknown as ConductAnswers;
}

/** What the product itself makes of the answers. */
export function partitioned(protocol: Protocol, answers: Answers): ConductAnswers {
	const said = protocol.items.flatMap(({ id }, index) => {
		const reply = answers[index]!;
		return reply === 'not-asked' ? [] : [[id, responseOf(reply)] as const];
	});
	return partition(protocol, new Map(said), new Set()).conduct;
}

/** Every list of `length` members of `alphabet`; as many as their number to that power. */
export function* everyList<T>(alphabet: readonly T[], length: number): Generator<readonly T[]> {
	if (length === 0) yield [];
	else {
		for (const rest of everyList(alphabet, length - 1)) {
			for (const first of alphabet) yield [...rest, first];
		}
	}
}
