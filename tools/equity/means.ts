// What a recorded means of control can have been, and which question asks for it. This is the one
// table that ties the data to our items; every figure rests on it. A column merges several means
// of the Human Trafficking Case Data Standard (IOM, 2021; "Field definitions") into one, as the
// codebook of 2024 tells; each of them is a meaning here.
//
// An `anyOf` item asks what its examples say, any other item what its indicators say. The
// indicator alone would be too coarse: `threatened-or-hurt` stands behind the question about
// threats and behind the one about harm, and nobody who was hurt says yes to being threatened.
import type { Item } from '../../src/lib/core/protocol';

export interface Meaning {
	readonly says: string;
	/** Codes of examples in `anyOf` items that name it. */
	readonly examples: readonly string[];
	/** Ids of indicators by which any other item asks for it. */
	readonly indicators: readonly string[];
	readonly because: string;
}

export const meansColumns = [
	'meansDebtBondageEarnings',
	'meansThreats',
	'meansAbusePsyPhySex',
	'meansFalsePromises',
	'meansDrugsAlcohol',
	'meansDenyBasicNeeds',
	'meansExcessiveWorkHours',
	'meansWithholdDocs'
] as const;
export type MeansColumn = (typeof meansColumns)[number];

export const meanings: Readonly<Record<MeansColumn, readonly Meaning[]>> = {
	meansDebtBondageEarnings: [
		{
			says: 'debt bondage',
			examples: ['debt-before-leaving'],
			indicators: ['debt-that-binds'],
			because: 'Both tie leaving to paying.'
		},
		{
			says: 'earnings taken',
			examples: ['pay-kept'],
			indicators: ['pay-kept-back', 'unagreed-deductions'],
			because: 'The standard speaks of pay that was taken in order to control somebody.'
		}
	],
	meansThreats: [
		{
			says: 'harm or loss announced to the person',
			examples: ['to-the-person'],
			indicators: ['threatened-or-hurt', 'consequence-of-leaving'],
			because: 'A threat is somebody saying that something bad will follow.'
		},
		{
			says: 'harm or loss announced to another',
			examples: ['to-people-close'],
			indicators: ['close-ones-threatened', 'consequence-of-leaving'],
			because: 'The standard counts threats against others as well.'
		},
		{
			says: 'authorities threatened with',
			examples: ['to-the-person'],
			indicators: ['threat-to-report', 'consequence-of-leaving'],
			because: 'For whoever hears it, being reported is something bad that will happen.'
		},
		{
			says: 'kept from their own children',
			examples: ['contact'],
			indicators: ['contact-stopped'],
			because: 'The standard means access to children that is cut, not a threat in words.'
		}
	],
	meansAbusePsyPhySex: [
		{
			says: 'physical abuse',
			examples: ['hurt'],
			indicators: ['threatened-or-hurt'],
			because: 'Being hurt in any way.'
		},
		{
			says: 'sexual abuse',
			examples: ['hurt', 'made-to-do'],
			indicators: ['threatened-or-hurt', 'made-to-do-unwanted-tasks'],
			because: 'Asked for with the same general words, so that nobody has to name it.'
		},
		{
			says: 'psychological abuse',
			examples: [],
			indicators: [],
			because: 'Shaming and name-calling: some would call it hurt, and nothing asks for it.'
		}
	],
	meansFalsePromises: [
		{
			says: 'deceived about work or place',
			examples: ['work', 'place-to-live'],
			indicators: ['promise-broken'],
			because: 'One thing promised, another given.'
		},
		{
			says: 'deceived about pay or contract',
			examples: ['pay'],
			indicators: ['pay-differs-from-promise', 'contract-differs'],
			because: 'The same, about money.'
		},
		{
			says: 'deceived about papers',
			examples: ['papers'],
			indicators: ['status-promise-untrue'],
			because: 'The same, about papers or status.'
		},
		{
			says: 'deceived about marriage',
			examples: ['marriage'],
			indicators: ['status-promise-untrue'],
			because: 'The same, about a marriage.'
		},
		{
			says: 'deceived about love or family',
			examples: [],
			indicators: ['status-promise-untrue'],
			because: 'The construct names family; a sentence of five examples has no room left for it.'
		}
	],
	meansDrugsAlcohol: [
		{
			says: 'given drugs, medicine or alcohol',
			examples: [],
			indicators: ['given-something-to-control'],
			because: 'The standard speaks of substances provided to make somebody comply.'
		}
	],
	meansDenyBasicNeeds: [
		{
			says: 'movement restricted, isolated',
			examples: ['leaving', 'contact'],
			indicators: ['movement-controlled', 'contact-stopped', 'held-until-paid-or-sold'],
			because: 'The standard counts confinement and isolation together.'
		},
		{
			says: 'medical care restricted',
			examples: ['doctor'],
			indicators: ['dangerous-work-no-care'],
			because: 'Being kept from a doctor.'
		},
		{
			says: 'food withheld',
			examples: ['food'],
			indicators: ['bad-living-conditions'],
			because: 'Being kept from eating.'
		},
		{
			says: 'shelter, washing or clothes withheld',
			examples: [],
			indicators: ['bad-living-conditions'],
			because: 'Eating and resting are not these; only a question about housing asks for them.'
		},
		{
			says: 'own money out of reach',
			examples: ['bank-card'],
			indicators: ['papers-kept'],
			because: 'The standard names bank accounts and cards, which our item about papers asks for.'
		}
	],
	meansExcessiveWorkHours: [
		{
			says: 'hours far beyond what was agreed',
			examples: [],
			indicators: ['no-rest-cannot-refuse'],
			because: 'Being stopped from resting is narrower, so that no other item asks for it.'
		}
	],
	meansWithholdDocs: [
		{
			says: 'papers kept',
			examples: ['passport'],
			indicators: ['papers-kept'],
			because: 'The standard lists passports, permits and other papers.'
		}
	]
};

/**
 * Examples that no column records by itself. Whoever said yes to one of these alone cannot be
 * seen in the data, so that an item is never credited with them.
 */
export const unrecordedExamples: readonly string[] = [
	...['rest', 'phone'],
	...['more-money', 'handed-on', 'someone-else-decides'],
	...['place-to-sleep', 'transport', 'tools', 'fines'],
	...['pay-lost', 'home-lost'],
	...['protection', 'instruction', 'first-aid'],
	...['crowded', 'cold', 'unsafe', 'no-toilet', 'no-privacy']
];

/** Whether a yes to this item follows from that meaning. */
export function asksFor(item: Item, meaning: Meaning): boolean {
	if (item.kind === 'anyOf') return item.examples.some((code) => meaning.examples.includes(code));
	return item.indicators.some((id) => meaning.indicators.includes(id));
}

/** Examples of these items that the table does not know: it must be told before it is used. */
export function unknownExamples(items: readonly Item[]): readonly string[] {
	const known = Object.values(meanings).flatMap((list) => list.flatMap(({ examples }) => examples));
	const all = new Set([...known, ...unrecordedExamples]);
	const named = items.flatMap((item) => (item.kind === 'anyOf' ? item.examples : []));
	return [...new Set(named.filter((code) => !all.has(code)))];
}
