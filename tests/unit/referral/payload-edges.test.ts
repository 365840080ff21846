// The edges of what a referral may hold: every value of every closed list, and every bound.
import { describe, expect, it } from 'vitest';
import { agreementAnswers, agreementModes } from '$lib/core/agreement';
import { askingModes, capacities, interpreters, needs, roles, wishes } from '$lib/core/event';
import {
	decodeBlock,
	decodePayload,
	deviations,
	encodePayload,
	maxPayloadBytes,
	maxStationLength,
	type Payload
} from '$lib/core/referral';
import { blockFor, payloadFrom } from '../../support/referral';

const base = payloadFrom();
const [said] = base.reported;
const [notAsked] = base.notAsked;
const [agreement] = base.agreements;

const admits = (part: object) => decodePayload(encodePayload({ ...base, ...part } as Payload)).ok;
const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const odd = ['', 'neither', 7, true, undefined];

const readings = ['yes', 'no', 'unsure', 'declined', 'skipped', 'other'];
const reasons = ['condition-not-met', 'condition-unknown', 'ended-before', 'withdrawn'];
const information = ['card', 'remembered', 'not-now', null];

type Place = readonly [string, readonly unknown[], (value: unknown) => object];
const lists: readonly Place[] = [
	['urgency', ['now', 'today', 'soon'], (urgency) => ({ urgency })],
	['needs', needs, (need) => ({ needs: [{ need, state: 'met' }] })],
	[
		'states of needs',
		['stated', 'met', 'can-wait'],
		(state) => ({ needs: [{ need: 'water', state }] })
	],
	['wishes', wishes, (wish) => ({ wishes: [{ wish, service: null, serviceName: '' }] })],
	['fear', ['now', 'yes', 'no', 'unsure', 'declined', null], (fear) => ({ fear })],
	['contact', ['yes', 'none', 'not-now'], (safe) => ({ contact: { safe, text: '' } })],
	[
		'interpreters',
		[...interpreters, null],
		(interpreter) => ({ languages: { ...base.languages, interpreter } })
	],
	['capacity', [...capacities, null], (capacity) => ({ capacity })],
	['scopes', ['talk', 'notes'], (scope) => ({ agreements: [{ ...agreement, scope }] })],
	['decisions', agreementAnswers, (decision) => ({ agreements: [{ ...agreement, decision }] })],
	['modes', agreementModes, (mode) => ({ agreements: [{ ...agreement, mode }] })],
	['information', information, (of) => ({ told: { ...base.told, information: of } })],
	['readings', readings, (reading) => ({ reported: [{ ...said, reading }] })],
	['ways of asking', askingModes, (mode) => ({ reported: [{ ...said, mode }] })],
	['reasons', reasons, (reason) => ({ notAsked: [{ ...notAsked, reason }] })],
	['deviations', deviations, (deviation) => ({ deviations: [deviation] })],
	['roles', roles, (role) => ({ from: { ...base.from, role } })]
];

describe('a closed list', () => {
	it.each(lists)('of %s admits each of its values and nothing else', (_name, values, place) => {
		for (const value of values) expect(admits(place(value)), `${value}`).toBe(true);
		for (const value of odd) expect(admits(place(value)), `${value}`).toBe(false);
		if (!values.includes(null)) expect(admits(place(null))).toBe(false);
	});

	it('of deviations holds these', () => {
		expect(deviations).toEqual(['screen-only', 'privacy-was-lost', 'ended-early', 'stopped']);
	});
});

const wording = (field: string) => (text: string) => ({
	reported: [{ ...said, wording: { ...said!.wording, [field]: text } }]
});
const texts: readonly (readonly [string, number, (text: string) => object])[] = [
	['a sentence', 1000, wording('prompt')],
	['a sentence for staff', 1000, wording('staffPrompt')],
	['a topic', 1000, wording('staffTopic')],
	['an answer', 2000, wording('answer')],
	['an answer for staff', 2000, wording('staffAnswer')],
	['what was not asked', 1000, (topic) => ({ notAsked: [{ ...notAsked, topic }] })],
	['the same for staff', 1000, (staffTopic) => ({ notAsked: [{ ...notAsked, staffTopic }] })],
	['a contact', 200, (text) => ({ contact: { safe: 'yes', text } })],
	[
		'the name of a service',
		200,
		(serviceName) => ({ wishes: [{ wish: 'self', service: null, serviceName }] })
	],
	['a station', maxStationLength, (station) => ({ from: { ...base.from, station } })],
	['a number', 60, (callBack) => ({ from: { ...base.from, callBack } })]
];

describe('a text', () => {
	it.each(texts)('that is %s has at most %i characters', (_name, most, place) => {
		expect(admits(place(''))).toBe(true);
		expect(admits(place('x'.repeat(most)))).toBe(true);
		expect(admits(place('x'.repeat(most + 1)))).toBe(false);
	});

	it('of a contact is empty unless it is safe', () => {
		const contact = (safe: string, text: string) => admits({ contact: { safe, text } });
		expect([contact('yes', 'x'), contact('none', 'x'), contact('not-now', 'x')]).toEqual([
			true,
			false,
			false
		]);
		expect(admits({ contact: null })).toBe(true);
	});

	it('of a station may have 250 characters', () => {
		expect(maxStationLength).toBe(250);
	});
});

describe('how many there may be', () => {
	const wish = base.wishes[0]!;
	const need = base.needs[0]!;
	it.each([
		['needs', needs.length, (n: number) => ({ needs: many(n, need) })],
		['wishes', 20, (n: number) => ({ wishes: many(n, wish) })],
		['agreements', 2, (n: number) => ({ agreements: many(n, agreement) })],
		['duties', 12, (n: number) => ({ told: { ...base.told, duties: many(n, 'a') } })],
		['deviations', 4, (n: number) => ({ deviations: many(n, 'stopped') })],
		['answers', 200, (n: number) => ({ reported: many(n, shortened) })],
		['not asked', 200, (n: number) => ({ notAsked: many(n, { ...notAsked, topic: '' }) })]
	] as const)('of %s is at most %i', (_name, most, place) => {
		expect(admits(place(0))).toBe(true);
		expect(admits(place(most))).toBe(true);
		expect(admits(place(most + 1))).toBe(false);
	});
});

const empty = { prompt: '', staffPrompt: '', staffTopic: '', answer: '', staffAnswer: '' };
const shortened = { ...said, wording: { ...said!.wording, ...empty } };

describe('a name', () => {
	const duty = (id: unknown) => admits({ told: { ...base.told, duties: [id] } });
	const locale = (staff: unknown) => admits({ languages: { ...base.languages, staff } });
	const hash = (of: unknown) => admits({ protocol: { ...base.protocol, hash: of } });
	const reference = (of: unknown) => admits({ reference: of });
	const receipt = (of: unknown) => admits({ receipt: of });
	const version = (of: unknown) => admits({ protocol: { ...base.protocol, version: of } });

	it('of something is an id', () => {
		for (const id of ['a', 'a1-b2', 'a'.repeat(64)]) expect(duty(id), id).toBe(true);
		for (const id of ['', '1a', '-a', 'a-', 'aB', ' a', 'a ', 'a!', 'a'.repeat(65), 7]) {
			expect(duty(id), `${id}`).toBe(false);
		}
	});

	it('of a language is a tag', () => {
		for (const tag of ['fi', 'kmr', 'zh-Hant-TW']) expect(locale(tag), tag).toBe(true);
		for (const tag of ['f', 'FI', 'finn', 'fi-', 'fi-a', 'fi!', ' fi', 'fi-F I', '1fi']) {
			expect(locale(tag), tag).toBe(false);
		}
		expect(locale('aa-bbbbbbbb-cccccccc')).toBe(true);
		expect(locale('aa-bbbbbbbb-cccccccc-d')).toBe(false);
		expect(locale('aa-bbbbbbbb-cccccc-dd')).toBe(false);
		expect(admits({ languages: { ...base.languages, respondent: null } })).toBe(true);
	});

	it('of bytes is their hash', () => {
		expect(hash('0f'.repeat(32))).toBe(true);
		for (const one of [
			'0f'.repeat(31),
			`${'0f'.repeat(32)}0`,
			`x${'0f'.repeat(32)}`,
			'G'.repeat(64)
		]) {
			expect(hash(one), one).toBe(false);
		}
	});

	it('of a conversation is its code, and its receipt 32 hex digits', () => {
		expect(reference('K7-42-QX')).toBe(true);
		for (const one of ['K7-4A-QX', 'k7-42-qx', 'AK7-42-QX', 'K7-42-QXX', '']) {
			expect(reference(one), one).toBe(false);
		}
		expect(receipt('0f'.repeat(16))).toBe(true);
		for (const one of [
			'0f'.repeat(15),
			`${'0f'.repeat(16)}0`,
			`x${'0f'.repeat(16)}`,
			'Z'.repeat(32)
		]) {
			expect(receipt(one), one).toBe(false);
		}
	});

	it('of a version is a number from 1 to 9,999', () => {
		expect([1, 9999].map(version)).toEqual([true, true]);
		expect([0, 10_000, 1.5].map(version)).toEqual([false, false, false]);
	});
});

describe('answers', () => {
	it('are left out together, or not at all', () => {
		expect(admits({ answersIncluded: false, reported: [], notAsked: [] })).toBe(true);
		expect(admits({ answersIncluded: false, notAsked: [] })).toBe(false);
		expect(admits({ answersIncluded: false, reported: [] })).toBe(false);
		const one = { reported: [said], notAsked: [notAsked] };
		expect(admits({ answersIncluded: false, ...one })).toBe(false);
		expect(admits({ answersIncluded: true, ...one })).toBe(true);
		expect(admits({ answersIncluded: true, reported: [], notAsked: [] })).toBe(true);
	});
});

describe('a day', () => {
	it('is a text with year, month and day', () => {
		expect(admits({ day: '2026-01-31' })).toBe(true);
		for (const day of ['', 'soon', '2026-13-01', ['2026-01-31'], 20260131, null]) {
			expect(admits({ day }), `${day}`).toBe(false);
		}
	});
});

describe('bytes', () => {
	it('in a block are not read past a byte order mark', () => {
		const { payload, statement, signature, key } = blockFor(base);
		const [p, s, g, k] = [payload, statement, signature, key].map(base64);
		const json = JSON.stringify({ v: 1, payload: p, statement: s, signature: g, key: k });
		const text = (outer: string) =>
			`-----BEGIN ASKWELL REFERRAL-----\n${base64(outer)}\n-----END ASKWELL REFERRAL-----`;
		expect(decodeBlock(text(json)).ok).toBe(true);
		expect(decodeBlock(text(`\ufeff${json}`)).ok).toBe(false);
	});

	it('are at most 128 KiB, and refused as too large before they are read', () => {
		expect(maxPayloadBytes).toBe(131_072);
		const tag = (length: number) => {
			const decoded = decodePayload(new Uint8Array(length).fill(0x20));
			return decoded.ok ? 'ok' : decoded.error.tag;
		};
		expect(tag(maxPayloadBytes)).toBe('NotAReferral');
		expect(tag(maxPayloadBytes + 1)).toBe('FileTooLarge');
	});

	it('are the same length as what they say, and the same bytes', () => {
		const bytes = encodePayload(base);
		expect(decodePayload(bytes).ok).toBe(true);
		const text = new TextDecoder().decode(bytes);
		const swapped = text.replace('"v":1,', '').replace('{', '{"v":1,');
		expect(swapped).toHaveLength(text.length);
		expect(decodePayload(new TextEncoder().encode(swapped)).ok).toBe(false);
	});

	it('that are not quite UTF-8 are refused', () => {
		const bytes = encodePayload(payloadFrom({ type: 'contact-stated', safe: 'yes', text: 'mill' }));
		const place = new TextDecoder('latin1').decode(bytes).indexOf('mill');
		expect(decodePayload(bytes.with(place, 0x62)).ok).toBe(true);
		expect(decodePayload(bytes.with(place, 0xff)).ok).toBe(false);
	});
});
