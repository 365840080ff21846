// Which items are asked, over random protocols with conditions of every sort, random answers, and
// any going back and taking back. Conditions are valued here once more, by other means.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { currentItem, plainResponses, type Facts } from '$lib/core/event';
import type { Condition, Item, Protocol, Response } from '$lib/core/protocol';
import type { Conversation } from '$lib/interview';
import { responseOf } from '../support/events';
import { talk } from '../support/walk';
import { answered, protocols } from './arbitraries';
import { stepped, steps } from './walks';

vi.setConfig({ testTimeout: 40_000 });

/** Kleene's logic with numbers: 0 is false, 1 is true, a half is unknown. */
function valued(condition: Condition, of: (id: string) => Response | undefined): number {
	if (condition.op === 'not') return 1 - valued(condition.of, of);
	if (condition.op === 'all') return Math.min(...condition.of.map((part) => valued(part, of)));
	if (condition.op === 'any') return Math.max(...condition.of.map((part) => valued(part, of)));
	const response = of(condition.item);
	if (condition.op === 'is' && response?.kind === 'codes') {
		return Number(response.codes.includes(condition.code));
	}
	if (condition.op === 'atLeast' && response?.kind === 'quantity') {
		return Number(response.value >= condition.value);
	}
	return 0.5;
}

/** Items to be asked: an answer counts only if its own item is one of them. */
function due(protocol: Protocol, facts: Facts): readonly Item[] {
	const all = plainResponses(facts);
	return protocol.items.reduce<readonly Item[]>((earlier, item) => {
		const counts = (id: string) => earlier.some((one) => one.id === id);
		const of = (id: string) => (counts(id) ? all.get(id) : undefined);
		const isDue = item.askWhen === undefined || valued(item.askWhen, of) === 1;
		return isDue ? [...earlier, item] : earlier;
	}, []);
}

const settled = ({ facts }: Conversation, { id }: Item) =>
	facts.responses.has(id) || facts.withdrawn.has(id);

describe('asking', () => {
	it('never skips an item that is due and never asks one that is not', () => {
		let conditional = 0;
		let finished = 0;
		const walk = fc.array(steps(6, 2, 0), { minLength: 5, maxLength: 50 });
		const law = fc.property(protocols('any'), walk, (protocol, moves) => {
			let now = talk(protocol).gates().agree().conversation;
			for (const move of moves) {
				now = stepped(now, move).conversation;
				const items = due(protocol, now.facts);
				const item = currentItem(protocol, now.facts);
				if (now.phase === 'asking') {
					expect(items).toContain(item);
					// In order: everything due before it had its turn, unless one went back to it.
					const wentBack = now.facts.revisiting === item!.id;
					const earlier = wentBack ? [] : items.slice(0, items.indexOf(item!));
					expect(earlier.filter((one) => !settled(now, one))).toEqual([]);
					if (item!.askWhen) conditional += 1;
				}
				if (now.phase === 'closingNeeds') {
					finished += 1;
					expect(items.filter((one) => !settled(now, one))).toEqual([]);
				}
			}
		});
		fc.assert(law, { numRuns: 1000 });
		expect(conditional).toBeGreaterThan(300);
		expect(finished).toBeGreaterThan(300);
	});

	it('takes as many screens and taps whatever is answered', () => {
		const scene = protocols('none').chain((protocol) =>
			fc.tuple(fc.constant(protocol), answered(protocol), answered(protocol))
		);
		const law = fc.property(scene, ([protocol, one, other]) => {
			const taps = (answers: typeof one) => {
				const asked = talk(protocol).gates().agree();
				const place = (item: Item) => protocol.items.indexOf(item);
				const end = asked.answerAll((item) => answers[place(item)] ?? responseOf('skipped'));
				expect(end.phase).toBe('closingNeeds');
				return end.log.length;
			};
			expect(taps(one)).toBe(taps(other));
		});
		fc.assert(law, { numRuns: 1000 });
	});
});
