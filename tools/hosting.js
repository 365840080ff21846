// What goes to those who host a build, and to those who check it: beside the build and never in it,
// so that no server hands it out and no device keeps it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './build-files.js';
import { caddyFile } from './hosting/caddy.js';
import { nginxConfig } from './hosting/nginx.js';
import { sbom } from './hosting/sbom.js';

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * @param {string} build folder of a finished build
 * @returns {string} what `sha256sum --check` reads, without the compressed copies: another version
 *   of Node may compress a little differently, and browsers check what comes out of them
 */
export function sumsOf(build) {
	return listFiles(build)
		.filter((path) => !path.endsWith('.br'))
		.map((path) => `${sha256(readFileSync(join(build, path)))}  ${path.slice(1)}\n`)
		.join('');
}

/**
 * Writes the files for hosts and reviewers.
 * @param {string} build folder of a finished build
 * @param {string} folder is emptied first
 * @returns {{ version: string, sum: string }} the name of the build, and one hash over all its files
 */
export function writeHosting(build, folder) {
	const headers = JSON.parse(readFileSync(join(build, 'headers.json'), 'utf8'));
	const { version } = JSON.parse(readFileSync(join(build, '_app', 'version.json'), 'utf8'));
	const lock = JSON.parse(
		readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')
	);
	const sums = sumsOf(build);
	const files = {
		Caddyfile: caddyFile(headers),
		'nginx.conf': nginxConfig(headers),
		'sbom.cdx.json': JSON.stringify(sbom(lock, version), null, '\t') + '\n',
		SHA256SUMS: sums
	};
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return { version, sum: sha256(sums) };
}
