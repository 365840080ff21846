// From bytes to frames that are shown one after the other, and back: in any order, any of them
// twice, until nothing is missing. What does not belong is refused and changes nothing.
import { err, ok, type Result } from '../result';
import { fault, type Fault } from '../fault';
import {
	frameText,
	framesFor,
	maxTransferBytes,
	readFrame,
	transferIdBytes,
	wholeHash,
	type Frame
} from './frame';

/** What has been read of one transfer so far. A value; reading a frame gives another one. */
export interface Gathering {
	/** Transfer id and hash of the whole, to compare and not to show. */
	readonly transfer: string;
	/** How many frames there are, 1 to 14. */
	readonly total: number;
	/** Length of the whole, 1 to 4096 bytes. */
	readonly length: number;
	readonly pieces: ReadonlyMap<number, Uint8Array>;
}

/**
 * The frames of a transfer, each at most 500 characters of Base45, for the alphanumeric mode of a QR
 * code.
 *
 * `id` is 8 random bytes, new for each transfer; anything else is a programmer's error. Fails with
 * `TransferTooLarge` for no bytes and for more than 4096.
 */
export function framesOf(bytes: Uint8Array, id: Uint8Array): Result<readonly string[], Fault> {
	if (id.length !== transferIdBytes) throw new Error('a transfer id has 8 bytes');
	if (bytes.length === 0 || bytes.length > maxTransferBytes) return err(fault('TransferTooLarge'));
	return ok(Array.from({ length: framesFor(bytes.length) }, (_, at) => frameText(bytes, id, at)));
}

/**
 * One code more, of which `before` may be the first.
 *
 * A frame that was read already changes nothing and is no fault. Fails, and `before` stays as it was,
 * with `FrameRefused` for what is no whole frame of this version, and with `FrameOfAnother` for a
 * frame of another transfer than the one begun.
 */
export function gathered(before: Gathering | null, text: string): Result<Gathering, Fault> {
	const frame = readFrame(text);
	if (frame === null) return err(fault('FrameRefused'));
	if (before === null) return ok(withPiece({ ...started(frame), pieces: new Map() }, frame));
	const belongs =
		frame.transfer === before.transfer &&
		frame.total === before.total &&
		frame.length === before.length;
	if (!belongs) return err(fault('FrameOfAnother'));
	return ok(before.pieces.has(frame.index) ? before : withPiece(before, frame));
}

/** The numbers of the frames that were not read yet, from 1, as people count. */
export function missingFrames({ total, pieces }: Gathering): readonly number[] {
	return Array.from({ length: total }, (_, at) => at)
		.filter((at) => !pieces.has(at))
		.map((at) => at + 1);
}

/**
 * The whole, once every frame was read; null before. Fails with `FrameRefused` when the pieces do not
 * make up what the frames said they would.
 */
export function contentOf(gathering: Gathering): Result<Uint8Array | null, Fault> {
	if (missingFrames(gathering).length > 0) return ok(null);
	const whole = new Uint8Array(gathering.length);
	let at = 0;
	for (let index = 0; index < gathering.total; index += 1) {
		const piece = gathering.pieces.get(index) ?? new Uint8Array();
		whole.set(piece, at);
		at += piece.length;
	}
	const isWhole = gathering.transfer.endsWith(`.${wholeHash(whole).join('.')}`);
	return isWhole ? ok(whole) : err(fault('FrameRefused'));
}

function started({ transfer, total, length }: Frame) {
	return { transfer, total, length };
}

function withPiece(before: Gathering, { index, piece }: Frame): Gathering {
	return { ...before, pieces: new Map([...before.pieces, [index, piece]]) };
}
