// One run of a plain page on a browser and a profile of its own.
import { converse, personSide } from './conversation.js';
import { heapOf } from './askwell.js';
import { startBrowser } from './browser-run.js';
import { sinceLoad, timeTap } from './probe.js';
import { languagesOf, promptIn } from './words.js';

/**
 * @param {{ bundle: import('./script.js').ProtocolBundle, url: string, rate: number, most?: number }}
 *   options
 */
export async function runPlain({ bundle, url, rate, most = Infinity }) {
	const { staff, person } = languagesOf(bundle);
	const [first] = bundle.protocol.items;
	if (!first) throw new Error('there is no item');
	/** @param {string} tag */
	const sightOf = (tag) => ({ within: personSide(tag), text: promptIn(bundle, tag, first) });
	const run = await startBrowser({ rate });
	try {
		await run.page.goto(url);
		const coldMs = await sinceLoad(run.page, sightOf(person));
		const switchMs = [];
		for (const tag of staff === person ? [] : [staff, person]) {
			const tap = { within: 'nav', label: `(${tag})` };
			switchMs.push((await timeTap(run.page, tap, sightOf(tag))).paintedMs);
		}
		const samples = await converse(run.page, { bundle, person, mark: null, most });
		return { ...samples, version: run.version, coldMs, switchMs, heapMb: await heapOf(run) };
	} finally {
		await run.remove();
	}
}
