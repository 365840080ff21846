// Nothing is handed over but the bytes that were reviewed last, and only to those agreed to.
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '$lib/core/event';
import { decided, hashOf, privacyConfirmed, shared } from '../../support/events';
import { talk } from '../../support/walk';

const [a, b] = [hashOf('a'), hashOf('b')];
const reviewed: DomainEvent = { type: 'reviewed', hash: a };
const yesTo = (to: string) => decided('share', 'given', to);
const ready = talk().to('sharing').then(reviewed, yesTo('desk-one'));

describe('handing over', () => {
	it('needs a review, of these bytes', () => {
		const agreed = talk().to('sharing').then(yesTo('desk-one'));
		expect(agreed.can(shared(a, ['desk-one']))).toBe(false);
		expect(ready.can(shared(b, ['desk-one']))).toBe(false);
		expect(ready.can(shared(a, ['desk-one']))).toBe(true);
	});

	it('needs agreement for every recipient, and a recipient', () => {
		expect(ready.can(shared(a, ['desk-one', 'desk-two']))).toBe(false);
		expect(ready.then(yesTo('desk-two')).can(shared(a, ['desk-one', 'desk-two']))).toBe(true);
		expect(ready.can(shared(a, []))).toBe(false);
	});

	it('is over when the agreement is taken back', () => {
		for (const decision of ['refused', 'later', 'someone-else'] as const) {
			const changed = ready.then(decided('share', decision, 'desk-one'));
			expect(changed.can(shared(a, ['desk-one']))).toBe(false);
		}
	});

	it('happens in its own phase only', () => {
		const back = ready.then({ type: 'stepped-back' });
		expect(back.can(shared(a, ['desk-one']))).toBe(false);
	});

	const changes: readonly (readonly [string, readonly DomainEvent[]])[] = [
		['a wish', [{ type: 'wish-stated', wish: 'other-organisation', service: null }]],
		['a contact', [{ type: 'contact-stated', safe: 'none', text: '' }]],
		['a need', [{ type: 'need-stated', need: 'lawyer' }]],
		['a need settled', [{ type: 'need-settled', need: 'lawyer', how: 'met' }]],
		['a need taken back', [{ type: 'need-taken-back', need: 'lawyer' }]],
		['asylum', [{ type: 'asylum-raised' }]],
		['another organisation', [{ type: 'other-organisation-asked' }]],
		['another language', [{ type: 'language-chosen', locale: 'ar' }]],
		[
			'danger',
			[{ type: 'danger-raised' }, { type: 'danger-ended', how: 'past' }, privacyConfirmed]
		],
		[
			'a need said while danger was raised by mistake',
			[
				{ type: 'danger-raised' },
				{ type: 'need-stated', need: 'lawyer' },
				{ type: 'danger-ended', how: 'mistake' }
			]
		],
		['lost privacy', [{ type: 'privacy-lost' }, { type: 'resumed' }, privacyConfirmed]],
		[
			'another interpreter',
			[
				{ type: 'interpreter-changed' },
				{ type: 'interpreter-confirmed', interpreter: 'screen-only' }
			]
		]
	];
	it.each(changes)('needs a new review after %s', (_what, events) => {
		const walk = ready.then(...events);
		expect(walk.phase).toBe('sharing');
		expect(walk.facts.reviewedHash).toBeNull();
		expect(walk.can(shared(a, ['desk-one']))).toBe(false);
		expect(walk.then(reviewed).can(shared(a, ['desk-one']))).toBe(true);
	});

	it('needs no new review after a pause', () => {
		const walk = ready.then({ type: 'paused' }, { type: 'resumed' }, privacyConfirmed);
		expect(walk.can(shared(a, ['desk-one']))).toBe(true);
	});

	it('needs no new review after danger raised by mistake, once or twice', () => {
		const raised = ready.then({ type: 'danger-raised' });
		for (const walk of [raised, raised.then({ type: 'danger-raised' })]) {
			expect(walk.facts.reviewedHash).toBeNull();
			const back = walk.then({ type: 'danger-ended', how: 'mistake' });
			expect(back.can(shared(a, ['desk-one']))).toBe(true);
		}
	});

	it('needs a new review when an answer is taken back while danger is raised', () => {
		const walk = ready.then({ type: 'danger-raised' }).takeBack('a');
		const back = walk.then({ type: 'danger-ended', how: 'mistake' });
		expect(back.facts.reviewedHash).toBeNull();
	});
});

describe('the review', () => {
	const farewell = { type: 'help-wanted' } as const;
	const contact: DomainEvent = { type: 'contact-stated', safe: 'yes', text: 'by the mill' };
	const specialist: DomainEvent = { type: 'wish-stated', wish: 'specialist', service: null };

	it('is shown again to whoever had one', () => {
		expect(talk().to('choices').then({ type: 'stepped-back' }).phase).toBe('review');
	});

	it('is not made up for whoever refused to talk and left a contact', () => {
		const refused = talk().gates().then(decided('talk', 'refused'), farewell, specialist);
		const choices = refused.then(contact, { type: 'stepped-back' });
		expect(choices.phase).toBe('choices');
		expect(choices.can({ type: 'stepped-back' })).toBe(false);
	});

	it('is not shown where privacy could not be had again', () => {
		const gone = talk()
			.to('choices')
			.then({ type: 'privacy-lost' }, { type: 'privacy-unavailable' }, farewell);
		expect(gone.can({ type: 'stepped-back' })).toBe(false);
	});
});
