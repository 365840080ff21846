// The wall. `assess` can be called only with what this file makes, and this file lets through
// only what other people did and the conditions somebody lives or works in. Who the respondent
// is, what they need and how the conversation went cannot reach an outcome.
import type { Brand } from '../brand';
import {
	notAskedReason,
	readingOf,
	responsesInScope,
	type Item,
	type NotAskedReason,
	type Protocol,
	type Responses
} from '../protocol';

/**
 * How an item about conduct or conditions stands. `other`: answered with a number, a text or a
 * code that is neither yes nor no, which says nothing by itself.
 */
export type Standing = 'yes' | 'unsure' | 'no' | 'declined' | 'skipped' | 'other' | 'not-asked';

export interface ConductAnswer {
	readonly item: string;
	readonly purpose: 'conduct' | 'condition';
	/** Several things in one sentence: a yes says "at least one of", nothing more. */
	readonly anyOf: boolean;
	readonly indicators: readonly string[];
	readonly standing: Standing;
	readonly notAsked: NotAskedReason;
}

/** Answers about conduct and conditions, in the protocol's order; made only by {@link partition}. */
export type ConductAnswers = Brand<readonly ConductAnswer[], 'ConductAnswers'>;

/** Needs and circumstances of the protocol's own items, kept away from `assess`. */
export interface Partition {
	readonly conduct: ConductAnswers;
	/** Ids of items of every other purpose that have a counted response. */
	readonly beside: readonly string[];
}

/** Divides responses by what their items are about. */
export function partition(
	protocol: Protocol,
	responses: Responses,
	withdrawn: ReadonlySet<string>
): Partition {
	const counted = responsesInScope(protocol, responses);
	const conduct = protocol.items.flatMap((item): readonly ConductAnswer[] => {
		if (item.purpose !== 'conduct' && item.purpose !== 'condition') return [];
		const notAsked = notAskedReason(item, protocol, responses, withdrawn);
		const { id, purpose, indicators } = item;
		const standing = standingOf(item, counted);
		return [{ item: id, purpose, anyOf: item.kind === 'anyOf', indicators, standing, notAsked }];
	});
	const beside = protocol.items
		.filter(({ purpose }) => purpose !== 'conduct' && purpose !== 'condition')
		.map(({ id }) => id)
		.filter((id) => counted.has(id));
	return { conduct: conduct as unknown as ConductAnswers, beside };
}

function standingOf(item: Item, counted: Responses): Standing {
	const response = counted.get(item.id);
	return response === undefined ? 'not-asked' : readingOf(response);
}
