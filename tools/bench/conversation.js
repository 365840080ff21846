// One whole questionnaire, answered on a page: two taps an item, both measured. The answer leads to
// a word of thanks, and going on leads to the next item; Askwell and the plain pages do the same.
import { press, timeTap } from './probe.js';
import { scriptFor } from './script.js';
import { optionIn, promptIn, wordsIn } from './words.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./script.js').ProtocolBundle} ProtocolBundle */

/**
 * Milliseconds, one entry a tap.
 * @typedef {object} Samples
 * @property {number[]} answer from the answer to the thanks, painted
 * @property {number[]} next from going on to the next item, painted
 * @property {number[]} saved from the answer to the mark that reads "saved"; empty where none is
 */

/**
 * @typedef {object} Where
 * @property {ProtocolBundle} bundle
 * @property {string} person the language of the side that is touched
 * @property {string | null} mark what the mark reads when everything is saved
 * @property {number} [most] how many items at most
 */

/** Where the respondent's side is. @param {string} tag */
export const personSide = (tag) => `main [lang="${tag}"]`;

/**
 * Answers item after item; the first must be on the screen. Fails when another item comes than the
 * script says.
 * @param {Page} page
 * @param {Where} where
 * @returns {Promise<Samples>}
 */
export async function converse(page, { bundle, person, mark, most = Infinity }) {
	const within = personSide(person);
	const goOn = { within, label: wordsIn(person, 'spoken:flow.go-on') };
	/** @type {Samples} */
	const samples = { answer: [], next: [], saved: [] };
	const steps = scriptFor(bundle);
	for (const [at, { item, codes, typed }] of steps.entries()) {
		if (at >= most) break;
		const prompt = promptIn(bundle, person, item);
		if (typed !== null) {
			await page.locator(`${within} :is(input, textarea)`).focus();
			await page.keyboard.insertText(typed);
		}
		const labels = codes.map((code) => optionIn(bundle, person, item, code));
		if (item.kind === 'choices') for (const one of labels) await press(page, within, one);
		const isOneTap = typed === null && item.kind !== 'choices';
		const tap = isOneTap ? { within, label: labels[0] ?? '' } : goOn;
		const thanks = { within, without: prompt, button: goOn.label };
		const answered = await timeTap(page, tap, thanks, mark);
		samples.answer.push(answered.paintedMs);
		if (answered.savedMs !== null) samples.saved.push(answered.savedMs);
		const following = steps[at + 1];
		if (!following || at + 1 >= most) break;
		const text = promptIn(bundle, person, following.item);
		samples.next.push((await timeTap(page, goOn, { within, text }, mark)).paintedMs);
	}
	return samples;
}
