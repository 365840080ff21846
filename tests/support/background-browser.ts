// A browser as people have it that really freezes and discards a tab, and really keeps a left page
// for Back. It does so only to tabs that nobody watches: so Playwright watches for a while, and lets
// go. A tab in which somebody typed is discarded for want of memory only in the end; an extension may
// ask for it at once.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromium, type Page } from '@playwright/test';
import { browserFlags } from '../../tools/browser.js';
import { watch } from './browser';
import { CdpPipe } from './cdp-pipe';
import { debuggingPort } from './plain-browser';

const helperFolder = join(import.meta.dirname, 'tab-helper');

/** What the browser says of the tab. */
interface TabState {
	readonly id: number;
	readonly active: boolean;
	readonly frozen: boolean;
	readonly discarded: boolean;
}

/** A running browser with one tab at an address, and another tab that can stand before it. */
export class BackgroundBrowser {
	readonly #pipe: CdpPipe;
	readonly #port: number;
	readonly #address: string;
	readonly #other: string;
	/** As the browser says itself. */
	version = '';
	/** What the browser complained about while it was watched. */
	readonly complaints: string[] = [];

	private constructor(pipe: CdpPipe, port: number, address: string, other: string) {
		this.#pipe = pipe;
		this.#port = port;
		this.#address = address;
		this.#other = other;
	}

	/** Starts on a fresh profile; whoever made the profile ends the browser. */
	static async start(profile: string, address: string): Promise<BackgroundBrowser> {
		const own = ['--headless=new', `--user-data-dir=${profile}`];
		const remote = ['--remote-debugging-port=0', '--remote-debugging-pipe'];
		const { stdio } = spawn(
			process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
			[...browserFlags, ...own, ...remote, '--enable-unsafe-extension-debugging', address],
			{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true }
		);
		const pipe = new CdpPipe(stdio[3] as Writable, stdio[4] as Readable);
		const { send } = pipe.browser;
		const helper = await send('Extensions.loadUnpacked', { path: helperFolder });
		const url = `chrome-extension://${helper.id}/page.html`;
		const { targetId } = await send('Target.createTarget', { url });
		const port = await debuggingPort(profile);
		const started = new BackgroundBrowser(pipe, port, address, targetId);
		await until(async () => (await started.#ask<string>('typeof chrome.tabs')) === 'object');
		const { product } = await send('Browser.getVersion');
		started.version = product.split('/')[1] ?? '';
		return started;
	}

	/** Shows the tab, and lets Playwright watch it while `use` runs. Then nobody does. */
	async watched<T>(use: (page: Page) => Promise<T>): Promise<T> {
		await this.show();
		const browser = await chromium.connectOverCDP(`http://127.0.0.1:${this.#port}`);
		try {
			const [context] = browser.contexts();
			const page = context?.pages().find((one) => one.url().startsWith(this.#address));
			if (!context || !page) throw new Error('the tab is gone');
			const { complaints } = await watch(context);
			const value = await use(page);
			this.complaints.push(...complaints);
			return value;
		} finally {
			await browser.close();
		}
	}

	/** Brings the tab to the front, as a person does; the browser thaws it or loads it anew. */
	async show(): Promise<void> {
		await this.#pipe.browser.send('Target.activateTarget', { targetId: await this.#tab() });
		await until(async () => {
			const { active, frozen, discarded } = await this.#state();
			return active && !frozen && !discarded;
		});
	}

	/** The other tab comes to the front. */
	async hide(): Promise<void> {
		await this.#pipe.browser.send('Target.activateTarget', { targetId: this.#other });
		await until(async () => !(await this.#state()).active);
	}

	/** Has the hidden tab frozen; it stays so until it is shown. */
	async freeze(): Promise<void> {
		await this.hide();
		await this.#pipe.inTab(await this.#tab(), (tab) =>
			tab.send('Page.setWebLifecycleState', { state: 'frozen' })
		);
		await until(async () => (await this.#state()).frozen);
	}

	/** Has the hidden tab discarded; it is loaded anew when it is shown. */
	async discard(): Promise<void> {
		await this.hide();
		const { id } = await this.#state();
		await this.#ask(`chrome.tabs.discard(${id}).then(() => true)`);
		await until(async () => (await this.#state()).discarded);
	}

	/** Goes to another page, stays there for so long, and goes back in the history. */
	async leaveAndGoBack(awayMs: number): Promise<void> {
		await this.#pipe.inTab(await this.#tab(), async (tab) => {
			const { entries, currentIndex } = await tab.send('Page.getNavigationHistory');
			await tab.send('Page.navigate', { url: 'about:blank' });
			await new Promise((done) => setTimeout(done, awayMs));
			const entryId = entries[currentIndex]?.id ?? -1;
			await tab.send('Page.navigateToHistoryEntry', { entryId });
		});
		await until(async () => {
			const { targetInfos } = await this.#pipe.browser.send('Target.getTargets');
			return targetInfos.some(({ type, url }) => type === 'page' && url.startsWith(this.#address));
		});
	}

	// A discarded tab comes back under another id.
	async #tab(): Promise<string> {
		const { targetInfos } = await this.#pipe.browser.send('Target.getTargets');
		const tab = targetInfos.find(
			({ type, targetId }) => type === 'page' && targetId !== this.#other
		);
		if (!tab) throw new Error('the tab is gone');
		return tab.targetId;
	}

	#state(): Promise<TabState> {
		return this.#ask('chrome.tabs.query({}).then((tabs) => tabs.find(({ index }) => index === 0))');
	}

	#ask<T>(expression: string): Promise<T> {
		return this.#pipe.inTab(this.#other, async (page) => {
			const asked = { expression, awaitPromise: true, returnByValue: true };
			return (await page.send('Runtime.evaluate', asked)).result.value;
		});
	}
}

/** Asks until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 20_000;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error('the browser does not do it');
		await new Promise((done) => setTimeout(done, 30));
	}
}
