// What the respondent agreed to, piece by piece. Talking, keeping notes, sharing with each recipient
// and handing the notes to a colleague are separate decisions; none implies another, and only the respondent makes them.
// (WHO, "Ethical and safety recommendations for interviewing trafficked women", 2003: informed
// consent; the word here is agreement, because an authority can rarely obtain free consent.)
import type { Day } from '../brand';

export const agreementScopes = ['talk', 'notes', 'share', 'colleague'] as const;
export type AgreementScope = (typeof agreementScopes)[number];

export const agreementAnswers = ['given', 'refused', 'later', 'someone-else'] as const;
export type AgreementAnswer = (typeof agreementAnswers)[number];

/** How the respondent said it. */
export const agreementModes = ['spoken', 'touched', 'gestured'] as const;
export type AgreementMode = (typeof agreementModes)[number];

export interface AgreementDecision {
	readonly scope: AgreementScope;
	/** Id of the recipient for `share` and `colleague`; null for the other scopes. */
	readonly recipient: string | null;
	readonly decision: AgreementAnswer;
	readonly mode: AgreementMode;
	/** Locale and hash of the words that were said, so that it can be known what was agreed to. */
	readonly locale: string;
	readonly wordingHash: string;
	readonly day: Day;
}

/** The latest decision for a scope and recipient, or null when it was never asked. */
export function latestDecision(
	decisions: readonly AgreementDecision[],
	scope: AgreementScope,
	recipient: string | null = null
): AgreementDecision | null {
	return decisions.findLast((d) => d.scope === scope && d.recipient === recipient) ?? null;
}

/** Whether this, exactly this, was agreed to and not taken back since. */
export function isAgreed(
	decisions: readonly AgreementDecision[],
	scope: AgreementScope,
	recipient: string | null = null
): boolean {
	return latestDecision(decisions, scope, recipient)?.decision === 'given';
}

/** Recipients for whom sharing is agreed now, in the order in which they were first named. */
export function agreedRecipients(decisions: readonly AgreementDecision[]): readonly string[] {
	const named = new Set(
		decisions.flatMap((d) => (d.scope === 'share' && d.recipient !== null ? [d.recipient] : []))
	);
	return [...named].filter((recipient) => isAgreed(decisions, 'share', recipient));
}
