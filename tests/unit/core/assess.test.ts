// Representative cases of the outcome, written out one by one, and every combination of weights
// for the rules that must hold of all. The laws over random protocols are in tests/property.
import { describe, expect, it } from 'vitest';
import {
	assess,
	circumstances,
	isSilent,
	levelOf,
	outcomes,
	partition,
	staffActionOf,
	type Assessment,
	type CircumstanceFacts,
	type Outcome
} from '$lib/core/assessment';
import type { Capacity } from '$lib/core/event';
import type { Item, Protocol, Responses } from '$lib/core/protocol';
import { responseOf, type Reply } from '../../support/events';
import { anyOf, protocolOf, saidYes, testIndicators, yesNo } from '../../support/protocols';

const calm: CircumstanceFacts = {
	danger: false,
	privacy: 'held',
	agreement: 'given',
	end: 'complete'
};
const said = (replies: Readonly<Record<string, Reply>>): Responses =>
	new Map(Object.entries(replies).map(([id, reply]) => [id, responseOf(reply)]));

function assessed(
	protocol: Protocol,
	replies: Readonly<Record<string, Reply>>,
	around: Partial<CircumstanceFacts> = {},
	capacity: Capacity = 'adult'
): Assessment {
	const { conduct } = partition(protocol, said(replies), new Set());
	return assess(conduct, circumstances({ ...calm, ...around }), capacity, testIndicators);
}

// One item of each weight, twice; the item's id is the indicator's.
const weights = protocolOf(
	testIndicators.map(({ id, rule }) => {
		const purpose = rule.endsWith('condition') ? 'condition' : 'conduct';
		return yesNo(id, { purpose, indicators: [id] });
	})
);

const cases: readonly (readonly [Readonly<Record<string, Reply>>, Outcome])[] = [
	[{}, 'nothing-raised'],
	[{ 'strong-a': 'no', 'conduct-a': 'declined', 'risk-a': 'skipped' }, 'nothing-raised'],
	[{ 'strong-a': 'unsure' }, 'nothing-raised'],
	[{ 'strong-a': 'unsure', 'condition-a': 'unsure' }, 'unclear'],
	[{ 'condition-a': 'yes' }, 'unclear'],
	[{ 'condition-a': 'yes', 'condition-b': 'yes' }, 'unclear'],
	[{ 'strong-condition-a': 'yes' }, 'unclear'],
	[{ 'strong-condition-a': 'yes', 'strong-condition-b': 'yes', 'condition-a': 'yes' }, 'unclear'],
	[{ 'conduct-a': 'yes' }, 'unclear'],
	[{ 'conduct-a': 'yes', 'condition-a': 'yes', 'condition-b': 'yes' }, 'unclear'],
	[{ 'conduct-a': 'yes', 'strong-a': 'unsure', 'strong-b': 'unsure' }, 'unclear'],
	[{ 'risk-a': 'yes' }, 'risk-ahead'],
	[{ 'risk-a': 'yes', 'condition-a': 'yes' }, 'risk-ahead'],
	[{ 'risk-a': 'yes', 'conduct-a': 'yes' }, 'offer-specialist'],
	[{ 'conduct-a': 'yes', 'conduct-b': 'yes' }, 'offer-specialist'],
	[{ 'conduct-a': 'yes', 'strong-condition-a': 'yes' }, 'offer-specialist'],
	[{ 'strong-a': 'yes' }, 'offer-specialist'],
	[{ 'strong-a': 'yes', 'conduct-a': 'no', 'conduct-b': 'no' }, 'offer-specialist']
];

describe('the outcome for an adult', () => {
	it.each(cases)('of %o is %s', (replies, outcome) => {
		expect(assessed(weights, replies).outcome).toBe(outcome);
	});

	it('is danger whenever danger was raised', () => {
		for (const [replies] of cases) {
			expect(assessed(weights, replies, { danger: true }).outcome).toBe('immediate-danger');
		}
	});

	it('weighs one sentence over several things by the strongest of them', () => {
		const mixed = protocolOf([anyOf('a', { indicators: ['conduct-a', 'strong-a', 'risk-a'] })]);
		expect(assessed(mixed, { a: 'yes' }).outcome).toBe('offer-specialist');
		const weaker = protocolOf([anyOf('a', { indicators: ['conduct-a', 'risk-a'] })]);
		expect(assessed(weaker, { a: 'yes' }).outcome).toBe('unclear');
	});

	it('weighs conduct without a known indicator as conduct', () => {
		const unknown = protocolOf([yesNo('a', { indicators: ['nowhere'] }), yesNo('b')]);
		expect(assessed(unknown, { a: 'yes' }).outcome).toBe('unclear');
		expect(assessed(unknown, { a: 'yes', b: 'yes' }).outcome).toBe('offer-specialist');
	});

	it('weighs a yes without any known indicator by what the item is about', () => {
		const bare = protocolOf([
			yesNo('a', { indicators: [] }),
			yesNo('b', { purpose: 'condition', indicators: [] }),
			yesNo('c', { purpose: 'conduct', indicators: ['nowhere', 'condition-a'] })
		]);
		expect(assessed(bare, { a: 'yes', b: 'yes' }).outcome).toBe('unclear');
		expect(assessed(bare, { b: 'yes', c: 'yes' }).outcome).toBe('unclear');
		expect(assessed(bare, { a: 'yes', c: 'yes' }).outcome).toBe('unclear');
		expect(assessed(bare, { a: 'yes' }).restsOn).toEqual(['a']);
	});

	it('weighs an item as conduct when any of its indicators is', () => {
		const both = protocolOf([yesNo('a', { indicators: ['conduct-a', 'strong-condition-a'] })]);
		expect(assessed(both, { a: 'yes' }).restsOn).toEqual(['a']);
		const two = protocolOf([
			yesNo('a', { indicators: ['conduct-a', 'condition-a'] }),
			yesNo('b', { indicators: ['conduct-b', 'condition-b'] })
		]);
		expect(assessed(two, { a: 'yes', b: 'yes' }).outcome).toBe('offer-specialist');
	});

	it('brings an offer, beside the card, for a specialist and for a risk ahead', () => {
		expect(assessed(weights, { 'strong-a': 'yes' }).actions).toEqual(['offer', 'card']);
		expect(assessed(weights, { 'risk-a': 'yes' }).actions).toEqual(['offer', 'card']);
		expect(assessed(weights, { 'conduct-a': 'yes' }).actions).toEqual(['card']);
	});

	it('weighs a condition as one, whatever either of its labels says', () => {
		const disguised = protocolOf([
			yesNo('a', { purpose: 'condition', indicators: ['strong-a'] }),
			yesNo('b', { purpose: 'conduct', indicators: ['strong-condition-a'] }),
			yesNo('c', { purpose: 'conduct', indicators: ['condition-a', 'condition-b'] })
		]);
		expect(assessed(disguised, { a: 'yes', b: 'yes', c: 'yes' }).outcome).toBe('unclear');
	});

	it('takes no notice of anything but conduct and conditions', () => {
		const beside = (['need', 'circumstance', 'demographic', 'process'] as const).map((purpose) =>
			yesNo(purpose, { purpose, indicators: ['strong-a'] })
		);
		const yes = { need: 'yes', circumstance: 'yes', demographic: 'yes', process: 'yes' } as const;
		expect(assessed(protocolOf(beside), yes)).toEqual(assessed(protocolOf(beside), {}));
		expect(partition(protocolOf(beside), said(yes), new Set())).toEqual({
			conduct: [],
			beside: ['need', 'circumstance', 'demographic', 'process']
		});
	});

	it('keeps beside what was answered about anything else, and only that', () => {
		const mixed = protocolOf([
			yesNo('said'),
			yesNo('lived', { purpose: 'condition' }),
			yesNo('needed', { purpose: 'need' }),
			yesNo('silent', { purpose: 'need' })
		]);
		const yes = { said: 'yes', lived: 'yes', needed: 'yes' } as const;
		expect(partition(mixed, said(yes), new Set()).beside).toEqual(['needed']);
	});

	it('takes no notice of a number, a text or another code', () => {
		const other: readonly Item[] = [
			{
				id: 'hours',
				kind: 'quantity',
				purpose: 'conduct',
				unit: 'hours',
				min: 0,
				max: 168,
				indicators: ['strong-a']
			},
			yesNo('colour', { options: ['yes', 'no', 'red'], indicators: ['strong-a'] })
		];
		const replies = {
			hours: { kind: 'quantity', value: 100 },
			colour: { kind: 'codes', codes: ['red'] }
		} as const;
		expect(assessed(protocolOf(other), replies).outcome).toBe('nothing-raised');
		const { conduct } = partition(protocolOf(other), said(replies), new Set());
		expect(conduct.map(({ standing }) => standing)).toEqual(['other', 'other']);
	});

	it('takes no notice of an answer that is set aside', () => {
		const hangs = protocolOf([
			yesNo('a', { indicators: ['risk-a'] }),
			yesNo('b', { askWhen: saidYes('a'), indicators: ['strong-a'] })
		]);
		expect(assessed(hangs, { a: 'yes', b: 'yes' }).outcome).toBe('offer-specialist');
		expect(assessed(hangs, { a: 'no', b: 'yes' }).outcome).toBe('nothing-raised');
	});
});

describe('the silent level', () => {
	const names: readonly (readonly [Partial<CircumstanceFacts>, Outcome])[] = [
		[{}, 'nothing-raised'],
		[{ agreement: 'refused' }, 'declined'],
		[{ end: 'stopped' }, 'declined'],
		[{ privacy: 'lost' }, 'not-safe-to-ask'],
		[{ privacy: 'never', agreement: 'refused', end: 'stopped' }, 'not-safe-to-ask']
	];
	it.each(names)('of %o is called %s', (around, outcome) => {
		const silent = assessed(weights, {}, around);
		expect(silent.outcome).toBe(outcome);
		expect(isSilent(outcome)).toBe(true);
		expect(silent).toMatchObject({ actions: ['card'], staffAction: 'give-card', restsOn: [] });
	});

	it('keeps what was reached before it was stopped or privacy was lost', () => {
		const around = { end: 'stopped', privacy: 'lost' } as const;
		expect(assessed(weights, { 'strong-a': 'yes' }, around).outcome).toBe('offer-specialist');
		expect(assessed(weights, { 'risk-a': 'yes' }, around).outcome).toBe('risk-ahead');
	});

	it('is one level, below five others in their order', () => {
		expect(outcomes.map(levelOf)).toEqual([5, 4, 3, 2, 1, 0, 0, 0]);
		expect(outcomes.map(staffActionOf)).toEqual([
			...['call-now', 'call-now', 'offer', 'offer'],
			...['give-card', 'give-card', 'give-card', 'give-card']
		]);
	});
});

describe('a child', () => {
	it.each(['child', 'age-uncertain'] as const)('%s: the same whatever was said', (capacity) => {
		for (const [replies] of cases) {
			const child = assessed(weights, replies, {}, capacity);
			expect(child).toMatchObject({
				outcome: 'child-protection',
				actions: ['child', 'card'],
				staffAction: 'call-now',
				restsOn: []
			});
			const inDanger = assessed(weights, replies, { danger: true }, capacity);
			expect(inDanger).toMatchObject({
				outcome: 'immediate-danger',
				actions: ['danger', 'child', 'card']
			});
		}
	});
});

describe('every combination of two answers to the ten weights', () => {
	const replies: readonly Reply[] = ['yes', 'unsure', 'no'];
	const ids = testIndicators.map(({ id }) => id);
	const pairs = ids.flatMap((a) =>
		ids.flatMap((b) => replies.flatMap((x) => replies.map((y) => ({ [a]: x, [b]: y }))))
	);
	const isConduct = (id: string) => !id.includes('condition');

	it('never offers on conditions alone, and never stays silent on a yes about conduct', () => {
		for (const pair of pairs) {
			const yes = Object.keys(pair).filter((id) => pair[id] === 'yes');
			const { outcome } = assessed(weights, pair);
			if (!yes.some(isConduct)) expect(levelOf(outcome)).toBeLessThanOrEqual(1);
			else expect(levelOf(outcome)).toBeGreaterThanOrEqual(1);
		}
	});

	it('always lists what the outcome rests on and what was not asked', () => {
		for (const pair of pairs) {
			const { outcome, restsOn, notAsked, actions } = assessed(weights, pair);
			expect(restsOn.length > 0).toBe(!isSilent(outcome));
			expect(restsOn.every((id) => pair[id] === 'yes' || pair[id] === 'unsure')).toBe(true);
			expect(notAsked).toEqual(ids.filter((id) => !(id in pair)));
			expect(actions).toContain('card');
		}
	});

	it('rests on a yes rather than on what adds nothing to it', () => {
		const replies2 = { 'strong-a': 'yes', 'condition-a': 'yes', 'risk-a': 'unsure' } as const;
		expect(assessed(weights, replies2).restsOn).toEqual(['strong-a']);
		const lifted = { 'conduct-a': 'yes', 'strong-condition-a': 'yes' } as const;
		expect(assessed(weights, lifted).restsOn).toEqual(['conduct-a', 'strong-condition-a']);
	});

	it('keeps the offer of a specialist beside the actions in danger', () => {
		const { actions } = assessed(weights, { 'strong-a': 'yes' }, { danger: true });
		expect(actions).toEqual(['danger', 'offer', 'card']);
	});
});

describe('circumstances', () => {
	it('are four closed facts, and nothing else comes along', () => {
		const more = { ...calm, nationality: 'x' };
		expect(circumstances(more)).toEqual(calm);
	});
});
