// The recipe of docs/operations.md for devices that must be freed from a service worker: after it
// Askwell is loaded from the host again, and every byte that was kept is still there and opens.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../support/browser';
import { Desk, words } from '../support/desk';
import { newerBuild } from '../support/newer-build';
import { test as base } from '../support/own-host';
import { buildFolder, type BuildCopy } from '../support/server';
import { leaveApplication, noIcon, readStored } from '../support/stored-bytes';
import { codeOf, toFirstItem } from '../support/talk-steps';

const test = base.extend<{ freeing: BuildCopy }>({
	/** A version that is loaded from the host, with the switch in the place of its service worker. */
	freeing: async ({ browserName: _ }, use) => {
		const build = newerBuild('freeing');
		const recipe = join(buildFolder, '..', 'docs', 'kill-switch', 'service-worker.js');
		writeFileSync(join(build.folder, 'service-worker.js'), readFileSync(recipe));
		await use(build);
		build.remove();
	}
});
test.use({
	expectedComplaint: new RegExp(`ERR_CONNECTION_REFUSED|fetching the script|${noIcon.source}`)
});

const shownVersion = (page: Page) => page.locator('body').getAttribute('data-version');
const isControlled = (page: Page) =>
	page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

// While a page is being loaded nobody can be asked; then it is asked again.
const keptFiles = (page: Page) => page.evaluate(() => caches.keys()).catch(() => null);

/** A vault for practice with one open conversation, on a device that works offline. */
async function withConversation(page: Page) {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await isControlled(page);
	await desk.answer('yes');
	await desk.seesSaved();
	const code = await codeOf(desk);
	const opens = async () => {
		await desk.open();
		await desk.choose('practice');
		await desk.unlock(passphrase);
		await expect(page.getByText(code)).toBeVisible();
	};
	return { desk, opens };
}

async function lookForNewer(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
}

test('the switch frees a device when it is taken, and keeps what is on it', async ({
	page,
	own,
	freeing
}) => {
	test.setTimeout(90_000);
	const { desk, opens } = await withConversation(page);
	await leaveApplication(page);
	const before = await readStored(page, 'askwell-practice');
	await desk.open();
	await own.restart(freeing.folder);
	await lookForNewer(page);
	await expect(page.getByText(words('en', 'staff:update.ready'))).toBeVisible();
	expect(await shownVersion(page)).toBeNull();

	let loads = 0;
	page.on('request', (request) => (loads += Number(request.isNavigationRequest())));
	await desk.press('staff:update.take');
	await expect.poll(() => shownVersion(page)).toBe('freeing');
	await desk.seesHeading('staff:start.now.title');
	expect(loads, 'no loop of loading').toBe(1);
	await leaveApplication(page);
	await expect.poll(() => keptFiles(page)).toEqual([]);
	expect(await readStored(page, 'askwell-practice')).toEqual(before);
	await opens();

	await own.restart(buildFolder);
	await desk.open();
	await desk.press('staff:update.take');
	await expect.poll(() => keptFiles(page)).toEqual(['askwell-files-v1']);
	await isControlled(page);
	await own.stop();
	await opens();
	expect(await shownVersion(page)).toBeNull();
});

test('the switch frees a device whose windows were all closed', async ({
	page,
	context,
	own,
	freeing
}) => {
	await page.goto('/');
	await isControlled(page);
	await own.restart(freeing.folder);
	await lookForNewer(page);
	const waiting = () =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
	await expect.poll(waiting).toBe('installed');
	await page.close();

	// A window that is opened before the last one is quite gone holds on to the former version.
	const opened = async () => {
		const next = await context.newPage();
		await next.goto('/');
		const version = await shownVersion(next);
		await next.close();
		return version;
	};
	await expect.poll(opened, { timeout: 20_000, intervals: [500, 1000, 2000] }).toBe('freeing');
});
