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
	},
	{
		id: 'V-04',
		kind: 'states',
		says: 'Nobody is spoken with at a visit before safety, interpreter, introduction, duties and card',
		source: own
	},
	{
		id: 'V-05',
		kind: 'states',
		says: 'One worker is spoken with at a time, and nobody is reached or asked during a break',
		source: own
	},
	{
		id: 'V-06',
		kind: 'states',
		says: 'Turning to another worker, or an alarm, loses nothing of what was said',
		source: own
	},
	{
		id: 'V-07',
		kind: 'states',
		says: 'When the interpreter of the site leaves, nobody is asked anything further in that language',
		source: own
	},
	{
		id: 'V-08',
		kind: 'states',
		says: 'Records are looked up when nobody is being spoken with',
		source: own
	},
	{
		id: 'V-09',
		kind: 'states',
		says: 'A visit is closed once, when every conversation has ended, and nothing comes after it',
		source: own
	},
	{
		id: 'V-10',
		kind: 'unwritable',
		says: 'No employer, foreman or co-worker interprets at a visit, is present or chooses',
		source: practice
	},
	{
		id: 'V-11',
		kind: 'unwritable',
		says: 'What the records show and what workers said are never one line, and neither is free text',
		source: own
	}
];
