// What surrounds every screen, the first screen, the cards and the offer of a newer version.
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLocale, wordsIn } from '$lib/i18n';
import { button, mountApp, mountUnlocked, said, textOf } from '../support/ui-app';

beforeEach(() => loadLocale('ar'));
afterEach(cleanup);

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the shell', () => {
	it('sets language, direction and theme of the document', async () => {
		const { app, user } = await mountApp();
		const root = document.documentElement;
		expect([root.lang, root.dir, root.dataset['theme']]).toEqual(['en', 'ltr', 'day']);
		await user.click(button('Night'));
		expect(root.dataset['theme']).toBe('night');
		await user.click(button('Day'));
		await app.setStaffLanguage('ar');
		await waitFor(() => expect([root.lang, root.dir]).toEqual(['ar', 'rtl']));
	});

	it('moves the focus to the heading of a new screen', async () => {
		const { user } = await mountApp();
		await user.click(button(/Cards and numbers/));
		const title = await heading('Cards and numbers');
		await waitFor(() => expect(title).toHaveFocus());
		await user.click(button('Back'));
		const start = await heading('What do you need now?');
		await waitFor(() => expect(start).toHaveFocus());
	});

	it('keeps Back inside, with nothing in the history', async () => {
		const { app, user } = await mountApp();
		const before = history.length;
		await user.click(button(/Cards and numbers/));
		expect(history.length).toBe(before + 1);
		dispatchEvent(new PopStateEvent('popstate', { state: null }));
		expect(app.screen).toBe('cards');
		expect(history.state).toBeNull();
		expect(location.pathname + location.search + location.hash).toBe('/');
	});

	it('marks every screen of practice, and no other', async () => {
		const { app, user } = await mountApp();
		const marks = () => document.querySelectorAll('[data-text="Practice"]').length;
		expect(marks()).toBe(0);
		await user.click(button(/Practise/));
		expect(marks()).toBeGreaterThan(10);
		expect(screen.getAllByText('Practice')).toHaveLength(2);
		await user.click(button('Back'));
		expect(app.vault.namespace).toBe('field');
		expect(marks()).toBe(0);
		expect(screen.queryByText('Practice')).toBeNull();
	});
});

describe('the first screen', () => {
	it('says nothing of what the program is for', async () => {
		await mountApp();
		const text = document.body.textContent ?? '';
		expect(text).not.toMatch(/traffick|victim|police|exploit|migra|crime|border|abuse/i);
		expect(document.title).not.toMatch(/\S/);
	});

	it('shows the emergency number and calls nobody', async () => {
		const { app, user } = await mountApp();
		await user.click(button('Danger now'));
		await heading('Emergency number');
		expect(screen.getByText(app.organisation.jurisdiction.emergencyNumber)).toHaveAttribute(
			'dir',
			'ltr'
		);
		expect(screen.getByText('Askwell makes no call and sends nothing.')).toBeVisible();
		expect(screen.queryByRole('link')).toBeNull();
	});

	it('leaves out what does not exist', async () => {
		await mountApp();
		expect(screen.queryByText(/Site visit|On board/)).toBeNull();
		for (const each of screen.getAllByRole('button')) expect(each).toBeEnabled();
	});
});

describe('the cards', () => {
	async function mountCards(now?: number) {
		const mounted = await mountApp(now === undefined ? {} : { now });
		await mounted.user.click(button(/Cards and numbers/));
		return mounted;
	}

	it('begin with the emergency, without a vault', async () => {
		const { app } = await mountCards();
		expect(app.vault.keys).toBeNull();
		const [first] = screen.getAllByRole('article');
		expect(within(first!).getByText('112')).toHaveAttribute('dir', 'ltr');
		expect(textOf(first!)).toContain('Last confirmed on 2026-11-22');
	});

	it('speak to the person in their language, in blocks of their own', async () => {
		const { user } = await mountCards();
		await user.click(button('العربية'));
		const words = wordsIn('ar');
		const title = await screen.findByText(words('spoken:card.title'));
		expect(title.closest('[lang]')).toHaveAttribute('lang', 'ar');
		expect(title.closest('[dir]')).toHaveAttribute('dir', 'rtl');
		const limits = screen.getByText(words('spoken:service.riku.limits'));
		expect(limits.closest('[lang]')).toHaveAttribute('lang', 'ar');
		expect(screen.getByText(words('spoken:card.hide-hint'))).toBeVisible();
		expect(document.documentElement.lang).toBe('en');
	});

	it('say what else it may be, when it is asked for, in both languages', async () => {
		const { user } = await mountCards();
		await user.click(button('العربية'));
		expect(screen.queryByText('Illness and injury')).toBeNull();
		await user.click(screen.getByText('If it is something else'));
		await user.click(await screen.findByText('Illness and injury'));
		expect(await screen.findByText('116 117')).toBeVisible();
		const words = wordsIn('ar');
		const what = screen.getByText(words('routes:illness.what'));
		expect(what).toBeVisible();
		expect(what.closest('[lang]')).toHaveAttribute('lang', 'ar');
		expect(screen.getByText(words('routes:service.medical-helpline.limits'))).toBeVisible();
		const route = what.closest('details')!;
		const emergency = within(route).getAllByText('112').length;
		expect([emergency, within(route).getAllByRole('article').length]).toEqual([1, 3]);
		expect(within(route).getAllByText(said(/Last confirmed on 2026-11-2[25]/))).toHaveLength(3);
	});

	it('warn when a number was confirmed too long ago, but keep the emergency number', async () => {
		await mountCards(Date.UTC(2027, 10, 23));
		const stale = screen.getAllByText(/confirmed too long ago/);
		expect(stale.length).toBeGreaterThan(2);
		const [first] = screen.getAllByRole('article');
		expect(within(first!).queryByText(/confirmed too long ago/)).toBeNull();
	});
});

describe('a newer version', () => {
	it('is offered on the first screen and taken only when asked', async () => {
		const { update, user } = await mountApp();
		expect(screen.queryByText(/newer version/)).toBeNull();
		update.makeReady();
		await screen.findByText(/A newer version is ready/);
		expect(update.asked).toEqual([]);
		update.outcome = 'open-elsewhere';
		await user.click(button('Take the newer version'));
		expect(await screen.findByText(/open in another window/)).toBeVisible();
		expect(update.asked).toEqual([false]);
	});

	it('is not offered while a vault is being opened', async () => {
		const { update, user } = await mountApp();
		update.makeReady();
		await user.click(button(/Private conversation/));
		expect(screen.queryByText(/newer version/)).toBeNull();
	});

	it('is offered on the list', async () => {
		const { update } = await mountUnlocked();
		update.makeReady();
		await screen.findByText(/A newer version is ready/);
	});
});

describe('about', () => {
	it('says that nothing is validated, names the version and the drafts', async () => {
		const { user } = await mountApp();
		await user.click(button('About Askwell'));
		await heading('About Askwell');
		expect(screen.getByText(/It is not validated/)).toBeVisible();
		expect(screen.getByText('test')).toBeVisible();
		expect(screen.getByText('suomi')).toBeVisible();
	});
});
