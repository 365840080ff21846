// Constructs 5 to 9, 12, 13, 16, 17, 23, 24, 28 to 31: threats, harm, and control over a person's
// papers, movement, contacts and acts. A weak position is no indicator; using it is.
import type { Indicator } from '$lib/core/assessment';
import { caseData, directive, eleven, forcedLabourConvention, palermo, panel } from './sources';

const threatsAndHarm: readonly Indicator[] = [
	{
		id: 'threatened-or-hurt',
		construct: '5',
		kind: 'conduct',
		rule: 'strong-conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D2', strength: 'strong' },
			{ dimension: 'D5', strength: 'strong' }
		],
		ilo: [5, 6],
		deviation:
			'One general question stands for violence (strong) and threats of violence (medium), so ' +
			'that nobody has to name either. Counted once in a dimension.',
		sources: [
			panel('coercive recruitment and coercion at destination: violence, threats of violence'),
			eleven('numbers 5 and 6'),
			palermo('Article 3(a), threat or use of force')
		]
	},
	{
		id: 'close-ones-threatened',
		construct: '6',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D2', strength: 'medium' },
			{ dimension: 'D5', strength: 'medium' }
		],
		ilo: [6],
		deviation: null,
		sources: [
			panel('coercive recruitment and coercion at destination: violence on family'),
			eleven('number 6, intimidation and threats')
		]
	},
	{
		id: 'threat-to-report',
		construct: '7',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D2', strength: 'medium' },
			{ dimension: 'D5', strength: 'medium' }
		],
		ilo: [6],
		deviation: null,
		sources: [
			panel('coercive recruitment and coercion at destination: threat of denunciation'),
			caseData('methods of control, threat of law enforcement')
		]
	},
	{
		id: 'threat-to-tell-others',
		construct: '8',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D2', strength: 'medium' },
			{ dimension: 'D5', strength: 'weak' }
		],
		ilo: [6],
		deviation: null,
		sources: [
			panel('coercive recruitment and coercion at destination: threats to inform others'),
			eleven('number 6, intimidation and threats')
		]
	},
	{
		id: 'consequence-of-leaving',
		construct: '23',
		kind: 'consequence',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [{ dimension: 'D5', strength: 'medium' }],
		ilo: [6],
		deviation:
			'Wider than the published row (worse working conditions): any consequence that somebody ' +
			'said would follow a refusal or leaving.',
		sources: [panel('coercion at destination: threat of worse conditions'), forcedLabourConvention]
	}
];

const controlOverAPerson: readonly Indicator[] = [
	{
		id: 'papers-kept',
		construct: '9',
		kind: 'control',
		rule: 'strong-conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D2', strength: 'medium' },
			{ dimension: 'D5', strength: 'strong' }
		],
		ilo: [7],
		deviation:
			'Wider than the published row: a phone or bank card counts too. What matters is whether ' +
			'the person can have it, not where it is kept.',
		sources: [
			panel('coercive recruitment and coercion at destination: confiscation of documents'),
			eleven('number 7, retention of identity documents')
		]
	},
	{
		id: 'movement-controlled',
		construct: '12',
		kind: 'control',
		rule: 'strong-conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D2', strength: 'medium' },
			{ dimension: 'D5', strength: 'strong' }
		],
		ilo: [3, 4],
		deviation: null,
		sources: [
			panel('coercive recruitment and coercion at destination: isolation, confinement'),
			eleven('numbers 3 and 4')
		]
	},
	{
		id: 'contact-stopped',
		construct: '13',
		kind: 'control',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [{ dimension: 'D5', strength: 'strong' }],
		ilo: [4],
		deviation:
			'Part of the same published row as control of movement; alone it does not bring an ' +
			'offer, so that one row is not counted as two.',
		sources: [
			panel('coercion at destination: isolation, confinement or surveillance'),
			eleven('number 4, isolation')
		]
	},
	{
		id: 'made-to-do-unwanted-tasks',
		construct: '16',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means', 'purpose'],
		delphi: [{ dimension: 'D5', strength: 'medium' }],
		ilo: [6],
		deviation:
			'One neutral question, whatever the task was; sexual exploitation is not asked about on ' +
			'a scale of its own.',
		sources: [panel('coercion at destination: forced tasks or clients'), forcedLabourConvention]
	},
	{
		id: 'made-to-break-the-law',
		construct: '17',
		kind: 'conduct',
		rule: 'strong-conduct',
		palermo: ['means', 'purpose'],
		delphi: [{ dimension: 'D5', strength: 'medium' }],
		ilo: [6],
		deviation:
			'Published as medium for adults; strong here, because the person needs legal advice ' +
			'whatever else was said. Off by default, and only after the notice about punishment.',
		sources: [
			panel('coercion at destination: forced into illicit activities'),
			directive('Article 2(3) and Article 8')
		]
	},
	{
		id: 'weak-position-used',
		construct: '24',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means'],
		delphi: [
			{ dimension: 'D3', strength: 'medium' },
			{ dimension: 'D6', strength: 'medium' }
		],
		ilo: [1],
		deviation:
			'Conduct only. The published lists also count circumstances such as poverty, family or ' +
			'status; here they count only when somebody used them to make the person do something.',
		sources: [
			panel('abuse of vulnerability, at recruitment and at destination'),
			eleven('number 1, abuse of vulnerability'),
			palermo('Article 3(a), abuse of a position of vulnerability')
		]
	},
	{
		id: 'given-something-to-control',
		construct: '31',
		kind: 'conduct',
		rule: 'strong-conduct',
		palermo: ['means'],
		delphi: [],
		ilo: [5],
		deviation:
			'Not a row of the published adult list; added because control by drugs, medicine or ' +
			'alcohol is common where the other core questions find least.',
		sources: [
			caseData('methods of control, psychoactive substances'),
			eleven('number 5, physical and sexual violence')
		]
	}
];

const rarelyAsked: readonly Indicator[] = [
	{
		id: 'official-helped-them',
		construct: '28',
		kind: 'conduct',
		rule: 'conduct',
		palermo: [],
		delphi: [],
		ilo: [],
		deviation:
			'In none of the published lists. Never asked by an official: the choice of another ' +
			'organisation stands in its place.',
		sources: [directive('Article 4(3), offences by public officials')]
	},
	{
		id: 'procedure-not-explained',
		construct: '29',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['purpose'],
		delphi: [],
		ilo: [],
		deviation: 'In none of the labour lists; follows from the purposes of the protocol itself.',
		sources: [palermo('Article 3(a), removal of organs')]
	},
	{
		id: 'not-free-to-refuse-marriage',
		construct: '30',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means', 'purpose'],
		delphi: [{ dimension: 'D2', strength: 'medium' }],
		ilo: [1, 6],
		deviation: 'Also asks about staying married, which the published row does not name.',
		sources: [panel('coercive recruitment: forced marriage')]
	}
];

/** Threats, harm and control. */
export const coercion: readonly Indicator[] = [
	...threatsAndHarm,
	...controlOverAPerson,
	...rarelyAsked
];
