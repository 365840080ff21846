// The log on its way to and from bytes, and what is left of words that were erased.
import { describe, expect, it } from 'vitest';
import {
	appended,
	decodeLog,
	encodeEvent,
	eventTypes,
	factsOf,
	maxEventBytes,
	needs,
	stamped,
	withoutAnswer,
	withoutWords,
	type DomainEvent,
	type Log
} from '$lib/core/event';
import { alphabet, given, opened } from '../../support/events';
import { everyKind } from '../../support/protocols';
import { talk } from '../../support/walk';

const frame = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const refused = { ok: false, error: { tag: 'UnknownFormat', retry: 'never' } };
const logOf = (...events: readonly DomainEvent[]): Log => events.reduce<Log>(appended, []);
const first = stamped(opened, 0);

describe('a log', () => {
	it('is the same after encoding and decoding, with every type of event in it', () => {
		const log = logOf(...alphabet);
		expect(new Set(log.map(({ type }) => type)).size).toBe(eventTypes.length);
		expect(decodeLog(log.map(encodeEvent))).toEqual({ ok: true, value: log });
		expect(decodeLog([])).toEqual({ ok: true, value: [] });
	});

	it('holds the longest event there may be', () => {
		const text = '\u0001'.repeat(2000);
		const longest = stamped(given('a'.repeat(64), { kind: 'note', text }), 0);
		expect(encodeEvent(longest).length).toBeLessThanOrEqual(maxEventBytes);
		expect(decodeLog([encodeEvent(longest)])).toEqual({ ok: true, value: [longest] });
	});

	it('has no field for looks, demeanour, identity, status or a story', () => {
		const fields = new Set(alphabet.flatMap((event) => Object.keys(event)));
		expect([...fields].sort()).toEqual([
			'capacity',
			'channel',
			'code',
			'day',
			'decision',
			'duties',
			'fear',
			'hash',
			'how',
			'interpreter',
			'item',
			'jurisdiction',
			'keep',
			'locale',
			'mode',
			'need',
			'next',
			'noOpenCall',
			'nobodyWaiting',
			'outOfEarshot',
			'protocol',
			'recipient',
			'recipients',
			'response',
			'role',
			'safe',
			'scope',
			'screenHidden',
			'service',
			'situation',
			'staffLocale',
			'taken',
			'text',
			'type',
			'visibility',
			'wish',
			'wordingHash'
		]);
	});
});

describe('a log is refused as a whole', () => {
	const broken: readonly (readonly [string, readonly Uint8Array[]])[] = [
		['for an unknown type', [frame({ ...first, type: 'demeanour-noted' })]],
		['for another version', [frame({ ...first, v: 2 })]],
		['for a missing version', [frame({ ...first, v: undefined })]],
		['for an unknown field', [frame({ ...first, mood: 'x' })]],
		['for a missing field', [frame({ ...first, role: undefined })]],
		['for an unknown code', [frame({ ...first, role: 'victim' })]],
		['for a day that is none', [frame({ ...first, day: '2026-13-01' })]],
		['for a clock time', [frame({ ...first, day: '2026-01-15T10:00:00Z' })]],
		['for a gap at the start', [encodeEvent(stamped(opened, 2))]],
		['for a gap', [encodeEvent(first), encodeEvent(stamped({ type: 'greeted' }, 2))]],
		['for a place taken twice', [encodeEvent(first), encodeEvent(stamped({ type: 'greeted' }, 0))]],
		['for a broken end', [encodeEvent(first).slice(0, -1)]],
		['for bytes that are no text', [Uint8Array.of(0xff, 0xfe)]],
		['for an empty frame', [new Uint8Array()]],
		['for something else', [frame(null)]],
		['for a list', [frame([first])]],
		['for an event that is too long', [new Uint8Array(maxEventBytes + 1).fill(0x20)]],
		[
			'for privacy that was only half confirmed',
			[
				frame({
					v: 1,
					seq: 0,
					type: 'privacy-confirmed',
					outOfEarshot: true,
					screenHidden: true,
					nobodyWaiting: false,
					noOpenCall: true
				})
			]
		],
		[
			'for a companion who interprets',
			[frame({ v: 1, seq: 0, type: 'interpreter-confirmed', interpreter: 'relative' })]
		],
		[
			'for a note of 2,001',
			[frame(stamped(given('a', { kind: 'note', text: 'x'.repeat(2001) }), 0))]
		],
		[
			'for a way of contact of 201',
			[frame({ v: 1, seq: 0, type: 'contact-stated', safe: 'yes', text: 'x'.repeat(201) })]
		]
	];
	it.each(broken)('%s', (_why, frames) => {
		expect(decodeLog(frames)).toEqual(refused);
		expect(decodeLog([encodeEvent(first), ...frames])).toEqual(refused);
	});

	it('for a field too many in any type of event', () => {
		for (const event of alphabet) {
			const fits = frame(stamped(event, 0));
			expect(decodeLog([fits]).ok).toBe(true);
			expect(decodeLog([frame({ ...stamped(event, 0), extra: 1 })])).toEqual(refused);
		}
	});
});

describe('an answer that is taken out', () => {
	const log = talk(everyKind)
		.to('asking')
		.answer('choice-item', 'yes')
		.answer('any-of-item', { kind: 'codes', codes: ['no'] })
		.answer('choices-item', { kind: 'codes', codes: ['blue'] })
		.answer('quantity-item', { kind: 'quantity', value: 7 })
		.answer('note-item', { kind: 'note', text: 'marzipan' }).log;

	it('leaves no trace but the bare fact', () => {
		const without = withoutAnswer(log, 'note-item');
		const json = JSON.stringify(without);
		expect(JSON.stringify(log)).toContain('marzipan');
		expect(json).not.toContain('marzipan');
		expect(json).not.toContain('"kind":"note"');
		const places = without.filter((event) => 'item' in event && event.item === 'note-item');
		expect(places.map(({ type }) => type)).toEqual(['answer-withdrawn', 'acknowledged']);
		expect(Object.keys(places[0]!).sort()).toEqual(['item', 'seq', 'type', 'v']);
	});

	it('leaves everything else as it was, and decodes', () => {
		const without = withoutAnswer(log, 'quantity-item');
		expect(without).toHaveLength(log.length);
		const differing = log.filter((event, index) => without[index] !== event);
		expect(differing).toMatchObject([{ type: 'response-given', item: 'quantity-item' }]);
		expect(decodeLog(without.map(encodeEvent)).ok).toBe(true);
	});
});

describe('words that are erased', () => {
	const spoken = talk(everyKind)
		.gates()
		.then(...needs.map((need): DomainEvent => ({ type: 'need-stated', need })))
		.then({ type: 'need-settled', need: 'pain', how: 'met' })
		.then({ type: 'need-taken-back', need: 'rest' });
	const log = [
		...spoken.log,
		...logOf(
			given('choice-item', 'yes'),
			given('note-item', { kind: 'note', text: 'marzipan' }),
			{ type: 'fear-stated', fear: 'now' },
			{ type: 'contact-stated', safe: 'yes', text: 'by the mill' }
		)
	].map((event, seq) => ({ ...event, seq }));

	it('are searched for in vain', () => {
		const json = JSON.stringify(withoutWords(log));
		for (const word of ['marzipan', 'by the mill', '"yes"', '"now"', 'response', 'wages', 'pain']) {
			expect(JSON.stringify(log)).toContain(word);
			expect(json).not.toContain(word);
		}
	});

	it('leave a log that is numbered without gaps and decodes', () => {
		const without = withoutWords(log);
		expect(decodeLog(without.map(encodeEvent))).toEqual({ ok: true, value: without });
		const facts = factsOf(without);
		expect(facts).toMatchObject({
			fear: 'declined',
			contact: { safe: 'not-now', text: '' },
			needs: new Map(),
			responses: new Map()
		});
	});
});
