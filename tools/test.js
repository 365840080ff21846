// `npm test`: from a fresh machine to one line, `N passed, N failed`. It runs everything that
// decides whether a change is good, goes on after a failure, and stops only if it cannot set up.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from './failures.js';
import { root, run, runPackage, setUp } from './setup.js';
import { addUp, fromPlaywright, fromVitest, one, readReport, summary } from './tally.js';

/** @typedef {import('./tally.js').Tally} Tally */

setUp();

const { ensureBrowser } = await import('./browser.js');
const { ensureOptionalTool, ensureWebServer } = await import('./debian.js');
const { build, buildFolder, hostingFolder } = await import('./build.js');
const { secondBuildIsSame } = await import('./build-again.js');

process.env.CHROMIUM_PATH = await ensureBrowser();
ensureOptionalTool('age');
ensureWebServer('nginx');
ensureWebServer('caddy');

const reports = mkdtempSync(join(tmpdir(), 'askwell-test-'));
let built = false;

/** @param {string} script of package.json */
const npmRun = (script) => one(run('npm', ['run', '--silent', script]));

/**
 * Begins a script of package.json and waits for nothing; it shares the machine with the steps that keep
 * one processor busy. What it has to say comes when it is asked for.
 *
 * @param {string} script
 */
function beginning(script) {
	const said = join(reports, `${script}.txt`);
	const file = openSync(said, 'w');
	const child = spawn('npm', ['run', '--silent', script], {
		cwd: root,
		stdio: ['ignore', file, file],
		shell: process.platform === 'win32'
	});
	closeSync(file);
	/** @type {Promise<boolean>} */
	const ended = new Promise((done) => {
		child.once('error', () => done(false));
		child.once('close', (code) => done(code === 0));
	});
	return async () => {
		const well = await ended;
		process.stdout.write(readFileSync(said));
		return one(well);
	};
}

function unit() {
	const file = join(reports, 'unit.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const projects = ['--project', 'node', '--project', 'dom'];
	const args = ['run', ...projects, '--allowOnly=false', ...reporters];
	const well = runPackage('vitest/vitest.mjs', args);
	return fromVitest(readReport(file), well);
}

function invariants() {
	const file = join(reports, 'invariants.json');
	const script = join(root, 'tools', 'invariants.js');
	const well = run(process.execPath, [script, '--check', '--report', file]);
	return fromVitest(readReport(file), well);
}

function locales() {
	const script = join(root, 'tools', 'locales.js');
	return one(run(process.execPath, [script, '--check']));
}

function journeys() {
	if (!built) {
		console.log('not run: there is no build');
		return one(false);
	}
	const file = join(reports, 'journeys.json');
	const args = ['test', '--forbid-only', '--reporter=list,json'];
	const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
	const well = runPackage('@playwright/test/cli.js', args, env);
	return fromPlaywright(readReport(file), well);
}

async function again() {
	return one(built && (await secondBuildIsSame(buildFolder, hostingFolder)));
}

// Both checks of the sources read what this writes.
runPackage('@sveltejs/kit/svelte-kit.js', ['sync']);
const lint = beginning('lint');

/** @type {[string, () => Tally | Promise<Tally>][]} */
const steps = [
	['check', () => npmRun('check')],
	['locales', locales],
	['build', () => one((built = build()))],
	['build again', again],
	['lint', lint],
	['unit', unit],
	['invariants', invariants],
	['journeys', journeys]
];

/** @param {[string, () => Tally | Promise<Tally>]} step */
async function runStep([name, step]) {
	console.log(`\n━━ ${name} ━━`);
	const begunMs = Date.now();
	const tally = await step();
	const seconds = ((Date.now() - begunMs) / 1000).toFixed(1);
	console.log(`━━ ${name}: ${summary(tally)} (${seconds} s)`);
	wrong.push(...linesOf(name, tally));
	return tally;
}

/** @type {string[]} */
const wrong = [];
const hasLocales = existsSync(join(root, 'tools', 'locales.js'));
const wanted = steps.filter(([name]) => name !== 'locales' || hasLocales);
/** @type {Tally[]} */
const tallies = [];
for (const step of wanted) tallies.push(await runStep(step));
const total = addUp(tallies);
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(['', ...wrong, '', summary(total)].join('\n'));
