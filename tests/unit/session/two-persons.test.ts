// What one person alone must not switch on.
import { describe, expect, test } from 'vitest';
import { dayOf } from '$lib/core/brand';
import { askSecond, confirmSecond, isPanicOn, recoveryOf } from '$lib/session/two-persons';
import { emptySettings } from '$lib/session/settings';

const words = 'abandon ability able about above absent';
const day = dayOf(Date.UTC(2026, 0, 15));

describe('what takes two persons', () => {
	const asked = askSecond('A. B.', day, words);
	const settings = emptySettings('fi');

	test('is off until a second person has typed the words that were made', () => {
		expect(isPanicOn(null)).toBe(false);
		expect(isPanicOn(settings)).toBe(false);
		expect(isPanicOn({ ...settings, panic: asked })).toBe(false);
		expect(JSON.stringify(asked)).not.toContain('abandon');
		const both = confirmSecond(asked, 'C. D.', day, ' ABAN abil able  about abov absent ');
		expect(both?.second).toEqual({ by: 'C. D.', on: day });
		expect(isPanicOn({ ...settings, panic: both ?? undefined })).toBe(true);
	});

	test.each([
		['the same person', 'a b', words],
		['nobody', ' ', words],
		['other words', 'C. D.', words.replace('absent', 'absorb')],
		['too few words', 'C. D.', 'abandon ability']
	])('is not switched on by %s', (_, by, typed) => {
		expect(confirmSecond(asked, by, day, typed)).toBeNull();
	});

	test('is a key for copies only when two persons named it', () => {
		const key = { name: 'Head office', key: `age1${'q'.repeat(58)}`, addedOn: day };
		const named = (persons?: typeof asked) => ({ ...settings, recovery: { ...key, persons } });
		expect(recoveryOf(null)).toBeNull();
		expect(recoveryOf(settings)).toBeNull();
		expect(recoveryOf(named())).toBeNull();
		expect(recoveryOf(named(asked))).toBeNull();
		const both = confirmSecond(asked, 'C. D.', day, words) ?? undefined;
		expect(recoveryOf(named(both))?.name).toBe('Head office');
	});
});
