// The first sentence of an ending. It follows what the person just did in the open (stopped, or
// said no), never anything they answered; everything after it is the same for everybody.
import type { Facts } from '$lib/core/event';

/** Key, in the words that are spoken, of the sentence with which a talk ends. */
export function firstFarewell(facts: Facts): string {
	if (facts.situation === 'suspect-or-detained') return 'suspect.sentence';
	if (facts.stopped) return 'stop.sentence';
	const talk = facts.agreements.findLast(({ scope }) => scope === 'talk');
	return talk && talk.decision !== 'given' ? 'agreement.declined' : 'farewell.sentence';
}
