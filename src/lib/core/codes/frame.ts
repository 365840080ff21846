// One frame: a piece of a transfer that fits into one code on a screen. Whoever reads it can tell by
// itself whether it is whole, which transfer it belongs to, and how much there is to come.
//
// | at  | bytes | what                                                         |
// | --- | ----- | ------------------------------------------------------------ |
// | 0   | 2     | ASCII `AQ`                                                   |
// | 2   | 1     | version, 1                                                   |
// | 3   | 1     | place of this frame, from 0                                  |
// | 4   | 1     | how many frames there are, 1 to 14                           |
// | 5   | 2     | length of the whole in bytes, 1 to 4096                      |
// | 7   | 8     | transfer id: random, new for each showing                    |
// | 15  | 16    | the first 16 bytes of SHA-256 over the whole                 |
// | 31  | n     | the piece: 293 bytes, in the last frame what is left         |
// | end | 8     | the first 8 bytes of SHA-256 over everything before          |
//
// The hashes find damage. They prove nothing about who made it: what travels is sealed or signed
// on its own.
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase45, toBase45 } from './base45';

/** Most bytes of one transfer. */
export const maxTransferBytes = 4096;
/** Most characters of a frame, each of them one byte. */
export const maxFrameLength = 500;
/** Bytes of a transfer id. */
export const transferIdBytes = 8;

const headBytes = 31;
const checkBytes = 8;
const pieceBytes = 293;

/** A frame as read: whole by its own check, and true to its own numbers. */
export interface Frame {
	readonly index: number;
	readonly total: number;
	/** Length of the whole transfer, in bytes. */
	readonly length: number;
	/** Transfer id and hash of the whole, as one value to compare. */
	readonly transfer: string;
	readonly piece: Uint8Array;
}

/** How many frames a transfer of so many bytes has. */
export function framesFor(length: number): number {
	return Math.ceil(length / pieceBytes);
}

/** What stands for a whole, 16 bytes. */
export function wholeHash(bytes: Uint8Array): Uint8Array {
	return sha256(bytes).slice(0, 16);
}

/** The text of one frame. */
export function frameText(bytes: Uint8Array, id: Uint8Array, index: number): string {
	const piece = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes);
	const frame = new Uint8Array(headBytes + piece.length + checkBytes);
	frame.set([0x41, 0x51, 1, index, framesFor(bytes.length)]);
	frame.set([bytes.length >> 8, bytes.length & 255], 5);
	frame.set(id, 7);
	frame.set(wholeHash(bytes), 15);
	frame.set(piece, headBytes);
	const end = headBytes + piece.length;
	frame.set(sha256(frame.subarray(0, end)).subarray(0, checkBytes), end);
	return toBase45(frame);
}

/** Reads what a code said; null for everything that is not one whole frame of this version. */
export function readFrame(text: string): Frame | null {
	if (text.length > maxFrameLength) return null;
	const bytes = fromBase45(text);
	if (bytes === null || bytes.length <= headBytes + checkBytes) return null;
	const end = bytes.length - checkBytes;
	const check = sha256(bytes.subarray(0, end)).subarray(0, checkBytes);
	if (!check.every((byte, at) => byte === bytes[end + at])) return null;
	const [a, q, version, index = 0, total = 0, high = 0, low = 0] = bytes;
	if (a !== 0x41 || q !== 0x51 || version !== 1) return null;
	const length = high * 256 + low;
	if (length > maxTransferBytes || total !== framesFor(length) || index >= total) return null;
	const expected = index < total - 1 ? pieceBytes : length - pieceBytes * (total - 1);
	if (end - headBytes !== expected) return null;
	const transfer = bytes.subarray(7, headBytes).join('.');
	return { index, total, length, transfer, piece: bytes.slice(headBytes, end) };
}
