// The block, letter by letter: what stands in it, how its lines are cut, and how much it may hold.
import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBlock, type Block } from '$lib/core/referral';

const begin = '-----BEGIN ASKWELL REFERRAL-----';
const end = '-----END ASKWELL REFERRAL-----';
/** Most characters between the two lines: base64 twice over of four payloads of 128 KiB. */
const most = 1_048_576;
const block = (payload = Uint8Array.of(0, 1, 127, 128, 255)): Block => ({
	payload,
	statement: new TextEncoder().encode('{}'),
	signature: new Uint8Array(64).fill(3),
	key: new Uint8Array(32).fill(4)
});
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

const inJson = (of: Block, more: object = {}) => ({
	v: 1,
	payload: base64(of.payload),
	statement: base64(of.statement),
	signature: base64(of.signature),
	key: base64(of.key),
	...more
});
const holding = (value: object, gap = '') =>
	`${begin}\n${gap}${base64(JSON.stringify(value))}\n${end}`;
const tagOf = (text: string) => {
	const decoded = decodeBlock(text);
	return decoded.ok ? 'ok' : decoded.error.tag;
};

describe('a block', () => {
	it('is base64 of JSON between two lines, in lines of 76', () => {
		const lines = encodeBlock(block()).split('\n');
		expect(lines[0]).toBe(begin);
		expect(lines.at(-1)).toBe(end);
		const inner = lines.slice(1, -1);
		expect(inner.length).toBeGreaterThan(3);
		for (const line of inner.slice(0, -1)) expect(line).toHaveLength(76);
		const json = Buffer.from(inner.join(''), 'base64').toString();
		expect(json).toBe(JSON.stringify(inJson(block())));
	});

	it('comes back byte for byte', () => {
		expect(decodeBlock(encodeBlock(block()))).toEqual({ ok: true, value: block() });
	});

	it('is of this version, with a signature of 64 bytes and a key of 32', () => {
		expect(tagOf(holding(inJson(block())))).toBe('ok');
		for (const v of [0, 2, '1'])
			expect(tagOf(holding(inJson(block(), { v })))).toBe('NotAReferral');
		const sizes = (name: string, lengths: readonly number[]) =>
			lengths.map((n) => tagOf(holding(inJson(block(), { [name]: base64(new Uint8Array(n)) }))));
		expect(sizes('signature', [0, 63, 64, 65]).map((tag) => tag === 'ok')).toEqual([
			false,
			false,
			true,
			false
		]);
		expect(sizes('key', [0, 31, 32, 33]).map((tag) => tag === 'ok')).toEqual([
			false,
			false,
			true,
			false
		]);
	});

	it('holds base64 and nothing before or after it', () => {
		const wrong = ['*AAAA', 'AAAA*', ' AAAA', 'AAAA ', 'AAAA===', 'A', '=AAA'];
		for (const name of ['payload', 'statement', 'signature', 'key']) {
			for (const text of wrong) {
				const found = tagOf(holding(inJson(block(), { [name]: text })));
				expect(found, `${name} ${text}`).toBe('NotAReferral');
			}
		}
	});

	it('is refused without a payload or a statement', () => {
		expect(tagOf(holding(inJson(block(), { payload: 'A' })))).toBe('NotAReferral');
		expect(tagOf(holding(inJson(block(), { statement: 'A' })))).toBe('NotAReferral');
	});

	it('is refused by its length before it is decoded', () => {
		const fits = (length: number) =>
			tagOf(`${begin}${' '.repeat(length - short.length)}${short}${end}`);
		const short = base64(JSON.stringify(inJson(block())));
		expect([most, most + 1].map(fits)).toEqual(['ok', 'FileTooLarge']);
		const gaps = [0, 100_000, 1_000_000, 4_000_000];
		const tags = gaps.map((length) => tagOf(holding(inJson(block()), ' '.repeat(length))));
		expect(tags[0]).toBe('ok');
		expect(tags.at(-1)).toBe('FileTooLarge');
		expect(tags.every((tag) => tag === 'ok' || tag === 'FileTooLarge')).toBe(true);
	});

	it('is found once, or not at all', () => {
		const text = encodeBlock(block());
		expect(tagOf('')).toBe('NotAReferral');
		expect(tagOf(begin)).toBe('NotAReferral');
		expect(tagOf(`${begin}${end}`)).toBe('NotAReferral');
		expect(tagOf(`${text}${begin}`)).toBe('NotAReferral');
		expect(tagOf(`${text}${end}`)).toBe('NotAReferral');
	});
});
