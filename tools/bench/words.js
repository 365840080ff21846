// The words that stand on the screens, in the languages in which a questionnaire is measured.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.js';
import { codesOf } from './script.js';

/** @typedef {import('./script.js').Item} Item */
/** @typedef {import('./script.js').ProtocolBundle} ProtocolBundle */

/** @type {Map<string, Record<string, string>>} */
const files = new Map();

/**
 * @param {string} tag
 * @param {string} key such as `spoken:flow.go-on`
 * @returns {string}
 */
export function wordsIn(tag, key) {
	const [namespace = '', name = ''] = key.split(/:(.*)/s);
	const path = join(root, 'locales', tag, `${namespace}.json`);
	const file = files.get(path) ?? JSON.parse(readFileSync(path, 'utf8'));
	files.set(path, file);
	if (file[name] === undefined) throw new Error(`no words for ${key} in ${tag}`);
	return file[name];
}

/**
 * @typedef {object} Languages
 * @property {'en'} staff the language of the screen
 * @property {string} person the language in which somebody is asked
 */

/** @param {ProtocolBundle} bundle @returns {Languages} English, and another language if it can be */
export function languagesOf({ messages }) {
	const other = ['ar', 'fi'].find((tag) => messages[tag] !== undefined);
	return { staff: 'en', person: other ?? 'en' };
}

/**
 * The sentence of an item.
 * @param {ProtocolBundle} bundle
 * @param {string} tag
 * @param {Item} item
 */
export function promptIn(bundle, tag, item) {
	return bundle.messages[tag]?.[`${item.id}.prompt`] ?? '';
}

/**
 * The answer as it stands on its button.
 * @param {ProtocolBundle} bundle
 * @param {string} tag
 * @param {Item} item
 * @param {string} code
 */
export function optionIn(bundle, tag, item, code) {
	if (code === 'yes' || code === 'no') return wordsIn(tag, `spoken:answer.${code}`);
	return bundle.messages[tag]?.[`${item.id}.option.${code}`] ?? '';
}

/** Everything a plain page shows of one item. @param {ProtocolBundle} bundle @param {Item} item */
export function shownOf(bundle, item) {
	const tags = Object.keys(bundle.messages);
	/** @param {(tag: string) => unknown} of */
	const inEach = (of) => Object.fromEntries(tags.map((tag) => [tag, of(tag)]));
	return {
		id: item.id,
		kind: item.kind,
		askWhen: item.askWhen,
		codes: codesOf(item),
		prompt: inEach((tag) => promptIn(bundle, tag, item)),
		options: inEach((tag) => codesOf(item).map((code) => optionIn(bundle, tag, item, code)))
	};
}
