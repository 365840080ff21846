// V-01 and on: a visit to a workplace, where many are spoken with and one reads the report. Numbers
// are never reused.
import type { Rule } from '../rule';

const own = 'Askwell design, sections 4 and 5, 2026';
const practice = 'Askwell, reading of the plan as its users would, 2026';

export const visits: readonly Rule[] = [
	{
		id: 'V-01',
		kind: 'property',
		says: 'The summary of a visit does not change when two workers swap, or come in another order',
		source: own
	},
	{
		id: 'V-02',
		kind: 'property',
		says: 'One conversation more or otherwise moves only what it touches, and only at a threshold',
		source: own
	},
	{
		id: 'V-03',
		kind: 'property',
		says: 'Whom to speak with is drawn by lot: each as likely as every other, nobody twice',
		source: practice
	}
];
