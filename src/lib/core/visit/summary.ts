// The summary of a visit: what the records showed, and beside it, never mixed with it, what may be
// told of what workers said.
//
// What is prevented:
// - Nothing is told of fewer than ten counted conversations, and of an item only the words "3 or more
//   of n", when at least three of those counted said yes and at least three did not. Otherwise
//   nothing is told about the item, and it looks the same for 0, 1, 2 and for all but 2, 1, 0.
// - `n` is every conversation that ended, which anybody at the place can count. How many of them
//   counted (see said.ts) is told nowhere: with both numbers the difference would be a small count of
//   people who stopped, are children or were in danger.
// - Where nothing is told of any item, no `n` is told either. That counts are not allowed, that there
//   were too few, and that every item was silent look the same.
// - There is no total, mean, order, time, language or number of a conversation, no "no" and no
//   "not sure", and no table of two items. The result depends on the multiset of conversations: who
//   came when, and who is who, changes no byte.
// - It is made once: what may be told is written into the event that closes the visit, and is not
//   counted again. An answer taken back later does not change it, or the difference would be one
//   person's answer; with three or more others it still points to nobody.
// What is not prevented:
// - Whoever knows the answers of all but a few can reckon the rest, as with any threshold. At exactly
//   ten conversations, something told means that all ten counted.
// - An item of which a yes follows from a yes to another would carry the other's silence. Those that
//   ask for a part of another are left out (`countableItems`, by their indicators); what follows in
//   life without being written there cannot be seen.
// - Two visits with the same people, or a step of the inspector that only a talk explains.
import type { EndedConversation } from './said';
import { fewestCounted, type VisitEventOf } from './model';
import { recordsFound, type RecordFound, type Records } from './records';

/** Fewest with a yes, and fewest without one, for anything to be told of an item. */
const fewest = 3;

/** What is told of one item: these words, or that nothing is. */
export interface Statement {
	readonly item: string;
	readonly says: 'three-or-more' | 'not-told';
}

/** What may be told of what workers said. `of` is null where nothing is told of any item. */
export interface Statements {
	readonly of: number | null;
	readonly items: readonly Statement[];
}

/** Two parts that share nothing: neither knows a word of the other. */
export interface VisitSummary {
	readonly format: 'askwell-visit-summary';
	readonly v: 1;
	readonly records: readonly RecordFound[];
	readonly statements: Statements;
}

export interface Allowed {
	/** Whether the organisation's settings allow counts at all. */
	readonly counts: boolean;
	/** Ids of the items that are spoken of, in the protocol's order; see `countableItems`. */
	readonly items: readonly string[];
}

/** The form in which the statements stand in the event that closes a visit. */
export type ClosedStatements = VisitEventOf<'closed'>['statements'];

/**
 * The summary of a visit, from the records and all conversations that ended, in any order. Its `of` is
 * the number of all of these, also of those that were not counted.
 */
export function summarise(
	records: Records,
	conversations: readonly EndedConversation[],
	allowed: Allowed
): VisitSummary {
	return summaryOf(records, statementsOf(conversations, allowed), allowed.items);
}

/** The summary of a closed visit, from what was written down at its close. */
export function summaryOf(
	records: Records,
	closed: ClosedStatements,
	items: readonly string[]
): VisitSummary {
	const told = new Set(closed?.told);
	return {
		format: 'askwell-visit-summary',
		v: 1,
		records: recordsFound(records),
		statements: {
			of: closed?.of ?? null,
			items: items.map((item) => ({
				item,
				says: told.has(item) ? 'three-or-more' : 'not-told'
			}))
		}
	};
}

/** What is written down at the close: of how many, and of which items three or more; or nothing. */
export function statementsOf(
	conversations: readonly EndedConversation[],
	allowed: Allowed
): ClosedStatements {
	const counted = conversations.filter((one) => one.counted);
	if (!allowed.counts || counted.length < fewestCounted) return null;
	const told = allowed.items.filter((item) => {
		const yes = counted.filter((one) => one.yes.includes(item)).length;
		return yes >= fewest && yes <= counted.length - fewest;
	});
	return told.length > 0 ? { of: conversations.length, told } : null;
}

/** The summary as bytes: UTF-8 JSON, the same for the same content. */
export function encodeSummary(summary: VisitSummary): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(summary));
}
