// A referral in sentences, line by line, for one that has something of everything and for one that
// has next to nothing.
import { describe, expect, it } from 'vitest';
import { readOut, summarise, type Payload, type Summary } from '$lib/core/referral';
import { payloadFrom } from '../../support/referral';

const base = payloadFrom();
const full: Payload = {
	...base,
	practice: true,
	reference: 'K7-42-QX',
	urgency: 'today',
	needs: [
		{ need: 'water', state: 'met' },
		{ need: 'call', state: 'stated' }
	],
	asylum: true,
	wishes: [
		{ wish: 'specialist', service: 'riku', serviceName: 'RIKU' },
		{ wish: 'self', service: null, serviceName: '' }
	],
	otherOrganisation: true,
	fear: 'unsure',
	contact: { safe: 'yes', text: 'by the mill' },
	languages: { respondent: 'ar', staff: 'en', interpreter: 'screen-only' },
	capacity: 'child',
	childRaised: true,
	reported: base.reported.slice(0, 1),
	notAsked: base.notAsked.slice(0, 1),
	agreements: base.agreements.slice(0, 1),
	told: { duties: ['unknown'], information: 'card' },
	deviations: ['stopped'],
	from: { role: 'crew', station: 'North', callBack: '+358 1' }
};

/** Section, key and what fills the sentence, in one text for each line. */
function textsOf(summary: Summary): readonly string[] {
	return summary.flatMap(({ section, lines }) =>
		lines.map(({ key, params }) => {
			const filled = Object.entries(params).map(([name, param]) => {
				return 'text' in param ? `${name}="${param.text}"` : `${name}=${param.key}`;
			});
			return [`${section}:`, key, ...filled].join(' ');
		})
	);
}
const quotesOf = (summary: Summary, of: string) =>
	summary.find(({ section }) => section === of)?.lines[0]?.quotes;

describe('a summary', () => {
	it('is these lines, in this order', () => {
		const { day, agreements } = full;
		expect(textsOf(summarise(full))).toEqual([
			'practice: practice',
			`urgency: reference reference="K7-42-QX" day="${day}"`,
			'urgency: urgency.today',
			'needs: need.met need=spoken:need.water',
			'needs: need.stated need=spoken:need.call',
			'needs: asylum',
			'choices: wish.specialist.named service="RIKU"',
			'choices: wish.self',
			'choices: other-organisation',
			'contact: fear.unsure',
			'contact: contact.yes way="by the mill"',
			'languages: language language=languages:ar',
			'languages: interpreter.screen-only',
			'child: capacity.child',
			'said: said.yes.any-of mode=referral:asked.spoken',
			'not-asked: not-asked.ended-before',
			`agreements: agreement.talk.given mode=referral:mode.spoken day="${agreements[0]!.day}"`,
			'told: told.duty duty=spoken:duty.unknown',
			'told: told.card',
			'from: from role=referral:role.crew station="North"',
			'from: call-back number="+358 1"',
			'from: deviation.stopped',
			'limits: no-assessment',
			'limits: absence-means-nothing'
		]);
	});

	it('of next to nothing leaves out what is not there', () => {
		const little: Payload = {
			...full,
			practice: false,
			needs: [],
			asylum: false,
			wishes: [],
			otherOrganisation: false,
			fear: null,
			contact: null,
			languages: { respondent: null, staff: 'en', interpreter: null },
			capacity: 'adult',
			childRaised: false,
			answersIncluded: false,
			reported: [],
			notAsked: [],
			agreements: [],
			told: { duties: [], information: null },
			deviations: [],
			from: { role: 'crew', station: 'North', callBack: '' }
		};
		expect(textsOf(summarise(little))).toEqual([
			`urgency: reference reference="K7-42-QX" day="${full.day}"`,
			'urgency: urgency.today',
			'said: answers-not-included',
			'from: from role=referral:role.crew station="North"',
			'limits: no-assessment',
			'limits: absence-means-nothing'
		]);
	});

	it('tells of a child by what was said, then by what was raised', () => {
		const child = (part: Partial<Payload>) =>
			textsOf(summarise({ ...full, ...part })).filter((line) => line.startsWith('child:'));
		expect(child({ capacity: 'age-uncertain', childRaised: false })).toEqual([
			'child: capacity.age-uncertain'
		]);
		expect(child({ capacity: 'adult', childRaised: true })).toEqual(['child: capacity.raised']);
		expect(child({ capacity: null, childRaised: false })).toEqual([]);
	});

	it('tells no way of contact where none is safe', () => {
		const part = summarise({ ...full, contact: { safe: 'none', text: '' } });
		expect(textsOf(part).filter((line) => line.startsWith('contact:'))).toEqual([
			'contact: fear.unsure',
			'contact: contact.none'
		]);
	});

	it('quotes what was asked and answered, in both languages', () => {
		const { wording } = full.reported[0]!;
		const { topic, staffTopic, locale } = full.notAsked[0]!;
		expect(quotesOf(summarise(full), 'said')).toEqual([
			{ locale: wording.locale, text: `${wording.prompt} — ${wording.answer}` },
			{ locale: 'en', text: `${wording.staffPrompt} — ${wording.staffAnswer}` }
		]);
		expect(quotesOf(summarise(full), 'not-asked')).toEqual([
			{ locale, text: topic },
			{ locale: 'en', text: staffTopic }
		]);
		expect(quotesOf(summarise(full), 'urgency')).toEqual([]);
	});
});

describe('what is read out by phone', () => {
	it('is the same, in the order in which somebody listens', () => {
		expect(
			readOut(full)
				.map(({ section }) => section)
				.join(' ')
		).toBe('practice from urgency languages needs child contact choices said agreements limits');
		const all = textsOf(summarise(full));
		for (const line of textsOf(readOut(full))) expect(all).toContain(line);
	});
});
