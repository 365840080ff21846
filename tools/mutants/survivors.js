// What came of the mutants: which were noticed, which were not and why that is right, and the
// page that says so. A reason belongs to what stood there, not to a line, so that it moves along.

/**
 * @typedef {object} Survivor
 * @property {string} file from the root of the project
 * @property {string} mutator the kind of change
 * @property {string} was what stood there, in one line
 * @property {string} now what stood there instead
 */

/**
 * @typedef {object} Result what came of one room
 * @property {number} mutants all that were tried
 * @property {number} killed those that a test noticed, or that never came to an end
 * @property {readonly Survivor[]} survivors
 */

/** @typedef {Readonly<Record<string, Result>>} Results by name of the room */

/**
 * @typedef {object} Reason why a test cannot, or need not, notice a change
 * @property {string} file
 * @property {string} mutator
 * @property {string} was
 * @property {string} [now] when only one of several changes of the same text is meant
 * @property {string} why
 */

/** Least share of mutants, in percent, that tests of each room have to notice. */
export const leastShare = 90;

/** @param {string} text */
const inOneLine = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * @param {string} source
 * @param {{ start: { line: number, column: number }, end: { line: number, column: number } }} at
 *   counted from 1; the end is not part of it
 */
function textAt(source, { start, end }) {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	lines.push((lines.pop() ?? '').slice(0, end.column - 1));
	lines[0] = (lines[0] ?? '').slice(start.column - 1);
	return inOneLine(lines.join('\n'));
}

/**
 * As they stand in the file, whichever was tried first.
 * @typedef {{ location: Parameters<typeof textAt>[1], replacement?: string }} Placed
 * @param {Placed} one
 * @param {Placed} other
 */
function inTheFile(one, other) {
	const [a, b] = [one.location.start, other.location.start];
	const [mine = '', others = ''] = [one.replacement, other.replacement];
	return a.line - b.line || a.column - b.column || (mine < others ? -1 : 1);
}

/**
 * What a report of Stryker says of a room, without what another run would say otherwise.
 * @param {{ files: Record<string, { source: string, mutants: { mutatorName: string,
 *   replacement?: string, status: string, location: Parameters<typeof textAt>[1] }[] }> }} report
 * @returns {Result}
 */
export function resultOf(report) {
	const files = Object.entries(report.files).sort(([one], [other]) => (one < other ? -1 : 1));
	const all = files.flatMap(([file, { source, mutants }]) =>
		mutants
			.toSorted(inTheFile)
			.filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status))
			.map(({ mutatorName, replacement = '', status, location }) => ({
				isKilled: status === 'Killed' || status === 'Timeout',
				survivor: {
					file,
					mutator: mutatorName,
					was: textAt(source, location),
					now: inOneLine(replacement)
				}
			}))
	);
	const survivors = all.filter(({ isKilled }) => !isKilled).map(({ survivor }) => survivor);
	return { mutants: all.length, killed: all.length - survivors.length, survivors };
}

/**
 * What came of several parts, as one.
 * @param {readonly Result[]} results
 * @returns {Result}
 */
export function together(results) {
	return {
		mutants: results.reduce((sum, { mutants }) => sum + mutants, 0),
		killed: results.reduce((sum, { killed }) => sum + killed, 0),
		survivors: results.flatMap(({ survivors }) => survivors)
	};
}

/**
 * @param {Reason} reason
 * @param {Survivor} survivor
 */
function isAbout(reason, survivor) {
	return (
		reason.file === survivor.file &&
		reason.mutator === survivor.mutator &&
		reason.was === survivor.was &&
		(reason.now === undefined || reason.now === survivor.now)
	);
}

/** @param {Pick<Result, 'killed' | 'mutants'>} result */
const shareOf = ({ killed, mutants }) => (100 * killed) / mutants;

/** @param {Survivor} survivor */
const named = ({ file, mutator, was, now }) => `${file}: ${mutator}: ${was} -> ${now}`;

/**
 * Everything that is wrong, in words: too few noticed, a survivor that nobody looked at, a reason
 * for something that no longer survives, a room that was never tried.
 * @param {Results} results
 * @param {readonly Reason[]} reasons
 * @param {readonly string[]} names of all rooms
 * @returns {readonly string[]}
 */
export function wrongWith(results, reasons, names) {
	const all = Object.values(results).flatMap(({ survivors }) => survivors);
	return [
		...names.filter((name) => !results[name]).map((name) => `${name}: not tried`),
		...Object.entries(results)
			.filter(([, result]) => shareOf(result) < leastShare)
			.map(([name, result]) => `${name}: only ${shareOf(result).toFixed(1)} % were noticed`),
		...all
			.filter((survivor) => !reasons.some((reason) => isAbout(reason, survivor)))
			.map((survivor) => `no reason: ${named(survivor)}`),
		...reasons
			.filter((reason) => !all.some((survivor) => isAbout(reason, survivor)))
			.map((reason) => `matches nothing: ${reason.file}: ${reason.mutator}: ${reason.was}`)
	];
}

/** @param {string} text */
function asCode(text) {
	const short = text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text;
	return short === '' ? 'nothing' : `\`${short.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}

/**
 * The page `docs/mutants.md`.
 * @param {Results} results
 * @param {readonly Reason[]} reasons
 * @param {readonly string[]} names of all rooms
 */
export function pageOf(results, reasons, names) {
	const rooms = names.flatMap((name) => {
		const result = results[name];
		return result ? [/** @type {const} */ ([name, result])] : [];
	});
	const total = together(Object.values(results));
	const rows = [...rooms, /** @type {const} */ (['together', total])].map(
		([name, result]) =>
			`| ${name} | ${result.mutants} | ${result.killed} | ${shareOf(result).toFixed(1)} % |`
	);
	const untried = names
		.filter((name) => !results[name])
		.map((name) => `| ${name} | not tried yet | | |`);
	const survivors = rooms.flatMap(([name, result]) => [
		...(result.survivors.length > 0 ? ['', `### ${name}`, ''] : []),
		...result.survivors.map((survivor) => {
			const why = reasons.find((reason) => isAbout(reason, survivor))?.why ?? '**No reason yet.**';
			const file = survivor.file.replace('src/lib/core/', '');
			return `- ${file}: ${asCode(survivor.was)} became ${asCode(survivor.now)}. ${why}`;
		})
	]);
	return [...head, ...rows, ...untried, ...middle, ...survivors, ''].join('\n');
}

const head = `# Mutants

\`npm run mutants\` writes this page. It changes the core in one small way after the other (a comparison
turned round, a text emptied, a branch left out) and runs the tests that reach it: a change that no
test notices is a hole in the tests, or changes nothing. It is a command of its own, not part of
\`npm test\`, because it takes long; \`npm run mutants -- event gate\` tries these rooms only, and what was noticed
before is not tried again on the same machine until it changes.

| Room | Changes | Noticed | Share |
| --- | --- | --- | --- |`.split('\n');

const middle = `
Each room has to reach ${leastShare} %. Every survivor below has a reason in \`tools/mutants/reasons.json\`; a survivor
without one, and a reason without a survivor, fail the command.

\`Stryker was here!\` is what the tool that makes the changes, [Stryker](https://stryker-mutator.io), puts
in for an empty text or list. _Equivalent_ means that the program does the same with the change as
without it, so that no test can notice.

What this does not say: a share of noticed changes is no share of noticed mistakes. All kinds of change
that Stryker knows are made, also in data such as schemas and lists of words. Not changed are the
\`index.ts\` files, which only name what others may use, and everything outside \`src/lib/core\`. The tests
that take part are the quick ones of \`tools/mutants/rooms.js\`; walks and properties over millions of
cases notice more, and are too slow to run once for each change. A change that never comes to an end
counts as noticed. One with which a file of tests no longer loads counts as not noticed, because the
runner sees no failed test then; such ones were tried by hand.

## Survivors`.split('\n');
