// The sentences that are pointed at: each once, each with words in every language, none too long.
import { describe, expect, it } from 'vitest';
import { phraseGroups, phrases } from '$lib/content';
import { tags, wordsOf } from '../../support/words';

const ids = phrases.map(({ id }) => id);
const sentences = (tag: string) =>
	Object.entries(wordsOf(tag, 'phrases')).filter(([key]) => key.startsWith('say.'));

describe('the sentences that are pointed at', () => {
	it('stand once each, in groups that can be seen at a glance', () => {
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id } of phraseGroups) {
			const size = phrases.filter(({ group }) => group === id).length;
			expect(size, id).toBeGreaterThanOrEqual(5);
			expect(size, id).toBeLessThanOrEqual(14);
		}
		expect(new Set(phrases.map(({ group }) => group)).size).toBe(phraseGroups.length);
	});

	it('are about forty for the person, and a few for staff', () => {
		const of = (by: string) => phraseGroups.filter((group) => group.by === by).map(({ id }) => id);
		const count = (by: string) => phrases.filter(({ group }) => of(by).includes(group)).length;
		expect(count('person')).toBeGreaterThanOrEqual(40);
		expect(count('person')).toBeLessThanOrEqual(50);
		expect(count('staff')).toBeGreaterThanOrEqual(6);
		expect(count('staff')).toBeLessThanOrEqual(12);
	});

	it.each(tags)('have words in %s, no more and no fewer, short and each said once', (tag) => {
		const said = sentences(tag);
		expect(said.map(([key]) => key.slice('say.'.length)).toSorted()).toEqual(ids.toSorted());
		expect(new Set(said.map(([, text]) => text)).size).toBe(said.length);
		for (const [key, text] of said) {
			expect(text.split(' ').length, key).toBeLessThanOrEqual(9);
			expect(text, key).toMatch(/[.?؟]$/);
		}
		for (const { id } of phraseGroups) {
			expect(wordsOf(tag, 'phrases')[`group.${id}`], id).toBeTruthy();
		}
	});
});
