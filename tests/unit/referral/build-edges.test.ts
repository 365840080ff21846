// What goes into a referral, place by place: names, orders, and what is written where words or
// facts are missing.
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '$lib/core/event';
import type { Item } from '$lib/core/protocol';
import { answerText, buildReferral, type ReferralInput, type Words } from '$lib/core/referral';
import { day, decided, given, hashOf, opened } from '../../support/events';
import { anyOf, protocolOf, saidYes, yesNo } from '../../support/protocols';
import { factsFrom, inputFrom } from '../../support/referral';

const hours: Item = {
	id: 'hours',
	kind: 'quantity',
	purpose: 'condition',
	unit: 'hours',
	min: 0,
	max: 99,
	indicators: []
};
const protocol = protocolOf([
	yesNo('one'),
	anyOf('several'),
	hours,
	yesNo('need', { purpose: 'need' }),
	yesNo('later', { purpose: 'condition', askWhen: saidYes('one') })
]);

const words = (locale: string, messages: object = {}, answers: object = {}): Words => ({
	locale,
	messages: messages as Words['messages'],
	answers: answers as Words['answers']
});

const spoken: Words = words(
	'fi',
	{ 'one.prompt': 'P', 'one.topic': 'T', 'later.topic': 'L' },
	{ 'answer.yes': 'Y', 'answer.unsure': 'U' }
);
const staff: Words = words(
	'en',
	{ 'one.prompt': 'SP', 'one.topic': 'ST', 'later.topic': 'SL' },
	{ 'answer.yes': 'SY' }
);

function built(events: readonly DomainEvent[], more: Partial<ReferralInput> = {}) {
	const input = inputFrom([opened, ...events]);
	const assessment = { ...input.assessment, outcome: 'unclear' as const };
	const wordsByLocale = new Map([['fi', spoken]]);
	return buildReferral({
		...input,
		protocol,
		assessment,
		wordsByLocale,
		staffWords: staff,
		...more
	});
}

const language: DomainEvent = { type: 'language-chosen', locale: 'fi' };

describe('a referral', () => {
	it('needs a conversation that was opened', () => {
		const facts = factsFrom([]);
		expect(() => buildReferral({ ...inputFrom([opened]), facts })).toThrow(/opened/);
	});

	it('of a conversation that was only opened holds nothing but that', () => {
		const { told, agreements, needs, wishes, deviations, reported, languages, capacity } = built(
			[]
		);
		expect(told).toEqual({ duties: [], information: null });
		expect([agreements, needs, wishes, deviations, reported]).toEqual([[], [], [], [], []]);
		expect(languages).toEqual({ respondent: null, staff: 'en', interpreter: null });
		expect(capacity).toBeNull();
	});

	it('tells what was told', () => {
		const introduced: DomainEvent = {
			type: 'introduced',
			locale: 'fi',
			wordingHash: hashOf('1'),
			duties: ['child-protection', 'unknown']
		};
		const { told } = built([introduced, { type: 'information-offered', taken: 'card' }]);
		expect(told).toEqual({ duties: ['child-protection', 'unknown'], information: 'card' });
	});

	it('tells what was agreed to last, talking before notes', () => {
		const talk = decided('talk', 'given');
		const notes = decided('notes', 'refused');
		const of = (scope: 'talk' | 'notes', decision: 'given' | 'refused') => ({
			scope,
			decision,
			mode: 'spoken',
			locale: 'fi',
			wordingHash: hashOf('2'),
			day
		});
		expect(built([notes, decided('talk', 'refused'), talk]).agreements).toEqual([
			of('talk', 'given'),
			of('notes', 'refused')
		]);
		expect(built([notes]).agreements).toEqual([of('notes', 'refused')]);
	});
});

describe('wishes', () => {
	const wish = (one: 'specialist' | 'self' | 'other-organisation', service: string | null) =>
		({ type: 'wish-stated', wish: one, service }) as const;

	it('stand in the order of their list, then by service, with its name where it is known', () => {
		const { wishes } = built([
			wish('self', null),
			wish('specialist', 'riku'),
			wish('specialist', 'abc'),
			wish('specialist', null),
			wish('other-organisation', 'riku')
		]);
		expect(wishes).toEqual([
			{ wish: 'specialist', service: null, serviceName: '' },
			{ wish: 'specialist', service: 'abc', serviceName: '' },
			{ wish: 'specialist', service: 'riku', serviceName: 'RIKU' },
			{ wish: 'other-organisation', service: 'riku', serviceName: 'RIKU' },
			{ wish: 'self', service: null, serviceName: '' }
		]);
	});
});

describe('an answer', () => {
	const reported = (event: DomainEvent, more: Partial<ReferralInput> = {}) =>
		built([language, event], more).reported;

	it('is told with its words in both languages', () => {
		expect(reported(given('one', 'yes'))).toEqual([
			{
				item: 'one',
				anyOf: false,
				reading: 'yes',
				mode: 'spoken',
				wording: {
					hash: hashOf('3'),
					locale: 'fi',
					prompt: 'P',
					staffPrompt: 'SP',
					staffTopic: 'ST',
					answer: 'Y',
					staffAnswer: 'SY'
				}
			}
		]);
	});

	it('is told with empty words where there are none', () => {
		const empty = {
			locale: 'fi',
			prompt: '',
			staffPrompt: '',
			staffTopic: '',
			answer: 'Y',
			staffAnswer: 'SY'
		};
		expect(reported(given('several', 'yes'))).toMatchObject([{ anyOf: true, wording: empty }]);
	});

	it('is told in the words of staff where the language is not known', () => {
		const [one] = reported(given('one', 'yes'), { wordsByLocale: new Map() });
		expect(one!.wording).toMatchObject({ locale: 'en', prompt: 'SP', answer: 'SY' });
	});

	it('about a condition is told, and one about a need is not', () => {
		const quantity = { kind: 'quantity', value: 70 } as const;
		expect(reported(given('hours', quantity))).toMatchObject([
			{ item: 'hours', reading: 'other', wording: { answer: '70', staffAnswer: '70' } }
		]);
		expect(reported(given('need', 'yes'))).toEqual([]);
	});
});

describe('an answer in words', () => {
	const item = yesNo('colour', { options: ['red', 'blue', 'yes'] });
	const own = words(
		'en',
		{ 'colour.option.red': 'Red', 'colour.option.blue': 'Blue' },
		{ 'answer.yes': 'Yes', 'answer.unsure': 'Not sure' }
	);
	const codes = (...list: readonly string[]) =>
		answerText(item, { kind: 'codes', codes: list }, own);

	it('is its own words, those of all answers, or nothing', () => {
		expect(codes('red')).toBe('Red');
		expect(codes('yes')).toBe('Yes');
		expect(codes('green')).toBe('');
		expect(codes('red', 'blue')).toBe('Red, Blue');
		expect(answerText(item, { kind: 'unsure' }, own)).toBe('Not sure');
		expect(answerText(item, { kind: 'declined' }, own)).toBe('');
	});

	it('is a number or a text as it is', () => {
		expect(answerText(item, { kind: 'quantity', value: 0 }, own)).toBe('0');
		expect(answerText(item, { kind: 'note', text: 'by the mill' }, own)).toBe('by the mill');
	});
});

describe('what was not asked', () => {
	it('is told with its topic in both languages, for conduct and conditions', () => {
		const { notAsked } = built([language, given('one', 'no')]);
		expect(notAsked).toEqual([
			{ item: 'several', locale: 'fi', topic: '', staffTopic: '', reason: 'ended-before' },
			{ item: 'hours', locale: 'fi', topic: '', staffTopic: '', reason: 'ended-before' },
			{ item: 'later', locale: 'fi', topic: 'L', staffTopic: 'SL', reason: 'condition-not-met' }
		]);
	});

	it('is told in the words of staff before a language was chosen', () => {
		const { notAsked } = built([given('several', 'no')]);
		expect(notAsked[0]).toEqual({
			item: 'one',
			locale: 'en',
			topic: 'ST',
			staffTopic: 'ST',
			reason: 'ended-before'
		});
	});
});

describe('what went another way than it should', () => {
	const early = { type: 'acknowledged', item: 'one', next: 'hear-help' } as const;
	const interpreter = (one: 'screen-only' | 'professional-here') =>
		({ type: 'interpreter-confirmed', interpreter: one }) as const;
	const held: DomainEvent = {
		type: 'privacy-confirmed',
		outOfEarshot: true,
		screenHidden: true,
		nobodyWaiting: true,
		noOpenCall: true
	};

	it('is told, each by itself and all together', () => {
		const of = (...events: readonly DomainEvent[]) => built(events).deviations;
		expect(of(interpreter('screen-only'))).toEqual(['screen-only']);
		expect(of(interpreter('professional-here'))).toEqual([]);
		expect(of(held, { type: 'privacy-lost' })).toEqual(['privacy-was-lost']);
		expect(of(early)).toEqual(['ended-early']);
		expect(of({ type: 'stopped' })).toEqual(['stopped']);
		const all = of(interpreter('screen-only'), held, { type: 'privacy-lost' }, early, {
			type: 'stopped'
		});
		expect(all).toEqual(['screen-only', 'privacy-was-lost', 'ended-early', 'stopped']);
	});
});
