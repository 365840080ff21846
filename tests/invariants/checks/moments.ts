// Moments of a conversation: random walks from some point on, on any machine.
import fc from 'fast-check';
import type { Log } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { conversationsOn, type Conversation, type Conversations } from '$lib/interview';
import { stepped, steps, type WalkStep } from '../../property/walks';
import { drawn } from './cases';
import { machineWith } from './machines';

export type Walks = readonly (readonly WalkStep[])[];

/** Walks with a weight of going back and of anything at all, beside ten of going on. */
export const walksOf = (back: number, any: number, count: number) =>
	drawn(fc.array(steps(10, back, any), { minLength: 18, maxLength: 22 }), count);

/** Every moment of the walks that matters. */
export function* momentsOf(
	start: Conversation,
	walks: Walks,
	on: Conversations,
	matters: (now: Conversation) => boolean
): Generator<Conversation> {
	for (const list of walks) {
		let now = start;
		for (const step of list) {
			now = stepped(now, step, on).conversation;
			if (matters(now)) yield now;
		}
	}
}

/** A conversation brought to some point, on any machine. */
export function begun(protocol: Protocol, log: Log, on: Conversations): Conversation {
	const replayed = on.replay(protocol, log);
	if (!replayed.ok) throw new Error('the way there is barred');
	return replayed.value;
}

/** Conversations on the machine as it is. */
export const onReal = conversationsOn(machineWith({}));
