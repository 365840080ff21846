// Every kind of step that can stand in a record has words in every language: a record is shown whole.
import { describe, expect, it } from 'vitest';
import { stepKinds } from '$lib/core/event';
import { loadLocale, locales, wordsIn } from '$lib/i18n';

describe.each(locales.map(({ tag }) => tag))('in %s', (tag) => {
	it.each([...stepKinds, 'full', 'unknown'])('the step %s has words', async (kind) => {
		await loadLocale(tag, ['staff', 'desk']);
		expect(wordsIn(tag)(`steps.kind.${kind}`).length).toBeGreaterThan(3);
	});
});
