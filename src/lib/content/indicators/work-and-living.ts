// Constructs 18 to 22: pay, hours, safety and living. Pay that is kept back is somebody's act;
// hours, danger and housing are conditions, which support and never suffice.
import type { Indicator } from '$lib/core/assessment';
import { eleven, panel } from './sources';

/** What happens at work and where somebody lives. */
export const workAndLiving: readonly Indicator[] = [
	{
		id: 'pay-kept-back',
		construct: '18',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['means', 'purpose'],
		delphi: [
			{ dimension: 'D4', strength: 'medium' },
			{ dimension: 'D5', strength: 'medium' }
		],
		ilo: [8],
		deviation: null,
		sources: [
			panel('exploitation: wage manipulation; coercion at destination: withholding of wages'),
			eleven('number 8, withholding of wages')
		]
	},
	{
		id: 'unagreed-deductions',
		construct: '19',
		kind: 'conduct',
		rule: 'conduct',
		palermo: ['purpose'],
		delphi: [{ dimension: 'D4', strength: 'medium' }],
		ilo: [8, 9],
		deviation: null,
		sources: [panel('exploitation: wage manipulation'), eleven('numbers 8 and 9')]
	},
	{
		id: 'no-rest-cannot-refuse',
		construct: '20',
		kind: 'condition',
		rule: 'strong-condition',
		palermo: ['purpose'],
		delphi: [{ dimension: 'D4', strength: 'strong' }],
		ilo: [11],
		deviation:
			'Published as strong. Here it is a condition: alone it leaves things unclear, and with ' +
			'any conduct it brings an offer.',
		sources: [
			panel('exploitation: excessive working days or hours'),
			eleven('number 11, excessive overtime')
		]
	},
	{
		id: 'dangerous-work-no-care',
		construct: '21',
		kind: 'condition',
		rule: 'condition',
		palermo: ['purpose'],
		delphi: [{ dimension: 'D4', strength: 'medium' }],
		ilo: [10],
		deviation: null,
		sources: [
			panel('exploitation: hazardous work, very bad working conditions'),
			eleven('number 10, abusive working and living conditions')
		]
	},
	{
		id: 'bad-living-conditions',
		construct: '22',
		kind: 'condition',
		rule: 'condition',
		palermo: ['purpose'],
		delphi: [{ dimension: 'D4', strength: 'medium' }],
		ilo: [10],
		deviation: null,
		sources: [
			panel('exploitation: bad living conditions'),
			eleven('number 10, abusive working and living conditions')
		]
	}
];
