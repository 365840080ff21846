// A browser without a private file system: a real Chromium in which it is turned off. Nobody is shown
// or asked for words; the page says why nothing can be kept and what to use instead; cards and the
// emergency number work; and nothing is left behind.
import { browserFlags } from '../../tools/browser.js';
import { expect, test } from '../support/browser';
import { Desk, words, type Tag } from '../support/desk';

test.use({
	launchOptions: {
		executablePath: process.env.CHROMIUM_PATH ?? '',
		args: [...browserFlags, '--disable-blink-features=FileSystemAccessOriginPrivate']
	}
});

for (const tag of ['en', 'ar'] satisfies Tag[]) {
	test(`where nothing can be kept, the page says so and nothing is typed, in ${tag}`, async ({
		page
	}) => {
		const desk = new Desk(page, tag);
		await desk.open();
		for (const way of ['talk', 'receive', 'practice'] as const) {
			await desk.choose(way);
			await desk.seesHeading('staff:unsupported.title');
			for (const part of ['because', 'nothing', 'instead.text', 'works.text']) {
				await expect(page.getByText(words(tag, `staff:unsupported.${part}`))).toBeVisible();
			}
			await expect(page.getByRole('textbox')).toHaveCount(0);
			await expect(page.locator('ol')).toHaveCount(0);
			await desk.press('staff:shell.back');
		}
		await desk.choose('practice');
		await desk.press('staff:start.danger');
		await desk.seesHeading('staff:emergency.title');
		await expect(page.getByText('112', { exact: true })).toBeVisible();
		await desk.press('staff:shell.back');
		await desk.press('staff:start.cards.title');
		await desk.seesHeading('staff:cards.title');
		await expect(page.getByText('116 006', { exact: true })).toBeVisible();
		const kept = await page.evaluate(async () => (await indexedDB.databases()).length);
		expect(kept, 'databases').toBe(0);
	});
}
