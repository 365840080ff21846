// Builds Askwell into build/. `--if-stale` does nothing when the build is of these very sources.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finishBuild } from './after-build.js';
import { root, run, runPackage } from './setup.js';
import { sourceHash } from './source-hash.js';

/** Where a finished build lies. */
export const buildFolder = join(root, 'build');

/** @returns {boolean} whether a finished build of these very sources is there */
export function buildIsFresh() {
	const version = join(buildFolder, '_app', 'version.json');
	if (!existsSync(join(buildFolder, 'headers.json')) || !existsSync(version)) return false;
	return JSON.parse(readFileSync(version, 'utf8')).version === sourceHash();
}

/** @returns {boolean} whether a finished build is there now */
export function build() {
	// A missing word stops the build: no language falls back to another one.
	if (!run(process.execPath, [join(root, 'tools', 'locales.js'), '--check'])) return false;
	if (!runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) return false;
	finishBuild(buildFolder);
	return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const nothingToDo = process.argv.includes('--if-stale') && buildIsFresh();
	process.exitCode = nothingToDo || build() ? 0 : 1;
}
