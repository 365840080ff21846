// The log on its way to and from bytes. Decoding is strict: an unknown type, version, field or a
// gap in the numbering refuses the whole log, because a log half understood would be half a truth.
import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { fault, type Fault } from '../fault';
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
	const events: LoggedEvent[] = [];
	for (const frame of frames) {
		const event = decodeEvent(frame);
		if (event === null || event.seq !== events.length) return err(fault('UnknownFormat'));
		events.push(event);
	}
	return ok(events);
}

function decodeEvent(frame: Uint8Array): LoggedEvent | null {
	if (frame.length > maxEventBytes) return null;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(frame);
		const parsed = v.safeParse(eventSchema, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
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
