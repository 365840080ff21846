// A device in a place without a network: one visit before, then the browser is closed and the
// server gone. A vault is opened, a whole talk is had, sealed and opened again, and nothing on the
// way asks the network for anything but a newer version.
import { expect, test } from '@playwright/test';
import { watch } from '../support/browser';
import { Desk, words } from '../support/desk';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { startServer, type OwnServer } from '../support/server';
import { openVault, receive, sealToOwnDesk } from '../support/talk-steps';

const profile = newProfile();
let server: OwnServer;
test.beforeAll(async () => {
	server = await startServer();
});
test.afterAll(async () => {
	await server.stop();
	await profile.remove();
});

// The browser itself looks for a newer service worker at every start.
const update = /\/service-worker\.js$|fetching the script/;

async function firstVisit(): Promise<string> {
	const browser = await startPlainBrowser(profile.path);
	const desk = new Desk(browser.page, 'en', 'ar');
	await desk.open(server.url);
	await browser.page.waitForFunction(
		() => navigator.serviceWorker.controller?.state === 'activated'
	);
	const passphrase = await desk.makeVault('practice');
	await desk.seesHeading('staff:home.title.practice');
	await browser.close();
	return passphrase;
}

test('a whole talk without a network, from a cold start', async () => {
	const passphrase = await firstVisit();
	await server.stop();

	const browser = await startPlainBrowser(profile.path);
	const { complaints } = await watch(browser.context, update);
	const failed: string[] = [];
	browser.context.on('requestfailed', (request) => failed.push(request.url()));
	const { page } = browser;
	const desk = new Desk(page, 'en', 'ar');
	const started = Date.now();
	await openVault(desk, passphrase, 'practice', server.url);
	const took = Date.now() - started;
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	for (let item = 0; item < 8; item += 1) await desk.answer(item === 0 ? 'yes' : 'no');
	await desk.close('zQ7mV kiosk');
	await desk.seesSaved();
	await desk.touch('spoken:review.agree');
	const letter = await sealToOwnDesk(desk);
	await desk.press('handover:finish');
	await desk.press('talk:farewell.end');
	await desk.press('talk:ended.leave');
	await receive(desk, letter);
	await expect(page.getByText('zQ7mV kiosk')).toBeVisible();
	await expect(page.getByText(words('en', 'handover:signer.fits'))).toBeVisible();

	expect(failed.filter((address) => !update.test(address))).toEqual([]);
	expect(complaints, 'what the browser complained about').toEqual([]);
	console.log(`offline-conversation: vault open ${took} ms after a cold start`);
	await browser.close();
});
