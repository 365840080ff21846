// A browser on a profile on the disk, slowed down. Without a profile of its own the browser would
// keep databases in memory, and a commit would cost nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags } from '../browser.js';
import { addProbe } from './probe.js';

/**
 * @typedef {object} Run
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} session
 * @property {string} version of the browser
 * @property {string} profile
 * @property {() => Promise<void>} close
 * @property {() => Promise<void>} remove closes it and deletes the profile
 */

const newProfile = () => mkdtempSync(join(tmpdir(), 'bench-'));

/**
 * Slows the processor down for the page's main thread; workers and other processes hardly feel it.
 * @param {{ rate: number, profile?: string, serviceWorkers?: 'allow' | 'block' }} options `rate` 1
 *   is as fast as the machine
 * @returns {Promise<Run>}
 */
export async function startBrowser({ rate, profile = newProfile(), serviceWorkers = 'allow' }) {
	const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		args: browserFlags,
		headless: true,
		hasTouch: true,
		serviceWorkers
	});
	await addProbe(context);
	const page = context.pages()[0] ?? (await context.newPage());
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	const version = `Chromium ${context.browser()?.version() ?? ''}`.trim();
	const close = () => context.close();
	return {
		page,
		session,
		version,
		profile,
		close,
		remove: async () => {
			await close().catch(() => undefined);
			rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
		}
	};
}
