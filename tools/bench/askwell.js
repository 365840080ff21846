// One run of Askwell on a browser and a profile of its own: everything that is measured between
// the first visit and a start without a network.
import { converse, personSide } from './conversation.js';
import { startBrowser } from './browser-run.js';
import { sinceLoad, timeTap } from './probe.js';
import { languagesOf, promptIn, wordsIn } from './words.js';

/** @typedef {import('./browser-run.js').Run} Run */
/** @typedef {import('./script.js').ProtocolBundle} ProtocolBundle */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../tests/support/desk').Desk} Desk */

/**
 * What drives the screens before the first item; from tests/support.
 * @typedef {object} Hands
 * @property {(page: Page, staff: 'en', person: string) => Desk} deskFor
 * @property {(desk: Desk, bundle: unknown) => Promise<void>} chooseProtocol
 */

/** What the mark reads when everything is saved. */
export const savedMark = wordsIn('en', 'talk:saved.saved');

const startSight = { text: wordsIn('en', 'staff:start.practice.title') };
const listSight = { heading: wordsIn('en', 'staff:home.title.practice') };
const unlockSight = { button: wordsIn('en', 'staff:unlock.enter.open') };

/**
 * From an empty profile to the first item of the questionnaire; the six words of the vault.
 * @param {Hands} hands
 * @param {Page} page
 * @param {ProtocolBundle} bundle
 */
export async function toFirstItem(hands, page, bundle) {
	const desk = hands.deskFor(page, 'en', languagesOf(bundle).person);
	const passphrase = await desk.makeVault('practice');
	await hands.chooseProtocol(desk, bundle);
	await desk.press('desk:practice-file.use');
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.seesSaved();
	return passphrase;
}

/**
 * The respondent's language in the middle of an item: to the other one, and back.
 * @param {Hands} hands
 * @param {Page} page
 * @param {ProtocolBundle} bundle
 * @returns {Promise<number[]>} milliseconds; empty when there is only one language
 */
export async function switchLanguages(hands, page, bundle) {
	const { staff, person } = languagesOf(bundle);
	const [item] = bundle.protocol.items;
	if (staff === person || !item) return [];
	const desk = hands.deskFor(page, staff, person);
	const took = [];
	for (const tag of [staff, person]) {
		await desk.press('talk:bar.more');
		await desk.press('talk:bar.language');
		const label = endonyms[tag] ?? tag;
		const sight = { within: personSide(tag), text: promptIn(bundle, tag, item) };
		took.push((await timeTap(page, { within: 'main', label }, sight)).paintedMs);
	}
	await desk.seesSaved();
	return took;
}

/** @type {Record<string, string>} */
const endonyms = { en: 'English', fi: 'Suomi', ar: 'العربية' };

/**
 * From the tap on "open" to the list, the derivation of the key included.
 * @param {Page} page
 * @param {string} url
 * @param {string} passphrase
 */
export async function timeUnlock(page, url, passphrase) {
	await page.goto(url);
	const practice = page.getByRole('button', { name: startSight.text });
	await practice.click();
	await page.getByLabel(wordsIn('en', 'staff:unlock.enter.label')).fill(passphrase);
	const tap = { within: 'main', label: unlockSight.button };
	return (await timeTap(page, tap, listSight)).paintedMs;
}

/**
 * With the server gone and the browser just started: until the first screen, and from there to the
 * field for the six words.
 * @param {Page} page
 * @param {string} url
 */
export async function timeOfflineStart(page, url) {
	await page.goto(url);
	const first = await sinceLoad(page, startSight);
	const label = await page.evaluate(
		(text) =>
			[...document.querySelectorAll('button')]
				.find((one) => one.textContent?.includes(text))
				?.textContent?.trim() ?? '',
		startSight.text
	);
	const then = await timeTap(page, { within: 'main', label }, unlockSight);
	return first + then.paintedMs;
}

/**
 * The page's own heap in megabytes, after everything that can be forgotten was. The worker's is not
 * in it.
 * @param {Run} run
 */
export async function heapOf({ session }) {
	await session.send('HeapProfiler.enable');
	for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/**
 * @param {{ hands: Hands, bundle: ProtocolBundle, url: string, rate: number, most?: number,
 *   offline: { stop: () => Promise<void>, restart: () => Promise<void> } }} options
 */
export async function runAskwell({ hands, bundle, url, rate, offline, most = Infinity }) {
	const { person } = languagesOf(bundle);
	const run = await startBrowser({ rate });
	try {
		await run.page.goto(url);
		const coldMs = await sinceLoad(run.page, startSight);
		const passphrase = await toFirstItem(hands, run.page, bundle);
		const switchMs = await switchLanguages(hands, run.page, bundle);
		const samples = await converse(run.page, { bundle, person, mark: savedMark, most });
		const heapMb = await heapOf(run);
		const unlockMs = await timeUnlock(run.page, url, passphrase);
		await run.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
		await run.close();
		await offline.stop();
		const again = await startBrowser({ rate, profile: run.profile });
		const offlineMs = await timeOfflineStart(again.page, url);
		await again.close();
		const { version } = run;
		return { ...samples, version, coldMs, switchMs, heapMb, unlockMs, offlineMs };
	} finally {
		await offline.restart();
		await run.remove();
	}
}
