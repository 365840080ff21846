// Control: every question can be paused and stopped, and a pause holds nothing.
import type { EventType } from '$lib/core/event';
import { isAgreed } from '$lib/core/agreement';
import { phases } from '$lib/interview';
import type { Situation, Situations } from '../../support/reach';
import type { AnyCheck, Looked } from '../check';
import { inActive, inTalk, interrupted, stateOf, swallowed, to, toIf } from './machines';
import { follow, phasesAfter, typesFrom } from './steps';
import { both, isIn, isNotIn, lookAt, straightWay, walking } from './walks';

const duringTalk = isIn(...phases.slice(phases.indexOf('safety'), phases.indexOf('paused')));
const wasStopped = ({ conversation }: Situation) => conversation.facts.stopped;
const valueOf = ({ conversation }: Situation) => JSON.stringify(conversation.snapshot.value);

// All that can happen in a pause: nothing that asks, shows or answers anything.
const duringPause: ReadonlySet<EventType> = new Set([
	'resumed',
	'stopped',
	'danger-raised',
	'child-raised',
	'privacy-lost',
	'interpreter-changed',
	'language-chosen',
	'asylum-raised',
	'other-organisation-asked',
	'need-stated',
	'need-taken-back',
	'need-settled'
]);

function neverAskedAfter(situations: Situations, such: (one: Situation) => boolean): Looked {
	const after = phasesAfter(situations, such);
	const asked = (['asking', 'interlude', 'review'] as const).filter((phase) => after.has(phase));
	return { cases: 0, broken: asked.map((phase) => `${phase} after a stop`) };
}

export const controlChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-19'],
		look: (situations) =>
			both(
				lookAt(
					situations,
					duringTalk,
					(one) => follow(situations, one, { type: 'paused' })?.conversation.phase === 'paused'
				),
				// Whoever let notes be kept is asked about them; nobody is asked for a reason.
				lookAt(situations, isNotIn('opening', 'ended', 'farewell'), (one) => {
					const kept = isAgreed(one.conversation.facts.agreements, 'notes');
					const next = follow(situations, one, { type: 'stopped' });
					return next?.conversation.phase === (kept ? 'stopping' : 'farewell');
				}),
				neverAskedAfter(situations, wasStopped)
			),
		way: straightWay([
			'paused',
			'resumed',
			'stopped',
			'stop-decided',
			'everything-taken-back',
			'help-wanted',
			'stepped-back'
		]),
		defects: [
			{
				what: 'in which a question cannot be paused',
				change: (machine) => {
					inTalk(machine, 'asking')['on']['paused'] = swallowed;
				}
			},
			{
				what: 'in which only whoever let notes be kept can stop',
				change: (machine) => {
					inActive(machine)['on']['stopped'] = toIf('notesKept', '.stopping');
				}
			},
			{
				what: 'that asks to be paused before it can be stopped',
				change: (machine) => {
					inTalk(machine)['on']['stopped'] = to('#interrupted.paused');
				}
			},
			{
				what: 'that leads from the farewell back to the question',
				change: (machine) => {
					stateOf(machine, 'running', 'farewell')['on']['resumed'] = to('#talk.here');
				}
			}
		]
	}),
	walking({
		rules: ['I-21'],
		look: (situations) =>
			both(
				lookAt(situations, isIn('paused'), (one) => {
					const { conversation, ever } = one;
					const next = follow(situations, one, { type: 'resumed' })?.conversation.phase;
					const asked = conversation.facts.privacy !== 'never';
					const isAnew = ever.child
						? next === 'child'
						: asked
							? next === 'reconfirming'
							: next !== undefined && next !== 'paused';
					return isAnew && [...typesFrom(one)].every((type) => duringPause.has(type));
				}),
				// And it leads back to the very same step.
				lookAt(situations, duringTalk, (one) => {
					const { privacy, interpreterOwed } = one.conversation.facts;
					const asked = privacy === 'never' ? [] : [{ type: 'privacy-confirmed' } as const];
					const path = [{ type: 'paused' } as const, { type: 'resumed' } as const, ...asked];
					const back = follow(situations, one, ...path);
					const isOwed = interpreterOwed && back !== null && isIn('interpreter')(back);
					const there = isOwed ? follow(situations, back, { type: 'interpreter-confirmed' }) : back;
					return there !== null && valueOf(there) === valueOf(one);
				})
			),
		way: straightWay(['paused', 'resumed']),
		defects: [
			{
				what: 'that goes straight on after a pause',
				change: (machine) => {
					interrupted(machine, 'paused')['on']['resumed'] = to('#talk.here');
				}
			},
			{
				what: 'that comes back from a pause to the beginning of a step',
				change: (machine) => {
					inTalk(machine, 'here')['history'] = 'shallow';
				}
			},
			{
				what: 'in which a question can be answered in a pause',
				change: (machine) => {
					interrupted(machine, 'paused')['on']['response-given'] = to('#talk.asking.interlude');
				}
			}
		]
	})
];
