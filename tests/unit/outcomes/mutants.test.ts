// A law that nothing can break proves nothing: each is held against rules that are wrong on
// purpose, over every way to answer one item of each weight.
import { describe, expect, it } from 'vitest';
import { answerLaws, conductLaw, conductLawName, situationLaws } from '../../support/outcomes/laws';
import { breachesOf, worldOf, type Assess, type Law } from '../../support/outcomes/laws';
import { mutants } from '../../support/outcomes/mutants';
import { calm, everyList, oneOfEach, replies } from '../../support/outcomes/space';
import { weightOf, weights } from '../../support/outcomes/weights';

const { items } = oneOfEach;
const list = items.map((item) => weightOf(item));
const laws: Readonly<Record<string, Law>> = {
	...answerLaws,
	...situationLaws,
	[conductLawName]: conductLaw(list.map((weight) => !weight.endsWith('condition')))
};

// The rule itself breaks nothing and would be walked to the end, which other tests do for protocols.
const everyAnswers = () => everyList(replies, items.length);
const fewer = () => everyList(['yes', 'unsure', 'skipped', 'not-asked'] as const, items.length);

function isBroken(law: Law, rule: Assess): boolean {
	const world = worldOf(oneOfEach, rule);
	for (const answers of everyAnswers()) {
		if (!law(world, answers, calm)) return true;
	}
	return false;
}

describe('the laws', () => {
	it('are held against one item of each weight', () => {
		expect(list).toEqual(weights);
	});

	it('all hold of the rule itself', () => {
		expect([...breachesOf(laws, worldOf(oneOfEach), fewer())]).toEqual([]);
	});

	it('each find at least one wrong rule', () => {
		const found = new Set(mutants.map(({ law }) => law));
		expect(Object.keys(laws).filter((name) => !found.has(name))).toEqual([]);
	});
});

describe('a wrong rule is found:', () => {
	it.each(mutants)('$name', ({ law, rule }) => {
		expect(Object.keys(laws)).toContain(law);
		expect(isBroken(laws[law]!, rule)).toBe(true);
	});
});
