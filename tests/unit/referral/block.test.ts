// The part of a file that a program reads: found once, whole, and decoded strictly.
import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBlock } from '$lib/core/referral';
import { blockFor } from '../../support/referral';

const begin = '-----BEGIN ASKWELL REFERRAL-----';
const end = '-----END ASKWELL REFERRAL-----';
const block = blockFor();
const text = encodeBlock(block);
const refused = { ok: false, error: { tag: 'NotAReferral', retry: 'never' } };

const base64 = (value: string) => Buffer.from(value).toString('base64');
const inner = JSON.parse(
	Buffer.from(text.replace(begin, '').replace(end, ''), 'base64').toString()
) as Record<string, string>;
const holding = (value: unknown) => `${begin}\n${base64(JSON.stringify(value))}\n${end}`;

describe('a block', () => {
	it('comes back as it was, from anywhere in a text and however its lines are broken', () => {
		expect(decodeBlock(text)).toEqual({ ok: true, value: block });
		expect(decodeBlock(`<html>\n${text}\n</html>`)).toEqual({ ok: true, value: block });
		expect(decodeBlock(text.replaceAll('\n', '\r\n  '))).toEqual({ ok: true, value: block });
		expect(decodeBlock(holding(inner))).toEqual({ ok: true, value: block });
	});

	it('stands in lines of at most 76 characters that no page has to escape', () => {
		for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(76);
		expect(text).not.toMatch(/[&<>"']/);
	});

	it.each([
		['none', 'a letter without any block'],
		['two', `${text}\n${text}`],
		['a second beginning', `${begin}\n${text}`],
		['a second end', `${text}\n${end}`],
		['no end', text.replace(end, '')],
		['no beginning', text.replace(begin, '')],
		['the end first', `${end}\n${text.replace(end, '')}`],
		['nothing inside', `${begin}\n${end}`],
		['no base64 inside', text.replace(begin, `${begin}\n*`)],
		['base64 of something else', holding('askwell')],
		['base64 of bytes that are no text', `${begin}\n//79\n${end}`]
	])('is refused: %s', (_name, file) => {
		expect(decodeBlock(file)).toEqual(refused);
	});

	it.each([
		['an unknown field', { ...inner, note: '' }],
		['another version', { ...inner, v: 2 }],
		['a missing field', { ...inner, key: undefined }],
		['a payload that is no base64', { ...inner, payload: 'not base64!' }],
		['a payload of another type', { ...inner, payload: [1, 2] }],
		['base64 of an impossible length', { ...inner, statement: 'abcde' }],
		['a short signature', { ...inner, signature: base64('x'.repeat(63)) }],
		['a long signature', { ...inner, signature: base64('x'.repeat(65)) }],
		['a short key', { ...inner, key: base64('x'.repeat(31)) }],
		['a key that is empty', { ...inner, key: '' }]
	])('is refused with %s', (_name, value) => {
		expect(decodeBlock(holding(value))).toEqual(refused);
	});

	it('is refused when it is far too large, before it is decoded', () => {
		const large = holding({ ...inner, payload: 'A'.repeat(800_000) });
		expect(decodeBlock(large)).toMatchObject({ ok: false, error: { tag: 'FileTooLarge' } });
	});
});
