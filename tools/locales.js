// Checks the words of every language against English and keeps review.json in step with them.
// A text is bound to the English it was made from and to its own wording; when either changes,
// its review no longer counts. With --check nothing is written, and being out of step is a fault.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {Record<string, string>} Words */
/** @typedef {{ status: string, source: string, text: string }} Review */
/** @typedef {Record<string, Record<string, Record<string, Review>>>} Reviews */
/** @typedef {Record<string, Record<string, Words>>} Locales tag to file to words */

export const sourceTag = 'en';
const termsFolder = fileURLToPath(new URL('../src/lib/content/terms', import.meta.url));
/** From a first attempt to words that were tried with people. */
export const statuses = ['draft', 'reviewed', 'back-translated', 'field-tested'];
/** Files that only staff or receivers read; their keys may go without a translator's note. */
const withoutNotes = ['staff', 'desk', 'talk', 'handover', 'faults', 'referral', 'gate'];

// The characters the protocol decoder refuses (src/lib/core/protocol/decode.ts). Joiners U+200C
// and U+200D stay allowed, because Persian and Indic scripts are written with them.
const hidden =
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** @param {string} text */
export function hashOf(text) {
	return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}

/** @param {string} text */
export function placeholdersOf(text) {
	return [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => match[1]).sort();
}

/**
 * @param {string} key
 * @param {Words} notes keys, or prefixes that end in `.*`
 */
export function noteFor(key, notes) {
	if (notes[key]) return key;
	return Object.keys(notes).find((k) => k.endsWith('.*') && key.startsWith(k.slice(0, -1)));
}

/**
 * @param {string} where
 * @param {string} text
 * @param {string} source
 */
function textFaults(where, text, source) {
	if (typeof text !== 'string' || text.trim() === '') return [`${where}: empty`];
	const faults = [];
	if (text !== text.trim()) faults.push(`${where}: space at an end`);
	if (hidden.test(text)) faults.push(`${where}: hidden or direction-changing character`);
	if (placeholdersOf(text).join() !== placeholdersOf(source).join()) {
		faults.push(`${where}: other placeholders than in English`);
	}
	return faults;
}

/**
 * @param {Locales} locales
 * @returns {string[]} one line a fault
 */
export function wordFaults(locales) {
	const source = locales[sourceTag] ?? {};
	return Object.entries(locales).flatMap(([tag, files]) => {
		const names = new Set([...Object.keys(source), ...Object.keys(files)]);
		return [...names].flatMap((name) => {
			const expected = source[name];
			const found = files[name];
			if (!expected) return [`${tag}/${name}.json: not in English`];
			if (!found) return [`${tag}/${name}.json: missing`];
			const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
			return [...keys].flatMap((key) => {
				const where = `${tag}/${name}.json ${key}`;
				if (!Object.hasOwn(expected, key)) return [`${where}: not in English`];
				if (!Object.hasOwn(found, key)) return [`${where}: missing`];
				return textFaults(where, found[key] ?? '', expected[key] ?? '');
			});
		});
	});
}

/**
 * @param {Record<string, Words>} source the English files
 * @param {Record<string, Words>} notes
 * @returns {string[]}
 */
export function noteFaults(source, notes) {
	const missing = Object.entries(source)
		.filter(([name]) => !withoutNotes.includes(name))
		.flatMap(([name, words]) =>
			Object.keys(words)
				.filter((key) => !noteFor(key, notes[name] ?? {}))
				.map((key) => `notes.json ${name} ${key}: no note`)
		);
	const idle = Object.entries(notes).flatMap(([name, list]) => {
		const used = new Set(Object.keys(source[name] ?? {}).map((key) => noteFor(key, list)));
		return Object.keys(list)
			.filter((key) => !used.has(key))
			.map((key) => `notes.json ${name} ${key}: no such key`);
	});
	return [...missing, ...idle];
}

/**
 * @param {Locales} locales
 * @param {Reviews} before
 * @returns {Reviews} statuses kept where neither the English nor the text itself has changed
 */
export function reviewsOf(locales, before) {
	const source = locales[sourceTag] ?? {};
	/** @type {Reviews} */
	const after = {};
	for (const [tag, files] of Object.entries(locales)) {
		/** @type {Reviews[string]} */
		const byFile = (after[tag] = {});
		for (const name of Object.keys(files).sort()) {
			/** @type {Record<string, Review>} */
			const byKey = (byFile[name] = {});
			for (const [key, own] of Object.entries(files[name] ?? {})) {
				const now = { source: hashOf(source[name]?.[key] ?? ''), text: hashOf(own) };
				const old = before[tag]?.[name]?.[key];
				const holds = old && old.source === now.source && old.text === now.text;
				byKey[key] = { status: holds ? old.status : 'draft', ...now };
			}
		}
	}
	return after;
}

/** @param {Reviews} reviews */
export function statusFaults(reviews) {
	return Object.entries(reviews).flatMap(([tag, files]) =>
		Object.entries(files).flatMap(([name, keys]) =>
			Object.entries(keys)
				.filter(([, review]) => !statuses.includes(review.status))
				.map(([key]) => `review.json ${tag} ${name} ${key}: unknown status`)
		)
	);
}

/**
 * @param {string} folder
 * @param {string[]} faults
 * @returns {Locales}
 */
function readLocales(folder, faults) {
	/** @type {{ tag: string, direction: string }[]} */
	const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
	const listed = index.map(({ tag }) => tag);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (entry.isDirectory() && !listed.includes(entry.name)) {
			faults.push(`${entry.name}/: not in index.json`);
		}
	}
	return Object.fromEntries(listed.map((tag) => [tag, readFolder(join(folder, tag), tag, faults)]));
}

/**
 * @param {string} folder
 * @param {string} tag
 * @param {string[]} faults
 * @returns {Record<string, Words>}
 */
function readFolder(folder, tag, faults) {
	const names = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith('.json')) : [];
	return Object.fromEntries(
		names.map((name) => {
			const text = readFileSync(join(folder, name), 'utf8');
			const words = JSON.parse(text);
			const lines = text.split('\n').filter((line) => /^\t"/.test(line)).length;
			if (lines !== Object.keys(words).length) {
				faults.push(`${tag}/${name}: a key written twice, or not one key a line`);
			}
			return [name.replace(/\.json$/, ''), words];
		})
	);
}

/**
 * Without its list of refused words nobody would look at what a protocol says in a language.
 * @param {readonly string[]} tags
 * @param {string} folder
 */
function termFaults(tags, folder) {
	return tags
		.filter((tag) => !existsSync(join(folder, `${tag}.ts`)))
		.map((tag) => `${tag}: cannot be enabled, src/lib/content/terms/${tag}.ts is missing`);
}

/**
 * @param {string} folder
 * @param {boolean} checkOnly
 * @returns {{ faults: string[], summary: string }}
 */
export function run(folder, checkOnly) {
	/** @type {string[]} */
	const faults = [];
	const locales = readLocales(folder, faults);
	faults.push(...termFaults(Object.keys(locales), termsFolder));
	const notes = JSON.parse(readFileSync(join(folder, 'notes.json'), 'utf8'));
	faults.push(...wordFaults(locales), ...noteFaults(locales[sourceTag] ?? {}, notes));
	const path = join(folder, 'review.json');
	const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
	const reviews = reviewsOf(locales, JSON.parse(before));
	faults.push(...statusFaults(reviews));
	const after = `${JSON.stringify(reviews, null, '\t')}\n`;
	if (after !== before && checkOnly) faults.push('review.json: out of step, run npm run locales');
	if (after !== before && !checkOnly) writeFileSync(path, after);
	const texts = Object.values(reviews).flatMap((f) => Object.values(f).flatMap(Object.values));
	const drafts = texts.filter(({ status }) => status === 'draft').length;
	const count = Object.keys(locales).length;
	return { faults, summary: `${count} languages, ${texts.length} texts, ${drafts} drafts` };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
	const folder = fileURLToPath(new URL('../locales', import.meta.url));
	const { faults, summary } = run(folder, argv.includes('--check'));
	for (const line of faults) console.error(line);
	console.log(`locales: ${summary}, ${faults.length} faults`);
	if (faults.length > 0) exit(1);
}
