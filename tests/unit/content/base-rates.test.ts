// The counts that explain why a yes is an offer: reckoned anew from the published rates.
import { describe, expect, it } from 'vitest';
import { baseRates, shortQuestionnaire } from '$lib/content';
import { tags, wordsOf } from '../../support/words';

const { sensitivity, specificity, source } = shortQuestionnaire;

describe('of a thousand people', () => {
	it.each(baseRates)('$controlled of whom are controlled, so many say yes', (row) => {
		const found = row.controlled * sensitivity;
		const others = (1000 - row.controlled) * (1 - specificity);
		expect(row.found).toBe(Math.round(found));
		expect(row.found + row.missed).toBe(row.controlled);
		expect(row.others).toBe(Math.round(others));
		const ofHundred = (100 * found) / (found + others);
		expect(row.ofHundred).toBe(
			ofHundred < 10 ? Number(ofHundred.toFixed(1)) : Math.round(ofHundred)
		);
	});

	it('each number has a place that is named in every language', () => {
		for (const tag of tags) {
			for (const { place } of baseRates) {
				expect(wordsOf(tag, 'desk')[`how.rates.${place}`], `${tag} ${place}`).toBeTruthy();
			}
		}
		expect(source.verified).toBe('read');
	});
});
