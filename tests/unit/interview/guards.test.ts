// Going back to an item has a guard of its own, behind those that keep everybody else away from
// where one can go back. Here each of its reasons stands alone.
import { describe, expect, it } from 'vitest';
import type { Facts } from '$lib/core/event';
import { guards } from '$lib/interview/guards';
import { decided } from '../../support/events';
import { plain } from '../../support/protocols';
import { talk } from '../../support/walk';

const { facts } = talk().to('review');

function mayAskAgain(change: Partial<Facts>, item = 'a'): boolean {
	const context = { protocol: plain, facts: { ...facts, ...change } };
	return guards.mayAskAgain({ context, event: { type: 'item-revisited', item } });
}

describe('going back to an item', () => {
	it('is possible in the review', () => {
		expect(mayAskAgain({})).toBe(true);
	});

	const reasons: readonly (readonly [string, Partial<Facts>])[] = [
		['without agreement to talk', { agreements: [] }],
		['after agreement was taken back', { agreements: [decided('talk', 'refused')] }],
		['without privacy', { privacy: 'lost' }],
		['without the interpreter', { interpreterOwed: true }],
		['after a stop', { stopped: true }],
		['for a child', { childRaised: true }],
		['for somebody who is not sure of being an adult', { capacity: 'age-uncertain' }],
		['while somebody waits for a doctor', { needs: new Map([['doctor', 'stated']]) }]
	];
	it.each(reasons)('is not possible %s', (_why, change) => {
		expect(mayAskAgain(change)).toBe(false);
	});

	it('is not possible to an item that does not exist', () => {
		expect(mayAskAgain({}, 'nowhere')).toBe(false);
	});
});
