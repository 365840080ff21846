// I-01 to I-64: interviewing without harm. The numbers are Askwell's own and never change; each
// rule is put in our words, and `source` names the works it was drawn from.
import type { Rule, RuleGroup } from '../rule';

const who = 'WHO Ethical and safety recommendations for interviewing trafficked women, 2003';
const mendez = 'Principles on Effective Interviewing (Méndez Principles), 2021';
const samhsa = "SAMHSA's Concept of Trauma, 2014";
const ovc = 'OVC Human Trafficking Task Force e-Guide, US Department of Justice';
const unicef = 'UNICEF Guidelines on the Protection of Child Victims of Trafficking, 2006';
const directive = 'Directive 2011/36/EU, as amended by Directive (EU) 2024/1712';
const finnish = 'Finnish National Assistance System, ihmiskauppa.fi';
const own = 'Askwell design, sections 4 and 5';

/** Before any question. */
const gates: readonly Rule[] = [
	{
		id: 'I-01',
		kind: 'states',
		says: 'No question about exploitation before every gate was passed',
		source: `${who}; ${samhsa}; ${own}`
	},
	{
		id: 'I-02',
		kind: 'states',
		says: 'Danger can be raised from everywhere in one action',
		source: who
	},
	{
		id: 'I-03',
		kind: 'states',
		says: 'Without privacy nothing is asked, and losing it hides the question at once',
		source: who
	},
	{
		id: 'I-04',
		kind: 'unwritable',
		says: 'Nobody who came along, employs or works with the person interprets',
		source: `${ovc}; ${finnish}`
	},
	{
		id: 'I-05',
		kind: 'states',
		says: 'The person agrees to the interpreter, and can change them at any time',
		source: `${who}; ${ovc}`
	},
	{
		id: 'I-06',
		kind: 'states',
		says: 'Urgent needs are asked and settled before any question',
		source: `${samhsa}; ${ovc}`
	},
	{
		id: 'I-07',
		kind: 'text',
		says: 'Every role says who it is, why it asks and what it must pass on',
		source: `${who}; ${mendez}`
	},
	{
		id: 'I-08',
		kind: 'protocol',
		says: 'Duties to pass on are said before agreement, for every role and country',
		source: finnish
	},
	{
		id: 'I-09',
		kind: 'property',
		says: 'Talking, notes and each recipient are agreed to one by one, and never by default',
		source: `${who}; HTCDS consent model`
	},
	{
		id: 'I-10',
		kind: 'unwritable',
		says: 'No agreement without how it was given, in which language and words',
		source: who
	},
	{
		id: 'I-11',
		kind: 'states',
		says: 'Whoever refuses is offered the same help as whoever answers',
		source: `${directive}, Article 11; ${own}`
	},
	{
		id: 'I-12',
		kind: 'text',
		says: 'Nothing is promised: no status, money, safety or silence',
		source: who
	}
];

/** Age. */
const age: readonly Rule[] = [
	{
		id: 'I-13',
		kind: 'states',
		says: 'A possible child, unsure or not, leaves the questions at once, from everywhere, for good',
		source: `${unicef}; ${directive}, Article 13(2)`
	},
	{
		id: 'I-14',
		kind: 'unwritable',
		says: 'Age is what the person says: there is no field for looks and none for an estimate',
		source: 'Regulation (EU) 2024/1348, Article 25'
	},
	{
		id: 'I-15',
		kind: 'states',
		says: 'A child is asked nothing about what happened',
		source: `${unicef}; ${directive}, Article 15`
	},
	{
		id: 'I-16',
		kind: 'text',
		says: 'The adult with a child is told nothing of the concern',
		source: `${unicef}; CTDC brief on family involvement`
	},
	{
		id: 'I-17',
		kind: 'text',
		says: 'No words let a child go on with an adult while there is concern',
		source: unicef
	},
	{
		id: 'I-18',
		kind: 'protocol',
		says: "Each country's rule on who agrees for a child is there and shown",
		source: `${finnish}; ${directive}, Article 16`
	}
];

/** Control and pace. */
const pace: readonly Rule[] = [
	{
		id: 'I-19',
		kind: 'states',
		says: 'Every question can be skipped, paused and stopped without a reason',
		source: `${who}; ${samhsa}`
	},
	{
		id: 'I-20',
		kind: 'property',
		says: 'Skipping, pausing or stopping never lowers the help that is offered',
		source: `${who}; ${own}`
	},
	{
		id: 'I-21',
		kind: 'states',
		says: 'A pause shows nothing, and going on is asked anew',
		source: samhsa
	},
	{
		id: 'I-22',
		kind: 'journey',
		says: 'After the screen was put away, privacy is asked for again',
		source: own
	},
	{
		id: 'I-23',
		kind: 'text',
		says: 'No countdown, no progress, no score, no red and green',
		source: samhsa
	},
	{
		id: 'I-24',
		kind: 'property',
		says: 'An answer can be changed or taken back until the end, and is then really gone',
		source: who
	},
	{
		id: 'I-25',
		kind: 'unwritable',
		says: 'Distress leads to a pause and is stored nowhere',
		source: who
	},
	{
		id: 'I-26',
		kind: 'protocol',
		says: 'There is a most that is asked: 8 questions at a border, 14 at a workplace',
		source: own
	}
];

/** What is asked. */
const content: readonly Rule[] = [
	{
		id: 'I-27',
		kind: 'text',
		says: 'Nobody is asked why: not why they stayed, told nobody or trusted somebody',
		source: ovc
	},
	{
		id: 'I-28',
		kind: 'protocol',
		says: 'No details of violence: such a question is closed, general and can be skipped',
		source: `${finnish}; ${who}`
	},
	{
		id: 'I-29',
		kind: 'protocol',
		says: 'Questions are single and open as to the answer, without legal labels',
		source: `${mendez}; ${ovc}`
	},
	{
		id: 'I-30',
		kind: 'protocol',
		says: 'Asked is what others did and the conditions, never who somebody is',
		source: own
	},
	{
		id: 'I-31',
		kind: 'protocol',
		says: 'Whether somebody may stay in the country is never asked',
		source: 'FRA, Severe labour exploitation, 2015; ILO Convention 81'
	},
	{
		id: 'I-32',
		kind: 'protocol',
		says: 'Nobody is asked whether they are trafficked',
		source: finnish
	},
	{
		id: 'I-33',
		kind: 'states',
		says: 'The same preface is said to everyone before the first question',
		source: own
	},
	{
		id: 'I-34',
		kind: 'protocol',
		says: 'Nobody has to judge: what can be seen and heard is asked',
		source: own
	},
	{
		id: 'I-35',
		kind: 'protocol',
		says: 'Who was made to break the law is told beforehand what staff must pass on',
		source: `${directive}, Article 8; Council of Europe Convention, 2005, Article 26`
	},
	{
		id: 'I-36',
		kind: 'unwritable',
		says: '"Not sure" and "rather not say" are answers, and two different ones',
		source: finnish
	},
	{
		id: 'I-37',
		kind: 'states',
		says: 'A refused question is not asked again unless the person goes back',
		source: own
	},
	{
		id: 'I-38',
		kind: 'unwritable',
		says: 'Contradictions are nobody’s business: there is nowhere to note one',
		source: 'Herlihy and Turner, 2006'
	},
	{
		id: 'I-39',
		kind: 'unwritable',
		says: 'With each answer stays which words it answered, in which language and how',
		source: mendez
	}
];

/** Emergency, telling and ending. */
const endings: readonly Rule[] = [
	{
		id: 'I-40',
		kind: 'unwritable',
		says: 'Of a danger only the fact is noted',
		source: who
	},
	{
		id: 'I-41',
		kind: 'journey',
		says: 'The emergency number is there without a network and without unlocking',
		source: who
	},
	{
		id: 'I-42',
		kind: 'states',
		says: 'After every answer the person is thanked and chooses how to go on',
		source: `${ovc}; ${samhsa}`
	},
	{
		id: 'I-43',
		kind: 'states',
		says: 'Help can be heard about after each answer; nobody is kept to answer more',
		source: who
	},
	{
		id: 'I-44',
		kind: 'states',
		says: 'Whoever answered is asked about needs, fear and contact; every ending has a farewell with choices',
		source: 'IOM Handbook on Protection and Assistance, 2019'
	},
	{
		id: 'I-45',
		kind: 'unwritable',
		says: 'There is no field for what staff think of the person',
		source: own
	},
	{
		id: 'I-46',
		kind: 'text',
		says: 'No words decide that somebody is or is not a victim',
		source: `${finnish}; ${own}`
	},
	{
		id: 'I-47',
		kind: 'text',
		says: 'Nothing advises detaining, refusing, arresting or telling immigration',
		source: own
	},
	{
		id: 'I-48',
		kind: 'states',
		says: 'Nothing is handed over that the person did not review first',
		source: mendez
	},
	{
		id: 'I-49',
		kind: 'states',
		says: 'Whether contact is safe is asked before any way of contact is written',
		source: who
	},
	{
		id: 'I-50',
		kind: 'unwritable',
		says: 'A number can be taken, learnt by heart or refused; nothing is forced on anyone',
		source: who
	}
];

/** Handing over, and what is kept. */
const referral: readonly Rule[] = [
	{
		id: 'I-51',
		kind: 'property',
		says: 'Nothing leaves for a recipient the person did not agree to',
		source: who
	},
	{
		id: 'I-52',
		kind: 'text',
		says: 'Help is never tied to the police or to testifying',
		source: `${directive}, Article 11(3)`
	},
	{
		id: 'I-53',
		kind: 'journey',
		says: 'No answer is readable on the disk, in an address, a title or a log',
		source: 'Council of Europe Convention, 2005, Article 11; datACT, 2018'
	},
	{
		id: 'I-54',
		kind: 'journey',
		says: 'Former conversations cannot be read: the list has codes and days only',
		source: own
	},
	{
		id: 'I-55',
		kind: 'journey',
		says: 'One action hides everything, and coming back asks first',
		source: own
	},
	{
		id: 'I-56',
		kind: 'property',
		says: 'The summary reports what was answered, and lists what was not asked',
		source: mendez
	},
	{
		id: 'I-57',
		kind: 'property',
		says: 'Who somebody is appears as a reason nowhere in a referral',
		source: own
	},
	{
		id: 'I-58',
		kind: 'property',
		says: 'Another organisation can always be chosen instead of the first',
		source: 'UNODC, corruption as a facilitator of trafficking, 2011'
	},
	{
		id: 'I-59',
		kind: 'text',
		says: 'No language falls back to another: every word is there or nothing is asked',
		source: own
	},
	{
		id: 'I-60',
		kind: 'property',
		says: 'Practice is marked and cannot be taken for real',
		source: own
	}
];

/** Fairness. */
const fairness: readonly Rule[] = [
	{
		id: 'I-61',
		kind: 'property',
		says: 'Who somebody is changes no outcome',
		source: own
	},
	{
		id: 'I-62',
		kind: 'property',
		says: 'The same answers in another language have the same outcome',
		source: own
	},
	{
		id: 'I-63',
		kind: 'property',
		says: 'One more yes never lowers, one more no or skip never raises the outcome',
		source: own
	},
	{
		id: 'I-64',
		kind: 'property',
		says: 'Conditions alone never suffice for an offer, and what others did is never passed over',
		source: own
	}
];

/** The rules as they belong together. */
export const interviewing: readonly RuleGroup[] = [
	{ title: 'Before any question', rules: gates },
	{ title: 'Age', rules: age },
	{ title: 'Control and pace', rules: pace },
	{ title: 'What is asked', rules: content },
	{ title: 'Emergency, telling and ending', rules: endings },
	{ title: 'Handing over, and what is kept', rules: referral },
	{ title: 'Fairness', rules: fairness }
];
