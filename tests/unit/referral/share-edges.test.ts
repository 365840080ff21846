// The edges of the signed statement, and that it names nobody who was not agreed to.
import { describe, expect, it } from 'vitest';
import { agreementModes } from '$lib/core/agreement';
import { roles } from '$lib/core/event';
import {
	buildStatement,
	decodeStatement,
	encodePayload,
	encodeStatement,
	mayShare,
	stepsAnchorOf,
	type Statement
} from '$lib/core/referral';
import { day, hashOf } from '../../support/events';
import { agreedFacts, payloadFrom, sha256 } from '../../support/referral';

const bytes = encodePayload(payloadFrom());
const hash = sha256(bytes);
const signer = { role: 'border-guard', station: 'North station' } as const;
const riku = [{ id: 'riku', name: 'RIKU' }];
const build = (payloadHash = hash, recipients: readonly { id: string; name: string }[] = riku) =>
	buildStatement({
		facts: agreedFacts(bytes, 'riku'),
		payloadHash,
		recipients,
		signer,
		day,
		steps: null
	});

// Written out, so that nothing here rests on what is tried.
const one = { recipient: 'riku', recipientName: 'RIKU', mode: 'spoken', locale: 'fi' } as const;
const base = {
	format: 'askwell-statement',
	v: 2,
	payload: hash,
	signer,
	agreements: [{ ...one, wordingHash: hashOf('2'), day }],
	day,
	steps: null
} as const satisfies object;
const [agreement] = base.agreements;

const admits = (part: object) =>
	decodeStatement(encodeStatement({ ...base, ...part } as unknown as Statement)).ok;
const agreed = (part: object) => admits({ agreements: [{ ...agreement, ...part }] });
const signed = (part: object) => admits({ signer: { ...base.signer, ...part } });

describe('a statement', () => {
	it('says exactly this, in this order', () => {
		expect(build()).toEqual({ ok: true, value: base });
		const encoded = encodeStatement(base as unknown as Statement);
		expect(new TextDecoder().decode(encoded)).toBe(JSON.stringify(base));
		const made = build();
		expect(made.ok && Object.keys(made.value)).toEqual(Object.keys(base));
	});

	it('is of this format and version', () => {
		for (const part of [
			{ format: '' },
			{ format: 'askwell-referral' },
			{ v: 1 },
			{ v: 3 },
			{ more: 1 }
		]) {
			expect(admits(part), JSON.stringify(part)).toBe(false);
		}
	});

	it('is signed by one of the roles, at a station of at most 250 characters', () => {
		for (const role of roles) expect(signed({ role }), role).toBe(true);
		for (const role of ['', 'other', null]) expect(signed({ role })).toBe(false);
		expect([0, 250].map((n) => signed({ station: 'x'.repeat(n) }))).toEqual([true, true]);
		expect(signed({ station: 'x'.repeat(251) })).toBe(false);
		expect(signed({ name: 'x' })).toBe(false);
	});

	it('has one to eight agreements, each in bounds', () => {
		const many = (count: number) => ({
			agreements: Array.from({ length: count }, () => agreement)
		});
		expect([many(1), many(8)].map(admits)).toEqual([true, true]);
		expect([many(0), many(9)].map(admits)).toEqual([false, false]);
		for (const mode of agreementModes) expect(agreed({ mode }), mode).toBe(true);
		expect(agreed({ mode: '' })).toBe(false);
		const sizes = (field: string, lengths: readonly number[]) =>
			lengths.map((length) => agreed({ [field]: 'x'.repeat(length) }));
		expect(sizes('recipient', [0, 1, 64, 65])).toEqual([false, true, true, false]);
		expect(sizes('recipientName', [0, 120, 121])).toEqual([true, true, false]);
		expect(sizes('locale', [0, 20, 21])).toEqual([true, true, false]);
		expect(agreed({ more: 1 })).toBe(false);
	});

	it('has hashes and days that are ones', () => {
		const hashes = ['', hash.slice(1), `${hash}0`, `x${hash}`, 'G'.repeat(64), 7];
		for (const wrong of hashes) {
			expect(admits({ payload: wrong }), `${wrong}`).toBe(false);
			expect(agreed({ wordingHash: wrong }), `${wrong}`).toBe(false);
		}
		for (const wrong of ['', '2026-13-01', 20260101, ['2026-01-01'], null]) {
			expect(admits({ day: wrong }), `${wrong}`).toBe(false);
			expect(agreed({ day: wrong }), `${wrong}`).toBe(false);
		}
	});

	it('of the first version has no record of steps', () => {
		const { steps: _none, ...first } = { ...base, v: 1 };
		const decoded = decodeStatement(encodeStatement(first as unknown as Statement));
		expect(decoded).toEqual({ ok: true, value: first });
		expect(stepsAnchorOf(first as unknown as Statement)).toBeNull();
		expect(stepsAnchorOf(base as unknown as Statement)).toBeNull();
	});

	it('tells where a record of steps stood: from 1 to 500, its end and a key', () => {
		const anchor = { count: 7, head: hash, key: hash };
		expect(admits({ steps: anchor })).toBe(true);
		expect(stepsAnchorOf({ ...base, steps: anchor } as unknown as Statement)).toEqual(anchor);
		const counts = [0, 1, 500, 501, 1.5].map((count) => admits({ steps: { ...anchor, count } }));
		expect(counts).toEqual([false, true, true, false, false]);
		for (const part of [{ head: '' }, { key: hash.slice(1) }, { more: 1 }]) {
			expect(admits({ steps: { ...anchor, ...part } })).toBe(false);
		}
	});

	it('has at most 16 KiB', () => {
		const tag = (length: number) => {
			const decoded = decodeStatement(new Uint8Array(length).fill(0x20));
			return decoded.ok ? 'ok' : decoded.error.tag;
		};
		expect([tag(16_384), tag(16_385)]).toEqual(['NotAReferral', 'FileTooLarge']);
	});
});

describe('sharing', () => {
	const facts = agreedFacts(bytes, 'riku');
	const tag = (...of: Parameters<typeof mayShare>) => {
		const may = mayShare(...of);
		return may.ok ? may.value : may.error.tag;
	};

	it('may be, and says nothing beside', () => {
		expect(mayShare(facts, hash, ['riku'])).toEqual({ ok: true, value: undefined });
	});

	it('may not be without a review of these bytes', () => {
		expect(tag({ ...facts, reviewedHash: null }, hash, ['riku'])).toBe('NotReviewed');
		expect(tag(facts, sha256('x'), ['riku'])).toBe('NotReviewed');
		expect(tag({ ...facts, reviewedHash: sha256('x') }, hash, ['riku'])).toBe('NotReviewed');
	});

	it('may not be with nobody, or with somebody who was not agreed to', () => {
		expect(tag(facts, hash, [])).toBe('AgreementMissing');
		expect(tag(facts, hash, ['desk'])).toBe('AgreementMissing');
		expect(tag(facts, hash, ['riku', 'desk'])).toBe('AgreementMissing');
	});

	it('is not stated where it may not be', () => {
		expect(build(sha256('x'))).toMatchObject({ error: { tag: 'NotReviewed' } });
		const two = [...riku, { id: 'desk', name: 'Desk' }];
		expect(build(hash, two)).toMatchObject({ error: { tag: 'AgreementMissing' } });
		expect(build(hash, [])).toMatchObject({ error: { tag: 'AgreementMissing' } });
	});
});
