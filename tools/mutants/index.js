// `npm run mutants`: changes the core in one small way after the other and sees whether a test
// notices. What it needs is installed on first use and belongs to nothing else.
//
//   npm run mutants -- event gate   only these rooms
//   npm run mutants -- --page       only write the page, from what was found before
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, run, setUp } from '../setup.js';
import { rooms } from './rooms.js';
import { pageOf, resultOf, together, wrongWith } from './survivors.js';

const here = join(root, 'tools', 'mutants');
const stryker = join(here, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const work = join(root, 'test-results', 'mutants');
// Other tests clear their results away; what is known outlives them.
const known = join(here, 'node_modules', '.known');
const resultsPath = join(here, 'results.json');

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {import('./survivors.js').Results} in the order of the rooms */
function readResults() {
	const results = existsSync(resultsPath) ? readJson(resultsPath) : {};
	const tried = rooms.filter(({ name }) => results[name]);
	return Object.fromEntries(tried.map(({ name }) => [name, results[name]]));
}

/**
 * @param {string} name of the part
 * @param {import('./rooms.js').Part} part
 */
function settingsFor(name, { mutate }) {
	return {
		packageManager: 'npm',
		plugins: ['@stryker-mutator/vitest-runner'],
		testRunner: 'vitest',
		vitest: { configFile: 'tools/mutants/vitest.config.ts', related: false },
		mutate,
		ignorePatterns: [
			'/build',
			'/hosting',
			'/screenshots',
			'/test-results',
			'/tools/mutants/node_modules'
		],
		concurrency: 2,
		// A busy machine is slow, not wrong; only what never ends takes as long.
		timeoutMS: 30_000,
		coverageAnalysis: 'perTest',
		incremental: true,
		incrementalFile: join(known, `${name}.json`),
		reporters: ['progress-append-only'],
		tempDirName: join(work, `${name}-sandbox`),
		cleanTempDir: 'always'
	};
}

// Stryker takes a change in data that went unnoticed for still unnoticed, whatever tests are new.
/** @param {string} path of what is known from before */
function forgetSurvivors(path) {
	if (!existsSync(path)) return;
	const report = readJson(path);
	for (const file of Object.values(report.files)) {
		file.mutants = file.mutants.filter(
			(/** @type {{ status: string }} */ { status }) => status === 'Killed' || status === 'Timeout'
		);
	}
	writeFileSync(path, JSON.stringify(report));
}

/**
 * What came of one part; it is known until its files or its tests change.
 * @param {string} name
 * @param {import('./rooms.js').Part} part
 */
function tryPart(name, part) {
	const settings = join(work, `${name}-settings.json`);
	writeFileSync(settings, JSON.stringify(settingsFor(name, part)));
	console.log(`\n${name}\n`);
	forgetSurvivors(join(known, `${name}.json`));
	const env = { ASKWELL_MUTANT_TESTS: part.tests.join(' ') };
	if (!run(process.execPath, [stryker, 'run', settings], { env })) {
		giveUp(`The changes of ${name} could not all be tried. What stands above tells why.`);
	}
	return resultOf(readJson(join(known, `${name}.json`)));
}

/** @param {import('./rooms.js').Room} room */
function tryRoom({ name, parts }) {
	const found = parts.map((part, at) => tryPart(at === 0 ? name : `${name}-${at + 1}`, part));
	const results = { ...readResults(), [name]: together(found) };
	writeFileSync(resultsPath, JSON.stringify(results, null, '\t') + '\n');
}

/** Tries the rooms; what is known of each room is kept as soon as it is. @param {readonly string[]} names */
function tryRooms(names) {
	const wanted = rooms.filter(({ name }) => names.length === 0 || names.includes(name));
	if (wanted.length < names.length)
		giveUp(`Rooms are: ${rooms.map(({ name }) => name).join(', ')}.`);
	setUp();
	if (!existsSync(stryker) && !run('npm', ['ci', '--ignore-scripts'], { cwd: here })) {
		giveUp('What this needs could not be installed. What npm says above tells why.');
	}
	for (const folder of [work, known]) mkdirSync(folder, { recursive: true });
	wanted.forEach(tryRoom);
}

const names = process.argv.slice(2);
if (!names.includes('--page')) tryRooms(names);
const all = rooms.map(({ name }) => name);
const results = readResults();
const reasons = readJson(join(here, 'reasons.json'));
writeFileSync(join(root, 'docs', 'mutants.md'), pageOf(results, reasons, all));
const wrong = wrongWith(results, reasons, all);
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
