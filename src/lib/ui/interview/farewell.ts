// The sentences of an ending. They follow what the person just did in the open (stopped, or said
// no) and where the talk was, never anything they answered.
import type { Facts } from '$lib/core/event';

/**
 * Keys, in the words that are spoken, of the sentences with which a talk ends. `isChild`: whether
 * the person is treated as a child.
 */
export function farewellOf(facts: Facts, isChild: boolean): readonly string[] {
	return [
		firstFarewell(facts),
		...(!isChild && owesShortAnswer(facts) ? ['closing.short-answer'] : []),
		'farewell.same-help',
		'farewell.no-reason',
		'closing.come-back'
	];
}

function firstFarewell(facts: Facts): string {
	if (facts.situation === 'suspect-or-detained') return 'suspect.sentence';
	if (facts.stopped) return 'stop.sentence';
	const talk = facts.agreements.findLast(({ scope }) => scope === 'talk');
	return talk && talk.decision !== 'given' ? 'agreement.declined' : 'farewell.sentence';
}

// Whoever stops or says no is asked about the talk as well, and has not come to the closing, which
// gives the short answer. It is said only where nobody else hears it.
function owesShortAnswer(facts: Facts): boolean {
	return facts.privacy === 'held' && !facts.danger && facts.contact === null;
}
