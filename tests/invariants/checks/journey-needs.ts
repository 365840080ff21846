// The journeys that rules hang on, and what each has to do and to look at, in that order. The names
// are those of the calls in its test and in the helpers of the tests, with the texts handed over.

/** A journey by its file and the beginning of its title, and what it has to do. */
export interface Needed {
	readonly file: string;
	readonly title: string;
	readonly does: readonly string[];
}

const askedAnew = [
	'seesPhase paused',
	'seesPhase reconfirming',
	'words spoken:resume.question',
	'toBeVisible',
	'press talk:reconfirm.held'
];

export const putAway: readonly Needed[] = [
	{
		file: 'put-away',
		title: 'a page that is told it freezes',
		does: ['hasAttribute data-covered', 'toBe true', 'unlock', ...askedAnew, 'seesItem']
	},
	{
		file: 'put-away',
		title: 'a browser that does keep an open talk for Back',
		does: ['hasAttribute data-covered', 'toBe true', 'unlock', ...askedAnew, 'seesItem']
	},
	{
		file: 'resume-after-kill',
		title: 'what was saved is there after the browser was killed',
		does: ['kill', 'unlock', ...askedAnew, 'seesItem']
	}
];

export const emergency: readonly Needed[] = [
	{
		file: 'emergency-offline',
		title: 'the emergency number and the card are there',
		does: [
			'makeVault practice',
			'stop',
			'open',
			'press staff:start.danger',
			'seesHeading staff:emergency.title',
			'getByText 112',
			'toBeVisible',
			'words staff:start.cards.title',
			'toBeVisible'
		]
	}
];

export const traces: readonly Needed[] = [
	{
		file: 'traces',
		title: 'no word is on the disk',
		does: ['agree no', 'kill', 'scanProfile', 'toBeGreaterThanOrEqual 57', 'toEqual']
	},
	{
		file: 'resume-after-kill',
		title: 'what was saved is there after the browser was killed',
		does: ['answer', 'kill', 'scanProfile', 'toEqual']
	},
	// The address, the title and the history on every screen.
	{
		file: 'accessible',
		title: 'outside, staff',
		does: ['tellTales', 'inspect', 'walk', 'toEqual']
	},
	{
		file: 'conversation',
		title: 'a conversation in English and Arabic',
		does: ['on console', 'answer', 'close zQ7 kiosk', 'toHaveTitle Askwell', 'toEqual']
	}
];

export const former: readonly Needed[] = [
	{
		file: 'former-talks',
		title: 'of a former talk the list shows',
		does: ['answer', 'close', 'press talk:ended.leave', 'allInnerTexts', 'toEqual', 'toHaveCount 0']
	}
];

export const hiding: readonly Needed[] = ['hiding with the button', 'hiding with the Shift'].map(
	(title) => ({
		file: 'hide',
		title,
		does: [
			'requestAnimationFrame',
			'press talk:bar.hide',
			'toEqual',
			'toHaveTitle Askwell',
			...askedAnew
		]
	})
);
