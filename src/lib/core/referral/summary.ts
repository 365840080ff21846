// A referral in sentences, as keys and parameters: the same referral is read to the respondent in
// their language, printed for a service in its own, and read out by phone. Facts are told as
// reported speech; nothing is concluded.
import type { Payload, Reported } from './payload';

/** A value inside a sentence: text as it is, or the key of words (`namespace:key`). */
export type Param = { readonly text: string } | { readonly key: string };

export interface SummaryLine {
	/** Key in the `referral` words. */
	readonly key: string;
	readonly params: Readonly<Record<string, Param>>;
	/** What the line is about, as the respondent heard or read it and as the screener did. */
	readonly quotes: readonly Quote[];
}

/** A sentence in a language of its own. */
export interface Quote {
	readonly locale: string;
	readonly text: string;
}

export const sections = [
	'practice',
	'urgency',
	'needs',
	'choices',
	'contact',
	'languages',
	'child',
	'said',
	'not-asked',
	'agreements',
	'told',
	'from',
	'limits'
] as const;
export type Section = (typeof sections)[number];
export type Summary = readonly {
	readonly section: Section;
	readonly lines: readonly SummaryLine[];
}[];

const text = (value: string): Param => ({ text: value });
const key = (value: string): Param => ({ key: value });
const line = (
	name: string,
	params: SummaryLine['params'] = {},
	quotes: readonly Quote[] = []
): SummaryLine => ({ key: name, params, quotes });
const inBoth = (own: Quote, staff: Quote): readonly Quote[] =>
	own.locale === staff.locale ? [own] : [own, staff];

/** Every section that has something to say, in the order in which a service needs it. */
export function summarise(payload: Payload): Summary {
	return sections
		.map((section) => ({ section, lines: linesOf[section](payload) }))
		.filter(({ lines }) => lines.length > 0);
}

const phoneOrder: readonly Section[] = [
	'practice',
	'from',
	'urgency',
	'languages',
	'needs',
	'child',
	'contact',
	'choices',
	'said',
	'agreements',
	'limits'
];

/** The same for reading out by phone: who calls and how urgent it is first. */
export function readOut(payload: Payload): Summary {
	const all = summarise(payload);
	return phoneOrder.flatMap((section) => all.filter((part) => part.section === section));
}

const linesOf: Readonly<Record<Section, (payload: Payload) => readonly SummaryLine[]>> = {
	practice: ({ practice }) => (practice ? [line('practice')] : []),
	urgency: ({ urgency, reference, day }) => [
		line('reference', { reference: text(reference), day: text(day) }),
		line(`urgency.${urgency}`)
	],
	needs: ({ needs, asylum }) => [
		...needs.map(({ need, state }) => line(`need.${state}`, { need: key(`spoken:need.${need}`) })),
		...(asylum ? [line('asylum')] : [])
	],
	choices: ({ wishes, otherOrganisation }) => [
		...wishes.map(({ wish, serviceName }) =>
			serviceName === ''
				? line(`wish.${wish}`)
				: line(`wish.${wish}.named`, { service: text(serviceName) })
		),
		...(otherOrganisation ? [line('other-organisation')] : [])
	],
	contact: ({ contact, fear }) => [
		...(fear === null ? [] : [line(`fear.${fear}`)]),
		...(contact === null ? [] : [contactLine(contact)])
	],
	languages: ({ languages }) => [
		...(languages.respondent === null
			? []
			: [line('language', { language: key(`languages:${languages.respondent}`) })]),
		...(languages.interpreter === null ? [] : [line(`interpreter.${languages.interpreter}`)])
	],
	child: ({ capacity, childRaised }) =>
		capacity === 'child' || capacity === 'age-uncertain'
			? [line(`capacity.${capacity}`)]
			: childRaised
				? [line('capacity.raised')]
				: [],
	said: ({ reported, answersIncluded, languages }) =>
		answersIncluded
			? reported.map((one) => saidLine(one, languages.staff))
			: [line('answers-not-included')],
	'not-asked': ({ notAsked, languages }) =>
		notAsked.map(({ locale, topic, staffTopic, reason }) =>
			line(
				`not-asked.${reason}`,
				{},
				inBoth({ locale, text: topic }, { locale: languages.staff, text: staffTopic })
			)
		),
	agreements: ({ agreements }) =>
		agreements.map(({ scope, decision, mode, day }) =>
			line(`agreement.${scope}.${decision}`, { mode: key(`referral:mode.${mode}`), day: text(day) })
		),
	told: ({ told }) => [
		...told.duties.map((duty) => line('told.duty', { duty: key(`spoken:duty.${duty}`) })),
		...(told.information === null ? [] : [line(`told.${told.information}`)])
	],
	from: ({ from, deviations }) => [
		line('from', { role: key(`referral:role.${from.role}`), station: text(from.station) }),
		...(from.callBack === '' ? [] : [line('call-back', { number: text(from.callBack) })]),
		...deviations.map((deviation) => line(`deviation.${deviation}`))
	],
	limits: () => [line('no-assessment'), line('absence-means-nothing')]
};

function contactLine({ safe, text: way }: NonNullable<Payload['contact']>): SummaryLine {
	return line(`contact.${safe}`, safe === 'yes' ? { way: text(way) } : {});
}

// A yes to a sentence that names several things is told as "at least one of them", and no more.
function saidLine({ anyOf, reading, mode, wording }: Reported, staff: string): SummaryLine {
	const { locale, prompt, answer, staffPrompt, staffAnswer } = wording;
	const name = anyOf && reading === 'yes' ? 'said.yes.any-of' : `said.${reading}`;
	return line(
		name,
		{ mode: key(`referral:asked.${mode}`) },
		inBoth(
			{ locale, text: `${prompt} — ${answer}` },
			{ locale: staff, text: `${staffPrompt} — ${staffAnswer}` }
		)
	);
}
