// Ways over questions of their own, with the answers that are given to each.
import type { EventType } from '$lib/core/event';
import type { Protocol } from '$lib/core/protocol';
import { given, type Reply } from '../../support/events';
import { protocolOf, yesNo } from '../../support/protocols';
import { situationsOn, straightWay, type Way } from './walks';

/** A way over these questions, with these answers to each; `more` as in {@link straightWay}. */
export function answering(
	protocol: Protocol,
	answers: readonly Reply[],
	more: readonly EventType[] = []
): Way {
	const { events } = straightWay(more);
	const about: readonly EventType[] = ['response-given', 'acknowledged', 'item-revisited'];
	const others = events.filter(
		(event) =>
			!about.includes(event.type) &&
			!(event.type === 'agreement-decided' && event.decision !== 'given')
	);
	const own = protocol.items.flatMap(({ id: item }) => [
		...answers.map((reply) => given(item, reply)),
		...(['go-on', 'hear-help'] as const).map(
			(next) => ({ type: 'acknowledged', item, next }) as const
		),
		...(more.includes('item-revisited') ? [{ type: 'item-revisited', item } as const] : [])
	]);
	return { protocol, events: [...others, ...own] };
}

export const replies = ['yes', 'no', 'unsure', 'declined', 'skipped'] as const;
/** Two questions: the least over which one can go on. */
export const two = protocolOf([yesNo('a'), yesNo('b')]);

/** Every situation over two questions, whatever is answered. */
export const everyAnswer = () =>
	situationsOn('two questions, every answer', answering(two, replies, ['paused', 'stopped']));
