// Draws the PNG icons from static/icon.svg. Run by hand after a change of that file; the pictures
// are kept in the project, because no other part of a build needs a browser.
import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserFlags, findBrowser } from './browser.js';
import { root } from './setup.js';

const paper = '#1d566b';
const svg = readFileSync(join(root, 'static', 'icon.svg'), 'utf8');

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {number} sizePx
 * @param {boolean} fullBleed without rounded corners, the drawing inside the middle 80 %
 */
async function draw(page, name, sizePx, fullBleed) {
	const inset = fullBleed ? Math.round(sizePx * 0.1) : 0;
	const inner = sizePx - 2 * inset;
	await page.setViewportSize({ width: sizePx, height: sizePx });
	await page.setContent(`<style>
		body { margin: ${inset}px; background: ${fullBleed ? paper : 'transparent'}; }
		svg { display: block; width: ${inner}px; height: ${inner}px; }
	</style>${svg}`);
	const path = join(root, 'static', name);
	writeFileSync(path, await page.screenshot({ omitBackground: true }));
}

const executablePath = findBrowser();
if (!executablePath) throw new Error('no browser found');
const browser = await chromium.launch({ executablePath, args: browserFlags });
const page = await browser.newPage();
// Apple's icon is cut round by the device, so it has no transparent corners of its own.
await draw(page, 'icon-180.png', 180, true);
await draw(page, 'icon-192.png', 192, false);
await draw(page, 'icon-512.png', 512, false);
await draw(page, 'icon-maskable-512.png', 512, true);
await browser.close();
