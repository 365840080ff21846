// Every law over every way to answer: the core in full and in every situation, eight and fourteen
// items up to what `reduction.test.ts` shows to make no difference. Says how many that is.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { borderSecondLine } from '$lib/content';
import type { Protocol } from '$lib/core/protocol';
import { answerLaws, conductLaw, conductLawName, situationLaws } from '../../support/outcomes/laws';
import { breachesOf, worldOf, type Law } from '../../support/outcomes/laws';
import { calm, core, everyList, fourteen, partitioned } from '../../support/outcomes/space';
import { answerMaker, replies, silences, situations } from '../../support/outcomes/space';
import type { Answered, Answers } from '../../support/outcomes/space';
import { countsOf, everyMultiset, readingOf, weightOf } from '../../support/outcomes/weights';
import { weights, type Counts, type Weight } from '../../support/outcomes/weights';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const numbers = new Intl.NumberFormat('en');
const told: string[] = [];
afterAll(() => console.log(told.join('\n')));

const silentOr = ['yes', 'unsure', 'silent'] as const;
const levels = ['silent', 'unclear', 'risk-ahead', 'offer-specialist'];

// Silence takes turns among its four ways, so that none of them is left out.
function* readings(length: number): Generator<Answers> {
	let turn = 0;
	for (const list of everyList(silentOr, length)) {
		yield list.map((one): Answered => {
			return one === 'silent' ? silences[(turn += 1) % silences.length]! : one;
		});
	}
}

// Every multiset, and of fourteen items one in 29 for laws that look one step around: the levels of
// all are held against the design below, and the design's levels against the laws.
function* some(all: Iterable<Answers>, step: number): Generator<Answers> {
	let at = 0;
	for (const answers of all) if ((at += 1) % step === 1 || step === 1) yield answers;
}

const spaces: readonly (readonly [Protocol, () => Iterable<Answers>, () => Iterable<Answers>])[] = [
	[core, () => everyList(replies, core.items.length), () => everyList(replies, core.items.length)],
	[
		borderSecondLine,
		() => readings(borderSecondLine.items.length),
		() => everyMultiset(borderSecondLine)
	],
	[fourteen, () => everyMultiset(fourteen), () => some(everyMultiset(fourteen), 29)]
];

for (const [protocol, everyAnswers, fewer] of spaces) {
	const { items, id } = protocol;
	const world = worldOf(protocol);
	const list = items.map((item) => weightOf(item));
	const isConduct = list.map((weight) => !weight.endsWith('condition'));

	describe(`every way to answer ${id} (${items.length} items)`, () => {
		const laws: Readonly<Record<string, Law>> = {
			...answerLaws,
			...situationLaws,
			[conductLawName]: conductLaw(isConduct)
		};
		let breaches: ReadonlyMap<string, string>;
		beforeAll(() => {
			breaches = breachesOf(laws, world, fewer());
		});

		it.each(Object.keys(laws))('%s', (name) => {
			expect(breaches.get(name)).toBeUndefined();
		});

		it('follows the design as somebody else reads it', () => {
			const seen = new Map<string, number>();
			for (const answers of everyAnswers()) {
				const [expected] = readingOf(countsOf(list, answers));
				const { outcome } = world.of(answers, calm);
				const reached = outcome === 'nothing-raised' ? 'silent' : outcome;
				if (reached !== expected) expect.fail(`${answers.join(', ')}: ${reached}`);
				seen.set(reached, (seen.get(reached) ?? 0) + 1);
			}
			expect(seen.size).toBe(id === 'core' ? 3 : 4);
			const walked = [...seen.values()].reduce((sum, count) => sum + count, 0);
			const all = replies.length ** items.length;
			told.push(
				`${id}: ${numbers.format(walked)} walked for ${numbers.format(all)} ways to answer`
			);
		});

		it('is answered as the product itself divides the answers', () => {
			const make = answerMaker(protocol);
			for (const answers of some(everyAnswers(), id === 'core' ? 1 : 29)) {
				expect(make(answers)).toEqual(partitioned(protocol, answers));
			}
		});
	});
}

describe('the design as it is read', () => {
	it('keeps the laws of levels over every multiset of fourteen', () => {
		const list = fourteen.items.map((item) => weightOf(item));
		const levelOfCounts = (counts: Counts) => levels.indexOf(readingOf(counts)[0]);
		const raised = (counts: Counts, weight: Weight, by: number): Counts => ({
			...counts,
			yes: { ...counts.yes, [weight]: counts.yes[weight] + by }
		});
		const unsure = (counts: Counts, by: number) => ({ ...counts, unsure: counts.unsure + by });
		let steps = 0;
		for (const answers of everyMultiset(fourteen)) {
			const counts = countsOf(list, answers);
			const here = levelOfCounts(counts);
			for (const [index, weight] of list.entries()) {
				if (answers[index] === 'yes') continue;
				steps += 1;
				const less = answers[index] === 'unsure' ? unsure(counts, -1) : counts;
				const [yes, perhaps] = [raised(less, weight, 1), unsure(less, 1)].map(levelOfCounts);
				const kept = yes! >= perhaps! && perhaps! >= levelOfCounts(less) && yes! >= here;
				if (!kept) expect.fail(answers.join(', '));
			}
			const acts = weights.filter((weight) => !weight.endsWith('condition'));
			const act = acts.some((weight) => counts.yes[weight] > 0);
			if (act ? here < 1 : here > 1) expect.fail(answers.join(', '));
		}
		told.push(`${numbers.format(steps)} steps from one answer to the next`);
		expect(steps).toBeGreaterThan(100_000);
	});
});

describe('every way to answer the core in every situation', () => {
	const everyAnswers = everyList(replies, core.items.length);
	let breaches: ReadonlyMap<string, string>;
	beforeAll(() => {
		breaches = breachesOf(answerLaws, worldOf(core), everyAnswers, situations);
		told.push(`core: each in ${situations.length} situations`);
	});

	it.each(Object.keys(answerLaws))('%s', (name) => {
		expect(breaches.get(name)).toBeUndefined();
	});
});
