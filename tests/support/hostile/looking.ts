// Looks whether text from outside became anything but text on a page.
import type { Page } from '@playwright/test';

/** Begins to count programs that run: each calls `hit` with its number. Before anything is opened. */
export async function countHits(page: Page): Promise<() => readonly number[]> {
	const hits = new Set<number>();
	await page.exposeFunction('hit', (n: number) => hits.add(n));
	return () => [...hits];
}

/** Everything on the page that the application itself never makes, by its tag or attribute. */
export function strangersOn(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const names =
			'body script, body style, body link, iframe, object, embed, base, form, math, marquee, ' +
			'template, video, audio, source, img, image, table, center, b > img, meta[http-equiv=refresh]';
		const elements = [...document.querySelectorAll(names)]
			.filter((one) => !one.matches('body > script, body > div > script'))
			.map((one) => one.outerHTML.slice(0, 80));
		const handlers = [...document.querySelectorAll('*')]
			.flatMap((one) => [...one.attributes])
			.filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
			.map(({ name, value }) => `${name}=${value.slice(0, 60)}`);
		return [...elements, ...handlers];
	});
}
