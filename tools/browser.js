// Finds a Chromium that really starts. A file with the right name proves nothing: on some systems
// it is only a note that tells where to get one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackage } from './debian.js';
import { giveUp, run } from './setup.js';

/** Flags of every Chromium that tests start: no sandbox (root in CI), no traffic of its own. */
export const browserFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const usualNames = [
	'/usr/bin/chromium',
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * @param {string} path or name of a program
 * @returns {boolean} whether it starts and shows a page
 */
export function launches(path) {
	const profile = mkdtempSync(join(tmpdir(), 'askwell-browser-'));
	const args = ['--headless', `--user-data-dir=${profile}`, '--dump-dom', 'data:text/html,<p>ok'];
	const result = spawnSync(path, [...browserFlags, ...args], { timeout: 30_000, encoding: 'utf8' });
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	return result.status === 0 && result.stdout.includes('<p>ok</p>');
}

/**
 * @param {string} name of a program
 * @returns {string | undefined} its full path
 */
function fullPath(name) {
	if (name.includes('/')) return name;
	const result = spawnSync('which', [name], { encoding: 'utf8' });
	return result.status === 0 ? result.stdout.trim() : undefined;
}

/** @returns {string | undefined} a Chromium on this machine that really starts */
export function findBrowser() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) return launches(chosen) ? chosen : undefined;
	return usualNames.map(fullPath).find((path) => path !== undefined && launches(path));
}

/** @returns {Promise<string | undefined>} the Chromium that Playwright downloads itself */
async function playwrightsBrowser() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return launches(path) ? path : undefined;
}

/**
 * Finds a browser, or gets one, or ends the program with an instruction.
 * @returns {Promise<string>} full path of a Chromium that starts
 */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found) return found;
	if (process.env.CHROMIUM_PATH) giveUp('The browser that CHROMIUM_PATH names does not start.');
	const fromDebian = installDebianPackage('chromium') ? findBrowser() : undefined;
	if (fromDebian) return fromDebian;
	const before = await playwrightsBrowser();
	if (before) return before;
	run('npx', ['playwright', 'install', 'chromium'], { timeoutMs: 120_000 });
	const after = await playwrightsBrowser();
	if (after) return after;
	return giveUp(
		'The journeys need a Chromium, and none was found that starts. Install one (on Debian: ' +
			'apt-get install chromium) or name one: CHROMIUM_PATH=/path/to/chromium npm test'
	);
}
