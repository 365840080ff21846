// What somebody may need, as a closed list to point at. No reason is kept with any of them.

/**
 * Needs that come before any question: until they are met, or the respondent says they can
 * wait, nothing is asked (SAMHSA, "Concept of Trauma and Guidance for a Trauma-Informed
 * Approach", 2014: safety first).
 */
export const urgentNeeds = [
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
] as const;

export const needs = [
	...urgentNeeds,
	'interpreter',
	'prayer',
	'call',
	'safe-place',
	'lawyer',
	'documents',
	'wages'
] as const;
export type Need = (typeof needs)[number];
