// From recorded means to what is reached: through the product's own rule, with bounds in order and
// with chances that are exact.
import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/content';
import { assess, circumstances, levelOf, partition } from '$lib/core/assessment';
import { subsetsOf, thresholds, reachOf, yesSets } from '../../../tools/equity/reach';
import { asksEveryMeaning, scenarios, type Reached } from '../../../tools/equity/reach';
import {
	asksFor,
	meanings,
	meansColumns,
	unknownExamples,
	unrecordedExamples,
	type MeansColumn
} from '../../../tools/equity/means';
import { core, measured, ours, usualCore } from '../../../tools/equity/protocols';
import { responseOf } from '../../support/events';
import { anyOf, protocolOf } from '../../support/protocols';

const patterns = subsetsOf(meansColumns)
	.filter((columns) => columns.length > 0)
	.map((columns) => new Set(columns as readonly MeansColumn[]));
const [border] = ours.filter(({ id }) => id === 'border-second-line');

const calm = { danger: false, privacy: 'held', agreement: 'given', end: 'complete' } as const;

function saidYes(protocol: typeof core, ids: readonly string[]) {
	const said = new Map(ids.map((id) => [id, responseOf('yes')]));
	const { conduct } = partition(protocol, said, new Set());
	return assess(conduct, circumstances(calm), 'adult', indicators).outcome;
}

describe('the protocols that are measured', () => {
	it('are all of ours, the core and the usual short list', () => {
		expect(border).toBeDefined();
		expect(measured).toEqual([usualCore, core, ...ours]);
		expect(core.items.map(({ kind }) => kind)).toEqual(['anyOf', 'anyOf', 'anyOf', 'anyOf']);
		expect(usualCore.items.every(({ indicators: ids }) => ids.length === 1)).toBe(true);
	});
});

describe('the table of means', () => {
	it('gives a reason for each meaning, and names indicators that exist', () => {
		const known = new Set(indicators.map(({ id }) => id));
		for (const meaning of Object.values(meanings).flat()) {
			expect(meaning.because.length, meaning.says).toBeGreaterThan(10);
			expect(meaning.indicators.filter((id) => !known.has(id))).toEqual([]);
		}
	});

	it('names every example of every item of ours, and none twice over', () => {
		const items = ours.flatMap((protocol) => protocol.items);
		expect(unknownExamples(items)).toEqual([]);
		const named = Object.values(meanings).flatMap((list) => list.flatMap((m) => m.examples));
		expect(unrecordedExamples.filter((code) => named.includes(code))).toEqual([]);
	});

	it('tells when an item asks for something new', () => {
		expect(unknownExamples([anyOf('a', { examples: ['leaving', 'sleep'] })])).toEqual(['sleep']);
	});

	it('takes an anyOf item by its examples, never by what stands behind it', () => {
		const [threats] = core.items.filter(({ id }) => id === 'threats');
		const [harm] = core.items.filter(({ id }) => id === 'hurt-or-made-to-do');
		const [physical] = meanings.meansAbusePsyPhySex;
		expect(threats!.indicators).toContain('threatened-or-hurt');
		expect([threats, harm].map((item) => asksFor(item!, physical!))).toEqual([false, true]);
	});
});

describe('the reach of a record', () => {
	it('goes through the rule itself', () => {
		let called = 0;
		const spied: typeof assess = (...args) => {
			called += 1;
			return assess(...args);
		};
		reachOf(core, indicators, spied)(new Set(['meansThreats']));
		expect(called).toBeGreaterThan(0);
	});

	it('is what the rule says of the answers, for one recorded means after the other', () => {
		for (const protocol of measured) {
			const reach = reachOf(protocol, indicators);
			for (const column of meansColumns) {
				const levels = yesSets(column, protocol).map((yes) => levelOf(saidYes(protocol, [...yes])));
				const { upper, lower } = reach(new Set([column]));
				expect(upper.told.unclear).toBe(Math.max(...levels) >= thresholds.unclear);
				expect(lower.told.offer).toBe(Math.min(...levels) >= thresholds.offer);
			}
		}
	});

	it('is never less at the upper bound than at the lower one, nor an offer without being unclear', () => {
		let open = 0;
		for (const protocol of measured) {
			const reach = reachOf(protocol, indicators);
			for (const means of patterns) {
				const { upper, lower } = reach(means);
				for (const at of ['unclear', 'offer'] as const) {
					expect(Number(upper.told[at])).toBeGreaterThanOrEqual(Number(lower.told[at]));
					expect(upper.halfTold[at]).toBeGreaterThanOrEqual(lower.halfTold[at]);
					if (upper.told[at] !== lower.told[at]) open += 1;
				}
				for (const side of [upper, lower]) {
					expect(side.halfTold.offer).toBeLessThanOrEqual(side.halfTold.unclear);
					expect(side.halfTold.unclear).toBeLessThanOrEqual(Number(side.told.unclear));
				}
			}
		}
		expect(open).toBeGreaterThan(50);
	});

	it('rests at the lower bound on the columns alone whose every meaning is asked', () => {
		for (const protocol of measured) {
			const whole = meansColumns.filter((column) => asksEveryMeaning(column, protocol));
			const reach = reachOf(protocol, indicators);
			for (const means of patterns) {
				const kept = new Set([...means].filter((column) => whole.includes(column)));
				expect(reach(means).lower).toEqual(reach(kept).lower);
			}
		}
	});

	it('is nothing without recorded means', () => {
		const nothing: Reached = {
			told: { unclear: false, offer: false },
			halfTold: { unclear: 0, offer: 0 }
		};
		expect(reachOf(core, indicators)(new Set())).toEqual({ upper: nothing, lower: nothing });
	});
});

describe('half telling', () => {
	// Told in a second way: every yes is kept or not, by counting in twos over all of them.
	function byCounting(protocol: typeof core, at: number) {
		const chances = new Map<string, number>();
		return (yes: readonly string[]): number => {
			const key = yes.join(' ');
			const known = chances.get(key);
			if (known !== undefined) return known;
			let reached = 0;
			for (let which = 0; which < 2 ** yes.length; which += 1) {
				const told = yes.filter((_, place) => Math.floor(which / 2 ** place) % 2 === 1);
				if (levelOf(saidYes(protocol, told)) >= at) reached += 1;
			}
			const chance = reached / 2 ** yes.length;
			chances.set(key, chance);
			return chance;
		};
	}

	it('is exact for every pattern of means', () => {
		for (const protocol of measured) {
			const reach = reachOf(protocol, indicators);
			for (const at of ['unclear', 'offer'] as const) {
				const counting = byCounting(protocol, thresholds[at]);
				for (const means of patterns) {
					const counted = scenarios(means, protocol).map((yes) => counting([...yes].sort()));
					expect(reach(means).upper.halfTold[at]).toBe(Math.max(...counted));
					expect(reach(means).lower.halfTold[at]).toBe(Math.min(...counted));
				}
			}
		}
	});

	it('is 1 - 2^-n where any of n answers would do, and less where two must agree', () => {
		const reach = reachOf(core, indicators);
		expect(reach(new Set(['meansThreats'])).upper.halfTold.offer).toBe(1 / 2);
		expect(reach(new Set(['meansThreats', 'meansDebtBondageEarnings'])).upper.halfTold.offer).toBe(
			3 / 4
		);
		const two = protocolOf([
			{ ...usualCore.items[3]!, id: 'a' },
			{ ...usualCore.items[3]!, id: 'b', indicators: ['promise-broken'] }
		]);
		const { upper } = reachOf(two, indicators)(new Set(['meansThreats', 'meansFalsePromises']));
		expect(upper.halfTold).toEqual({ unclear: 3 / 4, offer: 1 / 4 });
	});
});
