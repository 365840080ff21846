// What a page leaves in the clipboard for other programs.
import type { Page } from '@playwright/test';

/** Lets a page read and write the clipboard; what else it may do stays as it is. */
async function allowClipboard(page: Page): Promise<void> {
	const browser = await page.context().newCDPSession(page);
	const { targetInfo } = await browser.send('Target.getTargetInfo');
	for (const name of ['clipboard-read', 'clipboard-write']) {
		await browser.send('Browser.setPermission', {
			permission: { name },
			setting: 'granted',
			origin: new URL(page.url()).origin,
			...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {})
		});
	}
}

/** Puts something into the clipboard that a page under test must leave there. */
export async function fillClipboard(page: Page, text: string): Promise<void> {
	await allowClipboard(page);
	await page.evaluate((one) => navigator.clipboard.writeText(one), text);
}

/** What is in the clipboard. */
export async function clipboardOf(page: Page): Promise<string> {
	await page.bringToFront();
	return page.evaluate(() => navigator.clipboard.readText());
}
