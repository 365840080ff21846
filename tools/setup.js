// Makes a fresh machine ready. It runs before anything is installed, so it may use nothing but
// what Node itself brings, and no syntax newer than the oldest Node it must be able to refuse.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const oldestNode = [20, 19];
const stampPath = join(root, 'node_modules', '.askwell-lock');

/**
 * Runs a program with its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number, env?: Record<string, string>, cwd?: string }} [options]
 * @returns {boolean} whether it ended by itself and well
 */
export function run(command, args, options = {}) {
	const result = spawnSync(command, args, {
		cwd: options.cwd ?? root,
		stdio: 'inherit',
		timeout: options.timeoutMs,
		env: { ...process.env, ...options.env },
		// On Windows npm and npx are scripts, which only a shell can start.
		shell: process.platform === 'win32' && !command.includes('\\')
	});
	return result.status === 0;
}

/**
 * Runs a program of an installed package with this same Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runPackage(script, args, env = {}) {
	return run(process.execPath, [join(root, 'node_modules', script), ...args], { env });
}

/**
 * Ends the program with a plain sentence instead of a stack of calls.
 * @param {string} message
 * @returns {never}
 */
export function giveUp(message) {
	console.error('\n' + message + '\n');
	process.exit(1);
}

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean} whether Askwell runs on this Node
 */
export function nodeIsNewEnough(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
	return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function lockHash() {
	return createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
}

function dependenciesAreThere() {
	return existsSync(stampPath) && readFileSync(stampPath, 'utf8').trim() === lockHash();
}

/** Checks Node and installs exactly what the lock file names, without running install scripts. */
export function setUp() {
	if (!nodeIsNewEnough(process.versions.node)) {
		const [major, minor] = oldestNode;
		giveUp(
			'Askwell needs Node ' +
				major +
				'.' +
				minor +
				' or newer; this is Node ' +
				process.versions.node +
				'. Get a newer one from https://nodejs.org and try again.'
		);
	}
	if (dependenciesAreThere()) return;
	console.log('Installing the dependencies named in package-lock.json …');
	if (!run('npm', ['ci', '--ignore-scripts'])) {
		giveUp('The dependencies could not be installed. What npm says above tells why.');
	}
	writeFileSync(stampPath, lockHash() + '\n');
}
