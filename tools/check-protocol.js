// `npm run check:protocol -- FILE [--in TAG]`: what the authoring gate says of a protocol file, in
// words for whoever wrote it. Ends with 0 when it passes, 1 when it is refused, 2 when it cannot
// be read. It decodes with the project's own decoder, and prints nothing from the file but ids
// and the words that were found.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { root } from './setup.js';

/** @typedef {import('../src/lib/core/gate').Refusal} Refusal */
/** @typedef {import('../src/lib/core/protocol').ProtocolFault} ProtocolFault */
/** @typedef {Record<string, string>} Words */
/** @typedef {{ code: 0 | 1 | 2, lines: readonly string[] }} Answer */
/** @typedef {(key: string, filled?: Words) => string} Say */

// The parts of the program that the tool borrows are TypeScript, which the oldest Node that
// Askwell runs on cannot read by itself.
/** @param {string} path below src/lib */
async function borrow(path) {
	const lib = join(root, 'src', 'lib');
	const inline = {
		configFile: /** @type {const} */ (false),
		logLevel: /** @type {const} */ ('error'),
		resolve: { alias: { $lib: lib } }
	};
	return (await runnerImport(join(lib, path, 'index.ts'), inline)).module;
}

/**
 * @param {string} tag
 * @param {string} name
 * @returns {Words}
 */
function wordsOf(tag, name) {
	return JSON.parse(readFileSync(join(root, 'locales', tag, `${name}.json`), 'utf8'));
}

/**
 * @param {string} tag
 * @returns {Say}
 */
function sayIn(tag) {
	const words = wordsOf(tag, 'gate');
	return (key, filled = {}) =>
		(words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name] ?? '');
}

/**
 * @param {Refusal} refusal
 * @param {Say} say
 */
function linesOf({ rule, item, key, language, matched, why, instead }, say) {
	const where = item === null ? say('whole') : say('item', { item });
	const found = matched === null ? [] : [say('found', { language: language ?? '', matched })];
	return [
		where + (key === null ? '' : ` (${key})`),
		...(matched === null && language !== null ? [say('in-language', { language })] : found),
		`${say(`${rule}.name`)} [${rule}]`,
		say('why', { why: say(why) }),
		say('instead', { instead: say(instead) })
	];
}

/**
 * @param {readonly (readonly string[])[]} points
 * @returns {readonly string[]}
 */
function numbered(points) {
	return points.flatMap(([first = '', ...rest], index) => [
		'',
		`${index + 1}. ${first}`,
		...rest.map((line) => `   ${line}`)
	]);
}

/**
 * What the gate says of the bytes of a file.
 * @param {Uint8Array} bytes
 * @param {string} [tag] language of what is said
 * @returns {Promise<Answer>}
 */
export async function check(bytes, tag = 'en') {
	/** @type {typeof import('../src/lib/core/protocol')} */
	const { decodeBundleBytes } = await borrow('core/protocol');
	/** @type {typeof import('../src/lib/core/gate')} */
	const { refusalOfFault, refusalsOf, saidBeforePreface } = await borrow('core/gate');
	/** @type {typeof import('../src/lib/content')} */
	const { jurisdictions } = await borrow('content');
	/** @type {typeof import('../src/lib/content/terms')} */
	const { termFiles } = await borrow('content/terms');
	const say = sayIn(tag);
	const decoded = decodeBundleBytes(bytes);
	if (!decoded.ok) return ofFaults(decoded.error, say, refusalOfFault);
	const duties = Object.values(jurisdictions)
		.flatMap((place) => place.duties.filter(({ roles }) => roles.includes('border-guard')))
		.map(({ id }) => id);
	const before = termFiles.map(({ language }) => [
		language,
		saidBeforePreface(wordsOf(language, 'spoken'), [...duties, 'unknown'])
	]);
	const refusals = refusalsOf(decoded.value, termFiles, Object.fromEntries(before));
	if (refusals.length > 0) {
		const points = refusals.map((refusal) => linesOf(refusal, say));
		return { code: 1, lines: [`Refused: ${refusals.length}`, ...numbered(points)] };
	}
	const { protocol, messages } = decoded.value;
	const passed = `Passed: ${protocol.items.length} items, in ${Object.keys(messages).join(', ')}.`;
	return { code: 0, lines: [passed, 'This finds known traps only. Let somebody read it.'] };
}

/**
 * @param {readonly ProtocolFault[]} faults
 * @param {Say} say
 * @param {(fault: ProtocolFault) => Refusal | null} refusalOf
 * @returns {Answer}
 */
function ofFaults(faults, say, refusalOf) {
	const broken = faults.filter(({ rule, path }) => rule === 'shape' || path === '');
	if (broken.length > 0) {
		const places = broken.slice(0, 20).map(({ path }) => `   ${path || 'the whole file'}`);
		return { code: 2, lines: ['This is not a protocol of format askwell-protocol 1:', ...places] };
	}
	const points = faults.map((fault) => {
		const refusal = refusalOf(fault);
		if (refusal) return linesOf(refusal, say);
		return [`${fault.path} [${fault.rule}]`, say(`format.${fault.rule}`)];
	});
	return { code: 1, lines: [`Refused: ${faults.length}`, ...numbered(points)] };
}

/**
 * Reads one byte more than may be accepted, whatever the file says of its size.
 * @param {string} path
 * @param {number} most
 */
function readAtMost(path, most) {
	if (!statSync(path).isFile()) throw new Error('not a file');
	const buffer = Buffer.alloc(most + 1);
	const file = openSync(path, 'r');
	try {
		let length = 0;
		for (let got = -1; got !== 0 && length <= most; length += got) {
			got = readSync(file, buffer, length, buffer.length - length, null);
		}
		return buffer.subarray(0, length);
	} finally {
		closeSync(file);
	}
}

/**
 * The whole command: arguments in, what to print and how to end out.
 * @param {readonly string[]} args
 * @returns {Promise<Answer>}
 */
export async function runCheck(args) {
	const at = args.indexOf('--in');
	const tag = at < 0 ? 'en' : (args[at + 1] ?? '');
	const files = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
	const [file] = files;
	if (files.length !== 1 || file === undefined || !/^[a-z]{2,3}$/.test(tag)) {
		return { code: 2, lines: ['Usage: npm run check:protocol -- FILE [--in en|fi|ar]'] };
	}
	try {
		wordsOf(tag, 'gate');
	} catch {
		return { code: 2, lines: [`There are no words in ${tag}.`] };
	}
	let bytes;
	try {
		bytes = readAtMost(file, 1_048_576);
	} catch {
		return { code: 2, lines: ['This file cannot be read.'] };
	}
	return check(bytes, tag);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
	try {
		const { code, lines } = await runCheck(argv.slice(2));
		console.log(lines.join('\n'));
		process.exitCode = code;
	} catch {
		console.error('The check could not run. Run npm ci, then try again.');
		process.exitCode = 2;
	}
}
