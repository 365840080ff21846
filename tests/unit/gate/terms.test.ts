// Every term file against its own examples. A stem that finds too little or too much shows here,
// and a rule without enough examples of both kinds has not been thought through.
import { describe, expect, it } from 'vitest';
import { termFiles } from '$lib/content/terms';
import { topicRules, wordingRules } from '$lib/core/gate';
import { tallyOf } from '../../support/gate';
import { tags } from '../../support/words';

it('there is a term file for every language that can be chosen, and for no other', () => {
	expect(termFiles.map(({ language }) => language)).toEqual(tags);
});

describe.each(termFiles)('the term file of $language', (file) => {
	it('speaks of every rule about words, once', () => {
		const rules = file.topics.map(({ rule }) => rule);
		expect([...rules].sort()).toEqual([...topicRules, ...wordingRules].sort());
	});

	it('has at least four examples of what is refused and of what is not', () => {
		for (const { rule, mustMatch, mustNotMatch } of file.topics) {
			expect(new Set(mustMatch).size, rule).toBeGreaterThanOrEqual(4);
			expect(new Set(mustNotMatch).size, rule).toBeGreaterThanOrEqual(4);
		}
	});

	it('finds all that it must find, and nothing else', () => {
		const { examples, missed, wronglyFound } = tallyOf(file);
		const wanted = file.topics.flatMap(({ mustMatch }) => mustMatch).length;
		const hits = wanted - missed.length;
		const precision = (100 * hits) / (hits + wronglyFound.length);
		const recall = (100 * hits) / wanted;
		console.log(
			`${file.language}: ${examples} examples, precision ${precision.toFixed(1)} %, recall ${recall.toFixed(1)} %`
		);
		expect({ missed, wronglyFound }).toEqual({ missed: [], wronglyFound: [] });
	});

	it('names only groups that it has', () => {
		const used = JSON.stringify([file.frames, file.topics]).matchAll(/<([\w-]+)>/g);
		for (const [, name = ''] of used) expect(file.groups).toHaveProperty(name);
	});
});
