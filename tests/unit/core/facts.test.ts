// The fold from events to what is known, event by event, and who was agreed with about what.
import { describe, expect, it } from 'vitest';
import { agreedRecipients, isAgreed, latestDecision } from '$lib/core/agreement';
import { dayOf, isDay } from '$lib/core/brand';
import {
	apply,
	factsOf,
	isTreatedAsChild,
	needs,
	noFacts,
	stamped,
	unsettledUrgentNeeds,
	urgentNeeds,
	type DomainEvent,
	type Facts
} from '$lib/core/event';
import {
	alphabet,
	decided,
	given,
	hashOf,
	introduced,
	opened,
	privacyConfirmed,
	shared
} from '../../support/events';
import { talk } from '../../support/walk';

const after = (...events: readonly DomainEvent[]): Facts => events.reduce(apply, noFacts);

describe('the fold', () => {
	it('is the same for a log and for the events one by one', () => {
		const { log, facts } = talk().to('sharing');
		expect(factsOf(log)).toEqual(facts);
	});

	it('never changes what was known before', () => {
		const before = after(given('a', 'yes'), { type: 'need-stated', need: 'water' });
		const copy = structuredClone(before);
		for (const event of alphabet) apply(before, event);
		expect(before).toEqual(copy);
	});

	const told: readonly (readonly [DomainEvent, Partial<Facts>])[] = [
		[opened, { opened, role: 'border-guard' }],
		[{ type: 'situation-stated', situation: 'ordinary' }, { situation: 'ordinary' }],
		[{ type: 'language-chosen', locale: 'ar' }, { locale: 'ar' }],
		[{ type: 'interpreter-confirmed', interpreter: 'screen-only' }, { interpreter: 'screen-only' }],
		[privacyConfirmed, { privacy: 'held' }],
		[{ type: 'privacy-lost' }, { privacy: 'never' }],
		[{ type: 'capacity-stated', capacity: 'child' }, { capacity: 'child' }],
		[introduced, { introduced }],
		[{ type: 'information-offered', taken: 'remembered' }, { informationTaken: 'remembered' }],
		[{ type: 'acknowledged', item: 'a', next: 'hear-help' }, { helpAskedEarly: true }],
		[{ type: 'acknowledged', item: 'a', next: 'go-on' }, { helpAskedEarly: false }],
		[{ type: 'item-revisited', item: 'a' }, { revisiting: 'a' }],
		[{ type: 'questions-finished' }, { questionsFinished: true }],
		[
			{ type: 'danger-raised' },
			{ danger: true, dangerBefore: { danger: false, reviewedHash: null } }
		],
		[{ type: 'child-raised' }, { childRaised: true }],
		[{ type: 'child-handed-over', service: 'desk-one' }, { childHandedTo: 'desk-one' }],
		[{ type: 'asylum-raised' }, { asylum: true }],
		[{ type: 'other-organisation-asked' }, { otherOrganisation: true }],
		[{ type: 'stopped' }, { stopped: true }],
		[{ type: 'everything-taken-back' }, { stopped: true }],
		[{ type: 'fear-stated', fear: 'unsure' }, { fear: 'unsure' }],
		[
			{ type: 'contact-stated', safe: 'yes', text: 'by the mill' },
			{ contact: { safe: 'yes', text: 'by the mill' } }
		],
		[
			{ type: 'contact-stated', safe: 'none', text: 'by the mill' },
			{ contact: { safe: 'none', text: '' } }
		],
		[{ type: 'reviewed', hash: hashOf('a') }, { reviewedHash: hashOf('a') }],
		[
			shared(hashOf('a'), ['desk-one']),
			{ shared: [{ recipients: ['desk-one'], channel: 'file', hash: hashOf('a') }] }
		],
		[{ type: 'receipt-confirmed', day: opened.day }, { receiptConfirmed: true }]
	];
	it.each(told)('of %o', (event, facts) => {
		expect(after(event)).toEqual({ ...noFacts, ...facts });
	});

	it('learns nothing from steps that only lead on', () => {
		const steps = ['greeted', 'needs-asked', 'preface-said', 'stepped-back', 'paused', 'resumed'];
		const more = ['answers-read', 'help-wanted', 'sharing-finished', 'ended'];
		const silent = alphabet.filter(({ type }) => [...steps, ...more].includes(type));
		expect(silent).toHaveLength(10);
		for (const event of silent) expect(after(event)).toEqual(noFacts);
	});
});

describe('privacy', () => {
	it.each(['privacy-lost', 'privacy-unavailable'] as const)('is lost by %s once held', (type) => {
		const lost = after(privacyConfirmed, { type });
		expect(lost).toMatchObject({ privacy: 'lost', privacyWasLost: true });
		expect(apply(lost, privacyConfirmed)).toMatchObject({ privacy: 'held', privacyWasLost: true });
		expect(after({ type })).toMatchObject({ privacy: 'never', privacyWasLost: false });
	});
});

describe('interpreters', () => {
	it('are owed from when one leaves until somebody is confirmed', () => {
		const known: DomainEvent = { type: 'interpreter-confirmed', interpreter: 'professional-here' };
		const left = after(known, { type: 'interpreter-changed' });
		expect(left).toMatchObject({ interpreter: null, interpreterOwed: true });
		expect(apply(left, known)).toMatchObject({ interpreterOwed: false });
		expect(noFacts.interpreterOwed).toBe(false);
	});
});

describe('needs', () => {
	it('that are urgent stay unsettled until met or able to wait', () => {
		const stated = after(...needs.map((need): DomainEvent => ({ type: 'need-stated', need })));
		expect(unsettledUrgentNeeds(stated)).toEqual(urgentNeeds);
		const settled = urgentNeeds.reduce<Facts>(
			(facts, need, index) =>
				apply(
					facts,
					index % 3 === 0
						? { type: 'need-taken-back', need }
						: { type: 'need-settled', need, how: index % 3 === 1 ? 'met' : 'can-wait' }
				),
			stated
		);
		expect(unsettledUrgentNeeds(settled)).toEqual([]);
		expect(settled.needs.get('lawyer')).toBe('stated');
	});
});

describe('who is treated as a child', () => {
	it('is whoever says so, is not sure, or was raised', () => {
		const stated = (capacity: 'adult' | 'child' | 'age-uncertain') =>
			after({ type: 'capacity-stated', capacity });
		expect(isTreatedAsChild(noFacts)).toBe(false);
		expect(isTreatedAsChild(stated('adult'))).toBe(false);
		expect(isTreatedAsChild(stated('child'))).toBe(true);
		expect(isTreatedAsChild(stated('age-uncertain'))).toBe(true);
		expect(isTreatedAsChild(apply(stated('adult'), { type: 'child-raised' }))).toBe(true);
	});
});

describe('wishes', () => {
	const wish = (
		...list: readonly (readonly ['specialist' | 'self' | 'not-now' | 'no', string?])[]
	) =>
		after(
			...list.map(([w, s]): DomainEvent => ({ type: 'wish-stated', wish: w, service: s ?? null }))
		).wishes;

	it('add up, each once, until none is wanted', () => {
		expect(wish(['specialist', 'x'], ['specialist', 'x'], ['specialist', 'y'])).toHaveLength(2);
		expect(wish(['specialist', 'x'], ['self'])).toHaveLength(2);
		expect(wish(['specialist', 'x'], ['no'])).toEqual([{ wish: 'no', service: null }]);
		expect(wish(['not-now'], ['self'])).toEqual([{ wish: 'self', service: null }]);
	});
});

describe('agreement', () => {
	const facts = after(
		decided('talk', 'given'),
		decided('share', 'given', 'desk-one'),
		decided('share', 'given', 'desk-two'),
		decided('share', 'refused', 'desk-one'),
		decided('share', 'later', 'desk-three')
	);

	it('is piece by piece: none implies another', () => {
		expect(isAgreed(facts.agreements, 'talk')).toBe(true);
		expect(isAgreed(facts.agreements, 'notes')).toBe(false);
		expect(isAgreed(facts.agreements, 'share')).toBe(false);
		expect(isAgreed(facts.agreements, 'share', 'desk-four')).toBe(false);
		expect(isAgreed([], 'talk')).toBe(false);
	});

	it('is what was decided last, for each recipient', () => {
		expect(agreedRecipients(facts.agreements)).toEqual(['desk-two']);
		expect(latestDecision(facts.agreements, 'share', 'desk-one')?.decision).toBe('refused');
		const again = apply(facts, decided('share', 'given', 'desk-one'));
		expect(agreedRecipients(again.agreements)).toEqual(['desk-one', 'desk-two']);
	});

	it('keeps who said it, how, and the words', () => {
		const { type: _type, ...decision } = decided('talk', 'given');
		expect(facts.agreements[0]).toEqual(decision);
	});

	it.each(['refused', 'later', 'someone-else'] as const)('%s is not agreement', (answer) => {
		expect(isAgreed(after(decided('notes', answer)).agreements, 'notes')).toBe(false);
	});
});

describe('days', () => {
	it('are days, and an event is stamped with its place and no time', () => {
		expect(dayOf(Date.UTC(2026, 1, 3, 23, 59))).toBe('2026-02-03');
		expect(['2026-02-03', '2026-2-3', '2026-00-10', '2026-01-32'].map(isDay)).toEqual([
			true,
			false,
			false,
			false
		]);
		expect(stamped({ type: 'greeted' }, 4)).toEqual({ v: 1, seq: 4, type: 'greeted' });
	});
});
