// The list after unlocking: what it shows, what it destroys, and what it will not begin.
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseState } from '$lib/session';
import { button, mountUnlocked, passphrase, said } from '../support/ui-app';

afterEach(cleanup);

const codes: Readonly<Record<CaseState, string>> = {
	open: 'A7-11-MA',
	agreed: 'F7-44-MA',
	unsent: 'H7-55-MA',
	closed: 'C7-22-MA',
	handed: 'L7-66-MA',
	sealed: 'E7-33-MA',
	given: 'J7-77-MA',
	sent: 'K7-42-MA'
};

async function mountList() {
	const mounted = await mountUnlocked();
	for (const [state, code] of Object.entries(codes)) {
		const card = { v: 1, code, day: '2026-11-23', state, receipt: 'ACD-EFH' };
		await mounted.app.vault.keeper.begin(new TextEncoder().encode(JSON.stringify(card)), []);
	}
	await mounted.app.vault.keeper.close();
	await mounted.app.refreshCases();
	await screen.findByText(codes.sent);
	return mounted;
}

/** A vault in which nothing is missing for a real conversation. */
async function mountReady() {
	const mounted = await mountUnlocked({ persistent: true });
	const { app } = mounted;
	const organisation = { name: 'Office', station: 'Harbour', callBack: '' };
	const wordsHash = app.organisation.wordsHashOf('en');
	const languages = [{ tag: 'en', acceptedBy: 'Office', on: app.today, wordsHash }];
	await app.organisation.save({ ...app.organisation.editableSettings, organisation, languages });
	return mounted;
}

function row(state: CaseState) {
	const article = screen.getByText(codes[state]).closest('article');
	if (!article) throw new Error('no row');
	return within(article);
}

describe('the list', () => {
	it('shows codes, days, states and how many referrals wait, and nothing else', async () => {
		await mountList();
		expect(screen.getByText(said('Referrals not yet confirmed: 2'))).toBeVisible();
		expect(screen.getAllByText('2026-11-23')).toHaveLength(8);
		const back = await screen.findAllByRole('button', { name: 'The person takes it back' });
		expect(back).toHaveLength(8);
		expect(row('open').getAllByRole('button')).toHaveLength(4);
		expect(row('closed').getAllByRole('button')).toHaveLength(3);
		expect(row('sealed').getAllByRole('button')).toHaveLength(5);
		expect(row('sent').getAllByRole('button')).toHaveLength(4);
		await row('given').findByRole('button', { name: 'Take it back' });
		expect(row('given').getAllByRole('button')).toHaveLength(5);
		expect(document.body.textContent).not.toContain('ACD-EFH');
	});

	it('marks a sealed referral as sent', async () => {
		const { user } = await mountList();
		await user.click(row('sealed').getByRole('button', { name: 'It was sent' }));
		await waitFor(() => expect(row('sealed').getByText(/has not confirmed it yet/)).toBeVisible());
		expect(screen.getByText(said('Referrals not yet confirmed: 2'))).toBeVisible();
	});

	it('destroys on the right receipt code only, and says so', async () => {
		const { app, user } = await mountList();
		await user.click(row('sent').getByRole('button', { name: 'The service confirmed it' }));
		const entry = screen.getByRole('textbox', { name: /Receipt code/ });
		expect(entry).toHaveAttribute('autocomplete', 'off');
		await user.type(entry, 'ACD-EFX');
		await user.click(button('Check the code and destroy'));
		expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was destroyed');
		expect(app.cases).toHaveLength(8);
		await user.clear(entry);
		await user.type(entry, 'acd efh');
		await user.click(button('Check the code and destroy'));
		expect(
			await screen.findByText(said(/K7-42-MA was received, and is destroyed here/))
		).toBeVisible();
		const others = Object.values(codes).filter((code) => code !== codes.sent);
		expect(app.cases.map(({ code }) => code)).toEqual(others.toSorted());
	});

	it.each([
		['open', 'Nothing of it was handed over'],
		['closed', 'gone for good'],
		['sealed', 'not confirmed and not marked as sent'],
		['sent', 'has not confirmed this referral']
	] as const)(
		'destroys what is %s only after a second tap that says what is lost',
		async (state, words) => {
			const { app, user } = await mountList();
			await user.click(row(state).getByRole('button', { name: 'Destroy now' }));
			expect(row(state).getByRole('alert')).toHaveTextContent(words);
			await user.click(row(state).getByRole('button', { name: 'Keep it' }));
			expect(app.cases).toHaveLength(8);
			await user.click(row(state).getByRole('button', { name: 'Destroy now' }));
			await user.click(row(state).getByRole('button', { name: 'Destroy for good' }));
			expect(await screen.findByText(said(`${codes[state]} is destroyed.`))).toBeVisible();
			expect(app.cases).toHaveLength(7);
		}
	);

	it('is gone after locking', async () => {
		const { app, user } = await mountList();
		await user.click(button('Lock'));
		await screen.findByRole('heading', { level: 1, name: 'What do you need now?' });
		expect(app.cases).toEqual([]);
		expect(document.body.textContent).not.toContain(codes.open);
	});
});

describe('a long list', () => {
	// Codes A7-00-MA to A7-59-MA.
	async function mountLongList() {
		const mounted = await mountUnlocked();
		for (let at = 0; at < 60; at += 1) {
			const code = `A7-${String(at).padStart(2, '0')}-MA`;
			const card = { v: 1, code, day: '2026-11-23', state: 'closed', receipt: '' };
			await mounted.app.vault.keeper.begin(new TextEncoder().encode(JSON.stringify(card)), []);
		}
		await mounted.app.vault.keeper.close();
		await mounted.app.refreshCases();
		await screen.findByText('A7-00-MA');
		return mounted;
	}

	it('is shown in parts, and says how much of it', async () => {
		const { user } = await mountLongList();
		expect(screen.getAllByRole('article')).toHaveLength(50);
		expect(screen.getByText(said('Shown: 50 of 60'))).toBeVisible();
		await user.click(button('Show more'));
		expect(screen.getAllByRole('article')).toHaveLength(60);
		expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
	});

	it('finds a conversation by a part of its code', async () => {
		const { user } = await mountLongList();
		const find = screen.getByRole('textbox', { name: 'Find by code' });
		expect(find).toHaveAttribute('autocomplete', 'off');
		await user.type(find, '7 57m');
		expect(screen.getAllByRole('article')).toHaveLength(1);
		expect(screen.getByText('A7-57-MA')).toBeVisible();
		await user.type(find, 'x');
		expect(screen.queryByRole('article')).toBeNull();
		expect(screen.getByText(/Nothing here has this code/)).toBeVisible();
	});
});

describe('a real conversation', () => {
	it('does not begin before everything is settled, and says what is missing', async () => {
		const { app, user } = await mountUnlocked();
		expect(screen.queryByRole('button', { name: 'Begin a conversation' })).toBeNull();
		expect(screen.getByText('its name and the name of the station')).toBeVisible();
		expect(screen.getByText(/at least one language/)).toBeVisible();
		expect(screen.getByText(/that the browser keeps/)).toBeVisible();
		await app.beginTalk();
		expect(app.talk).toBeNull();
		await user.click(button('To the settings'));
		await screen.findByRole('heading', { level: 1, name: 'Settings' });
	});

	it('can begin when nothing is missing', async () => {
		await mountReady();
		expect(await screen.findByRole('button', { name: 'Begin a conversation' })).toBeEnabled();
	});
});

describe('a device with little room', () => {
	async function withRoomFor(bytesFree: number | null) {
		const mounted = await mountUnlocked();
		mounted.app.vault.status = { ...mounted.app.vault.status!, persistent: true, bytesFree };
		return mounted;
	}

	it('says so and begins nothing real, and looks again when asked', async () => {
		const { app, device, user } = await withRoomFor(49_999_999);
		expect(await screen.findByText(said(/about 49 MB/))).toBeVisible();
		await app.beginTalk();
		expect(app.talk).toBeNull();
		device.bytesFree = 1_200_000;
		await user.click(button('Look again'));
		expect(await screen.findByText(said(/about 1 MB/))).toBeVisible();
		device.bytesFree = 60_000_000;
		await user.click(button('Look again'));
		await waitFor(() => expect(screen.queryByText(said(/little room left/))).toBeNull());
	});

	it('is found by what unlocking could not write, where the browser does not tell', async () => {
		const { app, device, user } = await mountReady();
		expect(app.organisation.mayBegin).toBe(true);
		await app.lock();
		device.power.isFull = true;
		await app.chooseNamespace('field');
		expect(await app.unlock(passphrase)).toMatchObject({ ok: true });
		const notice = /^There is little room left on this device\. No real conversation/;
		expect(await screen.findByText(notice)).toBeVisible();
		await app.beginTalk();
		expect(app.talk).toBeNull();
		await user.click(button('Look again'));
		expect(device.journals).toBe(3);
		expect(screen.getByText(notice)).toBeVisible();
		device.power.isFull = false;
		await user.click(button('Look again'));
		await waitFor(() => expect(screen.queryByText(notice)).toBeNull());
		expect(app.organisation.mayBegin).toBe(true);
	});

	it('still lets people practise', async () => {
		const { app } = await withRoomFor(49_999_999);
		app.vault.namespace = 'practice';
		expect(app.organisation.mayBegin).toBe(true);
	});

	it.each([50_000_000, null])('is not one with %s bytes free', async (bytesFree) => {
		const { app } = await withRoomFor(bytesFree);
		expect(app.vault.isShortOfSpace).toBe(false);
		expect(screen.queryByText(said(/little room left/))).toBeNull();
	});
});
