// Takes a picture of one screen in every size and language it is looked at in.
import { expect, test } from './browser';
import type { Page } from '@playwright/test';

const sizes = [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
] as const;

/** The languages pictures are taken in: one of each direction. */
export const pictureLanguages = ['en', 'ar'] as const;

/** One of the languages pictures are taken in. */
export type PictureLanguage = (typeof pictureLanguages)[number];

/**
 * Declares the pictures of a screen; `npm run screenshots` takes them.
 * @param name of the screen, and of its files in screenshots/
 * @param show brings the page to that screen, in the given language
 */
export function takePictures(
	name: string,
	show: (page: Page, language: PictureLanguage) => Promise<void>
): void {
	for (const language of pictureLanguages) {
		for (const { width, height } of sizes) {
			const size = `${width}x${height}`;
			test(`${name}, ${language}, ${size}`, async ({ page }) => {
				await page.setViewportSize({ width, height });
				await show(page, language);
				await page.evaluate(() => document.fonts.ready);
				const path = `screenshots/${name}-${language}-${size}.png`;
				expect((await page.screenshot({ path })).length).toBeGreaterThan(0);
			});
		}
	}
}
