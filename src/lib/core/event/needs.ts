// What somebody may need, as a closed list to point at. No reason is kept with any of them.

export const needs = [
	'pain',
	'doctor',
	'medicine',
	'water',
	'food',
	'toilet',
	'rest',
	'warmth',
	'child-care',
	'someone-waiting',
	'interpreter',
	'prayer',
	'call',
	'safe-place',
	'lawyer',
	'documents',
	'wages'
] as const;
export type Need = (typeof needs)[number];

/**
 * Needs that come before any question: until they are met, or the respondent says they can
 * wait, nothing is asked (SAMHSA, "Trauma-Informed Approach", 2014: safety first).
 */
export const urgentNeeds: readonly Need[] = [
	'pain',
	'doctor',
	'medicine',
	'water',
	'food',
	'toilet',
	'rest',
	'warmth',
	'child-care',
	'someone-waiting'
];
