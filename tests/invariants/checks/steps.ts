// Steps from one situation of a walk to the next, without taking them again.
import type { EventType } from '$lib/core/event';
import type { Phase } from '$lib/interview';
import { after, type Situation, type Situations } from '../../support/reach';

/** An event by its type and those of its fields that matter. */
export type Wanted = { readonly type: EventType } & Readonly<Record<string, unknown>>;

/** Where events lead, one after the other; null when one of them cannot happen. */
export function follow(
	situations: Situations,
	from: Situation,
	...wanted: readonly Wanted[]
): Situation | null {
	let now: Situation | null = from;
	for (const one of wanted) now = now && stepBy(situations, now, one);
	return now;
}

function stepBy(situations: Situations, { steps }: Situation, wanted: Wanted): Situation | null {
	for (const [event, key] of steps) {
		const fields = event as Readonly<Record<string, unknown>>;
		const isIt = Object.entries(wanted).every(([name, value]) => fields[name] === value);
		if (isIt) return situations.get(key)!;
	}
	return null;
}

/** Types of event that can happen in a situation. */
export const typesFrom = ({ steps }: Situation): ReadonlySet<EventType> =>
	new Set([...steps.keys()].map(({ type }) => type));

/** Phases that can still come after every situation that is `such`. */
export function phasesAfter(
	situations: Situations,
	such: (situation: Situation) => boolean
): ReadonlySet<Phase> {
	const start = [...situations].filter(([, one]) => such(one)).map(([key]) => key);
	return new Set(
		[...after(situations, start)].map((key) => situations.get(key)!.conversation.phase)
	);
}

/** Each step of each situation: from where, by what, to where. */
export function stepsOf(situations: Situations) {
	return [...situations.values()].flatMap((from) =>
		[...from.steps].map(([event, key]) => ({ from, event, to: situations.get(key)! }))
	);
}
