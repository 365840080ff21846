// The emergency number and the card, on a device that is in use: without a network and without
// unlocking, in every language, one touch from the first screen.
import { expect, test } from '../support/browser';
import { Desk, words, type Tag } from '../support/desk';
import { startServer } from '../support/server';

// The server is gone, and the browser tells of it.
test.use({ expectedComplaint: /net::ERR_CONNECTION_REFUSED|fetching the script/ });

test('the emergency number and the card are there without a network and without unlocking', async ({
	page
}) => {
	const server = await startServer();
	const first = new Desk(page);
	await first.open(server.url);
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	await first.makeVault('practice');
	await first.seesHeading('staff:home.title.practice');
	await server.stop();

	for (const tag of ['en', 'fi', 'ar'] satisfies Tag[]) {
		const desk = new Desk(page, tag);
		await desk.open(server.url);
		await desk.press('staff:start.danger');
		await desk.seesHeading('staff:emergency.title');
		await expect(page.getByText('112', { exact: true })).toBeVisible();
		await desk.press('staff:shell.back');
		await page.getByRole('button', { name: words(tag, 'staff:start.cards.title') }).click();
		await desk.seesHeading('staff:cards.title');
		await expect(page.getByText('116 006', { exact: true })).toBeVisible();
		await desk.press('staff:shell.back');
		// Still locked: what is kept is asked for the six words.
		await desk.choose('practice');
		await desk.seesHeading('staff:unlock.title.practice');
	}
});
