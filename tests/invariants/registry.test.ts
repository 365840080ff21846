// The list of rules itself: nothing is missing from it, nothing stands in it twice, and whoever
// says that a rule is checked has a check for it that runs.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from './checks';
import { kinds, mostUnchecked, type RuleGroup } from './rule';
import { ruleGroups, ruleOf, rules } from './rules';

declare module 'vitest' {
	interface TaskMeta {
		/** All rules, for the page that lists them. */
		listed?: readonly RuleGroup[];
	}
}

const allChecks = checkFiles.flatMap(({ checks }) => checks);
const kindsOf = (id: string) =>
	allChecks.filter((check) => check.rules.some((rule) => rule === id)).map(({ kind }) => kind);
const isChecked = (kind: string) => kind !== 'pending' && kind !== 'unchecked';

describe('the rules', () => {
	it('have numbers without holes, each once and in order', ({ task }) => {
		task.meta.listed = ruleGroups;
		for (const [letter, count] of [
			['I', 64],
			['P', 29],
			['V', 11],
			['C', 6]
		] as const) {
			const own = rules.filter(({ id }) => id.startsWith(letter)).map(({ id }) => id);
			const numbers = own.map((_, at) => `${letter}-${String(at + 1).padStart(2, '0')}`);
			expect(own).toEqual(numbers);
			expect(own.length).toBeGreaterThanOrEqual(count);
		}
	});

	it('have one kind each, a sentence and a source', () => {
		for (const { id, kind, says, source } of rules) {
			expect(kinds, id).toContain(kind);
			expect(says.length, id).toBeGreaterThan(20);
			expect(source, id).not.toBe('');
		}
		expect(new Set(rules.map(({ says }) => says)).size).toBe(rules.length);
	});

	it('are left unchecked in few cases, each with what would see it', () => {
		const unchecked = rules.filter(({ kind }) => kind === 'unchecked');
		expect(unchecked.length).toBeLessThanOrEqual(mostUnchecked);
	});
});

describe('the checks', () => {
	it.each(rules.filter(({ kind }) => isChecked(kind)).map(({ id, kind }) => [id, kind] as const))(
		'include one for %s, as %s',
		(id, kind) => {
			expect(kindsOf(id)).toContain(kind);
		}
	);

	it('are for rules that say they are checked', () => {
		const idle = allChecks.flatMap((check) =>
			check.rules.filter((id) => !isChecked(ruleOf(id).kind))
		);
		expect(idle).toEqual([]);
	});

	it('are all held by a test file', () => {
		const tests = readdirSync(import.meta.dirname)
			.filter((name) => name.endsWith('.test.ts'))
			.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
			.join('\n');
		const idle = checkFiles.filter(({ where }) => !tests.includes(`hold('${where}'`));
		expect(idle.map(({ where }) => where)).toEqual([]);
	});
});
