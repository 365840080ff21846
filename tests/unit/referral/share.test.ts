// Nothing leaves but what was reviewed, and only to those who were agreed to.
import { describe, expect, it } from 'vitest';
import {
	buildStatement,
	decodeStatement,
	encodePayload,
	encodeStatement,
	mayShare,
	signedBytes,
	statementPrefix
} from '$lib/core/referral';
import type { DomainEvent } from '$lib/core/event';
import { day, decided } from '../../support/events';
import {
	agreedFacts,
	answers,
	ending,
	factsFrom,
	gates,
	payloadFrom,
	sha256
} from '../../support/referral';

const bytes = encodePayload(payloadFrom());
const hash = sha256(bytes);
const before = [...gates, ...answers, ...ending];
const after = (...events: readonly DomainEvent[]) => factsFrom([...before, ...events]);
const reviewed = { type: 'reviewed', hash } as const;
const yes = (to: string) => decided('share', 'given', to);
const notReviewed = { ok: false, error: { tag: 'NotReviewed' } };
const missing = { ok: false, error: { tag: 'AgreementMissing' } };

describe('sharing', () => {
	it('is allowed after the review of these bytes and a yes for each recipient', () => {
		expect(mayShare(agreedFacts(bytes, 'riku'), hash, ['riku'])).toMatchObject({ ok: true });
		const facts = agreedFacts(bytes, 'riku', 'desk');
		expect(mayShare(facts, hash, ['desk', 'riku'])).toMatchObject({ ok: true });
		expect(mayShare(facts, hash, ['desk'])).toMatchObject({ ok: true });
	});

	it.each<[string, ReturnType<typeof after>, readonly string[], object]>([
		['nothing was reviewed', after(yes('riku')), ['riku'], notReviewed],
		[
			'other bytes were reviewed',
			after({ type: 'reviewed', hash: sha256('x') }, yes('riku')),
			['riku'],
			notReviewed
		],
		[
			'the contact changed after the review',
			after(reviewed, yes('riku'), { type: 'contact-stated', safe: 'none', text: '' }),
			['riku'],
			notReviewed
		],
		[
			'an answer was taken back after the review',
			after(reviewed, yes('riku'), { type: 'answer-withdrawn', item: 'threats' }),
			['riku'],
			notReviewed
		],
		[
			'a wish changed after the review',
			after(reviewed, yes('riku'), { type: 'wish-stated', wish: 'specialist', service: null }),
			['riku'],
			notReviewed
		],
		['nobody was agreed to', after(reviewed), ['riku'], missing],
		['somebody else was agreed to', after(reviewed, yes('desk')), ['riku'], missing],
		['one of two was not agreed to', after(reviewed, yes('riku')), ['riku', 'desk'], missing],
		[
			'the yes was taken back',
			after(reviewed, yes('riku'), decided('share', 'refused', 'riku')),
			['riku'],
			missing
		],
		['it was put off', after(reviewed, decided('share', 'later', 'riku')), ['riku'], missing],
		[
			'only talking and notes were agreed to',
			after(reviewed, decided('talk', 'given'), decided('notes', 'given')),
			['riku'],
			missing
		],
		['there is no recipient', after(reviewed, yes('riku')), [], missing]
	])('is refused when %s', (_name, facts, to, expected) => {
		expect(mayShare(facts, hash, to)).toMatchObject(expected);
		const recipients = to.map((id) => ({ id, name: id }));
		const signer = { role: 'border-guard', station: 'North' } as const;
		expect(
			buildStatement({ facts, payloadHash: hash, recipients, signer, day, steps: null })
		).toMatchObject(expected);
	});

	it('survives a rest between the review and the yes', () => {
		const facts = after(reviewed, { type: 'paused' }, { type: 'resumed' }, yes('riku'));
		expect(mayShare(facts, hash, ['riku']).ok).toBe(true);
	});
});

describe('a statement', () => {
	const built = buildStatement({
		facts: agreedFacts(bytes, 'riku', 'desk'),
		payloadHash: hash,
		recipients: [
			{ id: 'riku', name: 'RIKU' },
			{ id: 'desk', name: 'Desk' }
		],
		signer: { role: 'border-guard', station: 'North station' },
		day,
		steps: null
	});
	if (!built.ok) throw new Error(built.error.tag);
	const statement = built.value;
	const refused = { ok: false, error: { tag: 'NotAReferral' } };
	const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

	it('names the bytes, the signer and how each recipient was agreed to', () => {
		expect(statement).toMatchObject({ payload: hash, signer: { station: 'North station' } });
		expect(statement.agreements.map(({ recipient, mode }) => [recipient, mode])).toEqual([
			['riku', 'spoken'],
			['desk', 'spoken']
		]);
	});

	it('comes back as it was, and in no other way', () => {
		expect(decodeStatement(encodeStatement(statement))).toEqual(built);
		expect(decodeStatement(encoded({ ...statement, note: '' }))).toMatchObject(refused);
		expect(decodeStatement(encoded({ ...statement, agreements: [] }))).toMatchObject(refused);
		expect(decodeStatement(encoded({ ...statement, payload: 'x' }))).toMatchObject(refused);
		expect(decodeStatement(encoded({ ...statement, day: '2026-13-01' }))).toMatchObject(refused);
		const { format, ...rest } = statement;
		expect(decodeStatement(encoded({ ...rest, format }))).toMatchObject(refused);
	});

	it('is signed with its own name before it', () => {
		const message = new TextDecoder().decode(signedBytes(encodeStatement(statement)));
		expect(message).toBe(`${statementPrefix}${JSON.stringify(statement)}`);
		expect(statementPrefix).toBe('askwell-statement-v1\n');
	});
});
