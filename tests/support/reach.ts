// Every situation a conversation can be in, found by trying every event everywhere. Two
// conversations count as the same situation when the state, everything a guard looks at, and,
// while interrupted or in danger, the remembered way back are the same.
import { isAgreed } from '$lib/core/agreement';
import { isTreatedAsChild, unsettledUrgentNeeds, type DomainEvent } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import type { StateValue } from 'xstate';
import { conversationMachine, conversationsOn, type Conversation } from '$lib/interview';

export interface Situation {
	readonly conversation: Conversation;
	/** What the log said at least once, even if a later event says otherwise. */
	readonly ever: { readonly refused: boolean; readonly suspect: boolean; readonly child: boolean };
	/** Every step that can be made from here. */
	readonly steps: ReadonlyMap<DomainEvent, string>;
}

export type Machine = typeof conversationMachine;
export type Situations = ReadonlyMap<string, Situation>;

const inTalk = 'conversation.running.active.talk.here';
const inRunning = 'conversation.running.here';
const isAway = ['paused', 'privacyLost', 'reconfirming', 'interpreter'];

/** Where a memory of the machine leads: ids of states, or nothing when there is none. */
export function remembered({ snapshot }: Conversation, memory: string): readonly string[] {
	return (snapshot.historyValue[memory] ?? []).map(({ id }) => id);
}

// A memory is in use only while somebody is away, and one of the two may lead to the other.
function wayBack(conversation: Conversation): readonly string[] {
	const talk = remembered(conversation, inTalk);
	if (isAway.includes(conversation.phase)) return talk;
	if (!conversation.phase.startsWith('danger')) return [];
	const running = remembered(conversation, inRunning);
	return running.some((id) => id.includes('.interrupted.')) ? [...running, ...talk] : running;
}

/** Types of events that some state on the way down to this one speaks of at all. */
function spokenOf(value: StateValue, node: Machine['root']): readonly string[] {
	const [key, inner] = typeof value === 'string' ? [value] : (Object.entries(value)[0] ?? []);
	const child = key === undefined ? undefined : node.states[key];
	if (child === undefined) return node.ownEvents;
	return [...node.ownEvents, ...(inner ? spokenOf(inner, child) : child.ownEvents)];
}

function everOf({ log, facts }: Conversation): Situation['ever'] {
	return {
		refused: log.some(
			(e) => e.type === 'agreement-decided' && e.scope === 'talk' && e.decision !== 'given'
		),
		suspect: log.some(
			(e) => e.type === 'situation-stated' && e.situation === 'suspect-or-detained'
		),
		child: isTreatedAsChild(facts)
	};
}

function keyOf(conversation: Conversation, ever: Situation['ever']): string {
	const { facts, snapshot } = conversation;
	return JSON.stringify([
		snapshot.value,
		wayBack(conversation),
		ever,
		[facts.locale, facts.interpreter, facts.interpreterOwed, facts.privacy].map(String),
		unsettledUrgentNeeds(facts).length,
		(['talk', 'notes'] as const).map((scope) => isAgreed(facts.agreements, scope)),
		isAgreed(facts.agreements, 'share', 'desk-one'),
		[...facts.responses].map(([item, { response }]) => [item, response]),
		[[...facts.withdrawn], facts.revisiting, facts.reviewedHash, facts.dangerBefore],
		[facts.stopped, facts.helpAskedEarly, facts.questionsFinished],
		[facts.fear !== null, facts.contact !== null]
	]);
}

/** Explores a machine from the opening; throws when there are more situations than `limit`. */
export function explore(
	protocol: Protocol,
	alphabet: readonly DomainEvent[],
	machine: Machine = conversationMachine,
	limit = 60_000
): Situations {
	const { newConversation, send } = conversationsOn(machine);
	const found = new Map<string, Situation & { readonly steps: Map<DomainEvent, string> }>();
	const queue: string[] = [];
	const add = (conversation: Conversation): string => {
		const ever = everOf(conversation);
		const key = keyOf(conversation, ever);
		if (!found.has(key)) {
			if (found.size === limit) throw new Error('more situations than expected');
			found.set(key, { conversation, ever, steps: new Map() });
			queue.push(key);
		}
		return key;
	};
	add(newConversation(protocol));
	for (const key of queue) {
		const { conversation, steps } = found.get(key)!;
		const spoken = new Set(spokenOf(conversation.snapshot.value, machine.root));
		for (const event of alphabet) {
			const step = spoken.has(event.type) ? send(conversation, event) : null;
			if (step && step.change !== 'none') steps.set(event, add(step.conversation));
		}
	}
	return found;
}

/** Keys of everything that can still come after these, themselves included. */
export function after(situations: Situations, start: Iterable<string>): ReadonlySet<string> {
	const seen = new Set(start);
	for (const key of seen) {
		for (const next of situations.get(key)!.steps.values()) seen.add(next);
	}
	return seen;
}

/** Keys of everything from which one of these can be reached by such steps, and themselves. */
export function before(
	situations: Situations,
	ends: Iterable<string>,
	isStep: (event: DomainEvent) => boolean
): ReadonlySet<string> {
	const reversed = new Map<string, string[]>();
	for (const [key, { steps }] of situations) {
		const such = [...steps].filter(([event]) => isStep(event));
		for (const [, next] of such) reversed.set(next, [...(reversed.get(next) ?? []), key]);
	}
	const seen = new Set(ends);
	for (const key of seen) for (const earlier of reversed.get(key) ?? []) seen.add(earlier);
	return seen;
}
