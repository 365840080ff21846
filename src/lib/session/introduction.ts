// What is said before anything is asked: who speaks, that it is voluntary, and what this role
// here must pass on. Where it is not known what must be passed on, a duty is assumed and said.
import type { Day } from '$lib/core/brand';
import type { Role } from '$lib/core/event';
import type { Duty, Expiry, Jurisdiction } from '$lib/core/referral';

/** Ids of the duties that are said, and the keys of all sentences in their order. */
export interface Introduction {
	readonly duties: readonly string[];
	readonly keys: readonly string[];
}

const unknownDuty = 'unknown';

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Whether a dated row is older than its time. */
export function isExpired(expiry: Expiry, confirmedOn: Day, today: Day): boolean {
	return expiry.kind !== 'never' && daysBetween(confirmedOn, today) > expiry.afterDays;
}

/**
 * The introduction for a role. `decided` are the duties the organisation settled on, or null when
 * it has not: then everything the jurisdiction knows for the role is said, and that there may be
 * more. A duty past its time is replaced by "I do not know".
 */
export function introductionFor(
	jurisdiction: Jurisdiction,
	role: Role,
	decided: readonly string[] | null,
	today: Day
): Introduction {
	const known = jurisdiction.duties.filter((duty) =>
		decided === null ? duty.roles.includes(role) : decided.includes(duty.id)
	);
	const valid = known.filter((duty) => !isDutyExpired(duty, today)).map(({ id }) => id);
	const unsure = decided === null || valid.length < known.length || valid.length === 0;
	const duties = unsure ? [...valid, unknownDuty] : valid;
	return {
		duties,
		keys: [
			'introduction.who',
			'introduction.purpose',
			'introduction.separate',
			'introduction.voluntary',
			'introduction.not-conditional',
			'introduction.pass-on',
			...duties.map((duty) => `duty.${duty}`),
			'introduction.others-may-ask',
			'introduction.asked-again',
			'introduction.no-decision'
		]
	};
}

function isDutyExpired(duty: Duty, today: Day): boolean {
	return isExpired(duty.expiry, duty.provenance.confirmedOn, today);
}
