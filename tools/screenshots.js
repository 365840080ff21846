// Takes pictures of the screens in tests/screens and writes them to screenshots/.
// Further words go to Playwright: `npm run screenshots -- start`.
import { build, buildIsFresh } from './build.js';
import { ensureBrowser } from './browser.js';
import { giveUp, runPackage, setUp } from './setup.js';

setUp();
const browser = await ensureBrowser();
if (!buildIsFresh() && !build()) giveUp('Askwell could not be built. The lines above tell why.');

const env = { CHROMIUM_PATH: browser, ASKWELL_SCREENSHOTS: '1' };
const args = ['test', ...process.argv.slice(2)];
process.exitCode = runPackage('@playwright/test/cli.js', args, env) ? 0 : 1;
