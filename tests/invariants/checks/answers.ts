// What follows an answer: thanks, and a choice of how to go on.
import { acknowledgementOf, apply } from '$lib/core/event';
import type { AnyCheck } from '../check';
import { answering, everyAnswer, two } from './answering';
import { inTalk, swallowed, to } from './machines';
import { follow, stepsOf } from './steps';
import { both, isIn, lookAt, situationsOn, walking, where } from './walks';

const goesOn = { type: 'acknowledged', next: 'go-on' } as const;
const hearsHelp = { type: 'acknowledged', next: 'hear-help' } as const;

export const answerChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-42'],
		counts: 'answers, and ways on from the thanks',
		subject: everyAnswer,
		look: (situations) => {
			const steps = stepsOf(situations);
			const answered = steps.filter(({ event }) => event.type === 'response-given');
			const onward = steps.filter(
				({ from, to: next }) => isIn('interlude')(from) && isIn('asking')(next)
			);
			const alone = onward.filter(
				({ event }) => event.type !== 'acknowledged' && event.type !== 'item-revisited'
			);
			const unthanked = answered.filter(({ to: next }) => !isIn('interlude')(next));
			return both(
				{
					cases: answered.length + onward.length,
					broken: [...unthanked, ...alone].map(({ to: next }) => where(next))
				},
				lookAt(situations, isIn('interlude'), (one) => {
					const { protocol, facts } = one.conversation;
					const choices = [goesOn, hearsHelp, { type: 'paused' }, { type: 'stopped' }] as const;
					const thanks = acknowledgementOf(protocol, facts);
					return thanks !== null && choices.every((way) => follow(situations, one, way));
				})
			);
		},
		way: answering(two, ['yes', 'no'], ['paused', 'stopped']),
		defects: [
			{
				what: 'that thanks only for a yes',
				guards: {
					goesOn: ({ event }) =>
						event.type === 'response-given' &&
						event.response.kind === 'codes' &&
						event.response.codes.includes('no')
				},
				change: (machine) => {
					const { on } = inTalk(machine, 'asking', 'item');
					on['response-given'] = [{ guard: 'goesOn', ...to('item') }, on['response-given']];
				}
			},
			{
				what: 'that offers only to go on',
				guards: { hearsHelp: () => false }
			},
			{
				what: 'without a rest after an answer',
				change: (machine) => {
					inTalk(machine, 'asking', 'interlude')['on']['paused'] = swallowed;
				}
			}
		]
	}),
	walking({
		rules: ['I-43'],
		subject: () =>
			situationsOn(
				'two questions, left early',
				answering(two, ['yes', 'declined'], ['item-revisited', 'stepped-back'])
			),
		look: (situations) =>
			both(
				lookAt(
					situations,
					isIn('interlude'),
					(one) => follow(situations, one, hearsHelp)?.conversation.phase === 'closingNeeds'
				),
				// Only who goes back to an answer meets a question again.
				lookAt(
					situations,
					({ conversation: { facts } }) => facts.helpAskedEarly,
					(one) => !isIn('asking')(one) || one.conversation.facts.revisiting !== null
				)
			),
		way: answering(two, ['yes', 'declined']),
		defects: [
			{
				what: 'that lets help be heard about once every question was put',
				guards: {
					hearsHelp: ({ context: { protocol, facts }, event }) =>
						event.type === 'acknowledged' &&
						event.next === 'hear-help' &&
						protocol.items.every(({ id }) => facts.responses.has(id))
				}
			},
			{
				what: 'that puts one more question to whoever wants to hear about help',
				change: (machine) => {
					const { on } = inTalk(machine, 'asking', 'interlude');
					on['acknowledged'][1].target = 'item';
				},
				fold: (facts, event) => (event.type === 'acknowledged' ? facts : apply(facts, event))
			}
		]
	})
];
