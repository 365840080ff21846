// The order of questions: each can be skipped, and none comes a second time by itself.
import { apply, currentItem, type Facts } from '$lib/core/event';
import { fits, nextItem, type Item, type Protocol, type Response } from '$lib/core/protocol';
import { everyKind } from '../../support/protocols';
import { explore, type Situations } from '../../support/reach';
import { checking, type AnyCheck } from '../check';
import { answering, two } from './answering';
import { machineWith } from './machines';
import { follow, stepsOf } from './steps';
import { both, isIn, lookAt, situationsOn, walking, where } from './walks';

const skipping = answering(everyKind, ['skipped']);
const goingBack = answering(two, ['yes', 'unsure', 'declined', 'skipped'], ['item-revisited']);
const everyWayBack = () => situationsOn('two questions, every way back', goingBack);

interface Asked {
	readonly situations: Situations;
	readonly itemOf: (protocol: Protocol, facts: Facts) => Item | null;
}

// Somebody could mean well and ask once more what was not answered.
const againWhen =
	(isOpen: (response: Response) => boolean) =>
	(protocol: Protocol, facts: Facts): Item | null => {
		const answered = [...facts.responses].filter(([, { response }]) => !isOpen(response));
		return nextItem(protocol, new Map(answered.map(([item, { response }]) => [item, response])));
	};

export const orderChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-19'],
		counts: 'questions of every kind, in every situation',
		subject: () => situationsOn('every kind of question', skipping),
		look: (situations) =>
			lookAt(situations, isIn('asking'), (one) => {
				const { protocol, facts } = one.conversation;
				const item = currentItem(protocol, facts)?.id;
				const next = follow(situations, one, { type: 'response-given', item });
				return next?.conversation.facts.responses.get(item!)?.response.kind === 'skipped';
			}),
		way: skipping,
		defects: [
			{
				what: 'in which a number has to be given',
				guards: {
					fitsItem: ({ context: { protocol }, event }) =>
						event.type === 'response-given' &&
						protocol.items.some(
							(item) =>
								item.id === event.item &&
								fits(item, event.response) &&
								(item.kind !== 'quantity' || event.response.kind === 'quantity')
						)
				}
			}
		]
	}),
	checking<Asked>({
		kind: 'states',
		rules: ['I-37'],
		counts: 'questions on the screen, and ways back to one',
		subject: () => ({
			situations: everyWayBack(),
			itemOf: currentItem
		}),
		look: ({ situations, itemOf }) => {
			const led = stepsOf(situations).filter(({ from, to: next }) => {
				return from.conversation.facts.revisiting === null && next.conversation.facts.revisiting;
			});
			const unasked = led.filter(({ event }) => event.type !== 'item-revisited');
			return both(
				lookAt(situations, isIn('asking'), ({ conversation: { protocol, facts } }) => {
					const item = itemOf(protocol, facts)?.id;
					return item === facts.revisiting || !facts.responses.has(item ?? '');
				}),
				{ cases: led.length, broken: unasked.map(({ to: next }) => where(next)) }
			);
		},
		plants: [
			{
				what: 'an order of questions that asks again what was declined',
				subject: () => ({
					situations: everyWayBack(),
					itemOf: againWhen(({ kind }) => kind === 'declined')
				})
			},
			{
				what: 'an order of questions that asks again until there is a yes or a no',
				subject: () => ({
					situations: everyWayBack(),
					itemOf: againWhen(({ kind }) => kind === 'unsure')
				})
			},
			{
				what: 'a machine that goes back by itself to what was skipped',
				subject: () => ({
					situations: explore(
						two,
						goingBack.events,
						machineWith({
							fold: (facts, event) => {
								const next = apply(facts, event);
								const skipped =
									event.type === 'acknowledged' &&
									facts.responses.get(event.item)?.response.kind === 'skipped';
								return skipped ? { ...next, revisiting: event.item } : next;
							}
						})
					),
					itemOf: currentItem
				})
			}
		]
	})
];
