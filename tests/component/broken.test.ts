// Something broke that nobody foresaw: what was open is locked, even where that breaks too; and where
// a conversation is in this window alone, nothing leads to loading the program anew.
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fault } from '$lib/core/fault';
import { loadLocale } from '$lib/i18n';
import BrokenHost from '../support/BrokenHost.svelte';
import { settleAll, talkAtReview, type Talking } from '../support/talking';

await loadLocale('en');

afterEach(async () => {
	cleanup();
	await settleAll();
});

async function broken(options: Parameters<typeof talkAtReview>[0] = {}): Promise<Talking> {
	const talking = await talkAtReview(options);
	await talking.talk.settled();
	return talking;
}

const again = () => screen.queryByRole('button', { name: 'Load Askwell again' });

describe('a screen that broke', () => {
	it('locks, and offers to load the program anew, when the talk is kept', async () => {
		const { app } = await broken();
		await app.locking.breakOff();
		expect(app.vault.isOpen).toBe(false);
		render(BrokenHost, { app });
		expect(screen.getByText(/What said “saved” is saved/)).toBeVisible();
		expect(again()).toBeVisible();
	});

	it('offers no such thing when the talk is not kept and waits in this window', async () => {
		const { app } = await broken({ notes: 'refused' });
		await app.locking.breakOff();
		expect([app.vault.isOpen, app.locking.wasPutAway]).toEqual([false, 'held']);
		render(BrokenHost, { app });
		expect(screen.getByText(/It waits in this window/)).toBeVisible();
		expect(again()).toBeNull();
	});

	it('keeps open what could not be saved, and offers no such thing', async () => {
		const { app, talk, send } = await broken();
		vi.spyOn(talk.deps.keeper, 'append').mockResolvedValue({
			ok: false,
			error: fault('StorageFailed')
		});
		send({ type: 'paused' });
		await talk.settled();
		await app.locking.breakOff();
		expect([app.vault.isOpen, app.talk]).toEqual([true, talk]);
		render(BrokenHost, { app });
		expect(screen.getByText(/What was said last is not saved/)).toBeVisible();
		expect(again()).toBeNull();
	});

	it('drops the keys and the talk when locking breaks as well', async () => {
		const { app } = await broken({ notes: 'refused' });
		vi.spyOn(app.locking, 'prepare').mockRejectedValue(new Error('broken'));
		await app.locking.breakOff();
		expect([app.vault.isOpen, app.talk, app.screen]).toEqual([false, null, 'unlock']);
		expect(app.locking.wasPutAway).toBeNull();
		// Nothing is in this window any more that loading anew would lose.
		render(BrokenHost, { app });
		expect(again()).toBeVisible();
	});
});
