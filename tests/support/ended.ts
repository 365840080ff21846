// Ended conversations as the count sees them, made without the talks that would lead there.
import fc from 'fast-check';
import type { EndedConversation } from '$lib/core/visit';

/** A conversation that counts, with a yes to these items; or, for null, one that does not count. */
export function ended(yes: readonly string[] | null): EndedConversation {
	return { counted: yes !== null, yes: yes ?? [] } as unknown as EndedConversation;
}

/** So many conversations that count, the first `yes` of them with a yes to `item`. */
export function saying(item: string, yes: number, of: number): readonly EndedConversation[] {
	return Array.from({ length: of }, (_, at) => ended(at < yes ? [item] : []));
}

export const countedItems = ['a', 'b', 'c', 'd'] as const;

/** One conversation of a visit: most count. */
export const anyEnded: fc.Arbitrary<EndedConversation> = fc
	.oneof(
		{ weight: 7, arbitrary: fc.subarray([...countedItems]) },
		{ weight: 1, arbitrary: fc.constant(null) }
	)
	.map(ended);

/** The conversations of a visit: from none to more than are ever silent. */
export const anyVisit = fc.array(anyEnded, { maxLength: 18, size: 'max' });
