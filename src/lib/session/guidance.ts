// What staff are told to do, in the words of three actions, and which answers that rests on. It
// is a piece of advice for this moment; it is not kept, and nothing of it leaves the device.
import { isSilent, type StaffAction } from '$lib/core/assessment';
import { plainResponses } from '$lib/core/event';
import { readingOf, topicKey, type Reading } from '$lib/core/protocol';
import type { Talk } from './talk.svelte';

export interface Guidance {
	readonly action: StaffAction;
	/** Why to call now; none with the other actions. */
	readonly calls: readonly ('danger' | 'child')[];
	/** Nothing follows from what was said: there is nothing to print, export, count or copy. */
	readonly silent: boolean;
	/** Answers it rests on, by topic in the staff's language, in the protocol's order. */
	readonly restsOn: readonly { readonly topic: string; readonly reading: Reading }[];
	/** Topics that were not asked, or whose answer was taken back. */
	readonly notAsked: readonly string[];
}

/** Guidance for a talk as it stands. */
export function guidanceOf(talk: Talk): Guidance {
	const { outcome, staffAction, actions, restsOn, notAsked } = talk.assessment;
	const responses = plainResponses(talk.facts);
	const topicOf = (id: string): string => {
		const item = talk.protocol.items.find((one) => one.id === id);
		return item ? (talk.message(talk.staffTag, topicKey(item)) ?? '') : '';
	};
	return {
		action: staffAction,
		calls: actions.filter((action) => action === 'danger' || action === 'child'),
		silent: isSilent(outcome),
		restsOn: restsOn.flatMap((id) => {
			const response = responses.get(id);
			return response ? [{ topic: topicOf(id), reading: readingOf(response) }] : [];
		}),
		notAsked: notAsked.map(topicOf)
	};
}
