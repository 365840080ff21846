// `npm run forensics`: what somebody finds who takes a device away. Fifty conversations of secrets in a
// browser as people have it, its profile searched for all of them, and the same search over the
// same day without protection. Once for each way in which browsers keep a database; the results stand
// in docs/figures.md. `npm run forensics -- sqlite` runs one of them. Takes some 15 minutes each.
import { runPackage, setUp } from './setup.js';

setUp();

const { ensureBrowser } = await import('./browser.js');
const { ensureOptionalTool } = await import('./debian.js');
const { build, buildIsFresh } = await import('./build.js');
const { writeFigures } = await import('./figures.js');
const { giveUp } = await import('./setup.js');

process.env.CHROMIUM_PATH = await ensureBrowser();
if (!buildIsFresh() && !build()) giveUp('Askwell could not be built. The lines above tell why.');

/** Each way to keep a database, and whether it can be searched on this machine. */
const ways = {
	leveldb: () => true,
	sqlite: () => ensureOptionalTool('zstd'),
	firefox: () => ensureOptionalTool('firefox-esr')
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(ways).filter(
	([name]) => wanted.length === 0 || wanted.includes(name)
);
const there = chosen.filter(([, isThere]) => isThere()).map(([name]) => name);
let passed = 0;
for (const name of there) {
	console.log(`\n━━ ${name} ━━`);
	const args = ['test', '--forbid-only', `--project=${name}`, '--workers=1'];
	const env = { ASKWELL_FORENSICS: '1', ASKWELL_FIGURES: '1' };
	if (runPackage('@playwright/test/cli.js', args, env)) passed += 1;
}
await writeFigures();
const missing = chosen.map(([name]) => name).filter((name) => !there.includes(name));
if (missing.length > 0) console.log(`\nnot run: ${missing.join(', ')}`);
console.log(`\n${passed} passed, ${there.length - passed} failed`);
process.exitCode = passed === there.length && passed > 0 ? 0 : 1;
