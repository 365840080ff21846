// `npm run invariants`: looks whether every rule is kept and whether every defect that was planted
// is caught, and writes docs/invariants.md. With `--check` it writes nothing and fails when the
// page is not what it would write; `--report FILE` keeps the report of the tests.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runPackage, setUp } from './setup.js';
import { readReport } from './tally.js';

const page = join(root, 'docs', 'invariants.md');

/**
 * @typedef {{ id: string, kind: string, says: string, source: string, waitsFor?: string,
 *   wouldBeSeenBy?: string }} Rule
 * @typedef {{ title: string, rules: readonly Rule[] }} Group
 * @typedef {{ rules: readonly string[], counts: string, cases: number | null,
 *   planted: string | null, where: string }} Told
 * @typedef {{ status: string, meta: { told?: Told, line?: string, listed?: readonly Group[] } }} Test
 * @typedef {{ told: Told, well: boolean }} Seen
 * @typedef {{ groups: readonly Group[], seen: readonly Seen[], lines: readonly string[],
 *   well: boolean }} Found
 */

/**
 * @param {{ success: boolean, testResults: readonly { assertionResults: readonly Test[] }[] } |
 *   undefined} report of Vitest
 * @returns {Found} what the tests told
 */
export function foundIn(report) {
	const tests = (report?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
	return {
		groups: tests.find(({ meta }) => meta.listed)?.meta.listed ?? [],
		seen: tests.flatMap(({ status, meta }) =>
			meta.told ? [{ told: meta.told, well: status === 'passed' }] : []
		),
		lines: tests.flatMap(({ meta }) => meta.line ?? []),
		well: report?.success ?? false
	};
}

/** @param {number} number */
const shown = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');

/** @param {string} where */
const linked = (where) => `[${where.split('/').at(-1)}](../${where})`;

/** @param {Rule} rule @param {readonly Seen[]} seen */
function row({ id, kind, says, source }, seen) {
	const own = seen.filter(({ told }) => told.rules.includes(id));
	const looks = own.filter(({ told }) => told.planted === null);
	const plants = own.filter(({ told }) => told.planted !== null);
	const where = [...new Set(own.map(({ told }) => told.where))].map(linked).join(', ');
	const cases = looks.map(({ told }) => `${shown(told.cases ?? 0)} ${told.counts}`).join('; ');
	const caught = plants.filter(({ well }) => well).length;
	const isKept = looks.length > 0 && looks.every(({ well }) => well);
	const result = looks.length === 0 ? 'no check' : isKept ? 'kept' : 'broken';
	const cells = [id, says, source, kind, where, cases, `${plants.length} / ${caught}`, result];
	return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const isChecked = (/** @type {Rule} */ { kind }) => kind !== 'pending' && kind !== 'unchecked';

/** @param {Group} group @param {readonly Seen[]} seen */
function section({ title, rules }, seen) {
	const checked = rules.filter(isChecked);
	if (checked.length === 0) return [];
	const head = [
		'| Rule | Says | Source | Kind | Where | Looked at | Planted / caught | Result |',
		'| --- | --- | --- | --- | --- | --- | --- | --- |'
	];
	return [`## ${title}`, [...head, ...checked.map((rule) => row(rule, seen))].join('\n')];
}

/**
 * @param {string} title @param {string} column @param {readonly Rule[]} rules
 * @param {(rule: Rule) => string | undefined} why
 */
function others(title, column, rules, why) {
	if (rules.length === 0) return [];
	const rows = rules.map((rule) => `| ${rule.id} | ${rule.says} | ${rule.source} | ${why(rule)} |`);
	const head = [`| Rule | Says | Source | ${column} |`, '| --- | --- | --- | --- |'];
	return [`## ${title}`, [...head, ...rows].join('\n')];
}

/** @param {Found} found @returns {string} one line about all rules and all planted defects */
export function summaryOf({ groups, seen }) {
	const rules = groups.flatMap((group) => group.rules);
	const of = (/** @type {string} */ kind) => rules.filter((rule) => rule.kind === kind).length;
	const plants = seen.filter(({ told }) => told.planted !== null);
	const caught = plants.filter(({ well }) => well).length;
	const checked = rules.filter(isChecked).length;
	return (
		`rules: ${checked} checked, ${of('pending')} pending, ${of('unchecked')} unchecked; ` +
		`defects: ${plants.length} planted, ${caught} caught`
	);
}

/** @param {Found} found @returns {string} the page that lists every rule */
export function renderInvariants(found) {
	const rules = found.groups.flatMap((group) => group.rules);
	const parts = [
		'# Invariants',
		'Every rule that Askwell promises to keep, and how a machine sees that it is kept. Written by\n' +
			'`npm run invariants`; what the kinds mean is told in `tests/invariants/rule.ts`. A planted defect\n' +
			'is a mistake as a person could make it, put there on purpose: each one has to be caught.',
		`${summaryOf(found).replace('rules', 'Rules')}.`,
		...found.groups.flatMap((group) => section(group, found.seen)),
		...others(
			'Pending',
			'Waits for',
			rules.filter(({ kind }) => kind === 'pending'),
			(rule) => rule.waitsFor
		),
		...others(
			'Unchecked',
			'Would be seen by',
			rules.filter(({ kind }) => kind === 'unchecked'),
			(rule) => rule.wouldBeSeenBy
		)
	];
	return parts.join('\n\n') + '\n';
}

/** @param {string} file where the report goes @returns {Found} what the tests told */
function runTests(file) {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const args = ['run', '--project', 'invariants', '--allowOnly=false', ...reporters];
	// What is compiled on purpose needs the settings that this writes.
	runPackage('@sveltejs/kit/svelte-kit.js', ['sync']);
	const well = runPackage('vitest/vitest.mjs', args);
	const found = foundIn(readReport(file));
	return { ...found, well: well && found.well };
}

async function main() {
	setUp();
	const { format, resolveConfig } = await import('prettier');
	const { argv } = process;
	const named = argv.includes('--report') ? argv[argv.indexOf('--report') + 1] : undefined;
	const folder = mkdtempSync(join(tmpdir(), 'askwell-invariants-'));
	const found = runTests(named ?? join(folder, 'report.json'));
	rmSync(folder, { recursive: true, force: true });
	const options = await resolveConfig(page);
	const text = await format(renderInvariants(found), { ...options, filepath: page });
	const isSame = text === readIfThere(page);
	if (!argv.includes('--check')) writeFileSync(page, text);
	else if (!isSame) console.error('docs/invariants.md is old: run `npm run invariants`');
	console.log(`\n${[...found.lines, summaryOf(found)].join('\n')}`);
	return found.well && (isSame || !argv.includes('--check')) ? 0 : 1;
}

/** @param {string} path */
function readIfThere(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
