// Nothing is handed over but the bytes that were reviewed last, and only to those agreed to. What
// makes a new review necessary is walked in tests/invariants; here are single walks.
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '$lib/core/event';
import { decided, hashOf, shared } from '../../support/events';
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
