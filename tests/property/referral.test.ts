// Nothing that was changed on the way is read as something else: every flipped bit of a block, a
// payload, a statement or a signature is refused, or says exactly what was signed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '$lib/core/event';
import { buildReferral, decodePayload, encodeBlock, encodePayload } from '$lib/core/referral';
import { readReferral } from '$lib/session/receive';
import {
	answered,
	blockFor,
	ending,
	fileOf,
	gates,
	inputFrom,
	items,
	payloadFrom
} from '../support/referral';

const block = blockFor();
const signed = readReferral(fileOf(block));
const file = fileOf(block);
const start = file.indexOf('-'.charCodeAt(0));
const text = encodeBlock(block);

function flip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
	return bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

const place = (length: number) => fc.tuple(fc.nat(length - 1), fc.nat(7));
const parts = ['payload', 'statement', 'signature', 'key'] as const;

describe('a flipped bit', () => {
	it.each(parts)('of the %s is refused', (part) => {
		fc.assert(
			fc.property(place(block[part].length), ([at, bit]) => {
				const changed = { ...block, [part]: flip(block[part], at, bit) };
				const read = readReferral(fileOf(changed));
				expect(read.ok ? 'read' : read.error.tag).toMatch(/^(SignatureBroken|NotAReferral)$/);
			}),
			{ numRuns: 60 }
		);
	});

	it('of the file is refused or changes nothing that is read', () => {
		expect(signed.ok).toBe(true);
		fc.assert(
			fc.property(place(text.length), ([at, bit]) => {
				const read = readReferral(flip(file, start + at, bit));
				if (read.ok) expect(read).toEqual(signed);
			}),
			{ numRuns: 300 }
		);
	});

	it('of a payload alone is refused, or is another payload that says so in its own bytes', () => {
		const bytes = encodePayload(payloadFrom());
		fc.assert(
			fc.property(place(bytes.length), ([at, bit]) => {
				const changed = flip(bytes, at, bit);
				const read = decodePayload(changed);
				if (read.ok) expect(encodePayload(read.value)).toEqual(changed);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('any bytes', () => {
	it('are read or refused, and never anything else', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(text.length), (noise, at) => {
				const cut = new TextEncoder().encode(text.slice(0, at));
				const read = readReferral(new Uint8Array([...cut, ...noise]));
				if (read.ok) expect(read).toEqual(signed);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('whatever is answered', () => {
	const reply = fc.constantFrom('yes', 'no', 'unsure', 'declined', 'skipped' as const);
	const replies = fc.array(reply, { maxLength: items.length });

	it('a referral is one that a receiver accepts', () => {
		fc.assert(
			fc.property(replies, fc.string({ unit: 'binary', maxLength: 200 }), (given, contact) => {
				const events: readonly DomainEvent[] = [
					...given.map((one, at) => answered(items[at]!, one)),
					...ending,
					{ type: 'contact-stated', safe: 'yes', text: contact.slice(0, 200) }
				];
				const input = inputFrom([...gates, ...events]);
				expect(decodePayload(encodePayload(buildReferral(input))).ok).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});
});
