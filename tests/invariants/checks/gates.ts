// Before any question: the gates, and who is never asked.
import { isAgreed } from '$lib/core/agreement';
import type { EventType } from '$lib/core/event';
import { phases } from '$lib/interview';
import type { AnyCheck } from '../check';
import { inTalk, stateOf, to, type Defect } from './machines';
import { phasesAfter, stepsOf, typesFrom } from './steps';
import { both, isAsking, isIn, lookAt, straightWay, walking, where } from './walks';

// Each gate is skipped once: the step before it leads past it.
const skips: readonly (readonly [gate: string, from: string, event: EventType, to: string])[] = [
	['hello', 'language', 'interpreter-confirmed', 'privacy'],
	['privacy', 'hello', 'greeted', 'needs'],
	['needs', 'privacy', 'privacy-confirmed', 'age'],
	['age', 'needs', 'needs-asked', 'introduction'],
	['introduction', 'age', 'capacity-stated', 'information'],
	['information', 'introduction', 'introduced', 'agreementToTalk'],
	['agreementToTalk', 'information', 'information-offered', 'agreementToNotes'],
	['preface', 'agreementToNotes', 'agreement-decided', 'asking']
];
const skipping: readonly Defect[] = skips.map(([gate, from, event, target]) => ({
	what: `without the gate of ${gate}`,
	change: (machine) => {
		inTalk(machine, from)['on'][event] = to(target);
	}
}));
const onceSuspect = ({ ever }: { readonly ever: { readonly suspect: boolean } }) => ever.suspect;
const decidesOnTalk = phases.indexOf('agreementToTalk');

export const gateChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-01'],
		look: (situations) =>
			both(
				lookAt(situations, isAsking, ({ conversation: { facts, log } }) => {
					const types = new Set(log.map(({ type }) => type));
					const gates: readonly EventType[] = ['greeted', 'needs-asked', 'preface-said'];
					return (
						gates.every((type) => types.has(type)) &&
						facts.situation === 'ordinary' &&
						facts.locale !== null &&
						facts.interpreter !== null &&
						facts.privacy === 'held' &&
						facts.capacity === 'adult' &&
						facts.introduced !== null &&
						facts.informationTaken !== null &&
						isAgreed(facts.agreements, 'talk')
					);
				}),
				// Nothing at all happens before it is opened.
				lookAt(situations, isIn('opening'), (one) => [...typesFrom(one)].join() === 'opened')
			),
		way: straightWay(),
		defects: [
			{
				what: 'without the gate of safety',
				change: (machine) => {
					stateOf(machine, 'opening')['on']['opened'] = to('#talk.language');
				}
			},
			...skipping
		]
	}),
	walking({
		rules: ['P-22'],
		counts: 'steps',
		// Once said it stays so, whatever is said after it.
		look: (situations) => {
			const after = phasesAfter(situations, onceSuspect);
			const asked = (['asking', 'interlude', 'review'] as const).filter((phase) =>
				after.has(phase)
			);
			const seen = stepsOf(situations).filter(({ from }) => onceSuspect(from));
			return { cases: seen.length, broken: asked.map((phase) => `${phase} after a suspicion`) };
		},
		way: straightWay(['help-wanted', 'stepped-back']),
		defects: [
			{
				what: 'that lets the talk go on whatever was said of an arrest',
				change: (machine) => {
					inTalk(machine, 'safety')['on']['situation-stated'] = to('language');
				}
			},
			{
				what: 'in which a suspicion can be taken back at the farewell',
				change: (machine) => {
					stateOf(machine, 'running', 'farewell')['on']['situation-stated'] =
						to('active.talk.language');
				}
			}
		]
	}),
	walking({
		rules: ['P-25'],
		look: (situations) =>
			lookAt(
				situations,
				({ conversation: { phase, facts } }) =>
					phases.indexOf(phase) >= decidesOnTalk
						? facts.agreements.length > 0 || phase === 'agreementToTalk'
						: facts.agreements.length > 0,
				({ conversation: { facts } }) => facts.informationTaken !== null
			),
		way: straightWay(),
		defects: [
			{
				what: 'that asks for agreement first and offers the card to whoever agrees',
				change: (machine) => {
					inTalk(machine, 'introduction')['on']['introduced'] = to('agreementToTalk');
					inTalk(machine, 'information')['on']['information-offered'] = to('agreementToNotes');
					const agreement = inTalk(machine, 'agreementToTalk')['on'];
					agreement['agreement-decided'][0].target = 'information';
				}
			}
		]
	}),
	walking({
		rules: ['I-33'],
		counts: 'ways into the questions',
		look: (situations) => {
			const isGate = isIn('agreementToTalk', 'agreementToNotes', 'preface', 'information');
			const into = stepsOf(situations).filter(
				({ from, to: next }) => isGate(from) && isAsking(next)
			);
			const without = into.filter(({ event }) => event.type !== 'preface-said');
			return { cases: into.length, broken: without.map(({ to: next }) => where(next)) };
		},
		way: straightWay(),
		defects: [
			{
				what: 'without the preface for whoever wants no notes',
				guards: {
					aboutNotes: ({ event }) =>
						event.type === 'agreement-decided' && event.decision === 'given'
				},
				change: (machine) => {
					const notes = inTalk(machine, 'agreementToNotes')['on'];
					notes['agreement-decided'] = [notes['agreement-decided'], to('asking')];
				}
			},
			{
				what: 'in which the preface can be left out',
				change: (machine) => {
					inTalk(machine, 'preface')['on']['acknowledged'] = to('asking');
				}
			}
		]
	})
];
