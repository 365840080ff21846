// An indicator is something another person did, controls, or said would happen; a condition
// supports. Where each comes from, how strong a published panel held it, and what our own
// product rule makes of it stand side by side, so that nobody mistakes one for the other.

/** Where a rule or figure was taken from. */
export interface Source {
	readonly title: string;
	readonly publisher: string;
	readonly year: number;
	/** Page, article or list in it. */
	readonly locator: string;
	/** `read`: seen in the source; `second-hand`: in a work that cites it; `unverified`. */
	readonly verified: 'read' | 'second-hand' | 'unverified';
}

/**
 * Dimensions after "Operational indicators of trafficking in human beings" (ILO and European
 * Commission, 2009): deceptive recruitment, coercive recruitment, recruitment by abuse of
 * vulnerability, exploitation, coercion at destination, abuse of vulnerability at destination.
 */
export const dimensions = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const;
export type Dimension = (typeof dimensions)[number];
export type Strength = 'strong' | 'medium' | 'weak';

/**
 * What a yes means for the outcome. Product rule, not validated.
 * `strong-condition` lifts one conduct yes to an offer; a `condition` never lifts anything.
 */
export type ProductRule =
	'strong-conduct' | 'conduct' | 'risk-ahead' | 'strong-condition' | 'condition';

export interface Indicator {
	readonly id: string;
	/** Number in the construct bank (1 to 30; 14a and 14b are two); the added one has 31. */
	readonly construct: string;
	readonly kind: 'conduct' | 'control' | 'condition' | 'consequence';
	readonly rule: ProductRule;
	/** Element of Article 3(a) of the Palermo Protocol (United Nations, 2000). */
	readonly palermo: readonly ('act' | 'means' | 'purpose')[];
	/** Delphi dimension and adult strength for each row this matches; empty when none does. */
	readonly delphi: readonly { readonly dimension: Dimension; readonly strength: Strength }[];
	/** Numbers of the ILO's eleven indicators of forced labour (ILO, 2012). */
	readonly ilo: readonly number[];
	/** How and why our use departs from the published list; null when it does not. */
	readonly deviation: string | null;
	readonly sources: readonly Source[];
}
