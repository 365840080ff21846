// Runs checks as tests: the real thing must keep the rule, each planted defect must be caught.
// What was looked at goes along with the test, for the page that lists all rules.
import { describe, expect, it } from 'vitest';
import type { AnyCheck, Check } from './check';
import { ruleOf } from './rules';
import type { RuleId } from './rule';

/** What a test tells the page. */
export interface Told {
	readonly rules: readonly RuleId[];
	readonly counts: string;
	/** How much was looked at; null for a planted defect. */
	readonly cases: number | null;
	/** The planted defect, or null where the real thing was looked at. */
	readonly planted: string | null;
	/** File of the check, from the root of the project. */
	readonly where: string;
}

declare module 'vitest' {
	interface TaskMeta {
		told?: Told;
		/** A line for the summary of the whole run. */
		line?: string;
	}
}

/** A test for each check, and one for each defect planted in it. */
export function hold(where: string, checks: readonly AnyCheck[]): void {
	for (const check of checks) holdOne(where, check as unknown as Check<unknown>);
}

function holdOne(where: string, check: Check<unknown>): void {
	const { rules, counts, subject, look, plants } = check;
	describe(rules.map((id) => `${id} ${ruleOf(id).says}`).join(' · '), () => {
		it('is kept', ({ task }) => {
			const { cases, broken } = look(subject());
			task.meta.told = { rules, counts, cases, planted: null, where };
			expect(cases, 'nothing was looked at').toBeGreaterThan(0);
			expect(broken.slice(0, 5)).toEqual([]);
		});
		for (const { what, subject: planted } of plants) {
			it(`catches ${what}`, ({ task }) => {
				task.meta.told = { rules, counts, cases: null, planted: what, where };
				expect(look(planted()).broken.length, what).toBeGreaterThan(0);
			});
		}
	});
}
