// What is known after something was taken back: an answer, a danger, a wish, a review.
import { describe, expect, it } from 'vitest';
import { apply, noFacts, type DomainEvent, type Facts } from '$lib/core/event';
import { alphabet, given, hashOf, privacyConfirmed } from '../../support/events';

const after = (...events: readonly DomainEvent[]): Facts => events.reduce(apply, noFacts);
const reviewed: DomainEvent = { type: 'reviewed', hash: hashOf('a') };
const raised: DomainEvent = { type: 'danger-raised' };
const ended = (how: 'mistake' | 'past' | 'handed-over'): DomainEvent => ({
	type: 'danger-ended',
	how
});

describe('before anything happened', () => {
	it('nothing is known, and nothing is assumed', () => {
		expect(noFacts).toEqual({
			...noFacts,
			opened: null,
			role: null,
			privacy: 'never',
			privacyWasLost: false,
			capacity: null,
			agreements: [],
			answerOrder: [],
			danger: false,
			dangerBefore: null,
			childRaised: false,
			asylum: false,
			otherOrganisation: false,
			stopped: false,
			helpAskedEarly: false,
			questionsFinished: false,
			wishes: [],
			reviewedHash: null,
			shared: [],
			receiptConfirmed: false
		});
		expect([noFacts.needs.size, noFacts.responses.size, noFacts.withdrawn.size]).toEqual([0, 0, 0]);
	});
});

describe('the review', () => {
	const keep = [
		'reviewed',
		'agreement-decided',
		'shared',
		'receipt-confirmed',
		'sharing-finished',
		'paused',
		'resumed',
		'privacy-confirmed',
		'ended'
	];

	it.each(alphabet.map((event) => [event.type, event] as const))('after %s', (type, event) => {
		const { reviewedHash } = apply(after(reviewed), event);
		expect(reviewedHash !== null).toBe(keep.includes(type) || type === 'danger-ended');
	});

	it('is not brought back by a mistake once something else was said', () => {
		const said = after(reviewed, raised, given('a', 'yes'));
		expect(said.dangerBefore).toEqual({ danger: false, reviewedHash: null });
		expect(apply(said, ended('mistake')).reviewedHash).toBeNull();
	});
});

describe('danger', () => {
	it('raised by mistake leaves things as they were', () => {
		const before = after(reviewed);
		expect(after(reviewed, raised, ended('mistake'))).toEqual(before);
		expect(after(reviewed, raised, raised, ended('mistake'))).toEqual(before);
	});

	it.each(['past', 'handed-over'] as const)('that is %s was real all the same', (how) => {
		const real = after(reviewed, raised, ended(how));
		expect(real).toMatchObject({ danger: true, dangerBefore: null, reviewedHash: null });
		const again = [raised, ended('mistake')].reduce(apply, real);
		expect(again).toMatchObject({ danger: true, dangerBefore: null });
	});

	it('is open until it ends, and cannot be taken for a mistake after a stop', () => {
		expect(after(raised).dangerBefore).toEqual({ danger: false, reviewedHash: null });
		const stopped = after(raised, { type: 'stopped' });
		expect(stopped).toMatchObject({ danger: true, dangerBefore: null, stopped: true });
		expect(apply(stopped, ended('mistake')).danger).toBe(true);
	});
});

describe('an answer', () => {
	const back: DomainEvent = { type: 'answer-withdrawn', item: 'a' };

	it('that is taken back is no response any more, and stands last', () => {
		const facts = after(given('a', 'yes'), given('b', 'no'), back);
		expect([...facts.responses.keys()]).toEqual(['b']);
		expect([...facts.withdrawn]).toEqual(['a']);
		expect(facts.answerOrder).toEqual(['b', 'a']);
	});

	it('given again is a response, and stands last, once', () => {
		const facts = after(given('a', 'yes'), back, given('b', 'no'), given('a', 'no'));
		expect(facts.withdrawn.size).toBe(0);
		expect(facts.answerOrder).toEqual(['b', 'a']);
		expect(after(given('a', 'yes'), given('b', 'no'), given('a', 'no')).answerOrder).toEqual([
			'b',
			'a'
		]);
	});

	it('ends the way back to it, given or taken back', () => {
		const revisit: DomainEvent = { type: 'item-revisited', item: 'a' };
		expect(after(revisit, given('a', 'yes')).revisiting).toBeNull();
		expect(after(revisit, back).revisiting).toBeNull();
	});
});

describe('a need', () => {
	it('that is taken back is not there any more', () => {
		const facts = after(
			{ type: 'need-stated', need: 'water' },
			{ type: 'need-stated', need: 'call' },
			{ type: 'need-taken-back', need: 'water' }
		);
		expect([...facts.needs]).toEqual([['call', 'stated']]);
	});
});

describe('a wish', () => {
	const wish = (...said: readonly (readonly [string, string | null])[]) =>
		after(
			...said.map(([one, service]) => ({ type: 'wish-stated', wish: one, service }) as DomainEvent)
		).wishes.map(({ wish: one, service }) => `${one} ${service}`);

	it('for nobody, or not now, replaces those before', () => {
		expect(wish(['specialist', 'x'], ['not-now', null])).toEqual(['not-now null']);
		expect(wish(['specialist', 'x'], ['no', null])).toEqual(['no null']);
		expect(wish(['not-now', null], ['no', null])).toEqual(['no null']);
	});

	it('for somebody replaces a no, and joins others', () => {
		expect(wish(['no', null], ['self', null])).toEqual(['self null']);
		expect(wish(['not-now', null], ['self', null])).toEqual(['self null']);
		expect(wish(['specialist', 'x'], ['other-organisation', 'x'])).toHaveLength(2);
		expect(wish(['specialist', 'x'], ['specialist', 'y'], ['specialist', 'x'])).toEqual([
			'specialist y',
			'specialist x'
		]);
	});
});

describe('privacy', () => {
	it('that was held again is lost again', () => {
		const lost: DomainEvent = { type: 'privacy-lost' };
		const twice = after(privacyConfirmed, lost, lost);
		expect(twice).toMatchObject({ privacy: 'lost', privacyWasLost: true });
	});
});
