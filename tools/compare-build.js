// Tells whether a folder or a host holds exactly the build that lies here: every file, and on a
// host also the headers, which a host may have lost without any file being different.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKept, listFiles } from './build-files.js';
import { headersFor } from './headers.js';

/**
 * @param {string} build
 * @param {string} folder
 * @returns {string[]} one line for each file that is missing, added or different
 */
function compareFolders(build, folder) {
	const [own, other] = [listFiles(build), listFiles(folder)];
	const added = other
		.filter((path) => !own.includes(path))
		.map((path) => `${path}: not of this build`);
	const wrong = own.flatMap((path) => {
		if (!existsSync(join(folder, path))) return [`${path}: missing`];
		const same = readFileSync(join(build, path)).equals(readFileSync(join(folder, path)));
		return same ? [] : [`${path}: other bytes`];
	});
	return [...wrong, ...added];
}

/**
 * @param {string} build
 * @param {string} path
 * @param {string} address of the file on the host
 * @returns {Promise<string[]>} one line for each difference
 */
async function compareServed(build, path, address) {
	const rules = JSON.parse(readFileSync(join(build, 'headers.json'), 'utf8'));
	const answer = await fetch(address, { redirect: 'error', cache: 'no-store' });
	const body = Buffer.from(await answer.arrayBuffer());
	if (!answer.ok) return [`${path}: the host answers ${answer.status}`];
	const lost = Object.entries(headersFor(rules, path)).filter(
		([name, value]) => answer.headers.get(name) !== value
	);
	const bytes = body.equals(readFileSync(join(build, path))) ? [] : [`${path}: other bytes`];
	return [...bytes, ...lost.map(([name]) => `${path}: another ${name}`)];
}

/**
 * @param {string} build folder of the build to compare with
 * @param {string} place a folder, or the address (`http…`) under which Askwell is opened
 * @returns {Promise<{ checked: number, differences: string[] }>}
 */
export async function compareBuild(build, place) {
	const files = listFiles(build);
	if (!/^https?:/.test(place)) {
		return { checked: files.length, differences: compareFolders(build, place) };
	}
	const served = files.filter((path) => isKept(path) || path === '/service-worker.js');
	const found = await Promise.all(
		served.map((path) => compareServed(build, path, new URL(path, place).href))
	);
	return { checked: served.length, differences: found.flat() };
}
