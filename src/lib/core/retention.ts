// How long what is kept may be kept. Nothing here knows what was said: only how far a case is, and
// how many hours ago it began and last changed.

/** How far a case is, for as much as its time depends on it. */
export type KeptState =
	'open' | 'closed' | 'agreed' | 'unsent' | 'sealed' | 'sent' | 'handed' | 'given';

/** Most hours that a case is kept. */
export interface Limits {
	/** After the last change, when nothing was handed over. */
	readonly draftHours: number;
	/** After it was handed over to somebody known by name, who has it. */
	readonly handedHours: number;
	/** From its beginning, whatever is done with it meanwhile. */
	readonly capHours: number;
}

/** What holds where nobody decided otherwise: a rule of ours, to be set by law and organisation. */
export const defaultLimits: Limits = { draftHours: 72, handedHours: 24, capHours: 168 };

/** The longest that an organisation may decide on, in hours: 30 days. */
export const longestHours = 720;

/** What will become of a case. */
export type Fate =
	/** It is destroyed by itself in so many hours (at least 1). */
	| { readonly kind: 'goes'; readonly hoursLeft: number }
	/** Its time is over: it is destroyed now. */
	| { readonly kind: 'due' }
	/** Somebody was agreed to who may not have it yet: it waits for a person, however long. */
	| { readonly kind: 'waits'; readonly isOverdue: boolean };

/** Whether somebody agreed to a referral, or a colleague, of which it is not known that it arrived. */
export function waitsForSomebody(state: KeptState): boolean {
	return ['agreed', 'unsent', 'sealed', 'sent', 'given'].includes(state);
}

/** What becomes of a case; all hours are of the same count. */
export function fateOf(
	kept: { readonly state: KeptState; readonly begunHour: number; readonly changedHour: number },
	hour: number,
	limits: Limits
): Fate {
	const rest = kept.state === 'handed' ? limits.handedHours : limits.draftHours;
	const ends = Math.min(kept.changedHour + rest, kept.begunHour + limits.capHours);
	const hoursLeft = ends - hour;
	if (waitsForSomebody(kept.state)) return { kind: 'waits', isOverdue: hoursLeft <= 0 };
	return hoursLeft > 0 ? { kind: 'goes', hoursLeft } : { kind: 'due' };
}

/** Whether any of these is kept longer than the default: then a reason has to be given. */
export function isLengthened(limits: Limits): boolean {
	return (
		limits.draftHours > defaultLimits.draftHours ||
		limits.handedHours > defaultLimits.handedHours ||
		limits.capHours > defaultLimits.capHours
	);
}
