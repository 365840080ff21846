// P-01 and on: what the first real hour at a desk asks for. Numbers are never reused.
import type { Rule } from '../rule';

const own = 'Askwell, reading of the plan as its users would, 2026';

export const firstHour: readonly Rule[] = [
	{
		id: 'P-01',
		kind: 'protocol',
		says: 'Where a duty to pass on is not known, the worst is assumed and said',
		source: own
	},
	{
		id: 'P-02',
		kind: 'pending',
		says: 'Answers given alone on the handed-over screen are never shown to staff',
		source: own,
		waitsFor: 'handing the screen over'
	},
	{
		id: 'P-03',
		kind: 'property',
		says: 'A yes to one of several things is never read as a yes to a single one',
		source: own
	},
	{
		id: 'P-04',
		kind: 'property',
		says: 'An agreed referral without a receipt is never destroyed unseen',
		source: own
	},
	{
		id: 'P-05',
		kind: 'property',
		says: 'What leaves holds no time of day and no order of answers',
		source: own
	},
	{
		id: 'P-06',
		kind: 'states',
		says: 'From outside all answers look alike: the same screens and taps after each',
		source: own
	},
	{
		id: 'P-07',
		kind: 'protocol',
		says: 'Harm is asked about once, never first and never last',
		source: own
	},
	{
		id: 'P-08',
		kind: 'property',
		says: 'The full thanks come once, and hearing about help is offered two questions after a yes',
		source: own
	},
	{
		id: 'P-09',
		kind: 'text',
		says: 'Nobody is told that somebody will come or call',
		source: own
	},
	{
		id: 'P-10',
		kind: 'property',
		says: 'Where nothing was raised there is nothing to hand over, print or count',
		source: own
	},
	{
		id: 'P-11',
		kind: 'text',
		says: 'Where nothing was raised, the screen says that this says nothing about the person',
		source: own
	},
	{
		id: 'P-12',
		kind: 'protocol',
		says: 'Being told what to say is not asked about at a border',
		source: own
	},
	{
		id: 'P-13',
		kind: 'protocol',
		says: 'Questions on threats and control leave out the officials of the day',
		source: own
	},
	{
		id: 'P-14',
		kind: 'protocol',
		says: 'What somebody tells of their own accord is not typed: no free text at a border',
		source: own
	},
	{
		id: 'P-15',
		kind: 'text',
		says: 'Nobody is told that only they, or only the service, will see it',
		source: own
	},
	{
		id: 'P-16',
		kind: 'text',
		says: 'The person gets a true short answer to what the talk was about',
		source: own
	},
	{
		id: 'P-17',
		kind: 'property',
		says: 'Counts of a visit tell of nobody: none under ten conversations, none near all',
		source: own
	},
	{
		id: 'P-18',
		kind: 'property',
		says: 'What the law says is dated, and after its day is no longer said as a fact',
		source: own
	},
	{
		id: 'P-19',
		kind: 'property',
		says: 'Emergency numbers, the card and the track for children never expire',
		source: own
	},
	{
		id: 'P-20',
		kind: 'property',
		says: 'Words that the organisation did not accept are not spoken in the field',
		source: own
	},
	{
		id: 'P-21',
		kind: 'property',
		says: 'Staff see one of three actions, whatever the outcome',
		source: own
	},
	{
		id: 'P-22',
		kind: 'states',
		says: 'Under arrest or suspicion there are no questions',
		source: own
	},
	{
		id: 'P-23',
		kind: 'unwritable',
		says: 'The log knows the day and never the time of day',
		source: own
	},
	{
		id: 'P-24',
		kind: 'text',
		says: 'Introduction, duties, agreement and preface are at most 240 spoken words',
		source: own
	},
	{
		id: 'P-25',
		kind: 'states',
		says: 'The card and its numbers are offered before agreement is asked for',
		source: own
	},
	{
		id: 'P-26',
		kind: 'states',
		says: 'Asylum, another organisation and a need can be said at every moment',
		source: own
	},
	{
		id: 'P-27',
		kind: 'property',
		says: 'Destroying in panic, and a second key at the organisation, take two persons',
		source: own
	},
	{
		id: 'P-28',
		kind: 'unchecked',
		says: 'No count of conversations is kept for anybody to compare officers by',
		source: own,
		wouldBeSeenBy: 'a review of each organisation’s own use: counting by hand cannot be prevented'
	},
	{
		id: 'P-29',
		kind: 'unchecked',
		says: 'Staff do not ask the person afterwards what they pressed',
		source: own,
		wouldBeSeenBy: 'watching practice conversations: a program sees no room'
	}
];
