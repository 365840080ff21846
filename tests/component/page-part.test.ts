// What talks are made of is loaded when the first vault is opened. Where it cannot be loaded the
// screen says what to do, and the next try goes on.
import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountApp, passphrase } from '../support/ui-app';
import { wordsOf } from '../support/words';

const faults = wordsOf('en', 'faults');
const talks = '../../src/lib/session/open-talk';

afterEach(() => {
	cleanup();
	vi.doUnmock(talks);
});

describe('a page whose part of the program is not there', () => {
	it('says what to do, and opens the vault at the next try', async () => {
		const { app } = await mountApp();
		await app.chooseNamespace('practice');
		vi.doMock(talks, () => Promise.reject(new TypeError('not fetched')));
		const made = await app.createVault(passphrase);
		expect(made).toMatchObject({ ok: false, error: { tag: 'PartMissing' } });
		expect(await screen.findByText(faults['PartMissing.next']!)).toBeVisible();
		expect(app.screen).toBe('unlock');

		vi.doUnmock(talks);
		expect(await app.unlock(passphrase)).toMatchObject({ ok: true });
		await app.beginTalk();
		expect(app.talk?.phase).toBe('safety');
	});

	it('leaves the list standing when a talk cannot begin', async () => {
		const { app } = await mountApp();
		await app.chooseNamespace('practice');
		await app.createVault(passphrase);
		// Forgets what came with the vault, so that it has to come again.
		vi.resetModules();
		vi.doMock(talks, () => Promise.reject(new TypeError('not fetched')));
		await app.beginTalk();
		expect(app.screen).toBe('home');
		expect(app.vault.fault?.tag).toBe('PartMissing');
		expect(await screen.findByText(faults['PartMissing.what']!)).toBeVisible();
	});
});
