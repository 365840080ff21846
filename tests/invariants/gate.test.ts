// The authoring gate against protocols as others write them: everything that must be refused is,
// by its own rule; everything that must pass does; and no rule is there for nothing.
import { expect, it } from 'vitest';
import { jurisdictions } from '$lib/content';
import { termFiles } from '$lib/content/terms';
import { refusalsOf, ruleIds, saidBeforePreface, type RuleId } from '$lib/core/gate';
import { bundleOfCase, casesIn, shapeFaults, type GateCase } from '../support/gate-cases';
import { tags, wordsOf } from '../support/words';

const refused = casesIn('refused');
const accepted = casesIn('accepted');
const duties = [...jurisdictions['FI']!.duties.map(({ id }) => id), 'unknown'].filter(
	(id) => id !== 'unauthorised-work'
);
const before = Object.fromEntries(
	tags.map((tag) => [tag, saidBeforePreface(wordsOf(tag, 'spoken'), duties)])
);
const rulesFor = (one: GateCase): readonly RuleId[] =>
	refusalsOf(bundleOfCase(one), termFiles, before).map(({ rule }) => rule);

/** The rules by which each bad protocol is refused; looked at once, when a test first asks. */
let known: ReadonlyMap<GateCase, readonly RuleId[]> | null = null;
function found(one: GateCase): readonly RuleId[] {
	known ??= new Map(refused.map((bad) => [bad, rulesFor(bad)]));
	return known.get(one)!;
}

it('the cases are protocols that the strict decoder can read', () => {
	for (const one of [...refused, ...accepted]) expect(shapeFaults(one), one.name).toEqual([]);
});

it('there are enough of them, in each language', () => {
	expect(refused.length).toBeGreaterThanOrEqual(60);
	expect(accepted.length).toBeGreaterThanOrEqual(30);
	for (const language of ['en', 'fi', 'ar']) {
		const own = (cases: readonly GateCase[]) => cases.filter((one) => one.language === language);
		expect(own(refused).length, language).toBeGreaterThanOrEqual(20);
		expect(own(accepted).length, language).toBeGreaterThanOrEqual(10);
	}
});

it('refuses each bad protocol by its rule, and lets each good one pass', ({ task }) => {
	const wronglyPassed = refused.filter((one) => !found(one).includes(one.rule));
	const wronglyRefused = accepted.filter((one) => rulesFor(one).length > 0);
	const score = (wrong: readonly GateCase[], all: readonly GateCase[]) =>
		`${all.length - wrong.length}/${all.length}`;
	task.meta.line = `protocols: refused ${score(wronglyPassed, refused)}, passed ${score(wronglyRefused, accepted)}`;
	expect({
		wronglyPassed: wronglyPassed.map(({ name, rule }) => `${rule}: ${name}`),
		wronglyRefused: wronglyRefused.map((one) => `${one.name}: ${rulesFor(one).join(', ')}`)
	}).toEqual({ wronglyPassed: [], wronglyRefused: [] });
});

it.each(ruleIds)('would let a bad protocol pass without the rule %s', (rule) => {
	const saved = refused.filter((one) => found(one).every((other) => other === rule));
	expect(saved.map(({ name }) => name).filter(Boolean)).not.toEqual([]);
});

it('says of each refusal where, in which words, why, and what to write instead', () => {
	for (const one of refused) {
		for (const refusal of refusalsOf(bundleOfCase(one), termFiles)) {
			expect(refusal.why).toBe(`${refusal.rule}.why`);
			expect(refusal.instead).toBe(`${refusal.rule}.instead`);
			const said = Object.values(bundleOfCase(one).messages[one.language]!).join(' ');
			for (const word of refusal.matched?.replaceAll('…', '').split(/\s+/) ?? []) {
				expect(said).toContain(word);
			}
			expect(refusal.matched?.length ?? 0).toBeLessThan(80);
		}
	}
});
