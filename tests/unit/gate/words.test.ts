// The gate explains itself in every language, and in words that somebody who writes policy knows.
import { describe, expect, it } from 'vitest';
import { ruleIds } from '$lib/core/gate';
import { tags, wordsOf } from '../../support/words';

const ofRule = (rule: string) => [`${rule}.name`, `${rule}.why`, `${rule}.instead`];
const around = [
	'title',
	'explain',
	'more',
	'item',
	'whole',
	'found',
	'in-language',
	'why',
	'instead'
];

describe.each(tags)('the words of the gate in %s', (tag) => {
	const words = wordsOf(tag, 'gate');

	it('have a name, a reason and an advice for every rule, and nothing idle', () => {
		const own = Object.keys(words).filter((key) => !key.startsWith('format.'));
		expect(own.sort()).toEqual([...around, ...ruleIds.flatMap(ofRule)].sort());
	});

	it('say something else for each rule', () => {
		const reasons = ruleIds.map((rule) => words[`${rule}.why`]);
		expect(new Set(reasons).size).toBe(ruleIds.length);
	});

	it('use no word of the trade', () => {
		const all = Object.values(words).join('\n');
		expect(all).not.toMatch(/\b(regex|stem|token|lint|schema|null|JSON|boolean)\b/i);
	});
});
