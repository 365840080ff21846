// The names under which screens know the states of a visit: one flat, closed list.
import type { StateValue } from 'xstate';
import { pathOf } from './phase';

export const visitPhases = [
	'opening',
	'safety',
	'interpreter',
	'introduction',
	'duties',
	'card',
	'between',
	'talking',
	'withoutTalks',
	'onBreak',
	'safetyAgain',
	'closed'
] as const;
export type VisitPhase = (typeof visitPhases)[number];

/** The phase a state of the visit's machine is shown as. */
export function visitPhaseOf(value: StateValue): VisitPhase {
	const path = pathOf(value);
	const name = path === 'away.safety' ? 'safetyAgain' : path.slice(path.lastIndexOf('.') + 1);
	const phase = visitPhases.find((known) => known === name);
	if (phase === undefined) throw new Error('a state without a phase');
	return phase;
}
