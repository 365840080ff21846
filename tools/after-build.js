// What Vite cannot know: the complete list of files, for the service worker, and the headers.
// Workers' lazy parts are in no list of SvelteKit's, hence the list is read from the disk.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { keptFiles, listFiles } from './build-files.js';
import { makeHeaders } from './headers.js';

const listStart = 'const askwellBuild=';
const compressible = /\.(html|js|css|json|svg|txt|webmanifest|wasm)$/;
const smallestWorthBytes = 1024;

/**
 * Puts the list before the service worker's code, or replaces the list that is there.
 * @param {string} root
 * @param {unknown} list
 */
function giveListToServiceWorker(root, list) {
	const path = join(root, 'service-worker.js');
	const text = readFileSync(path, 'utf8');
	const code = text.startsWith(listStart) ? text.slice(text.indexOf('\n') + 1) : text;
	if (!code.includes('askwellBuild')) throw new Error('the service worker reads no list');
	writeFileSync(path, `${listStart}${JSON.stringify(list)};\n${code}`);
}

/** @param {string} path of one file on disk */
function compress(path) {
	const bytes = readFileSync(path);
	if (bytes.length < smallestWorthBytes) return;
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
	};
	writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
}

/**
 * Finishes a build: headers, list of files, compressed copies. May be repeated on a changed build.
 * @param {string} root folder of the build
 * @param {{ compressed?: boolean }} [options] compressing takes most of the time
 */
export function finishBuild(root, { compressed = true } = {}) {
	const files = listFiles(root);
	const pages = files.filter((path) => path.endsWith('.html'));
	const headers = makeHeaders(pages.map((path) => readFileSync(join(root, path), 'utf8')));
	giveListToServiceWorker(root, { files: keptFiles(root), headers });
	for (const path of compressed ? files : []) {
		if (compressible.test(path)) compress(join(root, path));
	}
	// Last: a build without this file was interrupted and counts as stale.
	writeFileSync(join(root, 'headers.json'), JSON.stringify(headers, null, '\t') + '\n');
}
