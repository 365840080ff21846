// Whom the person is asked about, and what they said. One recipient at a time, those they named
// themselves first. Only the first question comes by itself: a second one in the same place could
// be answered by a finger that is still on the screen.
import type { AgreementAnswer } from '$lib/core/agreement';
import type { Facts } from '$lib/core/event';
import type { ShareTarget } from '$lib/session';

/** What the respondent said last about one recipient, or null when they were not asked. */
export function decisionOf(facts: Facts, recipient: string): AgreementAnswer | null {
	const latest = facts.agreements.findLast(
		(one) => one.scope === 'share' && one.recipient === recipient
	);
	return latest?.decision ?? null;
}

/** Recipients that were not asked about yet, those the person named first. */
export function notAskedYet(facts: Facts, targets: readonly ShareTarget[]): readonly ShareTarget[] {
	const isNamed = ({ id }: ShareTarget) => facts.wishes.some(({ service }) => service === id);
	return targets
		.filter(({ id }) => decisionOf(facts, id) === null)
		.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
}

/** Whether something was already handed over to a recipient. */
export function isHandedTo(facts: Facts, recipient: string): boolean {
	return facts.shared.some(({ recipients }) => recipients.includes(recipient));
}
