// Padding and framing. A body always has one of three sizes, so that its length on disk does not
// tell how long a conversation was or which items were asked.

import { concat, isZero, u32, viewOf, type Bytes } from '../bytes';
import { blobOverhead } from './blob';

/** The sizes a padded blob may have on disk, in bytes. */
export const classes: readonly number[] = [16_384, 65_536, 262_144];

const lengthField = 4;

/** The most bytes that fit the largest class: 262,100. */
export const maxContent = 262_144 - blobOverhead - lengthField;

/** Length, content, zeros up to the smallest class that holds it; null when none does. */
export function pad(content: Uint8Array): Bytes | null {
	const needed = content.length + blobOverhead + lengthField;
	const size = classes.find((candidate) => candidate >= needed);
	if (size === undefined) return null;
	const padded = new Uint8Array(size - blobOverhead);
	padded.set(u32(content.length));
	padded.set(content, lengthField);
	return padded;
}

/** The reverse; null when the size is no class, the length does not fit or the rest is not zero. */
export function unpad(padded: Bytes): Bytes | null {
	if (!classes.includes(padded.length + blobOverhead)) return null;
	const length = viewOf(padded).getUint32(0);
	if (length > padded.length - lengthField) return null;
	if (!isZero(padded.subarray(lengthField + length))) return null;
	return padded.slice(lengthField, lengthField + length);
}

/** One frame: its length (4 bytes) and its bytes. */
export function frameBytes(frame: Uint8Array): Bytes {
	return concat(u32(frame.length), frame);
}

/** The first frame and what follows it; null when it does not end within the bytes. */
export function takeFrame(bytes: Bytes): { readonly frame: Bytes; readonly rest: Bytes } | null {
	if (bytes.length < lengthField) return null;
	const end = lengthField + viewOf(bytes).getUint32(0);
	if (end > bytes.length) return null;
	return { frame: bytes.slice(lengthField, end), rest: bytes.slice(end) };
}

/** All frames in a row. */
export function joinFrames(frames: readonly Uint8Array[]): Bytes {
	return concat(...frames.map(frameBytes));
}

/** The frames of a row, each in a buffer of its own; null when they do not fill it exactly. */
export function splitFrames(joined: Bytes): readonly Bytes[] | null {
	const frames: Bytes[] = [];
	const view = viewOf(joined);
	let at = 0;
	while (at < joined.length) {
		if (joined.length - at < lengthField) return null;
		const end = at + lengthField + view.getUint32(at);
		if (end > joined.length) return null;
		frames.push(joined.slice(at + lengthField, end));
		at = end;
	}
	return frames;
}
