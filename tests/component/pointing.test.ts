// The board that is pointed at, over the first screen and over one with typed words.
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLocale, wordsIn } from '$lib/i18n';
import { phraseGroups, phrases } from '$lib/session';
import { pointing } from '$lib/ui/shell';
import { button, mountApp } from '../support/ui-app';

beforeEach(async () => {
	await loadLocale('ar', ['phrases', 'spoken']);
	// Nothing scrolls in a page that is not drawn.
	Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
	cleanup();
	pointing.isOpen = pointing.covers = false;
});

const ar = wordsIn('ar');
/** What can be pointed at, or null. */
const tile = (key: string) => screen.queryByText(ar(key))?.closest('button') ?? null;
const seen = (key: string) => waitFor(() => expect(tile(key)).toBeVisible());

async function openBoard() {
	const mounted = await mountApp();
	await mounted.user.click(button(/Point and speak/));
	await mounted.user.click(await screen.findByRole('button', { name: 'العربية' }));
	await seen('phrases:say.pain');
	return mounted;
}

describe('the board', () => {
	it('has every sentence in both languages, each said to be of its language', async () => {
		await openBoard();
		for (const { id } of phrases) {
			const one = tile(`phrases:say.${id}`)!;
			const person = within(one).getByText(ar(`phrases:say.${id}`));
			expect(person).toHaveAttribute('lang', 'ar');
			expect(person).toHaveAttribute('dir', 'rtl');
			const staff = within(one).getByText(wordsIn('en')(`phrases:say.${id}`));
			expect(staff).toHaveAttribute('lang', 'en');
			expect(staff).toHaveAttribute('dir', 'ltr');
		}
		expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(phraseGroups.length);
	});

	it('says that the words are a draft', async () => {
		await openBoard();
		expect(screen.getByText(/These words are a draft/)).toBeVisible();
	});

	it('shows one sentence alone, and leads back to where it stood', async () => {
		const { user } = await openBoard();
		await user.click(tile('phrases:say.stop')!);
		const [shown] = await screen.findAllByRole('heading', { level: 1 });
		expect(shown).toHaveTextContent(ar('phrases:say.stop'));
		expect(shown).toHaveTextContent('I want to stop.');
		expect(tile('phrases:say.pain')).toBeNull();
		await user.click(button('Back'));
		await waitFor(() => expect(tile('phrases:say.stop')).toHaveFocus());
	});

	it('forgets the language when it is closed, and gives the focus back', async () => {
		const { app, user } = await openBoard();
		await user.click(button('Back'));
		await waitFor(() => expect(button(/Point and speak/)).toHaveFocus());
		expect(app.screen).toBe('start');
		await user.click(button(/Point and speak/));
		await screen.findByRole('heading', { level: 1, name: 'Language of the person' });
		expect(tile('phrases:say.pain')).toBeNull();
	});

	it('leads to the numbers in the person’s language, each with whom it is for', async () => {
		const { user } = await openBoard();
		await user.click(tile('spoken:card.title')!);
		const cards = await screen.findAllByRole('article');
		for (const card of cards) {
			expect(card).toHaveTextContent(/For the person to call|For staff to ask for advice/);
			expect(card).toHaveTextContent(/Last confirmed on/);
		}
		expect(screen.getByText(ar('spoken:card.title'))).toBeVisible();
		await user.click(screen.getAllByRole('button', { name: 'Back' })[0]!);
		await seen('phrases:say.pain');
	});

	it('has the emergency number one touch away', async () => {
		const { user } = await openBoard();
		await user.click(screen.getAllByRole('button', { name: 'Danger now' })[0]!);
		await screen.findByRole('heading', { level: 1, name: 'Emergency number' });
	});
});
