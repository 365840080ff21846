// Where the browser does not promise to keep what is saved, no real conversation begins, the reason is
// said in plain words, and practice works: in an ordinary window without the promise, in an incognito
// window, and where a person forbids pages to keep anything.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { storesOn } from '../support/stores-on-disk';
import { openVault, toFirstItem } from '../support/talk-steps';

const text = (key: string) => words('en', `staff:${key}`);

/** All is settled but the promise: the list says so, and offers no conversation. */
async function seesNoRealTalk(desk: Desk): Promise<string> {
	const passphrase = await desk.makeVault('talk');
	// A window on a real profile makes it slower than one in memory.
	const title = desk.page.getByRole('heading', { name: text('home.title.field') });
	await expect(title).toBeVisible({ timeout: 30_000 });
	await desk.decide(['English']);
	await expect(desk.page.getByText(text('missing.storage'))).toBeVisible();
	await expect(desk.page.getByText(text('missing.languages'))).toHaveCount(0);
	await expect(desk.button(text('home.begin'))).toHaveCount(0);
	return passphrase;
}

test('without a promise only practice begins, and with it a real conversation too', async ({
	page,
	baseURL
}) => {
	const desk = new Desk(page);
	await desk.open();
	expect(await page.evaluate(() => navigator.storage.persisted())).toBe(false);
	const passphrase = await seesNoRealTalk(desk);
	await toFirstItem(desk);
	await desk.answer('no');
	await desk.seesSaved();

	await desk.allowPersistence(baseURL ?? '');
	await openVault(desk, passphrase, 'talk');
	await expect(page.getByText(text('missing.storage'))).toHaveCount(0);
	await desk.begin();
});

test('in an incognito window only practice begins', async ({ baseURL }) => {
	const profile = newProfile();
	const browser = await startPlainBrowser(profile.path, ['--incognito']);
	const desk = new Desk(browser.page);
	await desk.open(`${baseURL}/`);
	await seesNoRealTalk(desk);
	await toFirstItem(desk, 'yes', `${baseURL}/`);
	await desk.answer('no');
	await desk.seesSaved();
	await browser.kill();
	expect(storesOn(profile.path), 'databases on the disk').toEqual([]);
	await profile.remove();
});

test('where a person forbids pages to keep anything, that is said and nothing is typed', async ({
	baseURL
}) => {
	const profile = newProfile();
	const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
	mkdirSync(join(profile.path, 'Default'), { recursive: true });
	writeFileSync(join(profile.path, 'Default', 'Preferences'), JSON.stringify(settings));
	const browser = await startPlainBrowser(profile.path);
	const desk = new Desk(browser.page);
	await desk.open(`${baseURL}/`);
	for (const way of ['talk', 'practice'] as const) {
		await desk.choose(way);
		await desk.seesHeading('staff:unsupported.title');
		await expect(browser.page.getByText(text('unsupported.because'))).toBeVisible();
		await expect(browser.page.getByRole('textbox')).toHaveCount(0);
		await desk.open(`${baseURL}/`);
	}
	await browser.kill();
	expect(storesOn(profile.path), 'databases on the disk').toEqual([]);
	await profile.remove();
});
