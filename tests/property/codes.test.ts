// Bytes shown as codes come back in any order, with any of them twice, and never as other bytes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	contentOf,
	framesOf,
	gathered,
	maxFrameLength,
	maxTransferBytes,
	missingFrames,
	type Gathering
} from '$lib/core/codes';

const content = fc.uint8Array({ minLength: 1, maxLength: maxTransferBytes });
const id = fc.uint8Array({ minLength: 8, maxLength: 8 });

function shown(bytes: Uint8Array, transfer: Uint8Array): readonly string[] {
	const frames = framesOf(bytes, transfer);
	if (!frames.ok) throw new Error(frames.error.tag);
	return frames.value;
}

/** Reads codes one after the other, as a camera does: what is refused changes nothing. */
function read(texts: readonly string[]): Gathering | null {
	return texts.reduce<Gathering | null>((before, text) => {
		const next = gathered(before, text);
		return next.ok ? next.value : before;
	}, null);
}

test('in any order and with any of them again, what was shown comes back', () => {
	const cases = content.chain((bytes) =>
		id.chain((transfer) => {
			const frames = shown(bytes, transfer);
			const order = fc.shuffledSubarray([...frames], { minLength: frames.length });
			return fc.record({
				bytes: fc.constant(bytes),
				order,
				again: fc.array(fc.constantFrom(...frames), { maxLength: 20 })
			});
		})
	);
	fc.assert(
		fc.property(cases, ({ bytes, order, again }) => {
			const gathering = read([...order.slice(0, 3), ...again, ...order])!;
			expect(missingFrames(gathering)).toEqual([]);
			expect(contentOf(gathering)).toEqual({ ok: true, value: bytes });
			for (const frame of order) expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
			expect(Math.max(...order.map(({ length }) => length))).toBeLessThanOrEqual(maxFrameLength);
		}),
		{ numRuns: 100 }
	);
});

test('with any of them lost, nothing comes back, and the lost ones are named', () => {
	const several = fc.uint8Array({ minLength: 294, maxLength: maxTransferBytes });
	fc.assert(
		fc.property(several, id, fc.nat(), (bytes, transfer, pick) => {
			const frames = shown(bytes, transfer);
			const lost = pick % frames.length;
			const gathering = read(frames.filter((_frame, at) => at !== lost))!;
			expect(missingFrames(gathering)).toEqual([lost + 1]);
			expect(contentOf(gathering)).toEqual({ ok: true, value: null });
		}),
		{ numRuns: 100 }
	);
});

test('with any character of any frame changed, it is refused and what was read stays', () => {
	const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'];
	fc.assert(
		fc.property(
			content,
			id,
			fc.nat(),
			fc.nat(),
			fc.constantFrom(...letters),
			(bytes, transfer, which, where, letter) => {
				const frames = shown(bytes, transfer);
				const frame = frames[which % frames.length]!;
				const at = where % frame.length;
				fc.pre(frame[at] !== letter);
				const flipped = frame.slice(0, at) + letter + frame.slice(at + 1);
				const before = read(frames.filter((one) => one !== frame));
				expect(gathered(before, flipped)).toEqual({
					ok: false,
					error: { tag: 'FrameRefused', retry: 'now' }
				});
				expect(read([...frames.filter((one) => one !== frame), flipped])).toBe(
					before === null ? null : expect.anything()
				);
				expect(gathered(before, frame).ok).toBe(true);
			}
		),
		{ numRuns: 300 }
	);
});

test('frames of another transfer, of the same bytes too, are refused and change nothing', () => {
	fc.assert(
		fc.property(content, content, id, id, (bytes, others, one, other) => {
			fc.pre(one.join() !== other.join());
			const frames = shown(bytes, one);
			const begun = read([frames[0]!]);
			for (const foreign of [...shown(others, other), ...shown(bytes, other)]) {
				expect(gathered(begun, foreign)).toEqual({
					ok: false,
					error: { tag: 'FrameOfAnother', retry: 'now' }
				});
			}
			expect(contentOf(read([frames[0]!, ...shown(others, other), ...frames])!)).toEqual({
				ok: true,
				value: bytes
			});
		}),
		{ numRuns: 60 }
	);
});

test('any text at all is refused, or is a frame that was shown', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 600 }), (text) => {
			expect(gathered(null, text)).toMatchObject({ ok: false, error: { tag: 'FrameRefused' } });
		}),
		{ numRuns: 500 }
	);
});

test('nothing, and more than 4096 bytes, is not shown', () => {
	for (const length of [0, maxTransferBytes + 1, 100_000]) {
		expect(framesOf(new Uint8Array(length), new Uint8Array(8))).toEqual({
			ok: false,
			error: { tag: 'TransferTooLarge', retry: 'never' }
		});
	}
	expect(shown(new Uint8Array(maxTransferBytes), new Uint8Array(8))).toHaveLength(14);
});
