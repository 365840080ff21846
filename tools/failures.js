// The names of what failed, from the reports of the test runners, to be told once more where a long
// run ends: whoever reads only the end of it must not have to search.

/**
 * @typedef {object} VitestFile
 * @property {string} name
 * @property {string} status
 * @property {readonly { status: string, fullName: string }[]} assertionResults
 */

/**
 * @typedef {object} Suite
 * @property {readonly { file: string, title: string, ok: boolean }[]} [specs]
 * @property {readonly Suite[]} [suites]
 */

/**
 * @param {{ testResults: readonly VitestFile[] } | undefined} report
 * @returns {string[]} file and test, or the file alone where it could not be loaded
 */
export function failedInVitest(report) {
	const files = report?.testResults ?? [];
	return files.flatMap(({ name, status, assertionResults }) => {
		const failed = assertionResults.filter((test) => test.status === 'failed');
		if (failed.length === 0) return status === 'failed' ? [name] : [];
		return failed.map(({ fullName }) => `${name}: ${fullName}`);
	});
}

/**
 * @param {{ suites: readonly Suite[] } | undefined} report
 * @returns {string[]} file and test
 */
export function failedInPlaywright(report) {
	/** @type {(suite: Suite) => string[]} */
	const of = ({ specs = [], suites = [] }) => [
		...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
		...suites.flatMap(of)
	];
	return (report?.suites ?? []).flatMap(of);
}

/**
 * @param {string} step
 * @param {import('./tally.js').Tally} tally
 * @returns {string[]} one line for each failure of a step; the step alone where none has a name
 */
export function linesOf(step, { failed, names = [] }) {
	if (names.length > 0) return names.map((name) => `failed in ${step}: ${name}`);
	return failed > 0 ? [`failed: ${step}`] : [];
}
