// The answers as they are gone through with the respondent: what was asked and what was said, in
// both languages, in the protocol's order. Hidden answers are not among them.
import { promptKey, responsesInScope } from '$lib/core/protocol';
import { plainResponses } from '$lib/core/event';
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
	readonly person: SaidInWords;
	readonly staff: SaidInWords;
}

/** Every answer that counts and is not hidden. */
export function reviewedAnswers(talk: Talk): readonly ReviewedAnswer[] {
	const counted = responsesInScope(talk.protocol, plainResponses(talk.facts));
	return talk.protocol.items.flatMap((item): readonly ReviewedAnswer[] => {
		const recorded = talk.facts.responses.get(item.id);
		if (!recorded || !counted.has(item.id) || recorded.visibility === 'hidden') return [];
		const inWords = (tag: string): SaidInWords => {
			const words = protocolWordsOf(talk, tag);
			return {
				question: words.messages[promptKey(item)] ?? '',
				answer: answerText(item, recorded.response, words)
			};
		};
		return [{ item: item.id, person: inWords(talk.personTag), staff: inWords(talk.staffTag) }];
	});
}
