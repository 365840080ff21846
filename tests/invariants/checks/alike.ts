// From outside all answers look alike: who watches the screen change learns nothing.
import { borderSecondLine, inspectionCore, inspectionSet } from '$lib/content';
import type { Item, Protocol } from '$lib/core/protocol';
import type { Phase } from '$lib/interview';
import type { Reply } from '../../support/events';
import { saidYes, yesNo } from '../../support/protocols';
import type { Situation, Situations } from '../../support/reach';
import { talk, type Walk } from '../../support/walk';
import { checking, type AnyCheck } from '../check';
import { answering, everyAnswer, replies, two } from './answering';
import { inTalk, toIf } from './machines';
import { follow, stepsOf, typesFrom } from './steps';
import { walking, where } from './walks';

/** What can be seen after an answer: the screen, its buttons, and the screen behind each. */
function seenAfter(situations: Situations, one: Situation): string {
	const ways = ['go-on', 'hear-help'].map(
		(next) => follow(situations, one, { type: 'acknowledged', next })?.conversation.phase
	);
	return JSON.stringify([one.conversation.phase, [...typesFrom(one)].sort(), ways]);
}

/** The screens of a talk from the first question to the review. */
function screensOf(
	protocol: Protocol,
	reply: (item: Item, place: number) => Reply
): readonly Phase[] {
	const seen: Phase[] = [];
	let walk: Walk = talk(protocol).to('asking');
	while (walk.phase === 'asking') {
		const item = protocol.items.find(({ id }) => id === walk.item)!;
		seen.push(walk.phase, 'interlude');
		walk = walk.answer(item.id, reply(item, seen.length));
	}
	return [...seen, walk.phase, walk.close().phase];
}

const manners: readonly ((item: Item, place: number) => Reply)[] = [
	...replies.map((reply) => () => reply),
	(_item, place) => (place % 4 === 0 ? 'yes' : 'no'),
	(_item, place) => (place % 4 === 0 ? 'declined' : 'yes')
];

const hungOn = (protocol: Protocol): Protocol => ({
	...protocol,
	items: [...protocol.items, yesNo('further', { askWhen: saidYes(protocol.items[0]!.id) })]
});

export const alikeChecks: readonly AnyCheck[] = [
	walking({
		rules: ['P-06'],
		counts: 'answers',
		subject: everyAnswer,
		look: (situations) => {
			const bySituation = new Map<Situation, Map<string, Situation>>();
			const answers = stepsOf(situations).filter(({ event }) => event.type === 'response-given');
			for (const { from, to } of answers) {
				const seen = bySituation.get(from) ?? new Map<string, Situation>();
				bySituation.set(from, seen.set(seenAfter(situations, to), to));
			}
			const unlike = [...bySituation.values()].filter(({ size }) => size > 1);
			return {
				cases: answers.length,
				broken: unlike.map((seen) => [...seen.values()].map(where).join(' / '))
			};
		},
		way: answering(two, ['yes', 'no'], ['stopped', 'paused']),
		defects: [
			{
				what: 'that stops to thank only after a yes',
				guards: {
					goesOn: ({ event }) =>
						(event.type === 'acknowledged' && event.next === 'go-on') ||
						(event.type === 'response-given' &&
							event.response.kind === 'codes' &&
							event.response.codes.includes('no'))
				},
				change: (machine) => {
					const { on } = inTalk(machine, 'asking', 'item');
					on['response-given'] = [toIf('goesOn', 'item'), on['response-given']];
				}
			},
			{
				what: 'that offers help only after a yes',
				guards: {
					hearsHelp: ({ context: { facts }, event }) => {
						if (event.type !== 'acknowledged' || event.next !== 'hear-help') return false;
						const response = facts.responses.get(event.item)?.response;
						return response?.kind === 'codes' && response.codes.includes('yes');
					}
				}
			}
		]
	}),
	checking<readonly Protocol[]>({
		kind: 'states',
		rules: ['P-06'],
		counts: 'whole talks over the questions of the field',
		subject: () => [borderSecondLine, inspectionCore, inspectionSet],
		look: (protocols) => {
			const shapes = protocols.map((protocol) => ({
				protocol,
				seen: new Set(manners.map((reply) => screensOf(protocol, reply).join(' ')))
			}));
			const unlike = shapes.filter(({ seen }) => seen.size > 1);
			return {
				cases: protocols.length * manners.length,
				broken: unlike.map(({ protocol }) => `${protocol.id} is longer after some answers`)
			};
		},
		plants: [
			{
				what: 'a question that is asked only after a yes',
				subject: () => [hungOn(borderSecondLine)]
			},
			{
				what: 'a question at a visit that is asked only after a yes',
				subject: () => [hungOn(inspectionCore)]
			}
		]
	})
];
