// Constructs 1 to 4, 10, 11, 14a, 14b and 15: what somebody promised, charged or decided before
// work began or on the way. Each row names another person's act; none names the respondent.
import type { Indicator } from '$lib/core/assessment';
import { caseData, eleven, palermo, panel } from './sources';

/** Promises, price, debt and who decides, before and during the journey. */
export const recruitmentAndJourney: readonly Indicator[] = [
	{
		id: 'promise-broken',
		construct: '1',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [{ dimension: 'D1', strength: 'strong' }],
		ilo: [2],
		deviation: null,
		sources: [
			panel('deceptive recruitment: nature of the job, location or employer'),
			eleven('number 2, deception'),
			palermo('Article 3(a), deception')
		]
	},
	{
		id: 'pay-differs-from-promise',
		construct: '2',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [{ dimension: 'D1', strength: 'medium' }],
		ilo: [2, 8],
		deviation: null,
		sources: [panel('deceptive recruitment: wages'), eleven('numbers 2 and 8')]
	},
	{
		id: 'contract-differs',
		construct: '3',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [{ dimension: 'D1', strength: 'medium' }],
		ilo: [2],
		deviation: null,
		sources: [panel('deceptive recruitment: work contract'), eleven('number 2, deception')]
	},
	{
		id: 'status-promise-untrue',
		construct: '4',
		kind: 'conduct',
		rule: 'risk-ahead',
		palermo: ['means'],
		delphi: [{ dimension: 'D1', strength: 'medium' }],
		ilo: [2],
		deviation:
			'One question stands for four rows (papers, family reunification, marriage or adoption, ' +
			'and education, the last one weak), so it is counted once, as medium. Alone it is a risk ' +
			'ahead, because nothing need have happened yet. The border sentence names papers and ' +
			'marriage of these, because a sentence holds five examples.',
		sources: [
			panel('deceptive recruitment: papers, reunification, marriage, education'),
			eleven('number 2, deception')
		]
	},
	{
		id: 'debt-that-binds',
		construct: '10',
		kind: 'control',
		rule: 'strong-conduct',
		palermo: ['means', 'purpose'],
		delphi: [
			{ dimension: 'D2', strength: 'medium' },
			{ dimension: 'D5', strength: 'strong' }
		],
		ilo: [9],
		deviation: 'Counts only when leaving is tied to paying; an ordinary debt is no indicator here.',
		sources: [
			panel('coercive recruitment and coercion at destination: debt bondage'),
			eleven('number 9, debt bondage'),
			caseData('methods of control, debt bondage')
		]
	},
	{
		id: 'price-raised-on-the-way',
		construct: '11',
		kind: 'conduct',
		rule: 'risk-ahead',
		palermo: ['means'],
		delphi: [{ dimension: 'D1', strength: 'medium' }],
		ilo: [2, 9],
		deviation:
			'The nearest row is deception about travel and recruitment. Here it is a sign of a debt ' +
			'in the making and alone a risk ahead.',
		sources: [
			panel('deceptive recruitment: travel and recruitment conditions'),
			eleven('numbers 2 and 9')
		]
	},
	{
		id: 'others-decide-where-you-go',
		construct: '14a',
		kind: 'conduct',
		rule: 'risk-ahead',
		palermo: ['act', 'means'],
		delphi: [{ dimension: 'D3', strength: 'medium' }],
		ilo: [3],
		deviation:
			'The published row is a circumstance (difficulty in organising the travel). It counts ' +
			'only as conduct: somebody else decides the way, or hands the person on to others. ' +
			'Alone it is a risk ahead.',
		sources: [
			panel('recruitment by abuse of vulnerability: organising the travel'),
			palermo('Article 3(a), transfer')
		]
	},
	{
		id: 'held-until-paid-or-sold',
		construct: '14b',
		kind: 'conduct',
		rule: 'strong-conduct',
		palermo: ['act', 'means'],
		delphi: [{ dimension: 'D2', strength: 'medium' }],
		ilo: [3],
		deviation:
			'Published as medium for adults, and together with abduction, marriage and adoption. ' +
			'Being held for payment or sold on takes away freedom at once, so alone it brings an ' +
			'offer.',
		sources: [
			panel('coercive recruitment: abduction or selling'),
			palermo('Article 3(a), payments to a person having control')
		]
	},
	{
		id: 'told-what-to-say',
		construct: '15',
		kind: 'conduct',
		rule: 'risk-ahead',
		palermo: ['means'],
		delphi: [{ dimension: 'D5', strength: 'medium' }],
		ilo: [6],
		deviation:
			'Fits the advice of a lawyer too, and could be turned against the person as a doubt about ' +
			'their word: never asked at a border, and alone no more than a risk ahead.',
		sources: [
			panel('coercion at destination: made to lie to authorities or family'),
			eleven('number 6, intimidation and threats')
		]
	}
];
