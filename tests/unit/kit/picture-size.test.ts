// How many pixels a picture says it has is read before anything is unpacked.
import { describe, expect, it } from 'vitest';
import { pixelsIn } from '$lib/ui/kit/picture-size';

const bytes = (...parts: readonly (readonly number[] | string)[]) => {
	const all = parts.flatMap((part) =>
		typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : [...part]
	);
	return Uint8Array.from([...all, ...new Array<number>(40).fill(0)]);
};
const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const png = (w: number, h: number) =>
	bytes([0x89], 'PNG', [13, 10, 26, 10], u32(13), 'IHDR', u32(w), u32(h));
const jpeg = (w: number, h: number) =>
	bytes(
		[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8],
		[h >> 8, h & 255, w >> 8, w & 255]
	);
const webpX = (w: number, h: number) => {
	const le = (n: number) => [n & 255, (n >> 8) & 255, n >> 16];
	return bytes('RIFF', u32(0), 'WEBPVP8X', u32(10), u32(0), le(w - 1), le(h - 1));
};

describe('the size of a picture', () => {
	it.each([
		['PNG', png(640, 480), 640 * 480],
		['a PNG of a billion pixels', png(0x7fff_ffff, 0x7fff_ffff), 0x7fff_ffff ** 2],
		['JPEG', jpeg(4000, 3000), 12_000_000],
		['WebP', webpX(16_384, 16_384), 16_384 ** 2],
		[
			'lossless WebP',
			bytes('RIFF', u32(0), 'WEBPVP8L', u32(10), [0x2f], [0xff, 0xc0, 0x0f, 0]),
			256 * 64
		],
		[
			'lossy WebP',
			bytes('RIFF', u32(0), 'WEBPVP8 ', u32(10), [0, 0, 0, 0x9d, 1, 0x2a], [64, 0, 32, 0]),
			2048
		]
	] as const)('is read from %s', (_kind, file, pixels) => {
		expect(pixelsIn(file)).toBe(pixels);
	});

	it.each([
		['nothing', new Uint8Array()],
		['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
		['GIF', bytes('GIF89a', [1, 0, 1, 0])],
		['a JPEG that never says its size', bytes([0xff, 0xd8, 0xff, 0xda, 0, 4])],
		['a JPEG of empty segments', new Uint8Array(5000).fill(0xff).with(1, 0xd8)]
	] as const)('is not known of %s', (_kind, file) => {
		expect(pixelsIn(file)).toBeNull();
	});
});
