// A rule that Askwell promises to keep, and how a machine sees that it is kept.

/**
 * `I`: interviewing without harm; `P`: the first real hour with users; `V`: visits to workplaces; `C`: a
 * ferry crew, which asks nothing.
 */
export type RuleId = `${'I' | 'P' | 'V' | 'C'}-${number}`;

/**
 * How a rule is kept. Each rule has exactly one.
 *
 * - `unwritable`: what breaks it does not compile;
 * - `states`: a walk through every situation that the machine can reach;
 * - `protocol`: a look at the questions and the rules of a country, which are data;
 * - `text`: a look at every sentence in every language;
 * - `property`: a law, tried on thousands of cases;
 * - `journey`: the built application in a real browser;
 * - `pending`: belongs to a part that does not exist yet;
 * - `unchecked`: nothing checks it.
 */
export const kinds = [
	'unwritable',
	'states',
	'protocol',
	'text',
	'property',
	'journey',
	'pending',
	'unchecked'
] as const;
export type Kind = (typeof kinds)[number];
export type CheckedKind = Exclude<Kind, 'pending' | 'unchecked'>;

interface RuleBase {
	readonly id: RuleId;
	readonly says: string;
	/** Where the rule was taken from: publisher or work, and year where it has one. */
	readonly source: string;
}

export type Rule =
	| (RuleBase & { readonly kind: CheckedKind })
	/** `waitsFor`: the part that is not built; `wouldBeSeenBy`: what would check it. */
	| (RuleBase & { readonly kind: 'pending'; readonly waitsFor: string })
	| (RuleBase & { readonly kind: 'unchecked'; readonly wouldBeSeenBy: string });

/** Rules that belong together, for whoever reads them all. */
export interface RuleGroup {
	readonly title: string;
	readonly rules: readonly Rule[];
}

/** Most rules that nothing checks (source: Askwell design, section 4). */
export const mostUnchecked = 4;
