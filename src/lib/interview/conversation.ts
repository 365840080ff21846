// All that the rest of the program sees of XState: one pure step from a log to a longer log.
// A conversation is a value; whoever holds it sends events and keeps what comes back. Which machine
// it runs on is given once, so that a changed machine can be tried beside the real one.
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { err, ok, type Result } from '$lib/core/result';
import { fault, type Fault } from '$lib/core/fault';
import {
	appended,
	currentItem,
	mayReturnTo,
	unstamped,
	withoutAnswer,
	withoutWords,
	type DomainEvent,
	type Facts,
	type Log
} from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { conversationMachine } from './conversation.machine';
import { phaseOf, type Phase } from './phase';

export interface Conversation {
	readonly protocol: Protocol;
	readonly log: Log;
	readonly facts: Facts;
	readonly phase: Phase;
	/** The machine's snapshot; computed, never kept. */
	readonly snapshot: SnapshotFrom<typeof conversationMachine>;
}

/** What has to be kept after a step: one more event, or the whole log because it was rewritten. */
export interface Step {
	readonly conversation: Conversation;
	readonly change: 'appended' | 'rewritten' | 'none';
}

/** Everything that can be done with conversations on one machine. */
export interface Conversations {
	/** A conversation in which nothing has happened yet. */
	readonly newConversation: (protocol: Protocol) => Conversation;
	/**
	 * Replays a log. Fails with `UnknownFormat` when the machine does not accept one of its events:
	 * such a log was written by another version, and guessing would change what was said.
	 */
	readonly replay: (protocol: Protocol, log: Log) => Result<Conversation, Fault>;
	/**
	 * One thing that happened. What cannot happen now changes nothing (`none`). An answer given
	 * again replaces the earlier one in the log, so that the earlier one is really gone.
	 */
	readonly send: (conversation: Conversation, event: DomainEvent) => Step;
	/**
	 * Takes an answer back: the log is rewritten without it. What was reviewed with it in it has to
	 * be reviewed again, and a turn that had gone back to it is over.
	 */
	readonly withdraw: (conversation: Conversation, item: string) => Step;
}

/** Conversations on a machine. */
export function conversationsOn(machine: typeof conversationMachine): Conversations {
	function newConversation(protocol: Protocol): Conversation {
		const [snapshot] = initialTransition(machine, { protocol });
		return conversationOf(protocol, [], snapshot);
	}

	function replay(protocol: Protocol, log: Log): Result<Conversation, Fault> {
		let { snapshot } = newConversation(protocol);
		for (const event of log) {
			const happened = unstamped(event);
			if (!snapshot.can(happened)) return err(fault('UnknownFormat'));
			[snapshot] = transition(machine, snapshot, happened);
		}
		return ok(conversationOf(protocol, log, snapshot));
	}

	function send(conversation: Conversation, event: DomainEvent): Step {
		if (!canHappen(conversation, event)) return { conversation, change: 'none' };
		if (event.type === 'response-given' && conversation.facts.responses.has(event.item)) {
			const earlier = rewritten(conversation, withoutAnswer(conversation.log, event.item));
			return { conversation: withFinish(stepped(earlier, event)), change: 'rewritten' };
		}
		const next = withFinish(stepped(conversation, event));
		if (!erasesWords(event)) return { conversation: next, change: 'appended' };
		return { conversation: rewritten(next, withoutWords(next.log)), change: 'rewritten' };
	}

	function withdraw(conversation: Conversation, item: string): Step {
		const { facts, log } = conversation;
		if (!facts.responses.has(item)) return { conversation, change: 'none' };
		const without = rewritten(conversation, withoutAnswer(log, item));
		const event: DomainEvent = { type: 'answer-withdrawn', item };
		const wasReviewed = (facts.dangerBefore ?? facts).reviewedHash !== null;
		const isOwed = wasReviewed || facts.revisiting === item;
		const next = isOwed && without.snapshot.can(event) ? stepped(without, event) : without;
		return { conversation: withFinish(next), change: 'rewritten' };
	}

	function stepped(conversation: Conversation, event: DomainEvent): Conversation {
		const [snapshot] = transition(machine, conversation.snapshot, event);
		return conversationOf(conversation.protocol, appended(conversation.log, event), snapshot);
	}

	function rewritten(conversation: Conversation, log: Log): Conversation {
		const replayed = replay(conversation.protocol, log);
		if (!replayed.ok) throw new Error('a rewritten log must replay');
		return replayed.value;
	}

	// When no item is left the questions are over; that is an event like any other, so that a log
	// whose answers were rewritten still leads to the same place.
	function withFinish(conversation: Conversation): Conversation {
		const { protocol, facts, phase } = conversation;
		const over = phase === 'asking' && currentItem(protocol, facts) === null;
		return over ? stepped(conversation, { type: 'questions-finished' }) : conversation;
	}

	return { newConversation, replay, send, withdraw };
}

/** The one machine that the application runs. */
export const { newConversation, replay, send, withdraw } = conversationsOn(conversationMachine);

function conversationOf(
	protocol: Protocol,
	log: Log,
	snapshot: Conversation['snapshot']
): Conversation {
	return { protocol, log, facts: snapshot.context.facts, phase: phaseOf(snapshot.value), snapshot };
}

/** Whether an event can happen now. */
export function canHappen(conversation: Conversation, event: DomainEvent): boolean {
	return isTurnOf(conversation, event) && conversation.snapshot.can(event);
}

/** Whether the respondent has what they said erased, and not only stops. */
export function erasesWords(event: DomainEvent): boolean {
	return event.type === 'everything-taken-back' || (event.type === 'stop-decided' && !event.keep);
}

// Beyond the machine's guards: an answer is to the item on the screen, one goes back only to what
// had its turn, and an answer is taken back by `withdraw` alone, which also rewrites the log. A
// replay does not ask this, because a rewritten log may have lost the answer that made it true.
function isTurnOf({ protocol, facts }: Conversation, event: DomainEvent): boolean {
	if (event.type === 'answer-withdrawn') return false;
	if (event.type === 'item-revisited') return mayReturnTo(protocol, facts, event.item);
	return event.type !== 'response-given' || currentItem(protocol, facts)?.id === event.item;
}
