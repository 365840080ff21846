// Where the rows of the catalogue come from. `verified` is honest: the adult list of the panel of
// 2009 was read in a later work that cites it, never in the original, and says so in every row.
import type { Source } from '$lib/core/assessment';

/** The adult list for labour of the ILO and European Commission panel; second-hand. */
export function panel(locator: string): Source {
	return {
		title: 'Operational indicators of trafficking in human beings',
		publisher: 'International Labour Organization and European Commission',
		year: 2009,
		locator: `adult labour list, ${locator}`,
		verified: 'second-hand'
	};
}

/** The eleven indicators of forced labour; the list was read, its explanations were not. */
export function eleven(locator: string): Source {
	return {
		title: 'ILO indicators of forced labour',
		publisher: 'International Labour Organization',
		year: 2012,
		locator,
		verified: 'read'
	};
}

/** Article 3 of the Palermo Protocol. */
export function palermo(locator: string): Source {
	return {
		title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons',
		publisher: 'United Nations',
		year: 2000,
		locator,
		verified: 'read'
	};
}

/** The code lists of the Human Trafficking Case Data Standard, version 2.0. */
export function caseData(locator: string): Source {
	return {
		title: 'Human Trafficking Case Data Standard 2.0',
		publisher: 'International Organization for Migration',
		year: 2021,
		locator,
		verified: 'read'
	};
}

/** Article 2(1) of the Forced Labour Convention. */
export const forcedLabourConvention: Source = {
	title: 'Forced Labour Convention (No. 29)',
	publisher: 'International Labour Organization',
	year: 1930,
	locator: 'Article 2(1), menace of a penalty',
	verified: 'read'
};

/** Directive 2011/36/EU; the article was not looked up again for this catalogue. */
export function directive(locator: string): Source {
	return {
		title: 'Directive 2011/36/EU on preventing and combating trafficking in human beings',
		publisher: 'European Union',
		year: 2011,
		locator,
		verified: 'unverified'
	};
}
