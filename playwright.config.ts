// Journeys run against the finished build, served with its real headers, in a real browser.
// Pictures of the screens are taken the same way, but only when they are asked for.
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './tools/browser.js';

// Looking for a browser takes a second, and every worker process reads this file again.
process.env.CHROMIUM_PATH ??= findBrowser();

const port = Number(process.env.ASKWELL_TEST_PORT ?? 4174);
const isLong = process.env.ASKWELL_FIGURES === '1';
const takesPictures = process.env.ASKWELL_SCREENSHOTS === '1';

export default defineConfig({
	testDir: 'tests/journeys',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	timeout: 60_000,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		trace: 'off',
		screenshot: 'off',
		video: 'off',
		launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '', args: browserFlags }
	},
	webServer: {
		command: `node tools/serve.js build ${port}`,
		url: `http://localhost:${port}`,
		reuseExistingServer: false
	},
	projects: takesPictures
		? [{ name: 'screenshots', testDir: 'tests/screens' }]
		: [
				{ name: 'journeys' },
				// Each also runs here, short; `npm run figures` runs them long.
				{ name: 'figures', testDir: 'tests/figures', timeout: isLong ? 3_600_000 : 120_000 }
			]
});
