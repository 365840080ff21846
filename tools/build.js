// Builds Askwell into build/, and what hosts and reviewers need into hosting/. `--if-stale` leaves
// a build that is of these very sources as it is. `--compare FOLDER|ADDRESS` builds nothing: it
// says whether what lies or is served there is this build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finishBuild } from './after-build.js';
import { compareBuild } from './compare-build.js';
import { writeHosting } from './hosting.js';
import { root, run, runPackage } from './setup.js';
import { sourceHash } from './source-hash.js';

/** Where a finished build lies. */
export const buildFolder = join(root, 'build');
/** Where lies what goes to hosts and reviewers. */
export const hostingFolder = join(root, 'hosting');

/** @returns {boolean} whether a finished build of these very sources is there */
export function buildIsFresh() {
	const version = join(buildFolder, '_app', 'version.json');
	if (!existsSync(join(buildFolder, 'headers.json')) || !existsSync(version)) return false;
	return JSON.parse(readFileSync(version, 'utf8')).version === sourceHash();
}

/** Writes hosting/ anew and says how to tell this build from every other. */
function finish() {
	const { version, sum } = writeHosting(buildFolder, hostingFolder);
	console.log(`\nbuild ${version}, as the application says of itself`);
	console.log(`files ${sum}, the SHA-256 of hosting/SHA256SUMS`);
}

/** @returns {boolean} whether a finished build is there now */
export function build() {
	// A missing word stops the build: no language falls back to another one.
	if (!run(process.execPath, [join(root, 'tools', 'locales.js'), '--check'])) return false;
	if (!runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) return false;
	finishBuild(buildFolder);
	finish();
	return true;
}

/** @param {string} place */
async function compare(place) {
	const { checked, differences } = await compareBuild(buildFolder, place);
	for (const line of differences) console.log(line);
	console.log(`${checked} files compared, ${differences.length} differences`);
	return checked > 0 && differences.length === 0;
}

/** @param {readonly string[]} args */
async function main([option, place]) {
	if (option === '--compare' && place) return compare(place);
	if (option !== '--if-stale' || !buildIsFresh()) return build();
	finish();
	return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
}
