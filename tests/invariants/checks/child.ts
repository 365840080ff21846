// A possible child: out of the questions at once, and nothing is asked any more.
import type { EventType } from '$lib/core/event';
import type { Phase } from '$lib/interview';
import type { AnyCheck } from '../check';
import { inActive, interrupted, inTalk, stateOf, stay, to, toIf } from './machines';
import { follow, phasesAfter, stepsOf, typesFrom } from './steps';
import { both, isIn, isNotIn, lookAt, situationsOn, straightWay, walking, where } from './walks';
import type { Situation } from '../../support/reach';

const raised = { type: 'child-raised' } as const;
const past = { type: 'danger-ended', how: 'past' } as const;
const isChild = ({ ever }: Situation) => ever.child;
const isOpen = isNotIn('opening', 'ended');
const inDanger = isIn('danger', 'dangerReconfirming');

// Safety, rest, a card and goodbye; no gate, no question, no review, no choice.
const trackPhases: readonly Phase[] = [
	'child',
	'stopping',
	'paused',
	'privacyLost',
	'danger',
	'dangerReconfirming',
	'farewell',
	'ended'
];
const asking: readonly EventType[] = [
	'response-given',
	'acknowledged',
	'item-revisited',
	'agreement-decided',
	'preface-said',
	'fear-stated',
	'reviewed'
];
const withChild = ['child-raised', 'paused', 'resumed', 'danger-raised', 'danger-ended'] as const;
const unsure = [{ type: 'capacity-stated', capacity: 'age-uncertain' }] as const;

export const childChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-13'],
		look: (situations) =>
			both(
				// In danger it is noted, and the child follows when the danger is over.
				lookAt(situations, isOpen, (one) => {
					const next = follow(situations, one, raised);
					return next !== null && next.ever.child && (inDanger(one) || isIn('child')(next));
				}),
				lookAt(
					situations,
					(one) => isIn('danger')(one) && isChild(one),
					(one) => follow(situations, one, past)?.conversation.phase === 'child'
				),
				lookAt(
					situations,
					(one) => isIn('farewell')(one) && isChild(one),
					(one) => follow(situations, one, { type: 'help-wanted' })?.conversation.phase === 'child'
				)
			),
		way: straightWay([...withChild, 'help-wanted']),
		defects: [
			{
				what: 'in which a child can be raised only while the talk runs',
				change: (machine) => {
					inTalk(machine)['on']['child-raised'] = toIf(
						'privacyAsked',
						'#conversation.running.active.child'
					);
					delete inActive(machine)['on']['child-raised'];
				}
			},
			{
				what: 'that goes from danger back to the question, child or not',
				change: (machine) => {
					const { on } = stateOf(machine, 'danger', 'now');
					on['danger-ended'] = on['danger-ended'].filter(
						({ guard }: { guard?: string }) => guard !== 'inChildTrack'
					);
				}
			},
			{
				what: 'that offers the choices of an adult after every farewell',
				change: (machine) => {
					stateOf(machine, 'running', 'farewell')['on']['help-wanted'] = to('active.talk.choices');
				}
			}
		]
	}),
	walking({
		rules: ['I-13'],
		counts: 'ages said',
		subject: () => situationsOn('every age', straightWay(['stepped-back'], unsure)),
		// Whoever is not sure is a child here.
		look: (situations) => {
			const said = stepsOf(situations).filter(({ event }) => event.type === 'capacity-stated');
			const wrong = said.filter(({ event, to: next }) => {
				const adult = event.type === 'capacity-stated' && event.capacity === 'adult';
				return next.conversation.phase !== (adult ? 'introduction' : 'child');
			});
			return { cases: said.length, broken: wrong.map(({ to: next }) => where(next)) };
		},
		way: straightWay([], unsure),
		defects: [
			{
				what: 'that takes whoever is not sure for an adult',
				guards: {
					isAdult: ({ event }) => event.type === 'capacity-stated' && event.capacity !== 'child'
				}
			}
		]
	}),
	walking({
		rules: ['I-15'],
		look: (situations) => {
			const beyond = [...phasesAfter(situations, isChild)].filter(
				(phase) => !trackPhases.includes(phase)
			);
			const looked = lookAt(situations, isChild, (one) => {
				const types = typesFrom(one);
				return asking.every((type) => !types.has(type));
			});
			return both(looked, { cases: 0, broken: beyond.map((phase) => `a child in ${phase}`) });
		},
		way: straightWay(['child-raised', 'paused', 'resumed']),
		defects: [
			{
				what: 'in which a child can be asked after all',
				change: (machine) => {
					inActive(machine, 'child')['on']['preface-said'] = to('#talk.asking');
				}
			},
			{
				what: 'in which an age can be put right from the track for children',
				change: (machine) => {
					inActive(machine, 'child')['on']['capacity-stated'] = toIf(
						'isAdult',
						'#talk.introduction'
					);
				}
			},
			{
				what: 'that comes back from a pause into the talk, child or not',
				change: (machine) => {
					const { on } = interrupted(machine, 'paused');
					on['resumed'] = on['resumed'].slice(1);
				}
			},
			{
				what: 'that asks a child for their fear',
				change: (machine) => {
					inActive(machine, 'child')['on']['fear-stated'] = stay;
				}
			}
		]
	})
];
