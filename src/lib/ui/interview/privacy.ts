// Privacy is four facts at once; the event that confirms it can say nothing less.

/** Names of the four facts, in the order in which they are looked at. */
export const privacyFacts = [
	'out-of-earshot',
	'screen-hidden',
	'nobody-waiting',
	'no-call'
] as const;

/** All four hold. */
export const allHold = {
	type: 'privacy-confirmed',
	outOfEarshot: true,
	screenHidden: true,
	nobodyWaiting: true,
	noOpenCall: true
} as const;
