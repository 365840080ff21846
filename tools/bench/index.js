// `npm run bench`: how long people wait for Askwell, beside a page without any framework that shows
// the same questions. docs/performance.md says what is measured and what it does not say.
//
//   --protocol FILE   measures with this questionnaire instead of the forty items
//   --runs N          how many runs of each page at each speed (7)
//   --rates 1,6       how many times slower than this machine (1,6)
//   --quick           one run, eight items, whatever else the machine does
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { giveUp, setUp } from '../setup.js';

setUp();
const { ensureBrowser } = await import('../browser.js');
const { build, buildFolder, buildIsFresh } = await import('../build.js');
const { compare } = await import('./compare.js');
const { fortyItems } = await import('./forty-items.js');
const { loadHands } = await import('./hands.js');
const { summarise } = await import('./summary.js');
const { tableOf } = await import('./table.js');

const { values } = parseArgs({
	options: {
		protocol: { type: 'string' },
		runs: { type: 'string', default: '7' },
		rates: { type: 'string', default: '1,6' },
		quick: { type: 'boolean', default: false }
	}
});

function readProtocol() {
	if (values.protocol === undefined) return fortyItems;
	if (!existsSync(values.protocol)) giveUp(`There is no file ${values.protocol}.`);
	try {
		const bundle = JSON.parse(readFileSync(values.protocol, 'utf8'));
		if (bundle.protocol.items.length > 0) return bundle;
	} catch {
		// Said below, as for a file without items.
	}
	return giveUp(`${values.protocol} is not a questionnaire that Askwell can open.`);
}

const bundle = readProtocol();
const runs = values.quick ? 1 : Number(values.runs);
const rates = values.rates.split(',').map(Number);
if (![runs, ...rates].every((one) => one >= 1)) giveUp('--runs and --rates are numbers from 1 on.');
process.env.CHROMIUM_PATH = await ensureBrowser();
if (!buildIsFresh() && !build()) giveUp('There is no build to measure.');
const made = await compare({
	bundle,
	hands: await loadHands(),
	folder: buildFolder,
	runs,
	rates,
	most: values.quick ? 8 : Infinity,
	patient: !values.quick,
	tell: ({ which, rate, otherCores }) =>
		console.error(`${which} at ${rate}×, others used ${otherCores.toFixed(2)} of a core`)
});
const rows = summarise(made);
console.log(JSON.stringify({ protocol: bundle.protocol.id, rows, runs: made }));
console.log(`\n${tableOf(rows)}\n`);
console.log(
	'Milliseconds. The slow-down acts on the page alone: workers, the disk and the network'
);
console.log('run at full speed, so that unlocking and saving look better than on a slow device.');
