// S5: after hiding, locking by itself, freezing, and locking by hand, the heaps of the page and of all
// its workers hold nothing that was said or typed, no words and no PIN. In the same run, while the
// talk is open, the same search finds what is there.
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';
import { report, trials } from '../support/figure';
import { searchHeaps, type Heap } from '../support/heap';
import { practiseWith, type OwnItem } from '../support/own-protocol';
import { freshTokens } from '../support/profile-scan';
import { freeze, setPin } from '../support/put-away';

const items: readonly OwnItem[] = [
	{ id: 'one', kind: 'note', maxLength: 2000 },
	{ id: 'two', kind: 'note', maxLength: 2000 }
];
const ways = ['hide', 'idle', 'freeze'] as const;

const foundIn = (heaps: readonly Heap[]) => heaps.flatMap(({ found }) => found);

test('heap: nothing that was said is in memory after a lock', async ({ browser }) => {
	test.setTimeout(trials(240_000, 3_600_000));
	const rounds = trials(1, 5);
	let searched = 0;
	let smallest = Infinity;
	let planted = 0;
	for (let round = 0; round < rounds; round += 1) {
		for (const way of ways) {
			const context = await browser.newContext();
			const page = await context.newPage();
			await page.clock.install();
			const desk = new Desk(page, 'en', 'ar');
			await desk.open();
			const passphrase = await desk.makeVault('practice');
			const pin = String(Math.floor(1e11 + Math.random() * 9e11)).replace(/^(.)\1\1/, '184');
			await setPin(desk, pin);
			await practiseWith(desk, items);
			await desk.begin();
			await desk.gates();
			await desk.agree('yes');
			const [said = '', typed = ''] = freshTokens(2);
			await page.getByRole('textbox').fill(said);
			await desk.touch('spoken:flow.go-on');
			await desk.touch('spoken:flow.go-on');
			await page.getByRole('textbox').fill(typed);
			await desk.seesSaved();

			// The control: what is open is found by the same search.
			const open = await searchHeaps(page, [said, typed]);
			expect([...new Set(foundIn(open))].sort(), 'found while open').toEqual([said, typed].sort());
			expect(open.map(({ url }) => url.replace(/-.*/, '')).sort()).toContain('keeper.worker');

			if (way === 'hide') await desk.press('talk:bar.hide');
			else if (way === 'idle') await page.clock.runFor('05:02');
			else await freeze(desk);
			await expect.poll(() => page.locator('textarea').count()).toBe(0);
			await expect.poll(() => page.evaluate(() => document.body.innerText.length > 0)).toBe(true);
			await page.waitForTimeout(500);
			const all = [said, typed, passphrase, pin];
			const locked = await searchHeaps(page, all);
			expect(foundIn(locked), way).toEqual([]);
			for (const heap of locked) expect(heap.bytes, heap.url).toBeGreaterThan(100_000);
			smallest = Math.min(smallest, ...locked.map(({ bytes }) => bytes));
			searched += locked.length;
			planted += all.length;
			await context.close();
		}
	}
	report({
		id: 'heap-after-lock',
		browser: `Chromium ${browser.version()}`,
		backend: 'leveldb',
		n: rounds * ways.length,
		pass: rounds * ways.length,
		fail: 0,
		figures: { tokens: planted, heaps: searched, found: 0, smallestKb: smallest / 1000 },
		note: 'After hiding, five idle minutes, and freezing: what was said, what was typed and not said, the six words and the PIN. Texts in the heaps of page and workers; buffers and freed memory are not in a heap snapshot.'
	});
});
