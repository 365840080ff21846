// Works without a network: after one visit everything is on the device, with its headers.
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';
import { buildFolder, startPlainHost, startServer, type OwnServer } from '../support/server';
import type { Page } from '@playwright/test';

// A dead server is the point of these journeys; the browser tells of it on the console.
// So does SvelteKit of a screen that does not exist.
test.use({
	expectedComplaint: /net::ERR_CONNECTION_REFUSED|fetching the script|Not found: \/no-such-screen/
});

let server: OwnServer;

test.beforeEach(async () => {
	server = await startServer();
});

test.afterEach(async () => {
	await server.stop();
});

async function visitAndWait(page: Page): Promise<void> {
	await page.goto(server.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

test('opens again after one visit, with the server gone', async ({ page }) => {
	await visitAndWait(page);
	await server.stop();

	await page.reload();

	await expect(page).toHaveTitle('Askwell');
	await expect(page.locator('h1').first()).toBeVisible();
});

test('asks the host for nothing after one visit, but whether there is a newer version', async ({
	page
}) => {
	const host = await startPlainHost(buildFolder);
	const desk = new Desk(page, 'en', 'ar');
	await page.goto(host.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	const before = host.asked.length;
	expect(before).toBeGreaterThan(10);

	await desk.open(host.url);
	await desk.makeVault('practice');
	await desk.begin();
	await desk.gates();

	const asked = host.asked.slice(before).filter((path) => path !== '/service-worker.js');
	expect(asked).toEqual([]);
	await host.stop();
});

test('opens any address without a network', async ({ page }) => {
	await visitAndWait(page);
	await server.stop();

	for (const path of ['/', '/?from=home', '/no-such-screen']) {
		const response = await page.goto(server.url + path);
		expect(response?.fromServiceWorker(), path).toBe(true);
		await expect(page).toHaveTitle('Askwell');
	}
});

test('puts the security headers on what it hands out itself', async ({ page, request }) => {
	const first = await request.get(server.url);
	const names = Object.keys(first.headers()).filter((name) => /policy|nosniff|options/.test(name));
	expect(names).toContain('content-security-policy');
	await visitAndWait(page);
	await server.stop();

	const response = await page.reload();

	expect(response?.fromServiceWorker()).toBe(true);
	const kept = response?.headers() ?? {};
	for (const name of names) expect(kept[name], name).toBe(first.headers()[name]);
});

test('stores its files under a neutral name', async ({ page }) => {
	await visitAndWait(page);

	expect(await page.evaluate(() => caches.keys())).toEqual(['askwell-files-v1']);
});
