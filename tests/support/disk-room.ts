// How much room the browser's storage still has. Chromium remembers for half a minute how much it
// last found, so that room which was plentiful a moment ago does not end at once: give little from
// the beginning.
import type { Page } from '@playwright/test';
import { wantedStore } from './store';

/** Sets the room of the page's origin, in bytes beyond what it uses now; null: as usual. */
export type SetRoom = (bytes: number | null) => Promise<void>;

/** Begins to decide about the room of the origin on which the page stands. */
export async function decideRoom(page: Page): Promise<SetRoom> {
	// Until then the program's own files still take room, and give it back when they get none.
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	const browser = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	return async (bytes) => {
		const { usage } = await browser.send('Storage.getUsageAndQuota', { origin });
		const limit = bytes === null ? {} : { quotaSize: usage + bytes };
		await browser.send('Storage.overrideQuotaForOrigin', { origin, ...limit });
	};
}

/** How long Chromium goes on writing into room that it found before; a little more than that. */
export const rememberedMs = 31_000;

/**
 * Waits until a browser that writes to the disk has forgotten how much room it last found. One that
 * keeps everything in memory needs so little room that nothing is left of it.
 */
export async function forgetRoom(page: Page): Promise<void> {
	if (wantedStore() !== null) await page.waitForTimeout(rememberedMs);
}
