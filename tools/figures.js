// `npm run figures`: the long measurements, one after the other. What this very build was measured
// with already is not measured again, so an interrupted run goes on where it stopped.
// `--only ID` measures one, in any case; `--render` only writes docs/figures.md anew.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderGuessing } from './guessing.js';
import { plotScale } from './scale-plot.js';
import { root, runPackage, setUp } from './setup.js';

const kept = join(root, 'docs', 'figures');
const page = join(root, 'docs', 'figures.md');
const specs = join(root, 'tests', 'figures');
const plot = join(root, 'docs', 'images', 'scale.svg');
const guessing = join(root, 'docs', 'guessing.md');
const deskWords = join(root, 'locales', 'en', 'desk.json');
const shownInApp = join(root, 'src', 'lib', 'content', 'measured.json');

/**
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} browser
 * @property {string} backend
 * @property {string} build
 * @property {string} machine
 * @property {number} n
 * @property {number} pass
 * @property {number} fail
 * @property {Record<string, number>} figures
 * @property {string} [note]
 */

/** @returns {Kept[]} what was measured, by name */
export function keptFigures() {
	if (!existsSync(kept)) return [];
	return readdirSync(kept)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => JSON.parse(readFileSync(join(kept, name), 'utf8')));
}

/** @param {number} value */
const shown = (value) => String(Math.round(value * 100) / 100);

/** @param {string} id @param {Record<string, number>} figures */
const plotOf = (id, figures) => (id === 'scale' ? plotScale(figures) : '');

/** @param {Kept} figure */
function section({ id, browser, backend, build, machine, n, pass, fail, figures, note }) {
	const rows = Object.entries(figures).map(([name, value]) => `| \`${name}\` | ${shown(value)} |`);
	return [
		`## ${id}`,
		`${n} trials, ${pass} as they should be, ${fail} not. ${browser}, storage ${backend}, build \`${build}\`, ${machine}.`,
		...(note ? [note] : []),
		...(plotOf(id, figures) ? ['![The same numbers as lines](images/scale.svg)'] : []),
		...(rows.length > 0 ? [['| What | Value |', '| --- | --- |', ...rows].join('\n')] : [])
	].join('\n\n');
}

/**
 * @param {readonly Kept[]} figures
 * @returns {string} the page that shows them
 */
export function renderFigures(figures) {
	const head = [
		'# Figures',
		'Everything here was measured by `npm run figures` on the machine, browser and build that each part\nnames, and written by `tools/figures.js` from `docs/figures/`. Nothing was measured on a tablet.',
		'A unit stands at the end of each name. A kill of the browser is not a power cut: the operating\nsystem survives it. Slowing the processor down slows the page and hardly the worker.'
	];
	return [...head, ...figures.map(section)].join('\n\n') + '\n';
}

/** @returns {string[]} the files that measure, by name: in a browser (`.spec.ts`) or without (`.test.ts`) */
function measuring() {
	return readdirSync(specs)
		.filter((name) => /\.(spec|test)\.ts$/.test(name))
		.sort();
}

/** @param {string} file @returns {string} the name of its figure */
const figureOf = (file) => file.replace(/\.(spec|test)\.ts$/, '');

/** @param {string} file @returns {boolean} whether all in it was as it should be */
function measure(file) {
	const env = { ASKWELL_FIGURES: '1' };
	if (file.endsWith('.test.ts')) {
		return runPackage('vitest/vitest.mjs', ['run', `tests/figures/${file}`], env);
	}
	const args = ['test', '--project=figures', '--workers=1', `/${file}`];
	return runPackage('@playwright/test/cli.js', args, env);
}

/**
 * What the application itself tells of the figures: those that it has a sentence for.
 *
 * @param {readonly Kept[]} figures
 * @param {Readonly<Record<string, string>>} words of locales/en/desk.json
 */
export function renderForApp(figures, words) {
	const told = figures.filter(({ id }) => `security.figure.${id}` in words);
	return told.map(({ id, browser, n, pass, figures: { seed: _seed, ...numbers } }) => {
		const rounded = Object.entries(numbers).map(([name, value]) => [name, Number(shown(value))]);
		return { id, browser, n, pass, figures: Object.fromEntries(rounded) };
	});
}

/** Writes what the application tells of the figures; the next build is another one therefore. */
function writeForApp() {
	const words = JSON.parse(readFileSync(deskWords, 'utf8'));
	const told = renderForApp(keptFigures(), words);
	writeFileSync(shownInApp, `${JSON.stringify(told, null, '\t')}\n`);
}

/** @returns {string | null} docs/guessing.md, or null when the rate was never measured */
export function guessingPage() {
	const rate = keptFigures().find(({ id }) => id === 'guess-rate')?.figures;
	return rate ? renderGuessing(rate.guessesPerSecondOnOneCore ?? 0) : null;
}

/** Writes docs/figures.md, and the drawing and the page that follow from it, from what was kept. */
export async function writeFigures() {
	const { format, resolveConfig } = await import('prettier');
	const options = await resolveConfig(page);
	const drawn = keptFigures()
		.map(({ id, figures }) => plotOf(id, figures))
		.join('');
	if (drawn) writeFileSync(plot, `${drawn}\n`);
	const reckoned = guessingPage();
	if (reckoned) writeFileSync(guessing, await format(reckoned, { ...options, filepath: guessing }));
	writeFileSync(page, await format(renderFigures(keptFigures()), { ...options, filepath: page }));
}

async function main() {
	setUp();
	const { ensureBrowser } = await import('./browser.js');
	const { build, buildIsFresh } = await import('./build.js');
	const { sourceHash } = await import('./source-hash.js');
	if (!process.argv.includes('--render')) {
		process.env.CHROMIUM_PATH = await ensureBrowser();
		if (!buildIsFresh() && !build()) return 1;
		const only = process.argv[process.argv.indexOf('--only') + 1];
		const isOnly = process.argv.includes('--only');
		const done = keptFigures().filter((figure) => figure.build === sourceHash());
		for (const file of measuring()) {
			const name = figureOf(file);
			if (isOnly ? name !== only : done.some(({ id }) => id === name)) continue;
			console.log(`\n━━ ${name} ━━`);
			if (!measure(file)) process.exitCode = 1;
			await writeFigures();
		}
	}
	await writeFigures();
	writeForApp();
	return process.exitCode ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
