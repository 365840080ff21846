// Journeys run against the finished build, served with its real headers, in a real browser.
// Pictures of the screens are taken the same way, but only when they are asked for.
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './tools/browser.js';

// Looking for a browser takes a second, and every worker process reads this file again.
process.env.CHROMIUM_PATH ??= findBrowser();

const port = Number(process.env.ASKWELL_TEST_PORT ?? 4174);
const isLong = process.env.ASKWELL_FIGURES === '1';
const takesPictures = process.env.ASKWELL_SCREENSHOTS === '1';
const runsEngines = process.env.ASKWELL_ENGINES === '1';
const searchesProfiles = process.env.ASKWELL_FORENSICS === '1';

// What must hold however Chromium keeps IndexedDB.
const onBothStores = [
	'journeys/keeper-kill',
	'journeys/resume-after-kill',
	'journeys/storage-full',
	'journeys/withdrawn',
	'journeys/conversation',
	'journeys/sealed-referral',
	'journeys/offline-conversation',
	'engines/ballast'
];
const onSqlite = [...onBothStores, 'engines/sqlite-torn'];
const onLevelDb = [...onBothStores, 'journeys/keeper-torn', 'journeys/traces'];
// The part of it that every change has to pass, because browsers are moving to that store.
const alwaysOnSqlite = ['journeys/resume-after-kill', 'engines/sqlite-torn'];

const project = (name: string, specs: readonly string[]) => ({
	name,
	testDir: 'tests',
	// On a real disk, and with a browser started several times.
	timeout: 180_000,
	testMatch: specs.map((spec) => `**/${spec}.spec.ts`)
});

// `npm run engines`.
const engines = [
	project('leveldb', onLevelDb),
	project('sqlite', onSqlite),
	project('firefox', ['engines/firefox', 'engines/firefox-ballast']),
	project('webkit', ['engines/webkit'])
];

// `npm run forensics`. The names of the first two ask for the store. A day has hundreds of steps, and
// none of them may be lost to a machine that is busy.
const forensics = [
	project('leveldb', ['forensics/chromium']),
	project('sqlite', ['forensics/chromium']),
	project('firefox', ['forensics/firefox'])
].map((one) => ({ ...one, expect: { timeout: 60_000 } }));

// `npm test`. Each figure runs short here; `npm run figures` runs it long.
const everyChange = [
	{ name: 'journeys' },
	project('sqlite', alwaysOnSqlite),
	{
		name: 'figures',
		testDir: 'tests/figures',
		// Those without a browser (`.test.ts`) are run by Vitest.
		testMatch: '**/*.spec.ts',
		timeout: isLong ? 3_600_000 : 120_000
	}
];

// Run by one of the figures, in a network of its own.
const isolated = [project('isolated', ['isolated/egress'])];

const pictures = [{ name: 'screenshots', testDir: 'tests/screens' }];

function chosenProjects() {
	if (takesPictures) return pictures;
	if (process.env.ASKWELL_ISOLATED === '1') return isolated;
	if (searchesProfiles) return forensics;
	return runsEngines ? engines : everyChange;
}

export default defineConfig({
	testDir: 'tests/journeys',
	outputDir: 'test-results',
	fullyParallel: true,
	// Much of a journey is waiting, for the disk and for time to go by: three keep two processors busy.
	workers: 3,
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
	projects: chosenProjects()
});
