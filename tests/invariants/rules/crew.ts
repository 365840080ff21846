// C-01 and on: what a ferry crew notices and passes on. Numbers are never reused.
import type { Rule } from '../rule';

const own = 'Askwell design, section 4, 2026';
const baltic = 'Addressing Human Trafficking in the Baltic Sea, HEUNI, 2016';

export const crew: readonly Rule[] = [
	{
		id: 'C-01',
		kind: 'unwritable',
		says: 'A crew asks nobody what happened: its machine knows no item and no answer',
		source: own
	},
	{
		id: 'C-02',
		kind: 'unwritable',
		says: 'What a crew passes on has no place for looks, feelings or who somebody is',
		source: own
	},
	{
		id: 'C-03',
		kind: 'unwritable',
		says: 'The short note of a crew holds only words that were looked at',
		source: own
	},
	{
		id: 'C-04',
		kind: 'states',
		says: 'On board, danger and a child are one action away wherever one is, and one leads back',
		source: baltic
	},
	{
		id: 'C-05',
		kind: 'text',
		says: 'A short note about looks, feelings, origin or a guess is refused in every language',
		source: own
	},
	{
		id: 'C-06',
		kind: 'states',
		says: 'Once a note was handed over, nothing on board holds it',
		source: own
	}
];
