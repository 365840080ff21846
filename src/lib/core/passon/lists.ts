// The closed lists of a pass-on note. A conduct is something another person did, near enough to be
// seen, heard, or told of; there is no entry, and no field, for how somebody looks, feels or who they
// are. Order is that of the screen; the stored value is the word itself, so new ones may go anywhere.
//
// Conduct: Askwell's own reading of the "Operational indicators of trafficking in human beings"
// (International Labour Office and European Commission, 2009), cut down to what is done in sight of a
// crew. Chain: "Addressing Human Trafficking in the Baltic Sea" (HEUNI, 2016).
import { needs } from '../event';

/** How soon somebody must act. */
export const urgencies = ['danger-now', 'child', 'otherwise'] as const;
export type Urgency = (typeof urgencies)[number];

/** What another person did. */
export const conducts = [
	'hurt',
	'threatened',
	'touched-after-no',
	'stopped-from-going',
	'stopped-from-speaking',
	'spoke-instead',
	'kept-papers',
	'kept-phone-or-money',
	'kept-from-care',
	'locked-in',
	'followed',
	'made-take-something',
	'offered-for-money',
	'handed-on',
	'left-child-alone'
] as const;
export type Conduct = (typeof conducts)[number];

/** How a member of the crew knows of it. */
export const perceptions = ['seen', 'heard', 'told'] as const;
export type Perception = (typeof perceptions)[number];

/** Kinds of places on board. A cabin has no number here: it would say who it was. */
export const shipPlaces = [
	'deck',
	'car-deck',
	'cabin',
	'corridor',
	'restaurant',
	'shop',
	'desk',
	'lounge',
	'toilets',
	'play-area',
	'medical-room',
	'gangway',
	'elsewhere'
] as const;
export type ShipPlace = (typeof shipPlaces)[number];

/** What the person asked for: the needs of every conversation, and three that are asked of a crew. */
export const asks = [...needs, 'someone-else', 'other-cabin', 'authorities'] as const;
export type Ask = (typeof asks)[number];

/** Who is told, in this order. A step may be left out when somebody higher was reached first. */
export const chain = ['supervisor', 'security-or-purser', 'master', 'authorities'] as const;
export type Told = (typeof chain)[number];
