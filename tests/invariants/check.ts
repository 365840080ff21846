// What sees that rules are kept: something to look at, a way of looking, and defects that are put
// there on purpose and must be seen.
import type { CheckedKind, RuleId } from './rule';

/** What was seen: how much was looked at, and a line for each thing that breaks the rule. */
export interface Looked {
	readonly cases: number;
	readonly broken: readonly string[];
}

/** A defect put there on purpose. */
export interface Plant<S> {
	/** Reads on from "catches". */
	readonly what: string;
	readonly subject: () => S;
}

export interface Check<S> {
	readonly kind: CheckedKind;
	readonly rules: readonly [RuleId, ...RuleId[]];
	/** What is counted: situations, sentences, cases. */
	readonly counts: string;
	readonly subject: () => S;
	readonly look: (subject: S) => Looked;
	readonly plants: readonly [Plant<S>, ...Plant<S>[]];
}

/** A check whose kind of subject is its own business. */
export type AnyCheck = Check<never>;

/** Keeps the kind of the subject together within one check. */
export function checking<S>(check: Check<S>): AnyCheck {
	return check as unknown as AnyCheck;
}

/** Looks at each of some things; `name` says which one it was. */
export function lookAtEach<T>(
	all: Iterable<T>,
	isKept: (one: T) => boolean,
	name: (one: T) => string
): Looked {
	const things = [...all];
	return { cases: things.length, broken: things.filter((one) => !isKept(one)).map(name) };
}
