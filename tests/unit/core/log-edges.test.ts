// The edges of the log: how long a frame may be, which bytes are text, and what words leave behind.
import { describe, expect, it } from 'vitest';
import {
	appended,
	decodeLog,
	encodeEvent,
	maxEventBytes,
	stamped,
	withoutWords,
	type DomainEvent,
	type Log
} from '$lib/core/event';
import { alphabet, given } from '../../support/events';

const logOf = (...events: readonly DomainEvent[]): Log => events.reduce<Log>(appended, []);

describe('a frame', () => {
	const bytes = encodeEvent(stamped({ type: 'greeted' }, 0));
	const padded = (length: number) => {
		const frame = new Uint8Array(length).fill(0x20);
		frame.set(bytes);
		return frame;
	};

	it('is the event as JSON', () => {
		expect(new TextDecoder().decode(bytes)).toBe('{"v":1,"seq":0,"type":"greeted"}');
	});

	it('may be as long as the longest event, and no longer', () => {
		expect(decodeLog([padded(maxEventBytes)]).ok).toBe(true);
		expect(decodeLog([padded(maxEventBytes + 1)]).ok).toBe(false);
	});

	it('is refused when its text is not quite UTF-8', () => {
		const frame = encodeEvent(stamped(given('a', { kind: 'note', text: 'mill' }), 0));
		const place = new TextDecoder('latin1').decode(frame).indexOf('mill');
		expect(decodeLog([frame.with(place, 0x62)]).ok).toBe(true);
		expect(decodeLog([frame.with(place, 0xff)]).ok).toBe(false);
	});
});

describe('erased words', () => {
	it('leave the bare fact of an answer, and every event that is no word', () => {
		const log = logOf(...alphabet);
		const said = ['need-stated', 'need-taken-back', 'need-settled'];
		const types = (of: Log) => of.map(({ type }) => type);
		const expected = types(log)
			.filter((type) => !said.includes(type))
			.map((type) => (type === 'response-given' ? 'answer-withdrawn' : type));
		const without = withoutWords(log);
		expect(types(without)).toEqual(expected);
		expect(without.map(({ seq }) => seq)).toEqual(expected.map((_, index) => index));
		const answer = log.findIndex(({ type }) => type === 'response-given');
		const taken = without.find(({ type }) => type === 'answer-withdrawn')!;
		expect(taken).toEqual({ v: 1, seq: taken.seq, type: 'answer-withdrawn', item: 'a' });
		expect(answer).toBeGreaterThan(0);
	});

	it('leave no contact and no fear', () => {
		const without = withoutWords(
			logOf(
				{ type: 'contact-stated', safe: 'yes', text: 'by the mill' },
				{ type: 'fear-stated', fear: 'now' }
			)
		);
		expect(without).toEqual([
			{ v: 1, seq: 0, type: 'contact-stated', safe: 'not-now', text: '' },
			{ v: 1, seq: 1, type: 'fear-stated', fear: 'declined' }
		]);
	});
});
