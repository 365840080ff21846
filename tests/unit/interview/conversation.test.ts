// Single walks: what a person would notice if it went wrong. The walks in tests/invariants cover
// the rest of the states; here are needs, turns, and what happens to words that are taken back.
import { describe, expect, it } from 'vitest';
import { isAgreed } from '$lib/core/agreement';
import type { DomainEvent } from '$lib/core/event';
import { phases, replay } from '$lib/interview';
import { decided, given, opened, privacyConfirmed } from '../../support/events';
import { branching, everyKind, plain, single } from '../../support/protocols';
import { talk } from '../../support/walk';

const goOn = (item: string): DomainEvent => ({ type: 'acknowledged', item, next: 'go-on' });
const water = { type: 'need-stated', need: 'water' } as const;

describe('a walk', () => {
	it.each(phases)('leads to %s', (phase) => {
		expect(talk().to(phase).phase).toBe(phase);
	});

	it('goes from the opening to a handed-over referral', () => {
		const walk = talk().gates().agree({ notes: true }).answerAll('yes').close('by the mill');
		const done = walk.wish('specialist').share('b'.repeat(64), 'desk-one', 'desk-two');
		const end = done.then({ type: 'sharing-finished' }, { type: 'ended' });
		expect(end.phase).toBe('ended');
		expect(end.facts.shared).toEqual([
			{ recipients: ['desk-one', 'desk-two'], channel: 'file', hash: 'b'.repeat(64) }
		]);
		expect(end.then({ type: 'receipt-confirmed', day: opened.day }).facts.receiptConfirmed).toBe(
			true
		);
	});

	it('changes nothing when an event cannot happen', () => {
		const { conversation } = talk().to('privacy');
		expect(talk().to('privacy').can({ type: 'preface-said' })).toBe(false);
		expect(() => talk().to('privacy').then({ type: 'preface-said' })).toThrow('cannot happen');
		expect(conversation.log).toHaveLength(5);
	});
});

describe('agreement', () => {
	it.each(['refused', 'later', 'someone-else'] as const)('%s ends the talk', (decision) => {
		const walk = talk().gates().then(decided('talk', decision));
		expect(walk.phase).toBe('farewell');
	});

	it('to notes follows agreement to talk, and either answer leads on', () => {
		const walk = talk().to('agreementToNotes');
		for (const decision of ['given', 'refused', 'later', 'someone-else'] as const) {
			expect(walk.then(decided('notes', decision)).phase).toBe('preface');
		}
		expect(walk.can(decided('talk', 'given'))).toBe(false);
	});

	it('to talk or to notes has no recipient, and to share always has one', () => {
		expect(
			talk()
				.gates()
				.can(decided('talk', 'given', 'desk-one'))
		).toBe(false);
		expect(
			talk()
				.to('agreementToNotes')
				.can(decided('notes', 'given', 'desk-one'))
		).toBe(false);
		expect(talk().to('sharing').can(decided('share', 'given'))).toBe(false);
	});
});

describe('urgent needs', () => {
	const stated = talk().to('needs').then(water);

	it('hold up every question until met or said to be able to wait', () => {
		expect(stated.can({ type: 'needs-asked' })).toBe(false);
		for (const how of ['met', 'can-wait'] as const) {
			const settled = stated.then({ type: 'need-settled', need: 'water', how });
			expect(settled.then({ type: 'needs-asked' }).phase).toBe('age');
		}
		const takenBack = stated.then({ type: 'need-taken-back', need: 'water' });
		expect(takenBack.then({ type: 'needs-asked' }).phase).toBe('age');
	});

	it('hold them up as well when they are stated behind the gate', () => {
		const settled = { type: 'need-settled', need: 'water', how: 'met' } as const;
		const preface = talk().to('preface').then(water);
		expect(preface.can({ type: 'preface-said' })).toBe(false);
		expect(preface.then(settled, { type: 'preface-said' }).phase).toBe('asking');
		const interlude = talk().to('interlude').then(water);
		expect(interlude.can(goOn('a'))).toBe(false);
		expect(interlude.then(settled, goOn('a')).phase).toBe('asking');
		const review = talk().to('review').then(water);
		expect(review.can({ type: 'item-revisited', item: 'a' })).toBe(false);
		expect(review.then(settled, { type: 'item-revisited', item: 'a' }).phase).toBe('asking');
	});

	it('hold up nothing but questions', () => {
		const interlude = talk().to('interlude').then(water);
		const hearHelp: DomainEvent = { type: 'acknowledged', item: 'a', next: 'hear-help' };
		expect(interlude.then(hearHelp).phase).toBe('closingNeeds');
		expect(interlude.then({ type: 'stopped' }).phase).toBe('stopping');
		const lawyer: DomainEvent = { type: 'need-stated', need: 'lawyer' };
		expect(talk().to('needs').then(lawyer, { type: 'needs-asked' }).phase).toBe('age');
	});
});

describe('turns', () => {
	it('takes an answer only to the item on the screen, and only one it offers', () => {
		const walk = talk().to('asking');
		expect(walk.item).toBe('a');
		expect(walk.can(given('b', 'yes'))).toBe(false);
		expect(walk.can(given('nowhere', 'yes'))).toBe(false);
		expect(walk.can(given('a', { kind: 'codes', codes: ['maybe'] }))).toBe(false);
		expect(walk.can(given('a', { kind: 'quantity', value: 1 }))).toBe(false);
		expect(walk.can(given('a', 'declined'))).toBe(true);
	});

	it('goes back only to items that had their turn', () => {
		const walk = talk().to('asking').answer('a', 'yes').answer('b', 'no');
		expect(walk.can({ type: 'item-revisited', item: 'd' })).toBe(false);
		const back = walk.then({ type: 'item-revisited', item: 'a' });
		expect(back.item).toBe('a');
		expect(back.answer('a', 'no').item).toBe('c');
	});

	it('goes on with a further item when a corrected answer opens one', () => {
		const review = talk(branching).to('asking').answerAll('no').close();
		const back = review.then({ type: 'item-revisited', item: 'a' }).answer('a', 'yes');
		expect(back.item).toBe('b');
		expect(back.answerAll('no').phase).toBe('review');
	});

	it('goes from a corrected answer straight back to the review', () => {
		const review = talk().to('review').then({ type: 'item-revisited', item: 'c' });
		expect(review.answer('c', 'unsure').phase).toBe('review');
	});

	it('does not go back into questions for somebody who wanted to hear about help', () => {
		const walk = talk().to('asking').answer('a', 'yes', 'hear-help');
		expect(walk.phase).toBe('closingNeeds');
		const review = walk.close().then({ type: 'item-revisited', item: 'a' });
		expect(review.answer('a', 'no').phase).toBe('review');
	});

	it('takes every kind of answer', () => {
		const said = talk(everyKind)
			.to('asking')
			.answer('choice-item', 'yes')
			.answer('any-of-item', 'no')
			.answer('choices-item', { kind: 'codes', codes: ['red', 'blue'] })
			.answer('quantity-item', { kind: 'quantity', value: 70 })
			.answer('note-item', { kind: 'note', text: 'words' })
			.answerAll('skipped');
		expect(said.phase).toBe('closingNeeds');
		expect(said.facts.responses.size).toBe(everyKind.items.length);
	});
});

describe('interruptions', () => {
	it('pause a child only within its own track, also when privacy is lost meanwhile', () => {
		const child = talk().to('child').then({ type: 'paused' }, { type: 'privacy-lost' });
		expect(child.then({ type: 'resumed' }).phase).toBe('child');
	});

	it('ask for an interpreter again when one left before or during a pause', () => {
		const before = talk().to('interpreter').then({ type: 'paused' }, { type: 'resumed' });
		const during = talk().to('paused').then({ type: 'interpreter-changed' }, { type: 'resumed' });
		for (const walk of [before, during]) {
			const asked = walk.then(privacyConfirmed);
			expect(asked.phase).toBe('interpreter');
			const known: DomainEvent = { type: 'interpreter-confirmed', interpreter: 'screen-only' };
			expect(asked.then(known).phase).toBe('asking');
		}
	});

	it('ask for an interpreter again before privacy was ever asked about', () => {
		const hello = talk().to('privacy').then({ type: 'interpreter-changed' }, { type: 'paused' });
		expect(hello.then({ type: 'resumed' }).phase).toBe('interpreter');
	});

	it('lose privacy while an interpreter is awaited', () => {
		const lost = talk().to('interpreter').then({ type: 'privacy-lost' });
		expect(lost.phase).toBe('privacyLost');
		expect(lost.then({ type: 'resumed' }, privacyConfirmed).phase).toBe('interpreter');
	});

	it('come back to the same step of the closing', () => {
		const walk = talk().to('closingContact').then({ type: 'interpreter-changed' });
		const known: DomainEvent = { type: 'interpreter-confirmed', interpreter: 'screen-only' };
		expect(walk.then({ type: 'danger-raised' }, { type: 'danger-raised' }).phase).toBe('danger');
		expect(walk.then(known).phase).toBe('closingContact');
	});

	it('end as not private, and not as stopped, when privacy cannot be had again', () => {
		const walk = talk().to('reconfirming').then({ type: 'privacy-unavailable' });
		expect(walk.phase).toBe('farewell');
		expect(walk.facts).toMatchObject({ privacy: 'lost', privacyWasLost: true, stopped: false });
	});

	it('keep danger known when it is past, and forget it when it was a mistake', () => {
		const danger = talk().to('danger');
		expect(danger.then({ type: 'danger-ended', how: 'past' }).facts.danger).toBe(true);
		expect(danger.then({ type: 'danger-ended', how: 'mistake' }).facts.danger).toBe(false);
		const handed = danger.then({ type: 'danger-ended', how: 'handed-over' });
		expect(handed.phase).toBe('farewell');
	});

	it('keep danger known when a later mistake ends', () => {
		const [raised, mistake] = [
			{ type: 'danger-raised' },
			{ type: 'danger-ended', how: 'mistake' }
		] as const;
		const real = talk().to('danger').then({ type: 'danger-ended', how: 'past' }, privacyConfirmed);
		expect(real.then(raised, mistake).facts.danger).toBe(true);
		expect(real.then(raised, raised, mistake).facts.danger).toBe(true);
		const stopped = talk().to('danger').then({ type: 'stopped' });
		expect(stopped.then(raised, mistake).facts.danger).toBe(true);
	});

	it('leave the question about notes to whoever stops in danger', () => {
		expect(talk().to('danger').then({ type: 'stopped' }).phase).toBe('stopping');
		const unkept = talk().gates().agree({ notes: false });
		const stopped = unkept.then({ type: 'danger-raised' }, { type: 'stopped' });
		expect(stopped.phase).toBe('farewell');
	});
});

describe('age', () => {
	it.each(['child', 'age-uncertain'] as const)('%s leads out of the talk', (capacity) => {
		const walk = talk().to('age').then({ type: 'capacity-stated', capacity });
		expect(walk.phase).toBe('child');
		expect(walk.can({ type: 'capacity-stated', capacity: 'adult' })).toBe(false);
	});
});

describe('replay', () => {
	it('refuses a log in which something happens that could not', () => {
		const { log } = talk().to('review');
		const without = log.filter(({ type }) => type !== 'preface-said');
		expect(replay(plain, without)).toMatchObject({ ok: false, error: { tag: 'UnknownFormat' } });
		expect(replay(single, log)).toMatchObject({ ok: false, error: { tag: 'UnknownFormat' } });
		expect(replay(plain, log)).toMatchObject({ ok: true });
	});
});

describe('stopping', () => {
	const spoken = () =>
		talk()
			.to('asking')
			.then({ type: 'need-stated', need: 'wages' })
			.answerAll('yes')
			.close('by the mill')
			.then({ type: 'stopped' });

	it('keeps what was said, when it may be kept', () => {
		const walk = spoken().then({ type: 'stop-decided', keep: true });
		expect(walk.facts.responses.size).toBe(4);
		expect(isAgreed(walk.facts.agreements, 'notes')).toBe(true);
	});

	it('erases every word otherwise, and still offers the choices', () => {
		const walk = spoken().then({ type: 'stop-decided', keep: false });
		const json = JSON.stringify(walk.log);
		for (const word of ['by the mill', 'wages', 'yes', 'response'])
			expect(json).not.toContain(word);
		expect(walk.facts.responses.size).toBe(0);
		expect(walk.phase).toBe('farewell');
		expect(walk.then({ type: 'help-wanted' }).phase).toBe('choices');
	});
});

describe('taking everything back', () => {
	const atReview = (notes: boolean) =>
		talk().gates().agree({ notes }).then({ type: 'need-stated', need: 'wages' }).answerAll('yes');

	it.each([true, false])('erases every word and every agreement, kept or not (%s)', (notes) => {
		const review = atReview(notes).close('by the mill');
		expect(JSON.stringify(review.log)).toContain('by the mill');
		const walk = review.then({ type: 'everything-taken-back' });
		const json = JSON.stringify(walk.log);
		for (const word of ['by the mill', 'wages', 'response']) expect(json).not.toContain(word);
		expect(walk.facts).toMatchObject({ agreements: [], stopped: true, needs: new Map() });
		expect(walk.facts.responses.size).toBe(0);
		expect(replay(plain, walk.log)).toMatchObject({ ok: true });
	});

	it('ends as every other talk: with the farewell, from which help is one step away', () => {
		const walk = atReview(true).close().then({ type: 'everything-taken-back' });
		expect(walk.phase).toBe('farewell');
		const choices = walk.then({ type: 'help-wanted' });
		expect(choices.phase).toBe('choices');
		expect(choices.can({ type: 'stepped-back' })).toBe(false);
		expect(choices.wish('specialist').phase).toBe('sharing');
	});

	it('is asked for in the review and nowhere else', () => {
		const can = phases.filter((phase) => talk().to(phase).can({ type: 'everything-taken-back' }));
		expect(can).toEqual(['review']);
	});
});
