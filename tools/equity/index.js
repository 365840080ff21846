// `npm run equity -- --data FILE`: how many of those who were identified would be noticed, group by
// group. docs/equity.md says what the figures mean and what they cannot show.
//
//   --data FILE     comma-separated values shaped like the CTDC global synthetic dataset
//   --map FILE      says how the headings and values are called there
//   --optimise K    also selects the K of our questions that leave the worst group best off
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { giveUp, root, runPackage, setUp } from '../setup.js';

/** @returns {{ data?: string, map?: string, optimise?: string }} */
function readArguments() {
	try {
		const string = /** @type {const} */ ({ type: 'string' });
		return parseArgs({ options: { data: string, map: string, optimise: string } }).values;
	} catch {
		return giveUp('Use: npm run equity -- --data FILE [--map FILE] [--optimise K]');
	}
}

/**
 * @param {string} path
 * @param {number} most bytes
 */
function readText(path, most) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat?.isFile()) return giveUp(`There is no file ${path}.`);
	if (stat.size > most) return giveUp(`${path} is larger than ${most} bytes.`);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
	} catch {
		return giveUp(`${path} cannot be read as UTF-8 text.`);
	}
}

/**
 * The measuring itself is TypeScript, which the oldest Node cannot read by itself.
 * @template Module
 * @param {string} name
 * @returns {Promise<Module>}
 */
async function load(name) {
	const { runnerImport } = await import('vite');
	const { module } = await runnerImport(join(root, 'tools', 'equity', name), {
		root,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src', 'lib') } }
	});
	return /** @type {Module} */ (module);
}

const { data, map, optimise } = readArguments();
if (data === undefined) giveUp('Use: npm run equity -- --data FILE [--map FILE] [--optimise K]');
if (optimise !== undefined && !/^\d{1,2}$/.test(optimise)) giveUp('--optimise takes a number.');
setUp();
// The compiler reads settings that Kit writes.
if (!existsSync(join(root, '.svelte-kit', 'tsconfig.json'))) {
	runPackage('@sveltejs/kit/svelte-kit.js', ['sync']);
}
const csv = /** @type {typeof import('./csv')} */ (await load('csv.ts'));
const maps = /** @type {typeof import('./heading-map')} */ (await load('heading-map.ts'));
const command = /** @type {typeof import('./command')} */ (await load('command.ts'));
const answer = command.measureEquity({
	data: readText(data, csv.maxBytes),
	map: map === undefined ? null : readText(map, maps.maxMapBytes),
	optimise: optimise === undefined ? null : Number(optimise)
});
if (!answer.ok) giveUp(answer.why);
console.log(answer.text);
