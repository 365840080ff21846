// A log on its way from bytes, whatever its events are. Decoding is strict: one frame that cannot be
// read, or a gap in the numbering, refuses the whole log, because a log half understood would be
// half a truth.
import { fault, type Fault } from './fault';
import { err, ok, type Result } from './result';

/**
 * Decodes a whole log, one event a frame, each at most `maxBytes` of UTF-8 JSON.
 *
 * @param read the event in a parsed value, or null when it is none that this version knows
 * @returns `UnknownFormat` when any frame is not an event, or stands at another place than it says
 */
export function decodeFrames<E extends { readonly seq: number }>(
	frames: readonly Uint8Array[],
	maxBytes: number,
	read: (value: unknown) => E | null
): Result<readonly E[], Fault> {
	const events: E[] = [];
	for (const frame of frames) {
		const event = frame.length > maxBytes ? null : decoded(frame, read);
		if (event === null || event.seq !== events.length) return err(fault('UnknownFormat'));
		events.push(event);
	}
	return ok(events);
}

function decoded<E>(frame: Uint8Array, read: (value: unknown) => E | null): E | null {
	try {
		return read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(frame)));
	} catch {
		return null;
	}
}
