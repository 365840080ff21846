// A visit as a value: its log, and the conversations by number, each with a log of its own. One pure
// step takes it further. What the machine would have its actors do is done here to values, so that
// the whole visit is a replay of logs, without a stored snapshot and without anything running.
// This file is a door of the room: no device needs visits at its start, and it comes when asked for.
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { err, ok, type Result } from '$lib/core/result';
import { fault, type Fault } from '$lib/core/fault';
import type { DomainEvent, Log } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import {
	countableItems,
	endedConversation,
	statementsOf,
	summaryOf,
	withoutPlace,
	withVisitEvent,
	type EndedConversation,
	type VisitEvent,
	type VisitFacts,
	type VisitLog,
	type VisitSummary
} from '$lib/core/visit';
import { newConversation, replay, withdraw, type Conversation, type Step } from './conversation';
import { stepIn, type ToConversation } from './visit-actor';
import type { VisitInput } from './visit-guards';
import { visitPhaseOf, type VisitPhase } from './visit-phase';
import { actorOf, visitMachine } from './visit.machine';

export { visitPhaseOf, visitPhases, type VisitPhase } from './visit-phase';
export { actorOf, visitMachine } from './visit.machine';

export interface Visit {
	readonly protocol: Protocol;
	readonly log: VisitLog;
	readonly facts: VisitFacts;
	readonly phase: VisitPhase;
	/** By number, also those that ended. */
	readonly conversations: ReadonlyMap<number, Conversation>;
	/** The machine's snapshot; computed, never kept. */
	readonly snapshot: SnapshotFrom<typeof visitMachine>;
}

/** What has to be kept after a step: one more event of the visit, and what changed in which talks. */
export interface VisitStep {
	readonly visit: Visit;
	readonly change: 'appended' | 'none';
	readonly talks: ReadonlyMap<number, Exclude<Step['change'], 'none'>>;
}

/** What can be sent. A visit is closed by {@link Visits.close} alone, which also counts. */
export type SentToVisit = Exclude<VisitEvent, { type: 'closed' }>;

/** Everything that can be done with visits on one machine. */
export interface Visits {
	/** A visit in which nothing has happened yet; `protocol` is asked in all of its conversations. */
	readonly newVisit: (protocol: Protocol) => Visit;
	/** One thing that happened at the visit. What cannot happen now changes nothing (`none`). */
	readonly send: (visit: Visit, event: SentToVisit) => VisitStep;
	/** One thing that happened in the conversation with a number, if that is the open one. */
	readonly say: (visit: Visit, number: number, event: DomainEvent) => VisitStep;
	/** Takes an answer back, whether the conversation is open, left or ended. */
	readonly withdraw: (visit: Visit, number: number, item: string) => VisitStep;
	/**
	 * Ends the visit and writes down, once, what may be told of what workers said.
	 *
	 * @param counts whether the organisation's settings allow counts
	 */
	readonly close: (visit: Visit, counts: boolean) => VisitStep;
	/**
	 * Replays a visit and its conversations. One whose log was never kept begins anew; `UnknownFormat`
	 * when a machine does not accept an event.
	 */
	readonly replay: (
		protocol: Protocol,
		log: VisitLog,
		talks: ReadonlyMap<number, Log>
	) => Result<Visit, Fault>;
}

const nothing: VisitStep['talks'] = new Map();

/** Visits on a machine. */
export function visitsOn(machine: typeof visitMachine): Visits {
	function newVisit(protocol: Protocol): Visit {
		const [snapshot] = initialTransition(machine, { protocol });
		return visitOf(protocol, [], new Map(), snapshot);
	}

	function step(visit: Visit, input: VisitInput): VisitStep {
		if (!mayHappen(visit, input) || !visit.snapshot.can(input)) return unchanged(visit);
		const [snapshot, actions] = transition(machine, visit.snapshot, input);
		const conversations = new Map(visit.conversations);
		const talks = new Map<number, Exclude<Step['change'], 'none'>>();
		for (const { type, params } of actions) {
			const { id, targetId, event } = Object(params) as Effect;
			if (type === 'xstate.spawnChild') {
				conversations.set(numberOf(id), newConversation(visit.protocol));
			}
			if (type !== 'xstate.sendTo' || event === undefined) continue;
			const number = numberOf(targetId);
			const conversation = conversations.get(number);
			if (!conversation) throw new Error('no conversation with that number');
			const { conversation: next, change } = stepIn(conversation, event);
			conversations.set(number, next);
			if (change !== 'none') talks.set(number, change);
		}
		const isNoted = input.type !== 'said';
		const log = isNoted ? withVisitEvent(visit.log, input) : visit.log;
		const next = visitOf(visit.protocol, log, conversations, snapshot);
		return { visit: next, change: isNoted ? 'appended' : 'none', talks };
	}

	function replayVisit(protocol: Protocol, log: VisitLog, kept: ReadonlyMap<number, Log>) {
		let visit = newVisit(protocol);
		for (const event of log) {
			const happened = withoutPlace(event);
			if (!visit.snapshot.can(happened)) return err(fault('UnknownFormat'));
			const [snapshot] = transition(machine, visit.snapshot, happened);
			visit = visitOf(protocol, withVisitEvent(visit.log, happened), new Map(), snapshot);
		}
		const conversations = new Map<number, Conversation>();
		for (const number of visit.facts.conversations.keys()) {
			const replayed = replay(protocol, kept.get(number) ?? []);
			if (!replayed.ok) return replayed;
			conversations.set(number, replayed.value);
		}
		return ok({ ...visit, conversations });
	}

	return {
		newVisit,
		send: step,
		say: (visit, number, event) => step(visit, { type: 'said', number, event }),
		withdraw: withdrawn,
		close: (visit, counts) =>
			step(visit, {
				type: 'closed',
				statements: statementsOf(endedIn(visit), {
					counts,
					items: countableItems(visit.protocol)
				})
			}),
		replay: replayVisit
	};
}

/** The one machine that the application runs. */
export const visits = visitsOn(visitMachine);

/** The summary of a visit; null until it is closed, since it is made once. */
export function summaryOfVisit({ facts, protocol }: Visit): VisitSummary | null {
	if (facts.closed === null) return null;
	return summaryOf(facts.records, facts.closed.statements, countableItems(protocol));
}

/** What the conversations that ended bring to the count, by number. */
function endedIn({ protocol, facts, conversations }: Visit): readonly EndedConversation[] {
	return [...facts.conversations].flatMap(([number, standing]) => {
		const conversation = conversations.get(number);
		if (!conversation || standing === 'open' || standing === 'left') return [];
		return [endedConversation(protocol, conversation.facts, standing === 'finished')];
	});
}

function withdrawn(visit: Visit, number: number, item: string): VisitStep {
	const conversation = visit.conversations.get(number);
	if (!conversation) return unchanged(visit);
	const { conversation: next, change } = withdraw(conversation, item);
	if (change === 'none') return unchanged(visit);
	const conversations = new Map(visit.conversations).set(number, next);
	return { visit: { ...visit, conversations }, change: 'none', talks: new Map([[number, change]]) };
}

// Beyond the machine's guards, which know nothing of what happened in a conversation: it has ended
// when it came to its own end, and it belongs to the visit in which it was opened.
function mayHappen({ facts, conversations }: Visit, input: VisitInput): boolean {
	if (input.type === 'conversation-ended' && input.how === 'finished') {
		return conversations.get(input.number)?.phase === 'ended';
	}
	if (input.type !== 'said' || input.event.type !== 'opened') return true;
	const { role, protocol, jurisdiction } = input.event;
	const same = JSON.stringify([facts.opened?.protocol, facts.opened?.jurisdiction]);
	return role === 'labour-inspector' && JSON.stringify([protocol, jurisdiction]) === same;
}

/** What an action that the machine wants done carries; XState types only some of them. */
interface Effect {
	readonly id?: string;
	readonly targetId?: string;
	readonly event?: ToConversation;
}

const prefix = actorOf(0).slice(0, -1);
const numberOf = (id = '') => Number(id.slice(prefix.length));

function visitOf(
	protocol: Protocol,
	log: VisitLog,
	conversations: Visit['conversations'],
	snapshot: Visit['snapshot']
): Visit {
	const phase = visitPhaseOf(snapshot.value);
	return { protocol, log, facts: snapshot.context.facts, phase, conversations, snapshot };
}

const unchanged = (visit: Visit): VisitStep => ({ visit, change: 'none', talks: nothing });
