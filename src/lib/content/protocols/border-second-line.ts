// Eight questions for a voluntary talk in the second line at a border. The first four are the
// core and stand for several things at once; the question about harm is neither first nor last.
// Which groups would be missed with fewer is measured, see the design's section on equity.
import type { Protocol } from '$lib/core/protocol';
import {
	givenSomethingToControl,
	hurtOrMadeToDo,
	keptFromLeavingOrContact,
	moneyKeptOrOwed,
	papersPhoneOrCardKept,
	promisedOtherwise,
	threats
} from '../items';

/** The border set; its words are in `locales/<tag>/border-second-line.json`. */
export const borderSecondLine: Protocol = {
	id: 'border-second-line',
	version: 2,
	setting: 'border',
	pauseAfterFirstYes: 2,
	items: [
		moneyKeptOrOwed,
		keptFromLeavingOrContact,
		threats,
		hurtOrMadeToDo,
		papersPhoneOrCardKept,
		promisedOtherwise,
		givenSomethingToControl,
		{
			id: 'after-setting-out',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['more-money', 'handed-on', 'someone-else-decides'],
			indicators: ['price-raised-on-the-way', 'others-decide-where-you-go']
		}
	]
};
