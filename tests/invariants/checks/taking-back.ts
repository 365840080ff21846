// An answer can be taken back as long as there is a conversation, and another one given in its
// place while it lasts. Then it is really gone: from the log and from its bytes.
import fc from 'fast-check';
import { currentItem, encodeEvent, type Log } from '$lib/core/event';
import { send, withdraw, type Conversation, type Conversations } from '$lib/interview';
import { given } from '../../support/events';
import { onward } from '../../support/onward';
import { protocolOf, saidYes, yesNo } from '../../support/protocols';
import { talk } from '../../support/walk';
import { checking, type AnyCheck } from '../check';
import { drawn, seed } from './cases';

type Taking = Pick<Conversations, 'send' | 'withdraw'>;

// Answers in words of their own can be found again anywhere; a question hangs on one of them.
const note = (id: string) =>
	({ id, kind: 'note', purpose: 'process', maxLength: 20, indicators: [] }) as const;
const protocol = protocolOf([
	note('a'),
	yesNo('b'),
	yesNo('c', { askWhen: saidYes('b') }),
	note('d')
]);

const bare = ['paused', 'danger-raised', 'child-raised', 'stopped', 'privacy-lost'] as const;
const move = fc.record({
	// Mostly onward; sometimes back to an item, or something that happens.
	way: fc.constantFrom('on', 'on', 'on', 'on', 'on', 'on', 'back', 'back', 'event'),
	pick: fc.nat(59),
	yes: fc.boolean()
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;
let walks: readonly (readonly Move[])[] | null = null;
const everyWalk = () => (walks ??= drawn(fc.array(move, { minLength: 14, maxLength: 26 }), 300));

const bytesOf = (log: Log) => log.map((event) => Buffer.from(encodeEvent(event)).toString()).join();

function moved(now: Conversation, { way, pick, yes }: Move, word: string, taking: Taking) {
	if (way === 'back') {
		const { id } = protocol.items[pick % protocol.items.length]!;
		return taking.send(now, { type: 'item-revisited', item: id });
	}
	if (way === 'event') return taking.send(now, { type: bare[pick % bare.length]! });
	const item = now.phase === 'asking' ? currentItem(protocol, now.facts) : null;
	if (item?.kind === 'note') return taking.send(now, given(item.id, { kind: 'note', text: word }));
	if (item) return taking.send(now, given(item.id, yes ? 'yes' : 'no'));
	return taking.send(
		now,
		onward(now, () => ({ kind: 'skipped' }))
	);
}

/** What every item's answer says now, where it says something that can be found again. */
function wordsIn({ facts }: Conversation): ReadonlyMap<string, string> {
	const words = [...facts.responses].flatMap(([id, { response }]) =>
		response.kind === 'note' ? [[id, response.text] as const] : []
	);
	return new Map(words);
}

/** Takes each answer back that there is: whether it is gone, and nothing else. */
function isGone(now: Conversation, item: string, taking: Taking): boolean {
	const { conversation: after, change } = taking.withdraw(now, item);
	const words = wordsIn(now);
	const bytes = bytesOf(after.log);
	const others = [...now.facts.responses.keys()].filter((id) => id !== item);
	const isLeft = (id: string) => !words.has(id) || bytes.includes(words.get(id)!);
	return (
		change === 'rewritten' &&
		!after.facts.responses.has(item) &&
		!(words.has(item) && bytes.includes(words.get(item)!)) &&
		!after.log.some((event) => event.type === 'response-given' && event.item === item) &&
		others.every((id) => after.facts.responses.has(id) && isLeft(id))
	);
}

/** Walks about, takes back every answer at every moment, and looks for each answer that was replaced. */
function lookAtTakingBack(taking: Taking) {
	const start = talk(protocol).gates().agree({ notes: true }).conversation;
	const broken: string[] = [];
	let cases = 0;
	for (const [index, list] of everyWalk().entries()) {
		let now = start;
		const earlier = new Set<string>();
		for (const [at, one] of list.entries()) {
			if (broken.length > 20) return { cases, broken };
			const before = wordsIn(now);
			const step = moved(now, one, `word-${index}-${at}-end`, taking);
			if (step.change === 'none') continue;
			now = step.conversation;
			const words = wordsIn(now);
			for (const [id, word] of before) if (words.get(id) !== word) earlier.add(word);
			const bytes = bytesOf(now.log);
			const isThere = [...earlier].filter((word) => bytes.includes(word));
			cases += earlier.size;
			const stays = [...now.facts.responses.keys()].filter((id) => !isGone(now, id, taking));
			cases += now.facts.responses.size;
			if (isThere.length + stays.length > 0) {
				broken.push(`seed ${seed}, walk ${index}, ${now.phase}: ${[...isThere, ...stays].join()}`);
			}
		}
	}
	return { cases, broken };
}

const real: Taking = { send, withdraw };

export const takingBackChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-24'],
		counts: 'answers taken back or replaced, at every moment',
		subject: () => real,
		look: lookAtTakingBack,
		plants: [
			{
				what: 'an answer that is only struck out at the end of the log',
				subject: () => ({
					...real,
					withdraw: (now, item) => {
						const { conversation } = withdraw(now, item);
						const log = [...now.log, ...conversation.log.slice(now.log.length)];
						return { conversation: { ...conversation, log }, change: 'appended' };
					}
				})
			},
			{
				what: 'a changed answer with the earlier one still in the log',
				subject: () => ({
					...real,
					send: (now, event) => {
						const next = send(now, event);
						if (next.change !== 'rewritten') return next;
						const old = now.log.map((one, at) => next.conversation.log[at] && one);
						const log = [...old, ...next.conversation.log.slice(now.log.length)] as Log;
						return { ...next, conversation: { ...next.conversation, log } };
					}
				})
			},
			{
				what: 'an answer that cannot be taken back once the questions are over',
				subject: () => ({
					...real,
					withdraw: (now, item) =>
						now.facts.questionsFinished
							? { conversation: now, change: 'none' }
							: withdraw(now, item)
				})
			}
		]
	})
];
