// The laws of the assessment: silence of every sort is one level, nobody is worse off for having
// said something, and nothing about who somebody is can be told from an outcome.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
	assess,
	circumstances,
	levelOf,
	partition,
	type Assessment,
	type CircumstanceFacts
} from '$lib/core/assessment';
import {
	apply,
	capacities,
	noFacts,
	plainResponses,
	type AskingMode,
	type Capacity,
	type Facts
} from '$lib/core/event';
import type { Protocol, Response, Responses } from '$lib/core/protocol';
import { given, hashOf, responseOf, type Reply } from '../support/events';
import { testIndicators } from '../support/protocols';
import { answered, protocols, type Conditions } from './arbitraries';

vi.setConfig({ testTimeout: 40_000 });

const runs = { numRuns: 1000 };
const around: fc.Arbitrary<CircumstanceFacts> = fc.record({
	danger: fc.boolean(),
	privacy: fc.constantFrom('held' as const, 'lost' as const, 'never' as const),
	agreement: fc.constantFrom('given' as const, 'refused' as const),
	end: fc.constantFrom('complete' as const, 'stopped' as const)
});
const capacity = fc.constantFrom(...capacities);
const scene = fc.record({ around, capacity });
type Scene = { readonly around: CircumstanceFacts; readonly capacity: Capacity };

type Answers = readonly (Response | null)[];
const withAnswers = (kind: Conditions) =>
	protocols(kind).chain((protocol) => fc.tuple(fc.constant(protocol), answered(protocol)));

function responsesOf(protocol: Protocol, answers: Answers): Responses {
	const given = protocol.items.flatMap(({ id }, index) => {
		const response = answers[index];
		return response ? [[id, response] as const] : [];
	});
	return new Map(given);
}

function assessed(protocol: Protocol, answers: Answers, scene: Scene): Assessment {
	const { conduct } = partition(protocol, responsesOf(protocol, answers), new Set());
	return assess(conduct, circumstances(scene.around), scene.capacity, testIndicators);
}

const silences: readonly (Response | null)[] = [
	...(['no', 'declined', 'skipped'] as const).map(responseOf),
	null
];
const same = (a: Response | null, b: Response | null) => JSON.stringify(a) === JSON.stringify(b);
const isSilence = (response: Response | null) => silences.some((one) => same(one, response));
const level = (assessment: Assessment) => levelOf(assessment.outcome);
const isYesNo = (protocol: Protocol, index: number) => {
	const { kind } = protocol.items[index]!;
	return kind === 'choice' || kind === 'anyOf';
};

describe('silence', () => {
	const swaps = fc.array(fc.constantFrom(...silences), { minLength: 8, maxLength: 8 });

	it.each(['none', 'on-yes'] as const)('of every sort brings the same (%s)', (kind) => {
		let swapped = 0;
		const law = fc.property(withAnswers(kind), scene, swaps, ([protocol, answers], at, other) => {
			const changed = answers.map((answer, index) =>
				isYesNo(protocol, index) && isSilence(answer) ? other[index]! : answer
			);
			if (changed.some((answer, index) => !same(answer, answers[index]!))) swapped += 1;
			const { notAsked: _before, ...before } = assessed(protocol, answers, at);
			const { notAsked: _after, ...after } = assessed(protocol, changed, at);
			expect(after).toEqual(before);
		});
		fc.assert(law, runs);
		expect(swapped).toBeGreaterThan(runs.numRuns / 5);
	});
});

describe('a yes', () => {
	it.each(['none', 'on-yes'] as const)(
		'is never below unsure, nor unsure below silence (%s)',
		(k) => {
			let raised = 0;
			const law = fc.property(
				withAnswers(k),
				scene,
				fc.nat(7),
				fc.constantFrom(...silences),
				([protocol, answers], at, place, silence) => {
					const index = place % protocol.items.length;
					fc.pre(isYesNo(protocol, index));
					const levelWith = (response: Response | null) =>
						level(assessed(protocol, answers.with(index, response), at));
					const [yes, unsure] = [responseOf('yes'), responseOf('unsure')].map(levelWith);
					expect(yes).toBeGreaterThanOrEqual(unsure!);
					expect(unsure).toBeGreaterThanOrEqual(levelWith(silence));
					if (yes! > levelWith(silence)) raised += 1;
				}
			);
			fc.assert(law, runs);
			expect(raised).toBeGreaterThan(20);
		}
	);

	it('never takes an action away, and neither does danger', () => {
		const law = fc.property(withAnswers('on-yes'), scene, fc.nat(7), ([p, answers], at, place) => {
			const index = place % p.items.length;
			fc.pre(isYesNo(p, index) && isSilence(answers[index]!));
			const before = assessed(p, answers, at);
			const after = assessed(p, answers.with(index, responseOf('yes')), at);
			expect(after.actions).toEqual(expect.arrayContaining([...before.actions]));
			const inDanger = { ...at, around: { ...at.around, danger: true } };
			const worse = assessed(p, answers, inDanger);
			expect(worse.actions).toEqual(expect.arrayContaining([...before.actions, 'danger']));
		});
		fc.assert(law, runs);
	});
});

describe('every ending', () => {
	it('brings the card, with the same offer on the same answers', () => {
		const law = fc.property(withAnswers('any'), scene, scene, ([p, answers], one, other) => {
			const a = assessed(p, answers, one);
			const b = assessed(p, answers, { ...other, capacity: one.capacity });
			expect(a.actions).toContain('card');
			expect(a.actions.includes('offer')).toBe(b.actions.includes('offer'));
			expect(a.restsOn).toEqual(b.restsOn);
			expect(a.notAsked).toEqual(b.notAsked);
		});
		fc.assert(law, runs);
	});

	it('lists exactly what it rests on: the rest could have been left unsaid', () => {
		const law = fc.property(withAnswers('none'), scene, ([protocol, answers], at) => {
			const whole = assessed(protocol, answers, at);
			const keep = (index: number) => whole.restsOn.includes(protocol.items[index]!.id);
			const only = answers.map((answer, index) => (keep(index) ? answer : null));
			expect(assessed(protocol, only, at).outcome).toBe(whole.outcome);
			const calm: Scene = { around: { ...at.around, danger: false }, capacity: 'adult' };
			const adult = assessed(protocol, answers, calm);
			const rest = protocol.items.flatMap(({ id }, i) => (adult.restsOn.includes(id) ? [i] : []));
			expect(rest.length > 0).toBe(level(adult) > 0);
			const without = answers.map((answer, index) => (rest.includes(index) ? null : answer));
			if (level(adult) >= 2) expect(level(assessed(protocol, without, calm))).toBeLessThan(2);
		});
		fc.assert(law, runs);
	});
});

describe('who somebody is', () => {
	it('never shows: answers about it, about needs and about the talk change nothing', () => {
		let changed = 0;
		const law = fc.property(
			withAnswers('none').chain(([p, a]) => fc.tuple(fc.constant(p), fc.constant(a), answered(p))),
			scene,
			([protocol, answers, others], at) => {
				const isBeside = (index: number) => {
					const { purpose } = protocol.items[index]!;
					return purpose !== 'conduct' && purpose !== 'condition';
				};
				const mixed = answers.map((a, index) => (isBeside(index) ? others[index]! : a));
				if (mixed.some((answer, index) => !same(answer, answers[index]!))) changed += 1;
				expect(assessed(protocol, mixed, at)).toEqual(assessed(protocol, answers, at));
			}
		);
		fc.assert(law, runs);
		expect(changed).toBeGreaterThan(runs.numRuns / 5);
	});

	it('is not in the language, the mode, the wording or the way of answering either', () => {
		const how = fc.record({
			locale: fc.constantFrom('en', 'fi', 'ar'),
			mode: fc.constantFrom<AskingMode>('read', 'heard', 'interpreted', 'spoken'),
			wordingHash: fc.constantFrom(hashOf('a'), hashOf('b')),
			visibility: fc.constantFrom('shared' as const, 'hidden' as const)
		});
		const hows = fc.array(how, { minLength: 8, maxLength: 8 });
		const law = fc.property(withAnswers('any'), scene, hows, hows, ([p, answers], at, a, b) => {
			const told = (ways: typeof a): Facts =>
				p.items.reduce((facts, { id }, index) => {
					const response = answers[index];
					const event = response && { ...given(id, response), ...ways[index]! };
					return event ? apply(facts, event) : facts;
				}, noFacts);
			const result = (facts: Facts) => {
				const { conduct } = partition(p, plainResponses(facts), facts.withdrawn);
				return assess(conduct, circumstances(at.around), at.capacity, testIndicators);
			};
			expect(result(told(a))).toEqual(result(told(b)));
			expect(result(told(a))).toEqual(assessed(p, answers, at));
		});
		fc.assert(law, runs);
	});
});

describe('a child', () => {
	it('gets what is for children whatever was said, and in danger that as well', () => {
		const young = fc.constantFrom<Capacity>('child', 'age-uncertain');
		const law = fc.property(withAnswers('any'), around, young, ([p, answers], facts, age) => {
			const child = assessed(p, answers, { around: facts, capacity: age });
			const silent = assessed(
				p,
				answers.map(() => null),
				{ around: facts, capacity: 'child' }
			);
			expect({ ...child, notAsked: [] }).toEqual({ ...silent, notAsked: [] });
			expect(child.actions).toContain('child');
			expect(child.actions.includes('danger')).toBe(facts.danger);
			expect(child.staffAction).toBe('call-now');
		});
		fc.assert(law, runs);
	});
});

describe('conditions', () => {
	it('never suffice for an offer, and conduct is never passed over', () => {
		let onConditions = 0;
		const replies = fc.array(fc.constantFrom<Reply>('yes', 'yes', 'unsure', 'no'), {
			minLength: 8,
			maxLength: 8
		});
		const isCondition = new Map(
			testIndicators.map(({ id, rule }) => [id, rule.endsWith('condition')])
		);
		const law = fc.property(protocols('none'), around, replies, (protocol, facts, said) => {
			const answers = protocol.items.map(({ kind }, index) =>
				kind === 'choice' || kind === 'anyOf' ? responseOf(said[index]!) : null
			);
			const saidYes = protocol.items.filter((_, i) => same(answers[i]!, responseOf('yes')));
			const conduct = saidYes.some(
				({ purpose, indicators }) =>
					purpose === 'conduct' &&
					(indicators.length === 0 || indicators.some((id) => !isCondition.get(id)))
			);
			const at: Scene = { around: { ...facts, danger: false }, capacity: 'adult' };
			const reached = level(assessed(protocol, answers, at));
			if (!conduct) expect(reached).toBeLessThanOrEqual(1);
			if (conduct) expect(reached).toBeGreaterThanOrEqual(1);
			if (!conduct && reached === 1) onConditions += 1;
		});
		fc.assert(law, runs);
		expect(onConditions).toBeGreaterThan(20);
	});
});
