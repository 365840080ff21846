// Why a yes may lead to an offer and to nothing else: among many people few are controlled by
// others, so that of those who say yes to good questions, most are not. Counts of people, rounded;
// a test reckons every one of them anew from the published rates.
import type { Source } from '$lib/core/assessment';

/** A short questionnaire whose rates were published: any of four answers yes. */
export const shortQuestionnaire = {
	/** Share of those concerned who were found, 0 to 1. */
	sensitivity: 0.867,
	/** Share of the others who were left alone, 0 to 1. */
	specificity: 0.765,
	source: {
		title: 'Screening for human trafficking among homeless young adults',
		publisher: 'Children and Youth Services Review 98, 72-79',
		year: 2019,
		locator: 'abstract',
		verified: 'read'
	} satisfies Source
} as const;

export interface BaseRate {
	/** Names the sentence that says where this many would be met; an assumption, not a count. */
	readonly place: 'everyone' | 'second-look' | 'after-a-tip';
	/** Of a thousand people, how many are controlled by others. */
	readonly controlled: number;
	/** Of these, how many say yes, and how many say no. */
	readonly found: number;
	readonly missed: number;
	/** Of the others, how many say yes. */
	readonly others: number;
	/** Of a hundred people who say yes, how many are controlled by others. */
	readonly ofHundred: number;
}

export const baseRates: readonly BaseRate[] = [
	{ place: 'everyone', controlled: 1, found: 1, missed: 0, others: 235, ofHundred: 0.4 },
	{ place: 'second-look', controlled: 10, found: 9, missed: 1, others: 233, ofHundred: 3.6 },
	{ place: 'after-a-tip', controlled: 200, found: 173, missed: 27, others: 188, ofHundred: 48 }
];
