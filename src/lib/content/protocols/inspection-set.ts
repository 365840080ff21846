// Thirteen questions for a visit with time: the core, what else others do, and last how the work and
// the place to sleep are. No question hangs on an answer, so that every talk has as many screens.
// Contracts, payslips and hours are looked up in the records, and nobody is asked to prove them.
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

/** The full set for visits; its words are in `locales/<tag>/inspection-set.json`. */
export const inspectionSet: Protocol = {
	id: 'inspection-set',
	version: 1,
	setting: 'inspection',
	pauseAfterFirstYes: 2,
	items: [
		moneyKeptOrOwed,
		keptFromLeavingOrContact,
		threats,
		hurtOrMadeToDo,
		papersPhoneOrCardKept,
		promisedOtherwise,
		{
			id: 'pay-taken-without-agreement',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['place-to-sleep', 'transport', 'tools', 'fines'],
			indicators: ['unagreed-deductions']
		},
		{
			id: 'difficulty-used',
			kind: 'choice',
			purpose: 'conduct',
			options: ['yes', 'no'],
			indicators: ['weak-position-used']
		},
		givenSomethingToControl,
		{
			id: 'said-to-follow-leaving',
			kind: 'anyOf',
			purpose: 'conduct',
			examples: ['pay-lost', 'home-lost'],
			indicators: ['consequence-of-leaving']
		},
		{
			id: 'hours-without-rest',
			kind: 'choice',
			purpose: 'condition',
			options: ['yes', 'no'],
			indicators: ['no-rest-cannot-refuse']
		},
		{
			id: 'work-without-protection',
			kind: 'anyOf',
			purpose: 'condition',
			examples: ['protection', 'instruction', 'first-aid'],
			indicators: ['dangerous-work-no-care']
		},
		{
			id: 'bad-place-to-sleep',
			kind: 'anyOf',
			purpose: 'condition',
			examples: ['crowded', 'cold', 'unsafe', 'no-toilet', 'no-privacy'],
			indicators: ['bad-living-conditions']
		}
	]
};
