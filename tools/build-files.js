// The files of a finished build: which there are, what each one's bytes hash to, and which of
// them the service worker keeps on the device.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a build that are never kept: the keeper of the list, and what only a server reads. */
export const notKept = ['/service-worker.js', '/headers.json'];

/**
 * @param {string} root a folder
 * @returns {string[]} the path of every file below it, `/` first, in a fixed order
 */
export function listFiles(root) {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
		.map((path) => (path.startsWith('/') ? path : `/${path}`))
		.sort();
}

/** @param {string} path */
export function isKept(path) {
	return !notKept.includes(path) && !path.endsWith('.br');
}

/**
 * @typedef {object} KeptFile
 * @property {string} url path from the root of the site
 * @property {string} revision SHA-256 of the bytes, hexadecimal
 * @property {string} integrity the same hash as a browser checks it
 */

/**
 * @param {string} root folder of the build
 * @returns {KeptFile[]}
 */
export function keptFiles(root) {
	return listFiles(root)
		.filter(isKept)
		.map((url) => {
			const digest = createHash('sha256')
				.update(readFileSync(join(root, url)))
				.digest();
			const integrity = `sha256-${digest.toString('base64')}`;
			return { url, revision: digest.toString('hex'), integrity };
		});
}
