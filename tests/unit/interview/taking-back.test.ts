// Answers that are taken back or replaced leave the log, and what rested on them is undone.
import { describe, expect, it } from 'vitest';
import { previousItem } from '$lib/core/event';
import { withdraw } from '$lib/interview';
import { decided, given, hashOf, shared } from '../../support/events';
import { branching, everyKind } from '../../support/protocols';
import { talk } from '../../support/walk';

const note = (text: string) => ({ kind: 'note', text }) as const;

describe('an answer that is taken back', () => {
	const written = talk(everyKind)
		.to('asking')
		.answer('choice-item', 'yes')
		.answer('any-of-item', 'yes')
		.answer('choices-item', { kind: 'codes', codes: ['blue'] })
		.answer('quantity-item', { kind: 'quantity', value: 61 })
		.answer('note-item', note('marzipan'));

	it('is gone from the log, and its place says only that it was taken back', () => {
		const walk = written.takeBack('note-item');
		expect(JSON.stringify(written.log)).toContain('marzipan');
		expect(JSON.stringify(walk.log)).not.toContain('marzipan');
		expect(walk.log).toHaveLength(written.log.length);
		expect(walk.facts.withdrawn).toEqual(new Set(['note-item']));
		expect(walk.item).toBe(written.item);
	});

	it('is not asked for again, unless the person goes back to it', () => {
		const walk = written.takeBack('choice-item').answerAll('skipped');
		expect(walk.phase).toBe('closingNeeds');
		const back = walk.close().then({ type: 'item-revisited', item: 'choice-item' });
		expect(back.item).toBe('choice-item');
	});

	it('takes the questions that hung on it with it', () => {
		const walk = talk(branching).to('asking').answer('a', 'yes');
		expect(walk.item).toBe('b');
		expect(walk.takeBack('a').item).toBe('e');
		const last = walk.answer('b', 'no').answer('e', 'no');
		expect(last.phase).toBe('closingNeeds');
	});

	it('ends the questions when none is left', () => {
		const last = talk(branching).to('asking').answer('a', 'no').answer('d', 'no');
		const back = last.answer('e', 'no').close().then({ type: 'item-revisited', item: 'd' });
		expect(back.takeBack('a').phase).toBe('review');
	});

	it('ends the turn of whoever went back to it', () => {
		const back = talk().to('review').then({ type: 'item-revisited', item: 'b' });
		const walk = back.takeBack('b');
		expect(walk.phase).toBe('interlude');
		expect(walk.then({ type: 'acknowledged', item: 'b', next: 'go-on' }).phase).toBe('review');
	});

	it('is taken back in one way only, which also rewrites the log', () => {
		const walk = talk().to('review');
		expect(walk.can({ type: 'answer-withdrawn', item: 'a' })).toBe(false);
		const { change } = withdraw(walk.conversation, 'nowhere');
		expect(change).toBe('none');
	});

	it('can be passed by on the way back once nothing would ask for it', () => {
		const walk = talk(branching).to('asking').answer('a', 'yes').answer('b', 'yes');
		const without = walk.takeBack('b').then({ type: 'item-revisited', item: 'a' });
		const changed = without.answer('a', 'no');
		expect(changed.item).toBe('d');
		expect(previousItem(branching, changed.facts)?.id).toBe('a');
	});

	it('has to be reviewed anew before anything is handed over', () => {
		const reviewed = talk()
			.to('sharing')
			.then({ type: 'reviewed', hash: hashOf('a') }, decided('share', 'given', 'desk-one'));
		const handOver = shared(hashOf('a'), ['desk-one']);
		expect(reviewed.can(handOver)).toBe(true);
		const walk = reviewed.takeBack('a');
		expect(walk.phase).toBe('sharing');
		expect(walk.can(handOver)).toBe(false);
		const again = walk.then({ type: 'reviewed', hash: hashOf('b') });
		expect(again.can(shared(hashOf('b'), ['desk-one']))).toBe(true);
	});

	it('can be taken back after it was handed over, and after the end', () => {
		const walk = talk().to('sharing').share(hashOf('a'), 'desk-one');
		expect(walk.takeBack('a').facts.reviewedHash).toBeNull();
		const ended = walk.then({ type: 'sharing-finished' }, { type: 'ended' }).takeBack('a');
		expect(ended.phase).toBe('ended');
		expect(ended.facts.responses.has('a')).toBe(false);
		expect(ended.facts.reviewedHash).toBeNull();
	});
});

describe('an answer that is replaced', () => {
	it('leaves only the later one', () => {
		const walk = talk(everyKind)
			.to('asking')
			.answerAll((item) =>
				item.kind === 'note'
					? note('marzipan')
					: item.kind === 'quantity'
						? { kind: 'quantity', value: 100 }
						: 'unsure'
			);
		const review = walk.close().then({ type: 'item-revisited', item: 'note-item' });
		const replaced = review.answer('note-item', note('nougat'));
		const json = JSON.stringify(replaced.log);
		expect(json).toContain('nougat');
		expect(json).not.toContain('marzipan');
		expect(replaced.facts.withdrawn.size).toBe(0);
	});

	it('sets aside answers that hung on it, and they count again when it holds again', () => {
		const walk = talk(branching).to('asking').answer('a', 'yes').answer('b', 'yes');
		const no = walk.then({ type: 'item-revisited', item: 'a' }).answer('a', 'no');
		expect(no.item).toBe('d');
		expect(no.facts.responses.has('b')).toBe(true);
		const yes = no.then({ type: 'item-revisited', item: 'a' }).answer('a', 'yes');
		expect(yes.item).toBe('c');
	});

	it('is not taken while it is nobody’s turn', () => {
		expect(talk().to('interlude').can(given('a', 'no'))).toBe(false);
	});
});
