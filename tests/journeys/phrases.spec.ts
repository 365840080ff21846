// The board that is pointed at: one touch away, from everywhere, and nothing of it stays.
import { expect, test } from '../support/browser';
import { Desk, endonymOf, words, type Tag } from '../support/desk';
import { pointAt, sentence } from '../support/every-screen/phrases';
import { startServer } from '../support/server';
import type { Page } from '@playwright/test';

const phone = { width: 360, height: 740 } as const;
const title = 'staff:start.point.title';

/** Opens the board from the first screen, and chooses the person's language. */
async function openBoard(desk: Desk): Promise<void> {
	await desk.page.getByRole('button', { name: words(desk.staff, title) }).click();
	await chooseLanguage(desk);
	await desk.both('phrases:say.pain').waitFor();
}

/** The person's language, once the board stands: the first screen has languages, too. */
async function chooseLanguage(desk: Desk): Promise<void> {
	await desk.seesHeading('staff:cards.language');
	await desk.button(endonymOf(desk.person)).click();
}

/** Everything a page can leave behind, as one text: what is stored, the history, the address. */
function traces(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const databases = await indexedDB.databases();
		const root = await navigator.storage.getDirectory();
		const files: string[] = [];
		for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) {
			files.push(name);
		}
		return JSON.stringify({
			databases,
			files,
			local: { ...localStorage },
			session: { ...sessionStorage },
			cookies: document.cookie,
			length: history.length,
			state: history.state,
			address: location.href,
			title: document.title
		});
	});
}

test.describe('without a network', () => {
	test.use({
		viewport: phone,
		expectedComplaint: /net::ERR_CONNECTION_REFUSED|fetching the script/
	});

	test('the board is one touch from the first screen, on a phone, in every language', async ({
		page
	}) => {
		const server = await startServer();
		await new Desk(page).open(server.url);
		await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
		await server.stop();
		const pairs: readonly (readonly [Tag, Tag])[] = [
			['en', 'ar'],
			['ar', 'en'],
			['fi', 'fi']
		];
		for (const [staff, person] of pairs) {
			const desk = new Desk(page, staff, person);
			await desk.open(server.url);
			await openBoard(desk);
			await sentence(desk, 'afraid');
			const shown = page.getByRole('heading', { level: 1 });
			await expect(shown).toContainText(words(person, 'phrases:say.afraid'));
			await expect(shown).toContainText(words(staff, 'phrases:say.afraid'));
			await desk.press('staff:shell.back');
			await pointAt(desk, 'spoken:card.title');
			await expect(page.getByText('116 006', { exact: true })).toBeVisible();
			await expect(page.getByText(words(staff, 'staff:cards.for.person')).first()).toBeVisible();
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await desk.seesHeading('staff:start.now.title');
		}
	});
});

test('the list opens again where the sentence stood, and its topics lead down', async ({
	page
}) => {
	await page.setViewportSize(phone);
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await openBoard(desk);
	await desk.both('phrases:group.staff').click();
	await expect(desk.both('phrases:say.you-can-point')).toBeInViewport();
	await sentence(desk, 'please-wait');
	await desk.press('staff:shell.back');
	await expect(desk.both('phrases:say.please-wait')).toBeFocused();
	await expect(desk.both('phrases:say.please-wait')).toBeInViewport();
	await desk.press('phrases:bar.topics');
	await expect(desk.both('phrases:group.body')).toBeInViewport();
});

test('nothing of it is stored, and the language is forgotten', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	// The first touch puts the neutral entry before the page (back-guard.ts).
	await page.getByRole('heading', { level: 1 }).click();
	const before = await traces(page);
	await openBoard(desk);
	await sentence(desk, 'afraid-to-go-back');
	await desk.press('staff:shell.back');
	await pointAt(desk, 'spoken:card.title');
	await desk.press('staff:shell.back');
	expect(await traces(page)).toBe(before);
	await desk.press('staff:shell.back');
	await page.getByRole('button', { name: words('en', title) }).click();
	await desk.seesHeading('staff:cards.language');
	await expect(desk.both('phrases:say.pain')).toHaveCount(0);
	// What would have been seen.
	await page.evaluate(() => sessionStorage.setItem('a', 'ar'));
	expect(await traces(page)).not.toBe(before);
});

test('it lies over a conversation and leaves it as it was', async ({ page }) => {
	await page.setViewportSize(phone);
	const desk = new Desk(page, 'en', 'ar');
	await page.setViewportSize({ width: 1280, height: 800 });
	await desk.open();
	await desk.makeVault();
	await desk.begin();
	// Before anybody chose a language, it is chosen here and for here only.
	await desk.press('staff:shell.point');
	await chooseLanguage(desk);
	await sentence(desk, 'water');
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
	await desk.seesPhase('safety');
	await desk.gates();
	await desk.agree();
	await desk.answer('no');
	await desk.seesItem('kept-from-leaving-or-contact');
	await desk.seesSaved();
	await desk.page.setViewportSize(phone);
	await desk.press('talk:bar.more');
	const rows = await storedRows(page);
	await desk.press(title);
	await sentence(desk, 'more-time');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		words('ar', 'phrases:say.more-time')
	);
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
	await expect(desk.button(words('en', title))).toBeFocused();
	await desk.press('talk:bar.back');
	await desk.page.setViewportSize({ width: 1280, height: 800 });
	await desk.seesItem('kept-from-leaving-or-contact');
	expect(await storedRows(page)).toBe(rows);
	await desk.answer('no');
	await desk.seesItem('threats');
	await desk.seesSaved();
	expect(await storedRows(page)).not.toBe(rows);
});

test('danger and hiding are one touch away from it', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault();
	await desk.begin();
	await desk.ordinary();
	await desk.language();
	await desk.press('staff:shell.point');
	await desk.both('phrases:say.help').waitFor();
	await desk.press('staff:start.danger');
	await desk.seesPhase('danger');
	await desk.press('staff:shell.point');
	await desk.both('phrases:say.help').waitFor();
	await desk.press('talk:bar.hide');
	await desk.seesHeading('talk:neutral.title');
	await expect(desk.both('phrases:say.help')).toHaveCount(0);
});

test('what was typed before the board was opened still stands after it', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.makeVault();
	await desk.seesHeading('staff:home.title.practice');
	await desk.press('staff:shell.point');
	await desk.seesHeading('staff:cards.language');
	await desk.press('staff:shell.back');
	await desk.press('staff:home.lock');
	await desk.choose('practice');
	const label = words('en', 'staff:unlock.enter.label');
	await page.getByLabel(label).fill('abandon ability');
	await desk.press('staff:shell.point');
	await desk.seesHeading('staff:cards.language');
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await desk.press('staff:shell.back');
	await expect(page.getByLabel(label)).toHaveValue('abandon ability');
});

/** Every stored row of every database, as one text. */
function storedRows(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const found: unknown[] = [];
		for (const { name = '' } of await indexedDB.databases()) {
			const db = await done(indexedDB.open(name));
			for (const table of db.objectStoreNames) {
				const rows = await done(db.transaction(table).objectStore(table).getAll());
				found.push(table, rows);
			}
			db.close();
		}
		return JSON.stringify(found, (_, value) =>
			value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value
		);
	});
}
