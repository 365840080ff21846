// Installs a Debian package where that is possible without asking anybody: on Debian, as root.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './setup.js';

let listsAreFresh = false;

/** @returns {boolean} */
function mayInstall() {
	return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/**
 * Waits up to five minutes for another installation to let go of the lock.
 * @param {string} name of the package
 * @returns {boolean} whether the package is installed now
 */
export function installDebianPackage(name) {
	if (!mayInstall()) return false;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
	listsAreFresh ||= run('apt-get', [...wait, 'update'], { env, timeoutMs: 400_000 });
	const args = [...wait, 'install', '-y', '--no-install-recommends', name];
	return run('apt-get', args, { env, timeoutMs: 600_000 });
}

/**
 * Makes a program available that some checks use and that nobody must have.
 * @param {string} program
 * @param {{ package?: string, probe?: string }} [options] the package that holds it, if it has
 * another name, and an argument with which it only answers
 * @returns {boolean} whether it can be run; if not, a line says what is not run
 */
export function ensureOptionalTool(program, options = {}) {
	const { package: name = program, probe = '--version' } = options;
	const found = () => spawnSync(program, [probe]).status === 0;
	if (found() || (installDebianPackage(name) && found())) return true;
	console.log(`${program}: not found, so the checks that need it are not run`);
	return false;
}

const unpacked = join(root, 'node_modules', '.askwell-debian');
const programs = { nginx: 'usr/sbin/nginx', caddy: 'usr/bin/caddy' };

/**
 * @param {'nginx' | 'caddy'} name
 * @returns {string | undefined} the path of a web server that can be started, if there is one
 */
export function findWebServer(name) {
	const flag = name === 'nginx' ? '-v' : 'version';
	const paths = [name, `/${programs[name]}`, join(unpacked, programs[name])];
	return paths.find((path) => spawnSync(path, [flag]).status === 0);
}

/**
 * Makes a web server available to checks, by unpacking its package below node_modules: installed,
 * it would start at once and serve on port 80 of this machine.
 * @param {'nginx' | 'caddy'} name
 */
export function ensureWebServer(name) {
	if (findWebServer(name)) return;
	if (mayInstall()) {
		const folder = mkdtempSync(join(tmpdir(), 'askwell-debian-'));
		const quiet = ['-qq', '-o', 'APT::Sandbox::User=root'];
		listsAreFresh ||= run('apt-get', [...quiet, 'update'], { timeoutMs: 400_000 });
		run('apt-get', [...quiet, 'download', name], { cwd: folder, timeoutMs: 600_000 });
		for (const file of readdirSync(folder)) run('dpkg', ['-x', join(folder, file), unpacked]);
		rmSync(folder, { recursive: true });
	}
	if (!findWebServer(name)) {
		console.log(`${name}: not found, so the checks that need it are not run`);
	}
}
