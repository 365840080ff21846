// One passing-on as a value: the events so far, and what the machine makes of them. It is kept in
// memory alone, and the note leaves the events as soon as it was handed over.
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { CrewEvent, CrewFacts } from '$lib/core/passon';
import { crewMachine } from './crew.machine';

export const crewPhases = [
	'script',
	'cards',
	'passOn',
	'told',
	'handedOver',
	'danger',
	'child'
] as const;
export type CrewPhase = (typeof crewPhases)[number];

export interface PassingOn {
	readonly events: readonly CrewEvent[];
	readonly facts: CrewFacts;
	readonly phase: CrewPhase;
	/** The machine's snapshot; computed, never kept. */
	readonly snapshot: SnapshotFrom<typeof crewMachine>;
}

/** A passing-on in which nothing has happened yet. */
export function newPassingOn(): PassingOn {
	return passingOnOf([], initialTransition(crewMachine)[0]);
}

/** The same passing-on again, from its events; null when one of them cannot have happened. */
export function replayPassingOn(events: readonly CrewEvent[]): PassingOn | null {
	let { snapshot } = newPassingOn();
	for (const event of events) {
		if (!snapshot.can(event)) return null;
		[snapshot] = transition(crewMachine, snapshot, event);
	}
	return passingOnOf(events, snapshot);
}

/**
 * One thing that happened; what cannot happen now changes nothing. After `handed-over` no event holds
 * a note any more, and `begun-again` leaves no event at all. `note-gone` is no thing that happens, and
 * changes nothing.
 */
export function sendPassingOn(before: PassingOn, event: CrewEvent): PassingOn {
	if (event.type === 'note-gone' || !before.snapshot.can(event)) return before;
	if (event.type === 'begun-again') return newPassingOn();
	const [snapshot] = transition(crewMachine, before.snapshot, event);
	const events = [...before.events, event];
	return passingOnOf(event.type === 'handed-over' ? events.map(withoutNote) : events, snapshot);
}

function withoutNote(event: CrewEvent): CrewEvent {
	return event.type === 'noted' ? { type: 'note-gone' } : event;
}

function passingOnOf(
	events: readonly CrewEvent[],
	snapshot: SnapshotFrom<typeof crewMachine>
): PassingOn {
	return { events, facts: snapshot.context.facts, phase: phaseOf(snapshot.value), snapshot };
}

function phaseOf(value: SnapshotFrom<typeof crewMachine>['value']): CrewPhase {
	const name = typeof value === 'string' ? value : value.aboard;
	const phase = crewPhases.find((known) => known === name);
	if (phase === undefined) throw new Error('a state without a phase');
	return phase;
}
