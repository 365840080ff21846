// Where the questions stand: which item is next and what is said after an answer. Everything
// follows from the facts; the number of screens and taps is the same whatever was answered.
import {
	isInScope,
	itemsInScope,
	nextItem,
	readingOf,
	responsesInScope,
	type Item,
	type Protocol,
	type Response,
	type Responses
} from '../protocol';
import type { Facts } from './facts';

/** The responses alone, without how they were asked for. */
export function plainResponses(facts: Facts): Responses {
	return new Map<string, Response>(
		[...facts.responses].map(([item, recorded]) => [item, recorded.response])
	);
}

/**
 * The item whose turn it is, or null when none is left. An answer that was taken back is not
 * asked for again; a conditional item is asked only when its condition is true.
 */
export function currentItem(protocol: Protocol, facts: Facts): Item | null {
	const responses = plainResponses(facts);
	if (facts.revisiting !== null) {
		const item = protocol.items.find(({ id }) => id === facts.revisiting);
		if (item && isInScope(item, responsesInScope(protocol, responses))) return item;
	}
	// Whoever asked to hear about help instead is not led back into the questions.
	if (facts.helpAskedEarly) return null;
	const done = new Map(responses);
	for (const id of facts.withdrawn) done.set(id, { kind: 'skipped' });
	return nextItem(protocol, done);
}

/** The item before the current one that the respondent can go back to, or null. */
export function previousItem(protocol: Protocol, facts: Facts): Item | null {
	const current = currentItem(protocol, facts);
	const end = current ? protocol.items.indexOf(current) : protocol.items.length;
	return (
		protocol.items.slice(0, end).findLast(({ id }) => mayReturnTo(protocol, facts, id)) ?? null
	);
}

/** Whether the respondent can go back to an item: it had its turn, and would still be asked. */
export function mayReturnTo(protocol: Protocol, facts: Facts, id: string): boolean {
	const hadItsTurn = facts.responses.has(id) || facts.withdrawn.has(id);
	const inScope = itemsInScope(protocol, plainResponses(facts));
	return hadItsTurn && inScope.some((item) => item.id === id);
}

/** What is said after an answer: thanks in full once, shorter later, plainly otherwise. */
export type Acknowledgement = 'first' | 'short' | 'plain';

/** What to say after the latest answer, and whether to ask if help is wanted now. */
export function acknowledgementOf(
	protocol: Protocol,
	facts: Facts
): { readonly item: string; readonly said: Acknowledgement; readonly offerHelp: boolean } | null {
	const item = facts.answerOrder.at(-1);
	if (item === undefined) return null;
	const yes = facts.answerOrder.filter((id) => isConductYes(protocol, facts, id));
	const said = !yes.includes(item) ? 'plain' : yes[0] === item ? 'first' : 'short';
	const firstYes = yes[0] === undefined ? -1 : facts.answerOrder.indexOf(yes[0]);
	const since = facts.answerOrder.length - 1 - firstYes;
	return { item, said, offerHelp: firstYes >= 0 && since >= protocol.pauseAfterFirstYes };
}

function isConductYes(protocol: Protocol, facts: Facts, id: string): boolean {
	const response = facts.responses.get(id)?.response;
	const purpose = protocol.items.find((item) => item.id === id)?.purpose;
	return purpose === 'conduct' && response !== undefined && readingOf(response) === 'yes';
}
