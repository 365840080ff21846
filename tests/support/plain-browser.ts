// A browser as people have it, on a profile of its own. Playwright starts its browsers with many
// features turned off, some of which write to the disk; here they are on.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserFlags } from '../../tools/browser.js';
import { goneFrom, killBrowserOf } from './processes';
import { expectStore, storeFlags } from './store';

/** A running browser. */
export interface PlainBrowser {
	readonly context: BrowserContext;
	/** Its first, empty tab. */
	readonly page: Page;
	/** SIGKILL to every process of it; nothing is written on the way. */
	readonly kill: () => Promise<void>;
	/** Closes it as a person would. */
	readonly close: () => Promise<void>;
}

/** A folder for a profile. */
export function newProfile(): { readonly path: string; readonly remove: () => Promise<void> } {
	const path = mkdtempSync(join(tmpdir(), 'askwell-profile-'));
	const remove = async () => {
		await killBrowserOf(path);
		rmSync(path, { recursive: true, force: true, maxRetries: 3 });
	};
	return { path, remove };
}

/** Starts a browser on a profile; `flags` are further ones, such as `--incognito`. */
export async function startPlainBrowser(
	profile: string,
	flags: readonly string[] = []
): Promise<PlainBrowser> {
	rmSync(portFileOf(profile), { force: true });
	const own = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
	spawn(
		process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		[...browserFlags, ...storeFlags(), ...own, ...flags, 'about:blank'],
		{
			stdio: 'ignore',
			detached: true
		}
	).unref();
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`);
	const gone = new Promise((done) => browser.once('disconnected', done));
	const context = browser.contexts()[0] ?? (await browser.newContext());
	const page = context.pages()[0] ?? (await context.newPage());
	return {
		context,
		page,
		kill: async () => {
			await killBrowserOf(profile);
			await gone;
			expectStore(profile);
		},
		close: async () => {
			const session = await browser.newBrowserCDPSession();
			await session.send('Browser.close').catch(() => undefined);
			await gone;
			await goneFrom(profile);
			expectStore(profile);
		}
	};
}

/** The port on which a browser listens, which it writes into its profile. */
export async function debuggingPort(profile: string): Promise<number> {
	const file = portFileOf(profile);
	const deadline = Date.now() + 20_000;
	while (Date.now() < deadline) {
		const port = Number(readIfThere(file).split('\n')[0]);
		if (port > 0) return port;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error('the browser did not start');
}

function portFileOf(profile: string): string {
	return join(profile, 'DevToolsActivePort');
}

function readIfThere(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
