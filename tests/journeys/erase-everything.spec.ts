// Everything at once, in a browser: two persons allow it, three seconds are held, and then nothing of any
// officer's vault, of practice or of the program is left; and what was cut off is finished at the next
// start.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { comeAs, lock, newOfficer } from '../support/officers-at-desk';

const said = (key: string, params = {}) => words('en', key, params);

/** All that the program keeps in this browser, by name. */
function left(page: Page) {
	return page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const folders: string[] = [];
		for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) {
			folders.push(name);
		}
		const workers = await navigator.serviceWorker.getRegistrations();
		return {
			folders: folders.toSorted(),
			databases: (await indexedDB.databases()).map(({ name }) => name).toSorted(),
			caches: await caches.keys(),
			workers: workers.length
		};
	});
}

/** Practice and two officers, the second of whom has the vault open; answers with their words. */
async function twoOfficersAndPractice(desk: Desk) {
	await desk.open();
	await desk.makeVault('practice');
	await lock(desk);
	await desk.choose('talk');
	const first = await newOfficer(desk, 'AB');
	await lock(desk);
	await desk.choose('talk');
	await desk.press('desk:officers.other');
	const second = await newOfficer(desk, 'CD');
	return { first, second };
}

async function allow(desk: Desk): Promise<void> {
	await desk.press('staff:home.settings');
	await desk.settings('panic');
	await expect(desk.page.getByText(said('desk:panic.stays'))).toBeVisible();
	await desk.byTwoPersons();
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
}

async function hold(desk: Desk, ms: number): Promise<void> {
	await desk.button(said('desk:panic.hold')).hover();
	await desk.page.mouse.down();
	await desk.page.waitForTimeout(ms);
	await desk.page.mouse.up();
}

test('everything goes after three seconds and a yes, whoever’s it is', async ({ page }) => {
	test.setTimeout(180_000);
	const desk = new Desk(page);
	const { first } = await twoOfficersAndPractice(desk);
	// The first officer's vault is open, too, in a window of its own.
	const beside = await page.context().newPage();
	const other = new Desk(beside);
	await other.open();
	await comeAs(other, 'AB', first);
	expect(beside.workers()).toHaveLength(1);
	await page.bringToFront();
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await expect(desk.button(said('desk:panic.hold'))).toHaveCount(0);
	await allow(desk);
	const before = await left(page);
	expect(before.folders).toEqual(['askwell-field', 'askwell-field.2', 'askwell-practice']);
	expect(before.databases).toEqual(['askwell-ballast', ...before.folders]);
	expect([before.caches.length, before.workers]).toEqual([1, 1]);

	await hold(desk, 1000);
	await expect(page.getByText(said('desk:panic.warning'))).toHaveCount(0);
	await hold(desk, 3200);
	for (const words of ['warning', 'goes', 'stays']) {
		await expect(page.getByText(said(`desk:panic.${words}`))).toBeVisible();
	}
	expect(await left(page)).toEqual(before);
	await desk.press('desk:panic.confirm');
	await desk.seesHeading('talk:neutral.title');
	await expect
		.poll(() => left(page))
		.toEqual({ folders: [], databases: [], caches: [], workers: 0 });
	await expect.poll(() => page.workers().length + beside.workers().length).toBe(0);
	expect(await page.locator('body').innerText()).not.toMatch(/AB|CD|vault|erase/i);

	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await desk.seesHeading('staff:start.now.title');
	await desk.choose('talk');
	await desk.seesHeading('staff:make.title.field');
	await desk.press('staff:shell.back');
	await desk.choose('practice');
	await desk.seesHeading('staff:make.title.practice');
});

test('what was cut off is finished by the next start, before any vault opens', async ({ page }) => {
	test.setTimeout(180_000);
	const desk = new Desk(page);
	const { first } = await twoOfficersAndPractice(desk);
	await lock(desk);
	// A note that is not whole begins nothing.
	await leaveNote(page, 1);
	await page.reload();
	await comeAs(desk, 'AB', first);
	await lock(desk);
	await leaveNote(page, 0);
	await page.reload();
	await desk.seesHeading('staff:start.now.title');
	await expect
		.poll(async () => {
			const { folders, databases } = await left(page);
			return [...folders, ...databases];
		})
		.toEqual([]);
	await desk.choose('talk');
	await desk.seesHeading('staff:make.title.field');
});

/** The note as a browser that stopped right after it left it, or as one that stopped while writing it. */
function leaveNote(page: Page, missing: 0 | 1): Promise<void> {
	return page.evaluate(async (short) => {
		const said = new Uint8Array([0x41, 0x57, 0x45, 0x52, 1, 0, 0, 0]);
		const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', said));
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('askwell-ending', { create: true });
		const file = await folder.getFileHandle('note', { create: true });
		const stream = await file.createWritable();
		await stream.write(new Blob([said, sum.slice(0, 32 - short)]));
		await stream.close();
	}, missing);
}
