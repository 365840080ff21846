// How a sealed hand-over lies in a colleague's folder until they open their vault. One byte says
// whether it still waits; it stands outside the checksum, so that it can be changed by itself.
// docs/format.md section 11.

import { concat, equalBytes, u32, utf8, viewOf, type Bytes } from '../bytes';
import type { FileHandle } from '../ports';
import { markField, readMark } from './handover';
import { digest } from './keys';

const magic = utf8('AWWT');
const format = 1;
const at = { state: 5, sequence: 8, mark: 12, length: 24, sum: 28, file: 60 } as const;
const waiting = 1;
const taken = 2;

/** The largest file that waits: a body of the largest class and what is around it. */
export const maxWaiting = 270_000;

/** A place for one hand-over. `free`: nothing was ever written there, or not to its end. */
export type Waiting =
	| { readonly state: 'free' }
	| { readonly state: 'taken'; readonly mark: string; readonly sequence: number }
	| {
			readonly state: 'waiting';
			readonly mark: string;
			readonly sequence: number;
			readonly file: Bytes;
	  };

/** Reads and checks one. */
export function readWaiting(handle: FileHandle): Waiting {
	const head = handle.read(0, at.file);
	if (head.length !== at.file || !equalBytes(head.subarray(0, 4), magic)) return { state: 'free' };
	const mark = readMark(head.subarray(at.mark, at.length));
	const view = viewOf(head);
	const sequence = view.getUint32(at.sequence);
	if (head[4] !== format || mark === null) return { state: 'free' };
	if (head[at.state] === taken) return { state: 'taken', mark, sequence };
	const length = view.getUint32(at.length);
	if (head[at.state] !== waiting || length > maxWaiting) return { state: 'free' };
	const file = handle.read(at.file, length);
	const sum = digest(concat(head.subarray(at.sequence, at.sum), file));
	const isWhole = file.length === length && equalBytes(sum, head.subarray(at.sum, at.file));
	return isWhole ? { state: 'waiting', mark, sequence, file } : { state: 'free' };
}

/** Writes one, its head last, and reads it back; whether it is there then. */
export function writeWaiting(
	handle: FileHandle,
	mark: string,
	sequence: number,
	file: Bytes
): boolean {
	// What stood here before must not be taken for this one's head.
	handle.truncate(0);
	handle.truncate(at.file + file.length);
	handle.write(at.file, file);
	handle.flush();
	const said = concat(u32(sequence), markField(mark), u32(file.length));
	const start = concat(magic, Uint8Array.of(format, waiting, 0, 0));
	handle.write(0, concat(start, said, digest(concat(said, file))));
	handle.flush();
	const back = readWaiting(handle);
	return back.state === 'waiting' && back.mark === mark && equalBytes(back.file, file);
}

/** Marks one as taken in, and overwrites what it held. */
export function takeWaiting(handle: FileHandle): void {
	handle.write(at.state, Uint8Array.of(taken));
	handle.flush();
	const rest = handle.size() - at.file;
	if (rest > 0) handle.write(at.file, new Uint8Array(rest));
	handle.flush();
	handle.truncate(at.file);
	handle.flush();
}
