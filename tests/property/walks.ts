// Random walks through a conversation: mostly onward, sometimes anything at all, and now and then
// an answer that is taken back. A step is data, so that a failing walk can be shrunk and shown.
import fc from 'fast-check';
import { currentItem, type DomainEvent } from '$lib/core/event';
import type { Response } from '$lib/core/protocol';
import * as real from '$lib/interview';
import type { Conversation, Conversations, Step } from '$lib/interview';
import { given, responseOf, type Reply } from '../support/events';
import { onward } from '../support/onward';
import { anyEvent } from './arbitraries';

export type WalkStep =
	| { readonly do: 'go-on'; readonly reply: Reply; readonly pick: number }
	| { readonly do: 'go-back' | 'take-back'; readonly pick: number }
	| { readonly do: 'event'; readonly event: DomainEvent };

const reply = fc.constantFrom<Reply>('yes', 'yes', 'no', 'unsure', 'declined', 'skipped');
const goOn: fc.Arbitrary<WalkStep> = fc.record({
	do: fc.constant('go-on' as const),
	reply,
	pick: fc.nat(1000)
});
const back: fc.Arbitrary<WalkStep> = fc.record({
	do: fc.constantFrom('go-back' as const, 'take-back' as const),
	pick: fc.nat(1000)
});
const event: fc.Arbitrary<WalkStep> = fc.record({
	do: fc.constant('event' as const),
	event: anyEvent
});

/** Steps with these weights: onward, back over the items, and anything at all. */
export function steps(onwardWeight: number, backWeight: number, anyWeight: number) {
	return fc.oneof(
		{ weight: onwardWeight, arbitrary: goOn },
		{ weight: backWeight, arbitrary: back },
		{ weight: anyWeight, arbitrary: event }
	);
}

/** An answer that the item offers: yes or no where it can be, a number or codes elsewhere. */
function answerTo(conversation: Conversation, said: Reply, pick: number): DomainEvent {
	const item = currentItem(conversation.protocol, conversation.facts);
	const silent = typeof said === 'string' && said !== 'yes' && said !== 'no';
	const plain = (one: typeof item): Response => {
		if (one === null || silent) return responseOf(said);
		if (one.kind === 'quantity') return { kind: 'quantity', value: pick % (one.max + 1) };
		if (one.kind === 'note') return { kind: 'note', text: `words-${pick}` };
		if (one.kind === 'anyOf') return responseOf(said);
		return { kind: 'codes', codes: [one.options[pick % one.options.length]!] };
	};
	if (conversation.phase === 'asking' && item) return given(item.id, plain(item));
	return onward(conversation, plain);
}

/** Makes one step, on the real machine or on a changed one; what cannot happen changes nothing. */
export function stepped(
	conversation: Conversation,
	step: WalkStep,
	{ send, withdraw }: Pick<Conversations, 'send' | 'withdraw'> = real
): Step {
	if (step.do === 'event') return send(conversation, step.event);
	if (step.do === 'go-on') {
		return send(conversation, answerTo(conversation, step.reply, step.pick));
	}
	const { items } = conversation.protocol;
	const { id } = items[step.pick % items.length]!;
	if (step.do === 'take-back') return withdraw(conversation, id);
	return send(conversation, { type: 'item-revisited', item: id });
}
