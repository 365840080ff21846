// What may happen to a device, and what Askwell can and cannot do about it. The words stand in
// locales/<tag>/desk.json as `security.<danger>`, the reasons and tests in docs/threat-model.md; a
// test holds the three to each other.

/** Something that may happen, in the order in which the page tells of it. */
export const dangers = [
	'locked',
	'open',
	'overlooked',
	'forced',
	'erased',
	'tampered',
	'colleague',
	'letter',
	'outside',
	'program',
	'files',
	'power',
	'copies'
] as const;
export type Danger = (typeof dangers)[number];
