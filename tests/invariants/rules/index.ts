import type { Rule, RuleGroup, RuleId } from '../rule';
import { crew } from './crew';
import { firstHour } from './first-hour';
import { interviewing } from './interviewing';
import { visits } from './visits';

/** Every rule, in groups. */
export const ruleGroups: readonly RuleGroup[] = [
	...interviewing,
	{ title: 'The first real hour', rules: firstHour },
	{ title: 'A visit to a workplace', rules: visits },
	{ title: 'A ferry crew', rules: crew }
];

/** Every rule, in the order of its number. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with an id. Throws by name when there is none. */
export function ruleOf(id: RuleId): Rule {
	const rule = byId.get(id);
	if (!rule) throw new Error(`there is no rule ${id}`);
	return rule;
}
