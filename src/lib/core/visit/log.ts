// The log of a visit on its way to and from bytes.
import * as v from 'valibot';
import type { Fault } from '../fault';
import { decodeFrames } from '../frames';
import type { Result } from '../result';
import { visitEventSchema, type LoggedVisitEvent, type VisitEvent, type VisitLog } from './model';

/** Most bytes one event may have; a draw of 999 numbers, the longest, stays below it. */
export const maxVisitEventBytes = 16_384;

/** The log with one more event. */
export function withVisitEvent(log: VisitLog, event: VisitEvent): VisitLog {
	return [...log, { v: 1, seq: log.length, ...event } as LoggedVisitEvent];
}

/** An event without its place. */
export function withoutPlace(event: LoggedVisitEvent): VisitEvent {
	const { v: _v, seq: _seq, ...happened } = event;
	return happened as VisitEvent;
}

/** One event as bytes: UTF-8 JSON. */
export function encodeVisitEvent(event: LoggedVisitEvent): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(event));
}

/**
 * Decodes a whole log, one event a frame. `UnknownFormat` when any frame is not an event that this
 * version knows, or stands at another place than its number says.
 */
export function decodeVisitLog(frames: readonly Uint8Array[]): Result<VisitLog, Fault> {
	return decodeFrames(frames, maxVisitEventBytes, (value) => {
		const parsed = v.safeParse(visitEventSchema, value);
		return parsed.success ? parsed.output : null;
	});
}
