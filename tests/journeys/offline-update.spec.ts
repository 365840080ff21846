// A newer version waits until it is taken, and it can be taken only with one window open.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { copyBuild, startServer, type BuildCopy, type OwnServer } from '../support/server';

let server: OwnServer;
let newer: BuildCopy;

function mark(html: string): string {
	return html.replace('<body>', '<body data-version="newer">');
}

test.beforeEach(async () => {
	server = await startServer();
	newer = copyBuild({ 'index.html': mark, '200.html': mark });
});

test.afterEach(async () => {
	await server.stop();
	newer.remove();
});

async function visitAndWait(page: Page): Promise<void> {
	await page.goto(server.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Publishes the newer version and waits until the device holds it. */
async function publish(page: Page): Promise<void> {
	await server.restart(newer.folder);
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
	});
	const waiting = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			return registration?.waiting?.state;
		});
	await expect.poll(waiting).toBe('installed');
}

/** Asks the waiting version to take over, as the application does; answers the windows it saw. */
function askToTakeOver(page: Page): Promise<unknown> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		const { port1, port2 } = new MessageChannel();
		const answer = new Promise((done) => (port1.onmessage = (event) => done(event.data)));
		if (!registration?.waiting) return 'nothing waits';
		registration.waiting.postMessage({ type: 'take-over-if-alone' }, [port2]);
		return answer;
	});
}

const shownVersion = (page: Page) => page.locator('body').getAttribute('data-version');

test('waits, also over reloads and without a network', async ({ page }) => {
	await visitAndWait(page);
	await publish(page);

	await page.reload();
	expect(await shownVersion(page)).toBeNull();

	await server.stop();
	await page.reload();
	expect(await shownVersion(page)).toBeNull();
});

test('is not taken while another window is open', async ({ page, context }) => {
	await visitAndWait(page);
	const other = await context.newPage();
	await other.goto(server.url);
	await publish(page);

	expect(await askToTakeOver(page)).toBe(2);

	await page.reload();
	expect(await shownVersion(page)).toBeNull();
	await other.close();
	await expect.poll(() => askToTakeOver(page)).toBe(1);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
});

test('is there after it was taken, and the old files are gone', async ({ page }) => {
	await visitAndWait(page);
	const count = () => page.evaluate(async () => (await caches.open('askwell-files-v1')).keys());
	const before = (await count()).length;
	await publish(page);

	const changed = page.evaluate(
		() =>
			new Promise((done) => {
				navigator.serviceWorker.addEventListener('controllerchange', () => done(true));
			})
	);
	expect(await askToTakeOver(page)).toBe(1);
	await changed;
	await server.stop();
	await page.reload();

	expect(await shownVersion(page)).toBe('newer');
	await expect.poll(async () => (await count()).length).toBe(before);
});

test('no other message makes it take over', async ({ page }) => {
	await visitAndWait(page);
	await publish(page);

	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		for (const data of ['SKIP_WAITING', { type: 'SKIP_WAITING' }, null, {}]) {
			registration?.waiting?.postMessage(data);
		}
	});
	await page.reload();

	expect(await shownVersion(page)).toBeNull();
});

test('is taken by its own button, and then carries a whole talk without a network', async ({
	page
}) => {
	test.setTimeout(90_000);
	const desk = new Desk(page, 'en', 'ar');
	await desk.open(server.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	const passphrase = await desk.makeVault('practice');
	await publish(page);
	await expect(page.getByText(words('en', 'staff:update.ready'))).toBeVisible();
	await desk.begin();
	await expect(page.getByText(words('en', 'staff:update.ready'))).toHaveCount(0);
	await desk.press('talk:bar.stop');
	await desk.press('talk:farewell.end');
	await desk.press('talk:ended.leave');

	let loads = 0;
	page.on('request', (request) => (loads += Number(request.isNavigationRequest())));
	await desk.press('staff:update.take');
	await expect.poll(() => shownVersion(page)).toBe('newer');
	await desk.seesHeading('staff:start.now.title');
	expect(loads, 'a version that was taken loads the window once').toBe(1);
	await server.stop();
	await page.reload();
	expect(await shownVersion(page)).toBe('newer');
	await desk.choose('practice');
	await desk.unlock(passphrase);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	for (let item = 0; item < 8; item += 1) await desk.answer('no');
	await desk.close();
	await desk.seesSaved();
	await desk.press('talk:bar.danger');
	await desk.seesPhase('danger');
});
