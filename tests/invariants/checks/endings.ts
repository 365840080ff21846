// Endings: the same help for everybody, and a way to it from everywhere.
import { wishes, type DomainEvent, type LoggedEvent } from '$lib/core/event';
import { canHappen, type Phase } from '$lib/interview';
import { single } from '../../support/protocols';
import { before, type Situation, type Situations } from '../../support/reach';
import type { AnyCheck, Looked } from '../check';
import { answering } from './answering';
import { inActive, inTalk, stateOf, to, toIf } from './machines';
import { follow, phasesAfter, stepsOf, typesFrom } from './steps';
import { both, isIn, lookAt, straightWay, walking, where } from './walks';

const isChild = ({ ever }: Situation) => ever.child;
const helpWanted = { type: 'help-wanted' } as const;
const asking: readonly Phase[] = ['asking', 'interlude', 'review'];

/** Whether one can get there from everywhere; danger and a child must not be needed for it. */
function leadTo(situations: Situations, end: Phase): Looked {
	const isOrdinary = ({ type }: DomainEvent) => type !== 'danger-raised' && type !== 'child-raised';
	const keys = [...situations].filter(([, one]) => isIn(end)(one)).map(([key]) => key);
	const coming = before(situations, keys, isOrdinary);
	const open = [...situations].filter(([, one]) => !isIn('ended')(one));
	const stuck = open.filter(([key]) => !coming.has(key));
	return { cases: open.length, broken: stuck.map(([, one]) => where(one)) };
}

/** What was said once the questions were over; a way that leaves something out is found first. */
function afterQuestions(log: readonly LoggedEvent[]): ReadonlySet<string> {
	const over = log.findIndex(
		(e) => e.type === 'questions-finished' || (e.type === 'acknowledged' && e.next === 'hear-help')
	);
	return new Set(log.slice(over + 1).map(({ type }) => type));
}

export const endingChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-11'],
		counts: 'farewells, and steps after a refusal',
		look: (situations) => {
			const refused = phasesAfter(situations, ({ ever }) => ever.refused);
			const no = stepsOf(situations).filter(
				({ event }) =>
					event.type === 'agreement-decided' && event.scope === 'talk' && event.decision !== 'given'
			);
			const elsewhere = no.filter(({ to: next }) => !isIn('farewell')(next));
			const asked = asking.filter((phase) => refused.has(phase));
			return both(
				lookAt(
					situations,
					(one) => isIn('farewell')(one) && !isChild(one),
					(one) => {
						const choices = follow(situations, one, helpWanted);
						const specialist = { type: 'wish-stated', wish: 'specialist' } as const;
						const offered = choices && follow(situations, choices, specialist);
						return (
							choices !== null &&
							isIn('choices')(choices) &&
							wishes.every((wish) =>
								canHappen(choices.conversation, { type: 'wish-stated', wish, service: null })
							) &&
							offered?.conversation.phase === 'sharing'
						);
					}
				),
				{
					cases: no.length,
					broken: [
						...elsewhere.map(({ to: next }) => where(next)),
						...asked.map((phase) => `${phase} after a refusal`)
					]
				}
			);
		},
		way: straightWay([
			'help-wanted',
			'stopped',
			'stop-decided',
			'everything-taken-back',
			'stepped-back'
		]),
		defects: [
			{
				what: 'that offers a specialist only to whoever answered',
				change: (machine) => {
					const { on } = inTalk(machine, 'choices');
					on['wish-stated'] = [
						{ ...on['wish-stated'][0], guard: 'wasAsked' },
						on['wish-stated'][1]
					];
				}
			},
			{
				what: 'that is over at once for whoever refuses',
				change: (machine) => {
					const { on } = inTalk(machine, 'agreementToTalk');
					on['agreement-decided'][1].target = '#conversation.ended';
				}
			},
			{
				what: 'that asks whoever refused all the same',
				change: (machine) => {
					stateOf(machine, 'running', 'farewell')['on']['stepped-back'] = to('#talk.asking');
				}
			},
			{
				what: 'without help after a talk that was stopped',
				change: (machine) => {
					const { on } = stateOf(machine, 'running', 'farewell');
					on['help-wanted'] = toIf('wasAsked', 'active.talk.choices');
				}
			}
		]
	}),
	walking({
		rules: ['I-44'],
		look: (situations) => {
			const ends = stepsOf(situations).filter(
				({ from, to: next }) => isIn('ended')(next) && !isIn('ended')(from)
			);
			const unbidden = ends.filter(({ from }) => !isIn('farewell')(from));
			return both(
				lookAt(situations, isIn('review'), ({ conversation: { log } }) => {
					const said = afterQuestions(log);
					return ['needs-asked', 'fear-stated', 'contact-stated'].every((type) => said.has(type));
				}),
				{ cases: ends.length, broken: unbidden.map(({ from }) => where(from)) },
				lookAt(
					situations,
					(one) => isIn('farewell')(one),
					(one) => [helpWanted, { type: 'ended' } as const].every((e) => follow(situations, one, e))
				),
				// Only a receipt follows the end.
				lookAt(
					situations,
					isIn('ended'),
					(one) =>
						[...typesFrom(one)].every((type) => type === 'receipt-confirmed') &&
						!canHappen(one.conversation, { type: 'need-stated', need: 'lawyer' })
				),
				leadTo(situations, 'farewell'),
				leadTo(situations, 'ended')
			);
		},
		way: answering(
			single,
			['yes'],
			[
				'help-wanted',
				'stopped',
				'stop-decided',
				'everything-taken-back',
				'sharing-finished',
				'stepped-back',
				'privacy-lost',
				'privacy-unavailable',
				'resumed'
			]
		),
		defects: [
			{
				what: 'that goes from the last question to the review',
				change: (machine) => {
					inTalk(machine, 'asking', 'item')['on']['questions-finished'] = to('#talk.review');
				}
			},
			{
				what: 'that does not ask for fear',
				change: (machine) => {
					inTalk(machine, 'closing', 'needs')['on']['needs-asked'] = to('contact');
				}
			},
			{
				what: 'that shows a review to whoever left a contact, asked the rest or not',
				guards: {
					wasAsked: ({ context: { facts } }) =>
						facts.questionsFinished && facts.contact !== null && facts.privacy === 'held'
				}
			},
			{
				what: 'that ends without a farewell for whoever stops',
				change: (machine) => {
					inActive(machine, 'stopping')['on']['stop-decided'] = to('#conversation.ended');
				}
			},
			{
				what: 'that ends without a farewell for whoever takes everything back',
				change: (machine) => {
					inTalk(machine, 'review')['on']['everything-taken-back'] = to('#conversation.ended');
				}
			},
			{
				what: 'with no way out for whoever stops once privacy is lost',
				change: (machine) => {
					const farewell = '#conversation.running.farewell';
					inActive(machine, 'stopping')['on']['stop-decided'] = toIf('privacyHeld', farewell);
				}
			}
		]
	})
];
