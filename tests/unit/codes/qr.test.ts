// The codes as the screen draws them are read by the reader that the program has.
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { contentOf, framesOf, gathered, maxTransferBytes, type Gathering } from '$lib/core/codes';

const scale = 4;

/** What a camera would see, in RGBA: `spoil` turns so many of a thousand dots over. */
function picture(text: string, spoil = 0) {
	const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
	const side = modules.length * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (let at = 0; at < side * side; at += 1) {
		const [x, y] = [at % side, Math.floor(at / side)];
		const isDark = modules[Math.floor(y / scale)]![Math.floor(x / scale)]!;
		const isTurned = (at * 7919) % 1000 < spoil;
		if (isDark !== isTurned) data.fill(0, at * 4, at * 4 + 3);
	}
	return { data, width: side, height: side, modules: modules.length };
}

const content = Uint8Array.from({ length: maxTransferBytes }, (_, at) => (at * 131) & 255);
const shown = framesOf(content, Uint8Array.from([9, 8, 7, 6, 5, 4, 3, 2]));
const frames = shown.ok ? shown.value : [];
const read = (text: string, spoil?: number) => decodeQR(picture(text, spoil), { format: 'RGBA' });

it('4 KiB, each code a bit spoilt', () => {
	const gathering = frames.reduce<Gathering | null>((before, text) => {
		const next = gathered(before, read(text, 10));
		return next.ok ? next.value : before;
	}, null);
	expect(contentOf(gathering!)).toEqual({ ok: true, value: content });
});

it('codes of at most 81 dots a side, with the border', () => {
	for (const text of frames) expect(picture(text).modules).toBeLessThanOrEqual(81);
});

it('a code spoilt through and through is not read as another', () => {
	expect(() => read(frames[0]!, 500)).toThrow();
});
