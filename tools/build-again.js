// Builds the same sources a second time, in another folder, another time zone and another
// language, and compares every byte with the build that is there.
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBuild } from './compare-build.js';
import { root, run } from './setup.js';

const notSources = [
	...['node_modules', 'build', 'hosting', '.svelte-kit', '.git'],
	...['test-results', 'screenshots']
];

/**
 * @param {string} build folder of a finished build of these very sources
 * @param {string} hosting what was written beside it
 * @returns {Promise<boolean>} whether the second build and what lies beside it are the same bytes
 */
export async function secondBuildIsSame(build, hosting) {
	const copy = mkdtempSync(join(tmpdir(), 'askwell-somewhere-else-'));
	for (const name of readdirSync(root)) {
		if (!notSources.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
	const env = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
	const built = run(process.execPath, [join(copy, 'tools', 'build.js')], { cwd: copy, env });
	const differences = [];
	if (built) {
		differences.push(...(await compareBuild(build, join(copy, 'build'))).differences);
		differences.push(...(await compareBuild(hosting, join(copy, 'hosting'))).differences);
	}
	for (const line of differences) console.log(line);
	console.log(built ? `${differences.length} differences` : 'there is no second build');
	rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
	return built && differences.length === 0;
}
