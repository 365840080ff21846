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

/** A figure of docs/figures that says how well something is protected. */
export interface Measured {
	/** Its name there; its sentence is `security.figure.<id>`, with `n`, `pass` and what is in `figures`. */
	readonly id: string;
	readonly browser: string;
	readonly n: number;
	readonly pass: number;
	readonly figures: Readonly<Record<string, number>>;
}

/** Which figures stand beside which danger, where they were measured. */
export const figuresOf: Readonly<Partial<Record<Danger, readonly string[]>>> = {
	locked: ['forensics-leveldb', 'forensics-sqlite', 'guess-rate', 'nonces'],
	open: ['heap-after-lock'],
	overlooked: ['hide-time'],
	erased: ['shred-leveldb', 'shred-crashes-leveldb'],
	tampered: ['flipped-bytes', 'mixed-up-rows'],
	letter: ['age-files'],
	outside: ['egress'],
	program: ['update-in-every-state'],
	files: ['hostile-input', 'hostile-bombs', 'hostile-markup'],
	power: ['kills', 'layout-kills']
};
