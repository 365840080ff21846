// Every country that ships, and all introductions that the program can make of its duties.
import { jurisdictions } from '$lib/content';
import { dayOf } from '$lib/core/brand';
import { roles, type Role } from '$lib/core/event';
import type { Duty, Jurisdiction } from '$lib/core/referral';
import type { introductionFor, Introduction } from '$lib/session/introduction';

export type Places = readonly Jurisdiction[];
export type Introduce = typeof introductionFor;

export const everyPlace = (): Places => Object.values(jurisdictions);

/** All countries, one of them altered. */
export function placesWith(change: (place: Jurisdiction) => Jurisdiction): Places {
	return everyPlace().map(change);
}

/** Who asks where. A country without a duty for one of them is one that nobody has read up on. */
export const askers: Readonly<Record<'border' | 'inspection', Role>> = {
	border: 'border-guard',
	inspection: 'labour-inspector'
};

/** An introduction with the case it was made for. */
export interface Introduced extends Introduction {
	readonly place: Jurisdiction;
	readonly role: Role;
	/** Duties that the organisation settled on, or null. */
	readonly decided: readonly string[] | null;
	/** Those of the country's duties that hold for this case and are not past their time. */
	readonly valid: readonly Duty[];
	/** Some duty of this case is past its time. */
	readonly hasExpired: boolean;
	readonly at: string;
}

/** On this day every row is fresh, on the other everything that can expire has done so. */
const soon = dayOf(Date.UTC(2026, 11, 1));
const muchLater = dayOf(Date.UTC(2031, 0, 1));
export const bothDays = [soon, muchLater];

/** Every introduction: by country, role, what the organisation has settled, and day. */
export function introductionsOf(places: Places, introduce: Introduce): readonly Introduced[] {
	return places.flatMap((place) =>
		roles.flatMap((role) =>
			settledBy(place, role).flatMap((decided) =>
				bothDays.map((day) => {
					const own = place.duties.filter(({ id, roles: of }) =>
						decided === null ? of.includes(role) : decided.includes(id)
					);
					const valid = day === soon ? own : own.filter(({ expiry }) => expiry.kind === 'never');
					const how = decided === null ? 'undecided' : `decided [${decided.join(' ')}]`;
					const at = `${place.id}, ${role}, ${how}, ${day}`;
					const hasExpired = valid.length < own.length;
					return {
						place,
						role,
						decided,
						valid,
						hasExpired,
						at,
						...introduce(place, role, decided, day)
					};
				})
			)
		)
	);
}

// Not decided; decided for none; for each alone; for those of the role; for all.
function settledBy({ duties }: Jurisdiction, role: Role): readonly (readonly string[] | null)[] {
	const ids = duties.map(({ id }) => id);
	const own = duties.filter((duty) => duty.roles.includes(role)).map(({ id }) => id);
	return [null, [], ...ids.map((id) => [id]), own, ids];
}
