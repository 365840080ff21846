import { describe, expect, it } from 'vitest';
import { jurisdictions } from '$lib/content';
import type { Day } from '$lib/core/brand';
import { wordsSaidBefore, staysShort } from '$lib/session/said-before';
import { emptySettings, type Settings } from '$lib/session/settings';
import { wordsOf } from '../../support/words';

const finland = jurisdictions['FI']!;
const spoken = wordsOf('en', 'spoken');
const every = finland.duties.map(({ id }) => id);

function settings(duties: readonly string[] | null, name = 'Office', role = 'crew'): Settings {
	const empty = emptySettings('finland');
	return {
		...empty,
		role: role as Settings['role'],
		organisation: { ...empty.organisation, name },
		duties: duties && [...duties]
	};
}

const count = (one: Settings, place = finland, preface = '') =>
	wordsSaidBefore(one, place, spoken, preface);

describe('what is said before the first question', () => {
	it('grows with every duty, and with the words of names and preface', () => {
		expect(count(settings(every))).toBeGreaterThan(count(settings(every.slice(1))));
		expect(count(settings([], 'Office for Work'))).toBe(count(settings([], 'Office')) + 2);
		expect(count(settings([], 'Office', 'border-guard'))).toBe(count(settings([])) - 2);
		expect(count(settings([]), finland, 'Three more words')).toBe(count(settings([])) + 3);
	});

	it('is counted on the day on which it is most', () => {
		const short = { 'duty.a': 'Short.', 'duty.unknown': 'This takes many words to say.' };
		const provenance = { ...finland.duties[0]!.provenance, confirmedOn: '2026-01-01' as Day };
		const duty = { ...finland.duties[0]!, id: 'a', provenance };
		const of = (expiry: typeof duty.expiry) =>
			wordsSaidBefore(settings(['a']), { ...finland, duties: [{ ...duty, expiry }] }, short, '');
		expect(of({ kind: 'never' })).toBe(1);
		expect(of({ kind: 'unknown-duty', afterDays: 30 })).toBe(6);
	});
});

describe('new settings', () => {
	it('are kept while what is said stays short', async () => {
		expect(await staysShort(settings(null), settings(every.slice(1)))).toMatchObject({ ok: true });
	});

	it('are refused with the number of words when it does not', async () => {
		const refused = await staysShort(settings(null), settings(every));
		expect(refused).toMatchObject({ ok: false, error: { tag: 'TooMuchToSay', retry: 'later' } });
		expect(refused.ok || refused.error.words).toBeGreaterThan(240);
		const named = await staysShort(settings(null), settings(null, 'a '.repeat(60)));
		expect(named).toMatchObject({ ok: false });
	});

	it('may be mended step by step where they were too long before', async () => {
		const long = settings(every, 'A Long Name For An Office');
		expect(await staysShort(long, settings(every, 'An Office'))).toMatchObject({ ok: true });
		expect(await staysShort(long, long)).toMatchObject({ ok: true });
		expect(await staysShort(settings(every, 'An Office'), long)).toMatchObject({ ok: false });
	});
});
