// Eight questions for a voluntary talk in the second line at a border. The first four are the
// core and stand for several things at once; the question about harm is neither first nor last.
// Which groups would be missed with fewer is measured, see the design's section on equity.
import type { Protocol } from '$lib/core/protocol';

/** The border set; its words are in `locales/<tag>/border-second-line.json`. */
export const borderSecondLine: Protocol = {
	id: 'border-second-line',
	version: 2,
	setting: 'border',
	pauseAfterFirstYes: 2,
	items: [
		{
			id: 'money-kept-or-owed',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['pay-kept', 'debt-before-leaving'],
			indicators: ['pay-kept-back', 'debt-that-binds']
		},
		{
			id: 'kept-from-leaving-or-contact',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['leaving', 'contact', 'food', 'rest', 'doctor'],
			indicators: ['movement-controlled', 'contact-stopped', 'held-until-paid-or-sold']
		},
		{
			id: 'threats',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['to-the-person', 'to-people-close'],
			indicators: [
				'threatened-or-hurt',
				'close-ones-threatened',
				'threat-to-report',
				'threat-to-tell-others',
				'consequence-of-leaving'
			]
		},
		{
			id: 'hurt-or-made-to-do',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['hurt', 'made-to-do'],
			indicators: ['threatened-or-hurt', 'made-to-do-unwanted-tasks']
		},
		{
			id: 'papers-phone-or-card-kept',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['passport', 'phone', 'bank-card'],
			indicators: ['papers-kept']
		},
		{
			id: 'promised-otherwise',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['work', 'pay', 'papers', 'marriage', 'place-to-live'],
			indicators: ['promise-broken', 'pay-differs-from-promise', 'status-promise-untrue']
		},
		{
			id: 'given-something-to-control',
			kind: 'choice',
			purpose: 'conduct',
			options: ['yes', 'no'],
			indicators: ['given-something-to-control']
		},
		{
			id: 'after-setting-out',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['more-money', 'handed-on', 'someone-else-decides'],
			indicators: ['price-raised-on-the-way', 'others-decide-where-you-go']
		}
	]
};
