// A long shift without a break: conversation after conversation in one page that is never loaded
// anew. What is kept grows; what the page holds in memory must not.
import { heapOf } from '../../tools/bench/askwell.js';
import { startBrowser } from '../../tools/bench/browser-run.js';
import { expect, test } from '@playwright/test';
import { watch } from '../support/browser';
import { Desk } from '../support/desk';
import { haveConversations } from '../support/fast-forward';
import { report, trials } from '../support/figure';
import { startServer } from '../support/server';
import { borderItems } from '../support/talk-steps';

test('three hundred conversations in one page', async () => {
	const count = trials(3, 300);
	// Until the list is as long as it is ever shown.
	const warmUp = trials(1, 60);
	const server = await startServer();
	const run = await startBrowser({ rate: 1 });
	const { page } = run;
	const { complaints } = await watch(page.context());
	await page.goto(server.url);
	const desk = new Desk(page, 'en', 'ar');
	await desk.makeVault('practice');
	await desk.seesHeading('staff:home.title.practice');
	await haveConversations(page, desk, borderItems.length, warmUp);
	const beforeMb = await heapOf(run);
	await haveConversations(page, desk, borderItems.length, count - warmUp);
	const afterMb = await heapOf(run);
	const growth = (100 * (afterMb - beforeMb)) / beforeMb;
	await expect(page.getByRole('article')).toHaveCount(Math.min(count, 50));
	await run.remove();
	await server.stop();
	report({
		id: 'soak',
		browser: run.version,
		backend: 'leveldb',
		n: count,
		pass: complaints.length === 0 ? count : 0,
		fail: complaints.length === 0 ? 0 : count,
		figures: {
			heapAfterWarmUpMb: beforeMb,
			heapAtEndMb: afterMb,
			growthPercent: growth,
			errors: complaints.length
		},
		note: `One page, ${count} whole conversations in fast-forward, every one kept. The heap is the page's own after a collection of garbage, first after ${warmUp}. At most 10 % growth, no error.`
	});
	expect(complaints).toEqual([]);
	// In the short run the first conversations still load what later ones have.
	if (count >= 100) expect(growth).toBeLessThan(10);
});
