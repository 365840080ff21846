// The browser context of a journey whose project asks for a store: one that really writes to the
// disk, because contexts of the usual kind keep everything in memory. Closing it looks at the files.
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserFlags } from '../../tools/browser.js';
import { newProfile } from './plain-browser';
import { expectStore, storeFlags, wantedStore } from './store';

/** A context, and how to close it. */
export interface OwnContext {
	readonly context: BrowserContext;
	readonly close: () => Promise<void>;
}

/** A context on a profile of its own on the disk. */
export async function openDiskContext(baseURL: string): Promise<OwnContext> {
	const profile = newProfile();
	const context = await chromium.launchPersistentContext(profile.path, {
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: [...browserFlags, ...storeFlags()],
		acceptDownloads: true,
		baseURL
	});
	const close = async () => {
		await context.close();
		try {
			expectStore(profile.path);
		} finally {
			await profile.remove();
		}
	};
	return { context, close };
}

/** A context in memory, or one on the disk where the project asks for a store. */
export async function openContext(browser: Browser, baseURL: string): Promise<OwnContext> {
	if (wantedStore() !== null) return openDiskContext(baseURL);
	const context = await browser.newContext({ baseURL, acceptDownloads: true });
	return { context, close: () => context.close() };
}
