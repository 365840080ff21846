// Adds up what passed and what failed, from the reports of the test runners.
import { existsSync, readFileSync } from 'node:fs';
import { failedInPlaywright, failedInVitest } from './failures.js';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} [names] of what failed, where it has names
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly import('./failures.js').VitestFile[]} testResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {readonly unknown[]} errors
 * @property {readonly import('./failures.js').Suite[]} suites
 */

/**
 * A step without tests of its own counts as one.
 * @param {boolean} well
 * @returns {Tally}
 */
export function one(well) {
	return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 };
}

/**
 * A runner that ended badly, or without a report, has failed even if no single test did.
 * @param {Tally} tally
 * @param {boolean} well whether the runner ended well
 * @returns {Tally}
 */
function atLeastOneFailure(tally, well) {
	return well || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/**
 * @param {VitestReport | undefined} report
 * @param {boolean} well
 * @returns {Tally}
 */
export function fromVitest(report, well) {
	if (!report) return one(false);
	// A file that could not even be loaded has no tests to count.
	const unread = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	const tally = {
		names: failedInVitest(report),
		passed: report.numPassedTests,
		failed: report.numFailedTests + unread.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
	return atLeastOneFailure(tally, well);
}

/**
 * @param {PlaywrightReport | undefined} report
 * @param {boolean} well
 * @returns {Tally}
 */
export function fromPlaywright(report, well) {
	if (!report) return one(false);
	const { expected, unexpected, flaky, skipped } = report.stats;
	const failed = unexpected + flaky + report.errors.length;
	const names = failedInPlaywright(report);
	return atLeastOneFailure({ passed: expected, failed, skipped, names }, well);
}

/**
 * @template Report
 * @param {string} file
 * @returns {Report | undefined} the report in that file, if one was written
 */
export function readReport(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
	/** @param {'passed' | 'failed' | 'skipped'} key */
	const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * @param {Tally} tally
 * @returns {string} the last line of a run
 */
export function summary({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
