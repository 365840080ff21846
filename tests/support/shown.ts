// Remembers every text that was on the page, be it for a moment only.
import type { Page } from '@playwright/test';

const name = 'shownTexts';

/** Begins to remember, from what is on the page now; answers with a way to read it all. */
export async function rememberShown(page: Page): Promise<() => Promise<string>> {
	await page.evaluate((key) => {
		const texts = new Set<string>();
		const note = () => texts.add(document.body.textContent ?? '');
		note();
		new MutationObserver(note).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true
		});
		Reflect.set(window, key, texts);
	}, name);
	return () => page.evaluate((key) => [...Reflect.get(window, key)].join('\n'), name);
}
