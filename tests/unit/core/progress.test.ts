// The pace of the questions: the same number of screens and taps whatever is answered.
import { describe, expect, it } from 'vitest';
import {
	acknowledgementOf,
	apply,
	currentItem,
	factsOf,
	mayReturnTo,
	noFacts,
	previousItem,
	type Facts
} from '$lib/core/event';
import type { Item } from '$lib/core/protocol';
import type { Phase } from '$lib/interview';
import { given, type Reply } from '../../support/events';
import { anyOf, branching, plain, protocolOf, yesNo } from '../../support/protocols';
import { talk } from '../../support/walk';

const eight = protocolOf([
	...['a', 'b', 'c', 'd'].map((id) => anyOf(id)),
	...['e', 'f', 'g', 'h'].map((id) => yesNo(id))
]);

/** The screens of all items with these answers, and how many events led through them. */
function screens(reply: Reply | ((item: Item) => Reply)) {
	const seen: Phase[] = [];
	let walk = talk(eight).to('asking');
	const start = walk.log.length;
	while (walk.phase === 'asking') {
		const item = currentItem(eight, walk.facts)!;
		const said = typeof reply === 'function' ? reply(item) : reply;
		seen.push('asking', 'interlude');
		walk = walk.answer(item.id, said);
	}
	return { seen, taps: walk.log.length - start, end: walk.phase };
}

describe('screens and taps', () => {
	const mixed: readonly Reply[] = ['yes', 'no', 'unsure', 'declined', 'skipped'];
	const all = screens('yes');

	it.each<Reply>(['no', 'unsure', 'declined', 'skipped'])('are as many for %s as for yes', (r) => {
		expect(screens(r)).toEqual(all);
	});

	it('are as many for any mixture', () => {
		const at = (shift: number) => (item: Item) =>
			mixed[(eight.items.indexOf(item) + shift) % mixed.length]!;
		for (const shift of mixed.keys()) expect(screens(at(shift))).toEqual(all);
		expect(all.seen).toHaveLength(16);
		expect(all.taps).toBe(17);
		expect(all.end).toBe('closingNeeds');
	});
});

describe('what is said after an answer', () => {
	const said = (...replies: readonly Reply[]) => {
		const walk = replies.reduce(
			(now, reply) => now.answer(now.item!, reply),
			talk(eight).to('asking')
		);
		return acknowledgementOf(eight, walk.facts);
	};

	it('is nothing before the first', () => {
		expect(said()).toBeNull();
	});

	it('is thanks in full for the first yes, shorter later, and plain otherwise', () => {
		expect(said('no')).toEqual({ item: 'a', said: 'plain', offerHelp: false });
		expect(said('no', 'yes')).toEqual({ item: 'b', said: 'first', offerHelp: false });
		expect(said('yes', 'yes')).toEqual({ item: 'b', said: 'short', offerHelp: false });
		expect(said('yes', 'declined')).toMatchObject({ said: 'plain', offerHelp: false });
	});

	it('offers help after as many items as the protocol says, whatever was said since', () => {
		expect(said('yes', 'no', 'no')).toMatchObject({ said: 'plain', offerHelp: true });
		expect(said('no', 'yes', 'skipped', 'unsure')).toMatchObject({ offerHelp: true });
		expect(said('no', 'unsure', 'no', 'no')).toMatchObject({ offerHelp: false });
	});

	it('thanks for conduct only, not for a need or who somebody is', () => {
		const need = protocolOf([yesNo('a', { purpose: 'need' }), yesNo('b')]);
		const walk = talk(need).to('asking').answer('a', 'yes');
		expect(acknowledgementOf(need, walk.facts)).toMatchObject({ said: 'plain' });
	});
});

describe('going back', () => {
	it('is to the item before, as long as it would still be asked', () => {
		const walk = talk(plain).to('asking');
		expect(previousItem(plain, walk.facts)).toBeNull();
		const third = walk.answer('a', 'no').answer('b', 'no');
		expect(previousItem(plain, third.facts)?.id).toBe('b');
		const back = third.then({ type: 'item-revisited', item: 'b' });
		expect(previousItem(plain, back.facts)?.id).toBe('a');
		expect(mayReturnTo(plain, third.facts, 'c')).toBe(false);
		expect(mayReturnTo(plain, third.facts, 'nowhere')).toBe(false);
	});

	it('passes answers by that are set aside', () => {
		const walk = talk(branching).to('asking').answer('a', 'yes').answer('b', 'yes');
		const changed = walk.then({ type: 'item-revisited', item: 'a' }).answer('a', 'no');
		expect(mayReturnTo(branching, changed.facts, 'b')).toBe(false);
		expect(previousItem(branching, changed.facts)?.id).toBe('a');
	});

	it('from the end is to the last item', () => {
		const end = talk(plain).to('review');
		expect(currentItem(plain, end.facts)).toBeNull();
		expect(previousItem(plain, end.facts)?.id).toBe('d');
	});
});

describe('the item whose turn it is', () => {
	const back = { type: 'answer-withdrawn', item: 'b' } as const;

	it('is not one whose answer was taken back', () => {
		const walk = talk(plain).to('asking').answer('a', 'no').answer('b', 'no');
		expect(currentItem(plain, apply(walk.facts, back))?.id).toBe('c');
		const end = apply(talk(plain).to('review').facts, back);
		expect(currentItem(plain, end)).toBeNull();
	});

	it('is the one somebody went back to, while it would still be asked', () => {
		const facts = factsOf(talk(branching).to('asking').answer('a', 'yes').answer('b', 'yes').log);
		const revisit = (item: string) => apply(facts, { type: 'item-revisited', item });
		expect(currentItem(branching, revisit('b'))?.id).toBe('b');
		expect(currentItem(branching, revisit('d'))?.id).toBe('c');
		expect(currentItem(branching, revisit('nowhere'))?.id).toBe('c');
	});

	it('is none for whoever asked to hear about help, unless they went back', () => {
		const facts = talk(plain).to('asking').answer('a', 'yes').facts;
		const early = apply(facts, { type: 'acknowledged', item: 'a', next: 'hear-help' });
		expect(currentItem(plain, facts)?.id).toBe('b');
		expect(currentItem(plain, early)).toBeNull();
		expect(currentItem(plain, apply(early, { type: 'item-revisited', item: 'a' }))?.id).toBe('a');
	});
});

describe('what is said after an answer that was taken back, or of another protocol', () => {
	it('is plain', () => {
		const facts = [
			given('a', 'yes'),
			{ type: 'answer-withdrawn', item: 'a' } as const
		].reduce<Facts>(apply, noFacts);
		expect(acknowledgementOf(plain, facts)).toEqual({ item: 'a', said: 'plain', offerHelp: false });
		const foreign = apply(noFacts, given('nowhere', 'yes'));
		expect(acknowledgementOf(plain, foreign)).toEqual({
			item: 'nowhere',
			said: 'plain',
			offerHelp: false
		});
	});

	it('offers help only after a yes, also where help is due at once', () => {
		const hasty = { ...plain, pauseAfterFirstYes: 0 };
		const after = (...events: Parameters<typeof apply>[1][]) =>
			acknowledgementOf(hasty, events.reduce<Facts>(apply, noFacts))?.offerHelp;
		expect(after(given('a', 'no'), given('b', 'no'))).toBe(false);
		expect(after(given('a', 'yes'))).toBe(true);
	});

	it('looks at the purpose of the item itself', () => {
		const mixed = protocolOf([yesNo('a'), yesNo('b', { purpose: 'need' })]);
		const facts = [given('a', 'no'), given('b', 'yes')].reduce<Facts>(apply, noFacts);
		expect(acknowledgementOf(mixed, facts)?.said).toBe('plain');
	});
});
