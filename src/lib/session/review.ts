// The answers as they are gone through with the respondent: what was asked and what was said, in
// both languages, in the protocol's order. Hidden answers are not among them.
import { plainResponses } from '$lib/core/event';
import {
	promptKey,
	readingOf,
	responsesInScope,
	type Item,
	type Reading
} from '$lib/core/protocol';
import { answerText } from '$lib/core/referral';
import { protocolWordsOf } from './handover';
import type { Talk } from './talk.svelte';

/** A question with its answer in one language. */
export interface SaidInWords {
	readonly question: string;
	readonly answer: string;
}

export interface ReviewedAnswer {
	readonly item: string;
	/** `withdrawn`: there is no answer any more; it can be given anew. */
	readonly reading: Reading | 'withdrawn';
	readonly person: SaidInWords;
	readonly staff: SaidInWords;
}

/** Every answer that counts and is not hidden, and every one that was taken back. */
export function reviewedAnswers(talk: Talk): readonly ReviewedAnswer[] {
	const { facts, protocol } = talk;
	const counted = responsesInScope(protocol, plainResponses(facts));
	return protocol.items.flatMap((item): readonly ReviewedAnswer[] => {
		const recorded = facts.responses.get(item.id);
		const isShown = recorded?.visibility === 'shared' && counted.has(item.id);
		if (!isShown && !facts.withdrawn.has(item.id)) return [];
		const response = recorded?.response ?? { kind: 'skipped' as const };
		const inWords = (tag: string): SaidInWords => said(talk, item, response, tag);
		return [
			{
				item: item.id,
				reading: recorded ? readingOf(response) : 'withdrawn',
				person: inWords(talk.personTag),
				staff: inWords(talk.staffTag)
			}
		];
	});
}

function said(
	talk: Talk,
	item: Item,
	response: Parameters<typeof answerText>[1],
	tag: string
): SaidInWords {
	const words = protocolWordsOf(talk, tag);
	return {
		question: words.messages[promptKey(item)] ?? '',
		answer: answerText(item, response, words)
	};
}
