// A name for a build that depends on nothing but what is built: the same sources, the same name.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
	'src',
	'static',
	'locales',
	'tools/after-build.js',
	'tools/build-files.js',
	'tools/headers.js',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/**
 * @param {string} path
 * @returns {string[]} every file below `path`, in a fixed order
 */
function filesBelow(path) {
	const stat = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stat) return [];
	if (stat.isFile()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesBelow(`${path}/${name}`));
}

/** @returns {string} 16 hex digits of SHA-256 over every source file's path and bytes. */
export function sourceHash() {
	const hash = createHash('sha256');
	for (const path of sources.flatMap(filesBelow)) {
		const bytes = readFileSync(join(root, path));
		hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex').slice(0, 16);
}
