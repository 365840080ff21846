// What one ended conversation brings to the count, and nothing else of it: to which questions there
// was a yes. This is all that a summary sees of anybody, and only this file can make it.
//
// Whose answers count: an adult who agreed to talk and to notes, in an ordinary situation, was asked
// everything, kept nothing back afterwards, and talked in private throughout. Not counted are
// - a child, or whoever may be one: nothing is asked of children, so nothing they said is used;
// - danger, raised or said to be now: help came where others could see it, and a count that changes
//   with it would tell what was said;
// - whoever stopped, asked for help early or took everything back: they did not give a set of
//   answers, and a partial one would make its end visible;
// - whoever did not want notes: to count is to write down;
// - privacy that was lost: what was said before may have been heard, and a count could confirm it.
// Each of them still is a conversation that ended, so that what is left out leaves no gap.
import { isAgreed } from '../agreement';
import type { Brand } from '../brand';
import { isTreatedAsChild, plainResponses, type Facts } from '../event';
import { codesOf, readingOf, responsesInScope, type Item, type Protocol } from '../protocol';

interface Ended {
	/** Whether its answers count. */
	readonly counted: boolean;
	/** Ids of the items with a yes, in the protocol's order; empty unless counted. */
	readonly yes: readonly string[];
}
export type EndedConversation = Brand<Ended, 'EndedConversation'>;

/** What an ended conversation brings. `finished`: it came to its own farewell. */
export function endedConversation(
	protocol: Protocol,
	facts: Facts,
	finished: boolean
): EndedConversation {
	const counted = finished && isCounted(facts);
	const responses = responsesInScope(protocol, plainResponses(facts));
	const yes = countableItems(protocol).filter((id) => {
		const response = responses.get(id);
		return response !== undefined && readingOf(response) === 'yes';
	});
	const ended: Ended = { counted, yes: counted ? yes : [] };
	return ended as EndedConversation;
}

/**
 * Ids of the items of which something may be told: yes or no, about conduct or a condition. Hours
 * and sums are never among them: what is owed is each person's own claim, in their own referral.
 * Nor is an item that asks for a part of what another asks for, since silence about the one beside
 * words about the other would tell that nearly all said yes.
 */
export function countableItems(protocol: Protocol): readonly string[] {
	const items = protocol.items.filter(isCountable);
	const isPart = (item: Item) => items.some((other) => other !== item && isPartOf(item, other));
	return items.filter((item) => !isPart(item)).map(({ id }) => id);
}

function isCountable(item: Item): boolean {
	const isAboutWork = item.purpose === 'conduct' || item.purpose === 'condition';
	return isAboutWork && codesOf(item).includes('yes');
}

function isPartOf({ indicators }: Item, { indicators: others }: Item): boolean {
	const isWithin = indicators.length > 0 && indicators.every((id) => others.includes(id));
	return isWithin && indicators.length < others.length;
}

function isCounted(facts: Facts): boolean {
	return (
		facts.situation === 'ordinary' &&
		facts.capacity === 'adult' &&
		!isTreatedAsChild(facts) &&
		isAgreed(facts.agreements, 'talk') &&
		isAgreed(facts.agreements, 'notes') &&
		facts.questionsFinished &&
		!facts.helpAskedEarly &&
		!facts.stopped &&
		!facts.danger &&
		facts.fear !== 'now' &&
		!facts.privacyWasLost
	);
}
