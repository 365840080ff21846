// What is handed over, as bytes: it comes back as it was, and nothing else is taken for it.
import { describe, expect, it } from 'vitest';
import { decodePayload, encodePayload, maxPayloadBytes } from '$lib/core/referral';
import { answers, ending, gates, payloadFrom } from '../../support/referral';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const plain = () => JSON.parse(JSON.stringify(payloadFrom())) as Json;
const refused = { ok: false, error: { tag: 'NotAReferral', retry: 'never' } };

/** Every place in a value, as a path. */
function paths(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	const inner = Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key]));
	return [path, ...inner];
}

function at(value: Json, path: readonly string[]): Json {
	return path.reduce<Json>((part, key) => (part as Record<string, Json>)[key]!, value);
}

function changed(value: Json, path: readonly string[], change: (part: Json) => unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return change(value);
	const part = value as Record<string, Json>;
	if (Array.isArray(value)) {
		return value.map((one: Json, index) =>
			String(index) === key ? changed(one, rest, change) : one
		);
	}
	return { ...part, [key]: changed(part[key]!, rest, change) };
}

describe('a payload', () => {
	it('is built from a conversation that has something of everything', () => {
		const payload = payloadFrom();
		expect(gates.length + answers.length + ending.length).toBeGreaterThan(20);
		expect(payload.reported.length).toBeGreaterThan(5);
		expect(payload.notAsked.length).toBe(2);
		expect(payload.needs).toHaveLength(1);
		expect(payload.agreements).toHaveLength(2);
		expect(payload.wishes).toHaveLength(1);
	});

	it('comes back as it was', () => {
		const payload = payloadFrom();
		const bytes = encodePayload(payload);
		const decoded = decodePayload(bytes);
		expect(decoded).toEqual({ ok: true, value: payload });
		if (decoded.ok) expect(encodePayload(decoded.value)).toEqual(bytes);
	});

	it('comes back as it was with every kind of letter in the contact', () => {
		const text = '"\\ </script> ‏٠٥٠ 😀 \u0000 \ud800 é e\u0301';
		const payload = payloadFrom({ type: 'contact-stated', safe: 'yes', text });
		expect(decodePayload(encodePayload(payload))).toEqual({ ok: true, value: payload });
	});

	it('is refused with an unknown field in any place', () => {
		const value = plain();
		const objects = paths(value).filter((path) => {
			const part = at(value, path);
			return typeof part === 'object' && part !== null && !Array.isArray(part);
		});
		expect(objects.length).toBeGreaterThan(15);
		for (const path of objects) {
			const more = changed(value, path, (part) => ({ ...(part as object), score: 1 }));
			expect(decodePayload(bytesOf(more)), path.join('.')).toEqual(refused);
		}
	});

	it('is refused with a value of another type in any place', () => {
		const value = plain();
		for (const path of paths(value)) {
			for (const other of [[[]], 1.5, { x: 1 }, true]) {
				if (typeof other === typeof at(value, path) && typeof other === 'boolean') continue;
				const odd = changed(value, path, () => other);
				expect(decodePayload(bytesOf(odd)), path.join('.')).toEqual(refused);
			}
		}
	});

	it('is refused without any one of its fields', () => {
		const value = plain() as Record<string, Json>;
		for (const key of Object.keys(value)) {
			const { [key]: _gone, ...rest } = value;
			expect(decodePayload(bytesOf(rest)), key).toEqual(refused);
		}
	});

	it('is refused when it says the same in another way', () => {
		const text = JSON.stringify(plain());
		const value = plain() as Record<string, Json>;
		const others = {
			spaces: ` ${text}`,
			'a line more': `${text}\n`,
			'a byte order mark': `\ufeff${text}`,
			'an escape': text.replace('"v"', '"\\u0076"'),
			'another number': text.replace('"v":1', '"v":1.0'),
			'a field twice': text.replace('"v":1', '"v":1,"v":1'),
			'another order': JSON.stringify({ v: 1, ...value, format: value['format'] })
		};
		for (const [name, other] of Object.entries(others)) {
			expect(other, name).not.toBe(text);
			expect(decodePayload(new TextEncoder().encode(other)), name).toEqual(refused);
		}
	});

	it('is refused when it is no JSON, no UTF-8, or of another format or version', () => {
		const value = plain() as Record<string, Json>;
		expect(decodePayload(new Uint8Array())).toEqual(refused);
		expect(decodePayload(new Uint8Array([0xff, 0xfe, 0x7b]))).toEqual(refused);
		expect(decodePayload(bytesOf({ ...value, v: 2 }))).toEqual(refused);
		expect(decodePayload(bytesOf({ ...value, format: 'askwell-statement' }))).toEqual(refused);
	});

	it('is refused above its size before anything in it is read', () => {
		const tooLarge = new Uint8Array(maxPayloadBytes + 1).fill(0x20);
		expect(decodePayload(tooLarge)).toMatchObject({ ok: false, error: { tag: 'FileTooLarge' } });
		expect(decodePayload(tooLarge.subarray(1))).toEqual(refused);
	});

	it('is refused when it says that answers are left out and holds some', () => {
		const value = plain() as Record<string, Json>;
		expect(decodePayload(bytesOf({ ...value, answersIncluded: false }))).toEqual(refused);
	});
});
