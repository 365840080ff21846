import { describe, expect, it } from 'vitest';
import type { Day } from '$lib/core/brand';
import {
	acceptedLanguages,
	decodeSettings,
	emptySettings,
	encodeSettings,
	missingForRealUse,
	type Settings
} from '$lib/session/settings';

const hash = 'ab'.repeat(32);
const on = '2026-01-02' as Day;
const decided: Settings = {
	...emptySettings('finland'),
	organisation: { name: 'An organisation', station: 'Hall 2', callBack: '+358 1' },
	languages: [{ tag: 'en', acceptedBy: 'N. N.', on, wordsHash: hash }]
};

const known = { name: 'Station', key: 'cd'.repeat(32), addedOn: on };
const twice = (id: string) => {
	const key = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';
	return [{ id, name: 'Desk', key, compared: true, addedOn: on }];
};

describe('organisation settings', () => {
	it('come back as they were written', () => {
		expect(decodeSettings(encodeSettings(decided))).toEqual({ ok: true, value: decided });
	});

	it.each([
		['an unknown field', { ...decided, extra: 1 }, 'extra'],
		['a recipient that is no key', withRecipient('age1nonsense'), 'recipients.0.key'],
		['a post-quantum recipient', withRecipient(`age1pq1${'q'.repeat(60)}`), 'recipients.0.key'],
		[
			'the same key twice',
			{ ...decided, recipients: [...twice('desk-a'), ...twice('desk-b')] },
			'recipients'
		],
		['the same station twice', { ...decided, signers: [known, known] }, 'signers'],
		['a name that is too long', { ...decided, jurisdiction: 'x'.repeat(65) }, 'jurisdiction']
	])('refuse %s and say where, without repeating the value', (_name, value, path) => {
		const bytes = new TextEncoder().encode(JSON.stringify(value));
		const decoded = decodeSettings(bytes);
		expect(decoded).toEqual({
			ok: false,
			error: { tag: 'SettingsRefused', retry: 'never', path }
		});
	});

	it('refuse bytes that are no text', () => {
		expect(decodeSettings(new Uint8Array([0xff, 0xfe]))).toMatchObject({ ok: false });
	});

	it('leave nothing to decide only with a named organisation, a language and firm storage', () => {
		const hashes = { en: hash };
		expect(missingForRealUse(null, hashes, false)).toEqual([
			'organisation',
			'languages',
			'storage'
		]);
		expect(missingForRealUse(decided, hashes, true)).toEqual([]);
	});

	it('no longer accept a language once its words have changed', () => {
		expect(acceptedLanguages(decided, { en: hash })).toEqual(['en']);
		expect(acceptedLanguages(decided, { en: 'cd'.repeat(32) })).toEqual([]);
	});
});

function withRecipient(key: string): unknown {
	const recipient = { id: 'a-desk', name: 'A desk', key, compared: true, addedOn: on };
	return { ...decided, recipients: [recipient] };
}
