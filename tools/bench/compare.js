// Askwell beside the two plain pages, taken in turn in the same run, so that whatever the machine
// does it does to all three. Runs during which others used the machine are repeated.
import { serve } from '../serve.js';
import { runAskwell } from './askwell.js';
import { quietCores, waitForQuiet, watchOthers } from './other-load.js';
import { runPlain } from './plain.js';
import { plainPage, servePage } from './plain-page.js';

/** @typedef {'plain' | 'plain-kept' | 'askwell'} Which */

/**
 * One run of one page. Times in milliseconds, one entry a tap.
 * @typedef {object} Measured
 * @property {Which} which
 * @property {number} rate how many times slower than the machine
 * @property {string} version of the browser
 * @property {number} otherCores what others used meanwhile; NaN where it is not known
 * @property {number[]} answer
 * @property {number[]} next
 * @property {number[]} saved
 * @property {number} coldMs
 * @property {number[]} switchMs
 * @property {number} heapMb
 * @property {number} [unlockMs]
 * @property {number} [offlineMs]
 */

/** @type {readonly Which[]} */
export const all = ['plain', 'plain-kept', 'askwell'];

/**
 * @typedef {object} Plan
 * @property {import('./script.js').ProtocolBundle} bundle
 * @property {import('./askwell.js').Hands} hands
 * @property {string} folder of the build
 * @property {number} runs
 * @property {readonly number[]} rates
 * @property {number} [most] how many items at most
 * @property {number} [repeatMs] begins no repeated run later than this
 * @property {boolean} [patient] waits for a quiet machine and repeats runs that were not
 * @property {(done: Measured) => void} [tell]
 */

/** A server of the build that can go away and come back at the same address.
 * @param {string} folder */
async function serveBuild(folder) {
	let running = await serve({ root: folder, port: 0 });
	let isUp = true;
	const { url } = running;
	const stop = async () => {
		if (isUp) await running.close();
		isUp = false;
	};
	const restart = async () => {
		if (!isUp) running = await serve({ root: folder, port: Number(new URL(url).port) });
		isUp = true;
	};
	return { url, stop, restart };
}

/**
 * Every run that was made, also those that do not count.
 * @param {Plan} plan
 * @returns {Promise<Measured[]>}
 */
export async function compare(plan) {
	const { bundle, hands, folder, runs, rates, most = Infinity, patient = false } = plan;
	const { repeatMs = Infinity, tell } = plan;
	const begunMs = performance.now();
	const build = await serveBuild(folder);
	const plain = await servePage(plainPage(bundle, false));
	const kept = await servePage(plainPage(bundle, true));
	/** @type {Record<Which, (rate: number) => Promise<Omit<Measured, 'which' | 'rate' | 'otherCores'>>>} */
	const ways = {
		plain: (rate) => runPlain({ bundle, url: plain.url, rate, most }),
		'plain-kept': (rate) => runPlain({ bundle, url: kept.url, rate, most }),
		askwell: (rate) => runAskwell({ hands, bundle, url: build.url, rate, most, offline: build })
	};
	/** @type {Measured[]} */
	const made = [];
	const once = async (/** @type {Which} */ which, /** @type {number} */ rate) => {
		if (patient) await waitForQuiet(10_000);
		const others = watchOthers();
		const times = await ways[which](rate);
		const run = { which, rate, otherCores: others(), ...times };
		made.push(run);
		tell?.(run);
		return run;
	};
	try {
		for (let turn = 0; turn < runs; turn += 1) {
			for (const rate of rates) {
				for (let at = 0; at < all.length; at += 1) {
					const which = all[(at + turn) % all.length] ?? 'plain';
					// Twice more at most: a machine that is never quiet must not measure for ever.
					for (let tries = 0; tries < 3; tries += 1) {
						const isLate = performance.now() - begunMs > repeatMs;
						if (isQuiet(await once(which, rate)) || !patient || isLate) break;
					}
				}
			}
		}
	} finally {
		await build.stop();
		plain.close();
		kept.close();
	}
	return made;
}

/** @param {Measured} run */
export function isQuiet({ otherCores }) {
	return otherCores <= quietCores;
}
