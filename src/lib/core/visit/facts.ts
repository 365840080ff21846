// What is known at a point of a visit: a pure fold of its log.
import type { Interpreter } from '../event';
import { withoutPlace } from './log';
import type { VisitEvent, VisitEventOf, VisitLog } from './model';
import { inOrder, type Records, type RecordFound } from './records';

/** Where a conversation stands for the visit; what was said in it is in its own log alone. */
export type Standing = 'open' | 'left' | VisitEventOf<'conversation-ended'>['how'];

export type Situation = VisitEventOf<'conversation-opened'>['situation'];

export interface VisitFacts {
	readonly opened: VisitEventOf<'opened'> | null;
	/** By language: who interprets at the site. `not-needed`: the inspector speaks it. */
	readonly interpreters: ReadonlyMap<string, Interpreter>;
	/** Languages in which it was said who the inspector is and what else they check. */
	readonly introducedIn: ReadonlySet<string>;
	/** By language: what must be passed on, as it was told. */
	readonly told: ReadonlyMap<string, VisitEventOf<'duties-told'>>;
	readonly card: VisitEventOf<'card-given'>['way'] | null;
	/** How many workers the latest draw chose from; 0 before any. */
	readonly drawnOf: number;
	/** Numbers drawn so far, in the order of the draws. */
	readonly drawn: readonly number[];
	readonly conversations: ReadonlyMap<number, Standing>;
	/** By number: whether somebody is under arrest or suspicion, as staff said on opening. */
	readonly situations: ReadonlyMap<number, Situation>;
	readonly records: Records;
	readonly closed: VisitEventOf<'closed'> | null;
}

export const noVisitFacts: VisitFacts = {
	opened: null,
	interpreters: new Map(),
	introducedIn: new Set(),
	told: new Map(),
	card: null,
	drawnOf: 0,
	drawn: [],
	conversations: new Map(),
	situations: new Map(),
	records: new Map(),
	closed: null
};

/** The facts after one more event. */
export function applyToVisit(facts: VisitFacts, event: VisitEvent): VisitFacts {
	return { ...facts, ...changes(facts, event) };
}

/** The facts after a whole log. */
export function visitFactsOf(log: VisitLog): VisitFacts {
	return log.reduce<VisitFacts>(
		(facts, event) => applyToVisit(facts, withoutPlace(event)),
		noVisitFacts
	);
}

/** The number of the conversation that is open, or null. */
export function openNumber({ conversations }: VisitFacts): number | null {
	for (const [number, standing] of conversations) if (standing === 'open') return number;
	return null;
}

/** Whether every conversation that was begun has ended. */
export function allEnded({ conversations }: VisitFacts): boolean {
	return [...conversations.values()].every((one) => one !== 'open' && one !== 'left');
}

function changes(facts: VisitFacts, event: VisitEvent): Partial<VisitFacts> {
	switch (event.type) {
		case 'opened':
			return { opened: event };
		case 'interpreter-confirmed':
			return { interpreters: new Map(facts.interpreters).set(event.locale, event.interpreter) };
		case 'interpreter-lost':
			return { interpreters: without(facts.interpreters, event.locale) };
		case 'introduced':
			return { introducedIn: new Set(facts.introducedIn).add(event.locale) };
		case 'duties-told':
			return { told: new Map(facts.told).set(event.locale, event) };
		case 'card-given':
			return { card: event.way };
		case 'drawn':
			return { drawnOf: event.of, drawn: [...facts.drawn, ...event.numbers] };
		case 'conversation-opened':
			return {
				...standing(facts, event.number, 'open'),
				situations: new Map(facts.situations).set(event.number, event.situation)
			};
		case 'conversation-resumed':
			return standing(facts, event.number, 'open');
		case 'conversation-left':
			return standing(facts, event.number, 'left');
		case 'conversation-ended':
			return standing(facts, event.number, event.how);
		case 'break-begun':
			return left(facts);
		case 'record-checked':
			return { records: new Map(facts.records).set(event.record, foundBy(event)) };
		case 'closed':
			return { closed: event };
		default:
			return {};
	}
}

function standing({ conversations }: VisitFacts, number: number, how: Standing) {
	return { conversations: new Map(conversations).set(number, how) };
}

// Whoever was spoken with when the alarm went is left as if one had turned to somebody else.
function left(facts: VisitFacts): Partial<VisitFacts> {
	const number = openNumber(facts);
	return number === null ? {} : standing(facts, number, 'left');
}

function foundBy({ record, finding, wrong }: VisitEventOf<'record-checked'>): RecordFound {
	return inOrder({ record, finding, wrong });
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
	const next = new Map(map);
	next.delete(key);
	return next;
}
