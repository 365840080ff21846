// The log on its way to and from bytes. An unknown type, version or field refuses the whole log.
import * as v from 'valibot';
import type { Fault } from '../fault';
import { decodeFrames } from '../frames';
import type { Result } from '../result';
import { eventSchema, type DomainEvent, type Log, type LoggedEvent } from './model';

/** Most bytes one event may have; the longest, a note of 2,000 characters, stays below it. */
export const maxEventBytes = 16_384;

/** Gives an event its place behind the log. */
export function stamped(event: DomainEvent, seq: number): LoggedEvent {
	return { v: 1, seq, ...event } as LoggedEvent;
}

/** An event without its place: what happened, and nothing about when. */
export function unstamped(event: LoggedEvent): DomainEvent {
	const { v: _v, seq: _seq, ...happened } = event;
	return happened as DomainEvent;
}

/** The log with one more event. */
export function appended(log: Log, event: DomainEvent): Log {
	return [...log, stamped(event, log.length)];
}

/** One event as bytes: UTF-8 JSON. */
export function encodeEvent(event: LoggedEvent): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(event));
}

/**
 * Decodes a whole log, one event a frame.
 *
 * Fails with `UnknownFormat` when any frame is not an event this version knows, or stands at
 * another place than its number says.
 */
export function decodeLog(frames: readonly Uint8Array[]): Result<Log, Fault> {
	return decodeFrames(frames, maxEventBytes, (value) => {
		const parsed = v.safeParse(eventSchema, value);
		return parsed.success ? parsed.output : null;
	});
}

/**
 * The log without any trace of what was answered to an item. Each response to it becomes the bare
 * fact that an answer was taken back, in the same place, so that everything else replays as it
 * was. Used when an answer is withdrawn or replaced; the kept bytes are rewritten with the result.
 */
export function withoutAnswer(log: Log, item: string): Log {
	return log.map((event) =>
		event.type === 'response-given' && event.item === item
			? { v: 1, seq: event.seq, type: 'answer-withdrawn', item }
			: event
	);
}

/** The log without anything the respondent said about what happened, what they need or where
 * they can be reached: what remains when they have their words erased, or take everything back. */
export function withoutWords(log: Log): Log {
	const kept = log.flatMap((event): readonly LoggedEvent[] => {
		if (event.type === 'response-given') {
			return [{ v: 1, seq: event.seq, type: 'answer-withdrawn', item: event.item }];
		}
		if (event.type === 'contact-stated') return [{ ...event, safe: 'not-now', text: '' }];
		if (event.type === 'fear-stated') return [{ ...event, fear: 'declined' }];
		return event.type.startsWith('need-') ? [] : [event];
	});
	return kept.map((event, seq) => ({ ...event, seq }));
}
