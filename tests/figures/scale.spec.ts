// One device with a hundred to ten thousand conversations on it: how long the list takes to stand
// there, and how long opening, saving and destroying one of them takes.
import { expect, test, type Page } from '@playwright/test';
import { timeUnlock } from '../../tools/bench/askwell.js';
import { startBrowser } from '../../tools/bench/browser-run.js';
import { isLongRun, quantile, report } from '../support/figure';
import { serveKeeperPage } from '../support/keeper-browser';
import { startServer } from '../support/server';

const passphrase = 'abandon ability able about above absent';
const sizes = isLongRun ? [100, 1000, 3000, 10_000] : [100];
const tries = isLongRun ? 5 : 1;
const opened = isLongRun ? 200 : 20;

interface Times {
	readonly list: number[];
	readonly open: number[];
	readonly save: number[];
	readonly erase: number[];
}

async function timesAt(page: Page, app: string, keeper: string): Promise<Times> {
	const list: number[] = [];
	for (let at = 0; at < tries; at += 1) list.push(await timeUnlock(page, app, passphrase));
	await page.goto(keeper);
	await page.waitForFunction(() => 'manyCases' in window);
	await page.evaluate(() => window.manyCases.unlock());
	const times = await page.evaluate((count) => window.manyCases.openAndSave(count), opened);
	const erase: number[] = [];
	for (let at = 0; at < tries; at += 1) {
		erase.push(await page.evaluate(() => window.manyCases.eraseOne()));
	}
	return { list, ...times, erase };
}

/** What a size was measured with, each name with the number of conversations in it. */
function figuresOf(size: number, times: Times): Record<string, number> {
	return {
		[`list${size}Ms`]: quantile(times.list, 0.5),
		[`open${size}P95Ms`]: quantile(times.open, 0.95),
		[`save${size}P95Ms`]: quantile(times.save, 0.95),
		[`erase${size}Ms`]: quantile(times.erase, 0.5)
	};
}

function isReached(times: Times): boolean {
	return (
		quantile(times.list, 0.5) <= 2500 &&
		quantile(times.open, 0.95) <= 150 &&
		quantile(times.save, 0.95) <= 50 &&
		quantile(times.erase, 0.5) <= 10_000
	);
}

test('a device with many conversations', async () => {
	const host = await serveKeeperPage();
	const app = await startServer();
	// No service worker: it would hand out the application instead of the page that fills the vault.
	const run = await startBrowser({ rate: 1, serviceWorkers: 'block' });
	const { page } = run;
	// The same origin as the application's, so that both see one vault.
	const keeper = `${app.url}/many-cases`;
	const isOurs = ({ pathname }: URL) => pathname === '/many-cases' || /^\/assets\//.test(pathname);
	await page.context().route(isOurs, async (route) => {
		const path = new URL(route.request().url()).pathname.replace('/many-cases', '/');
		await route.fulfill({ response: await page.request.fetch(new URL(path, host.url).href) });
	});
	let [reached, figures] = [0, {}];
	let have = 0;
	for (const size of sizes) {
		await page.goto(keeper);
		await page.waitForFunction(() => 'manyCases' in window);
		await page.evaluate((isNew) => {
			return isNew ? window.manyCases.make() : window.manyCases.unlock().then(() => undefined);
		}, have === 0);
		await page.evaluate((count) => window.manyCases.add(count), size - have);
		await page.evaluate(() => window.manyCases.lock());
		const times = await timesAt(page, app.url, keeper);
		have = size - tries;
		reached += isReached(times) ? 1 : 0;
		figures = { ...figures, ...figuresOf(size, times) };
		expect(times.open).toHaveLength(opened);
	}
	report({
		id: 'scale',
		browser: run.version,
		backend: 'leveldb',
		n: sizes.length,
		pass: reached,
		fail: sizes.length - reached,
		figures,
		note: 'List: from the touch on "open" to the painted list, the derivation of the key (64 MiB) included; at most 2,500 ms. Open and save of one conversation: p95, at most 150 and 50 ms. Erase: one conversation destroyed, every other key wrapped anew; at most 10,000 ms. A trial is a size.'
	});
	await run.remove();
	await app.stop();
	host.close();
});
