// Three-valued conditions (Kleene's strong logic: S. C. Kleene, "Introduction to Metamathematics",
// North-Holland, 1952, section 64): silence about an item makes a comparison unknown. Nothing is
// ever asked on an unknown, so nobody is asked more because they kept silent.
import type { Condition, Item, Protocol } from './model';
import type { Response, Responses } from './response';

export type Truth = 'true' | 'false' | 'unknown';

/** The value of a condition over the responses so far. */
export function evaluate(condition: Condition, responses: Responses): Truth {
	switch (condition.op) {
		case 'is':
			return compare(responses.get(condition.item), (r) =>
				r.kind === 'codes' ? r.codes.includes(condition.code) : null
			);
		case 'atLeast':
			return compare(responses.get(condition.item), (r) =>
				r.kind === 'quantity' ? r.value >= condition.value : null
			);
		case 'not':
			return negate(evaluate(condition.of, responses));
		case 'all':
			return combine(condition.of, responses, 'false', 'true');
		case 'any':
			return combine(condition.of, responses, 'true', 'false');
	}
}

function compare(response: Response | undefined, test: (r: Response) => boolean | null): Truth {
	const holds = response === undefined ? null : test(response);
	return holds === null ? 'unknown' : holds ? 'true' : 'false';
}

function negate(truth: Truth): Truth {
	return truth === 'unknown' ? 'unknown' : truth === 'true' ? 'false' : 'true';
}

function combine(
	conditions: readonly Condition[],
	responses: Responses,
	decides: Truth,
	otherwise: Truth
): Truth {
	const truths = conditions.map((condition) => evaluate(condition, responses));
	if (truths.includes(decides)) return decides;
	return truths.includes('unknown') ? 'unknown' : otherwise;
}

/** Ids of the items that a condition looks at, each once. */
export function referencesOf(condition: Condition): readonly string[] {
	switch (condition.op) {
		case 'is':
		case 'atLeast':
			return [condition.item];
		case 'not':
			return referencesOf(condition.of);
		case 'all':
		case 'any':
			return [...new Set(condition.of.flatMap(referencesOf))];
	}
}

/** Whether an item is to be asked now: it has no condition, or its condition is true. */
export function isInScope(item: Item, responses: Responses): boolean {
	return item.askWhen === undefined || evaluate(item.askWhen, responses) === 'true';
}

/**
 * The responses that count: those to items in scope. An answer whose item's condition no longer
 * holds, because an earlier answer was changed, is set aside until it holds again. Items refer
 * only to earlier items, so one pass in order is enough.
 */
export function responsesInScope(protocol: Protocol, responses: Responses): Responses {
	const counted = new Map<string, Response>();
	for (const item of protocol.items) {
		const response = responses.get(item.id);
		if (response !== undefined && isInScope(item, counted)) counted.set(item.id, response);
	}
	return counted;
}

/** Items to be asked given the responses so far, in the protocol's order. */
export function itemsInScope(protocol: Protocol, responses: Responses): readonly Item[] {
	const counted = responsesInScope(protocol, responses);
	return protocol.items.filter((item) => isInScope(item, counted));
}

/** The first item in scope without a response, or null when none is left. */
export function nextItem(protocol: Protocol, responses: Responses): Item | null {
	return itemsInScope(protocol, responses).find((item) => !responses.has(item.id)) ?? null;
}

/** Why an item has no counted response; `null` when it has one. */
export type NotAskedReason =
	'condition-not-met' | 'condition-unknown' | 'ended-before' | 'withdrawn' | null;

/** Why this item was not asked. `withdrawn` holds ids whose answer the respondent took back. */
export function notAskedReason(
	item: Item,
	protocol: Protocol,
	responses: Responses,
	withdrawn: ReadonlySet<string>
): NotAskedReason {
	const counted = responsesInScope(protocol, responses);
	if (counted.has(item.id)) return null;
	if (withdrawn.has(item.id)) return 'withdrawn';
	if (item.askWhen === undefined) return 'ended-before';
	const truth = evaluate(item.askWhen, counted);
	if (truth === 'true') return 'ended-before';
	return truth === 'false' ? 'condition-not-met' : 'condition-unknown';
}
