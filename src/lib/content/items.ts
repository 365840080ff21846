// Items that are asked in more than one place, each written once: the four of the core, which every
// conversation holds, and those that fit a border as well as a workplace.
import type { Item } from '$lib/core/protocol';

/** Core: money kept or owed. */
export const moneyKeptOrOwed: Item = {
	id: 'money-kept-or-owed',
	kind: 'anyOf',
	purpose: 'conduct',
	examples: ['pay-kept', 'debt-before-leaving'],
	indicators: ['pay-kept-back', 'debt-that-binds']
};

/** Core: kept from leaving, contact, food, rest or a doctor. */
export const keptFromLeavingOrContact: Item = {
	id: 'kept-from-leaving-or-contact',
	kind: 'anyOf',
	purpose: 'conduct',
	examples: ['leaving', 'contact', 'food', 'rest', 'doctor'],
	indicators: ['movement-controlled', 'contact-stopped', 'held-until-paid-or-sold']
};

/** Core: threats. */
export const threats: Item = {
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
};

/** Core: harm, or made to do things. Never the first question and never the last. */
export const hurtOrMadeToDo: Item = {
	id: 'hurt-or-made-to-do',
	kind: 'anyOf',
	purpose: 'conduct',
	examples: ['hurt', 'made-to-do'],
	indicators: ['threatened-or-hurt', 'made-to-do-unwanted-tasks']
};

/** Papers, phone or bank card kept. */
export const papersPhoneOrCardKept: Item = {
	id: 'papers-phone-or-card-kept',
	kind: 'anyOf',
	purpose: 'conduct',
	examples: ['passport', 'phone', 'bank-card'],
	indicators: ['papers-kept']
};

/** Promised one thing, given another. */
export const promisedOtherwise: Item = {
	id: 'promised-otherwise',
	kind: 'anyOf',
	purpose: 'conduct',
	examples: ['work', 'pay', 'papers', 'marriage', 'place-to-live'],
	indicators: ['promise-broken', 'pay-differs-from-promise', 'status-promise-untrue']
};

/** Given something to control the person. */
export const givenSomethingToControl: Item = {
	id: 'given-something-to-control',
	kind: 'choice',
	purpose: 'conduct',
	options: ['yes', 'no'],
	indicators: ['given-something-to-control']
};
