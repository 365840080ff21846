// Who can switch on what erases everything, and what a vault is worth after it was cut off.
import { describe, expect, test } from 'vitest';
import { dayOf } from '$lib/core/brand';
import { askPanic, confirmPanic, isPanicOn } from '$lib/session/panic';
import { emptySettings } from '$lib/session/settings';

const words = 'abandon ability able about above absent';
const day = dayOf(Date.UTC(2026, 0, 15));

describe('erasing everything at once', () => {
	const asked = askPanic('A. B.', day, words);
	const settings = emptySettings('fi');

	test('is off until a second person has typed the words that were made', () => {
		expect(isPanicOn(null)).toBe(false);
		expect(isPanicOn(settings)).toBe(false);
		expect(isPanicOn({ ...settings, panic: asked })).toBe(false);
		expect(JSON.stringify(asked)).not.toContain('abandon');
		const both = confirmPanic(asked, 'C. D.', day, ' ABAN abil able  about abov absent ');
		expect(both?.second).toEqual({ by: 'C. D.', on: day });
		expect(isPanicOn({ ...settings, panic: both ?? undefined })).toBe(true);
	});

	test.each([
		['the same person', 'a b', words],
		['nobody', ' ', words],
		['other words', 'C. D.', words.replace('absent', 'absorb')],
		['too few words', 'C. D.', 'abandon ability']
	])('is not switched on by %s', (_, by, typed) => {
		expect(confirmPanic(asked, by, day, typed)).toBeNull();
	});
});
