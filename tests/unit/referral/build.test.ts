// What goes into a referral, and what never does.
import { describe, expect, it } from 'vitest';
import { borderSecondLine } from '$lib/content';
import { isSilent } from '$lib/core/assessment';
import type { DomainEvent } from '$lib/core/event';
import { buildReferral, decodePayload, encodePayload } from '$lib/core/referral';
import { decided, given } from '../../support/events';
import {
	answered,
	answers,
	ending,
	gates,
	inputFrom,
	items,
	payloadFrom
} from '../../support/referral';
import { yesNo, protocolOf, saidYes } from '../../support/protocols';

const textOf = (events: readonly DomainEvent[]) =>
	new TextDecoder().decode(encodePayload(buildReferral(inputFrom(events))));

const silent: Readonly<Record<string, readonly DomainEvent[]>> = {
	'nothing raised': items.map((item) => answered(item, 'no')),
	'one not sure': [answered(items[0]!, 'unsure'), answered(items[1]!, 'declined')],
	declined: [decided('talk', 'refused')],
	stopped: [answered(items[0]!, 'no'), { type: 'stopped' }],
	'not safe to ask': [answered(items[0]!, 'no'), { type: 'privacy-lost' }]
};

describe('the three silent outcomes', () => {
	it.each(Object.entries(silent))('hand over no answers: %s', (_name, events) => {
		const input = inputFrom([...gates, ...events, ...ending]);
		expect(isSilent(input.assessment.outcome)).toBe(true);
		const payload = buildReferral(input);
		expect(payload).toMatchObject({ answersIncluded: false, reported: [], notAsked: [] });
		expect(payload.wishes).toHaveLength(1);
		expect(decodePayload(encodePayload(payload)).ok).toBe(true);
		const text = JSON.stringify(payload);
		expect(items.filter((item) => text.includes(item))).toEqual([]);
	});

	it('read the same as a conversation in which nothing was asked', () => {
		const asked = textOf([...gates, ...silent['nothing raised']!, ...ending]);
		expect(asked).toBe(textOf([...gates, ...ending]));
	});
});

describe('an outcome that says something', () => {
	it('hands over the answers, and never the outcome or a number of them', () => {
		const { assessment } = inputFrom([...gates, ...answers, ...ending]);
		const text = JSON.stringify(payloadFrom());
		expect(assessment.outcome).toBe('offer-specialist');
		expect(text).not.toContain('offer-specialist');
		expect(text).not.toMatch(/outcome|score|level|indicator|demeanour|nationality|"name"/);
		expect(text).toContain('money-kept-or-owed');
	});

	it('tells each answer in the words of both languages, with how it was asked', () => {
		const [first] = payloadFrom().reported;
		expect(first).toMatchObject({
			item: 'money-kept-or-owed',
			anyOf: true,
			reading: 'yes',
			mode: 'spoken',
			wording: { locale: 'ar', answer: 'نعم', staffAnswer: 'Yes', staffTopic: 'Money kept or owed' }
		});
		expect(first!.wording.prompt).toMatch(/؟$/);
		expect(first!.wording.staffPrompt).toMatch(/\?$/);
	});

	it('names what was not asked and why, in both languages', () => {
		const { notAsked } = payloadFrom();
		expect(notAsked.map(({ item, reason }) => [item, reason])).toEqual([
			[items[6], 'ended-before'],
			[items[7], 'ended-before']
		]);
		expect(notAsked[0]).toMatchObject({ locale: 'ar' });
		expect(notAsked[0]!.topic).not.toBe(notAsked[0]!.staffTopic);
	});
});

describe('the order of answering', () => {
	const orders: readonly (readonly DomainEvent[])[] = [
		answers,
		answers.toReversed(),
		[...answers.slice(3), ...answers.slice(0, 3)],
		// Gone back to, taken back and given again.
		[...answers, { type: 'item-revisited', item: items[2]! }, answers[2]!],
		[...answers, { type: 'answer-withdrawn', item: items[0]! }, answers[0]!]
	];
	it('changes no byte', () => {
		const texts = orders.map((order) => textOf([...gates, ...order, ...ending]));
		expect(new Set(texts).size).toBe(1);
	});

	it('of needs and wishes changes no byte', () => {
		const needs: readonly DomainEvent[] = [
			{ type: 'need-stated', need: 'wages' },
			{ type: 'need-stated', need: 'doctor' }
		];
		const wishes: readonly DomainEvent[] = [
			{ type: 'wish-stated', wish: 'specialist', service: 'work-advice' },
			{ type: 'wish-stated', wish: 'specialist', service: 'assistance-system' },
			{ type: 'wish-stated', wish: 'self', service: null }
		];
		const one = textOf([...gates, ...needs, ...ending, ...wishes]);
		expect(one).toContain('wages');
		expect(textOf([...gates, ...needs.toReversed(), ...ending, ...wishes.toReversed()])).toBe(one);
	});
});

describe('what stays on the device', () => {
	it('is a hidden answer', () => {
		const hidden = { ...answered(items[0]!, 'yes'), visibility: 'hidden' as const };
		const text = textOf([...gates, hidden, ...answers.slice(1), ...ending]);
		expect(text).not.toContain(items[0]);
		expect(text).toContain(items[1]);
	});

	it('is an answer that was taken back: only that there was one', () => {
		const payload = payloadFrom({ type: 'answer-withdrawn', item: items[0]! });
		expect(payload.reported.map(({ item }) => item)).not.toContain(items[0]);
		expect(payload.notAsked[0]).toMatchObject({ item: items[0], reason: 'withdrawn' });
	});

	it('is an answer whose condition no longer holds, and everything that is no conduct', () => {
		const protocol = protocolOf([
			yesNo('a'),
			yesNo('b', { askWhen: saidYes('a') }),
			yesNo('who', { purpose: 'demographic' }),
			yesNo('feels', { purpose: 'need' }),
			yesNo('around', { purpose: 'circumstance' })
		]);
		const replies = protocol.items.map(({ id }) => given(id, id === 'a' ? 'no' : 'yes'));
		const input = inputFrom([...gates, ...replies, ...ending]);
		const assessment = { ...input.assessment, outcome: 'unclear' as const };
		const payload = buildReferral({ ...input, protocol, assessment });
		expect(payload.reported.map(({ item }) => item)).toEqual(['a']);
		expect(payload.notAsked).toMatchObject([{ item: 'b', reason: 'condition-not-met' }]);
	});

	it('is how to reach the respondent when there is no safe way', () => {
		for (const safe of ['none', 'not-now'] as const) {
			const payload = payloadFrom({ type: 'contact-stated', safe, text: '+358 40 1234567' });
			expect(payload.contact).toEqual({ safe, text: '' });
		}
	});
});

describe('how urgent it is', () => {
	it('follows danger, fear, a child and a safe place', () => {
		const urgency = (...more: readonly DomainEvent[]) => payloadFrom(...more).urgency;
		expect(urgency()).toBe('soon');
		expect(urgency({ type: 'fear-stated', fear: 'yes' })).toBe('today');
		expect(urgency({ type: 'need-stated', need: 'safe-place' })).toBe('today');
		expect(urgency({ type: 'capacity-stated', capacity: 'age-uncertain' })).toBe('today');
		expect(urgency({ type: 'fear-stated', fear: 'now' })).toBe('now');
		expect(urgency({ type: 'danger-raised' })).toBe('now');
	});
});

it('reports every item of the protocol that was answered, once', () => {
	const all = items.map((item) => answered(item, 'yes'));
	const payload = buildReferral(inputFrom([...gates, ...all, ...ending]));
	expect(payload.reported.map(({ item }) => item)).toEqual(borderSecondLine.items.map((i) => i.id));
});
