import { describe, expect, it } from 'vitest';
import { codeHolds, newCaseCode, receiptCode, sameCode } from '$lib/session/code';

describe('codes', () => {
	it('for conversations have the form that the log accepts', () => {
		for (let i = 0; i < 200; i += 1)
			expect(newCaseCode()).toMatch(/^[A-Z0-9]{2}-\d{2}-[A-Z0-9]{2}$/);
	});

	it('for receipts follow from the exact bytes and from nothing else', () => {
		const bytes = new TextEncoder().encode('payload');
		expect(receiptCode(bytes)).toBe(receiptCode(bytes.slice()));
		expect(receiptCode(bytes)).not.toBe(receiptCode(new TextEncoder().encode('payloae')));
		expect(receiptCode(bytes)).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/);
	});

	it('hold no letters or digits that are mistaken for each other', () => {
		const codes = Array.from({ length: 300 }, (_, i) => receiptCode(new Uint8Array([i, i >> 8])));
		expect(codes.join('')).not.toMatch(/[01258BGIOQSZ6]/);
	});

	it('are the same however they were typed, and never match an empty one', () => {
		expect(sameCode(' k7m 4ta', 'K7M-4TA')).toBe(true);
		expect(sameCode('K7M-4TB', 'K7M-4TA')).toBe(false);
		expect(sameCode('', '')).toBe(false);
	});

	it('are found by any part, however it was typed', () => {
		expect(codeHolds('K7-42-MA', '7 42m')).toBe(true);
		expect(codeHolds('K7-42-MA', ' - ')).toBe(true);
		expect(codeHolds('K7-42-MA', '42-K7')).toBe(false);
	});
});
