// Every situation that a visit with two conversations can be in, found by trying everything
// everywhere. Two visits count as the same situation when the state, all that a guard looks at, and
// where each conversation stands and would go back to are the same.
import { isAgreed } from '$lib/core/agreement';
import type { DomainEvent } from '$lib/core/event';
import type { Conversation } from '$lib/interview';
import {
	visitMachine,
	visitsOn,
	type SentToVisit,
	type Visit,
	type Visits,
	type VisitStep
} from '$lib/interview/visit';
import { given } from './events';
import { single } from './protocols';
import { ending, openedAtVisit, ownGates } from './visit-walk';
import { alarm, begin, end, foundInOrder, leave, resume, visitGates } from './visits';

export type VisitMachine = typeof visitMachine;

/** Something that can be tried at a visit. */
export interface Try {
	readonly name: string;
	/** Type of the event that the machine would be sent. */
	readonly type: string;
	readonly by: (on: Visits, visit: Visit) => VisitStep;
}

export interface VisitSituation {
	readonly visit: Visit;
	/** What can be done from here, and the situation it leads to. */
	readonly steps: ReadonlyMap<string, string>;
}
export type VisitSituations = ReadonlyMap<string, VisitSituation>;

const sending = (event: SentToVisit): Try => ({
	name: 'number' in event ? `${event.type} ${event.number}` : event.type,
	type: event.type,
	by: (on, visit) => on.send(visit, event)
});
const saying =
	(number: number) =>
	(event: DomainEvent): Try => ({
		name: `say ${number} ${event.type}`,
		type: 'said',
		by: (on, visit) =>
			visit.conversations.has(number)
				? on.say(visit, number, event)
				: { visit, change: 'none', talks: new Map() }
	});

const first: readonly DomainEvent[] = [
	openedAtVisit,
	{ type: 'language-chosen', locale: 'fi' },
	...ownGates(),
	given('a', 'yes'),
	{ type: 'acknowledged', item: 'a', next: 'go-on' },
	{ type: 'resumed' },
	...ending
];
const second: readonly DomainEvent[] = [openedAtVisit, { type: 'language-chosen', locale: 'fi' }];

/** What is tried: all of a visit, a whole first conversation and the beginning of a second. */
const tries: readonly Try[] = [
	...[
		...visitGates,
		{ type: 'safety-unavailable' } as const,
		{ type: 'interpreter-lost', locale: 'fi' } as const,
		...[1, 2].flatMap((n) => [begin(n), leave(n), resume(n), end(n), end(n, 'not-come-back')]),
		alarm,
		{ type: 'break-ended' } as const,
		foundInOrder('payslips')
	].map(sending),
	...first.map(saying(1)),
	...second.map(saying(2)),
	{ name: 'close', type: 'closed', by: (on, visit) => on.close(visit, true) }
];
export const everyTry: readonly Try[] = tries.map((one, at) => ({
	...one,
	name: `${at} ${one.name}`
}));

/** The name of a try without its number. */
export const nameOf = (step: string) => step.slice(step.indexOf(' ') + 1);

/** Types of events that the state a visit is in, or one around it, speaks of at all. */
function spokenOf({ snapshot }: Visit): ReadonlySet<string> {
	return new Set(snapshot._nodes.flatMap((node) => node.ownEvents));
}

function standingOf({ phase, facts, snapshot }: Conversation): unknown {
	const back = Object.values(snapshot.historyValue).flatMap((nodes) => nodes.map(({ id }) => id));
	const isAway = ['paused', 'reconfirming', 'interpreter'].includes(phase);
	return [
		[phase, isAway ? back : [], facts.locale, facts.interpreter, facts.interpreterOwed],
		[facts.privacy, facts.capacity, facts.introduced !== null, facts.informationTaken],
		[isAgreed(facts.agreements, 'talk'), isAgreed(facts.agreements, 'notes')],
		[facts.responses.size, facts.fear, facts.contact !== null]
	];
}

function keyOf({ snapshot, facts, conversations }: Visit): string {
	return JSON.stringify([
		snapshot.value,
		[[...facts.interpreters.keys()], [...facts.introducedIn], [...facts.told.keys()], facts.card],
		[...facts.conversations],
		[...conversations.values()].map(standingOf)
	]);
}

/** Explores a machine from the opening; throws when there are more situations than `limit`. */
export function exploreVisit(
	tried: readonly Try[] = everyTry,
	machine: VisitMachine = visitMachine,
	limit = 20_000
): VisitSituations {
	const on = visitsOn(machine);
	const found = new Map<string, VisitSituation & { readonly steps: Map<string, string> }>();
	const queue: string[] = [];
	const add = (visit: Visit): string => {
		const key = keyOf(visit);
		if (!found.has(key)) {
			if (found.size === limit) throw new Error('more situations than expected');
			found.set(key, { visit, steps: new Map() });
			queue.push(key);
		}
		return key;
	};
	add(on.newVisit(single));
	for (const key of queue) {
		const { visit, steps } = found.get(key)!;
		const spoken = spokenOf(visit);
		for (const { name, type, by } of tried) {
			if (!spoken.has(type)) continue;
			const step = by(on, visit);
			if (step.change === 'none' && step.talks.size === 0) continue;
			steps.set(name, add(step.visit));
		}
	}
	return found;
}
