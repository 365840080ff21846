// `npm run engines`: the journeys that must hold in every engine, one engine after the other, and one
// line at the end, `N passed, N failed`. An engine that is not on this machine and cannot be
// installed is named and not run; docs/engines.md says what each run covers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPackage, setUp } from './setup.js';
import { addUp, fromPlaywright, readReport, summary } from './tally.js';

setUp();

const { ensureBrowser } = await import('./browser.js');
const { ensureOptionalTool } = await import('./debian.js');
const { build, buildIsFresh } = await import('./build.js');
const { giveUp } = await import('./setup.js');

process.env.CHROMIUM_PATH = await ensureBrowser();
ensureOptionalTool('age');
if (!buildIsFresh() && !build()) giveUp('Askwell could not be built. The lines above tell why.');

/** Each engine, and whether it is on this machine. */
const engines = {
	leveldb: () => true,
	sqlite: () => true,
	firefox: () => ensureOptionalTool('firefox-esr'),
	webkit: () =>
		ensureOptionalTool('WebKitWebDriver', { package: 'webkit2gtk-driver', probe: '--help' }) &&
		ensureOptionalTool('xvfb-run', { package: 'xvfb', probe: '--help' })
};

const reports = mkdtempSync(join(tmpdir(), 'askwell-engines-'));

/** @param {string} engine */
function runEngine(engine) {
	console.log(`\n━━ ${engine} ━━`);
	const file = join(reports, `${engine}.json`);
	// One at a time: what is measured must not share the processor with another browser.
	const args = ['test', '--forbid-only', `--project=${engine}`, '--workers=1'];
	const env = { ASKWELL_ENGINES: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: file };
	const well = runPackage('@playwright/test/cli.js', [...args, '--reporter=list,json'], env);
	const tally = fromPlaywright(readReport(file), well);
	console.log(`━━ ${engine}: ${summary(tally)}`);
	return tally;
}

const wanted = process.argv.slice(2);
const chosen = Object.entries(engines).filter(
	([name]) => wanted.length === 0 || wanted.includes(name)
);
const there = chosen.filter(([, isThere]) => isThere()).map(([name]) => name);
const total = addUp(there.map(runEngine));
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
const missing = chosen.map(([name]) => name).filter((name) => !there.includes(name));
if (missing.length > 0) console.log(`\nnot run: ${missing.join(', ')}`);
console.log(`\n${summary(total)}`);
