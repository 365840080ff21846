// Two windows on one device: the second asks, the first saves what it has, locks and shows its first
// screen, and the second goes on with the same conversation. A first window that is stuck is told
// of in words, with what to do.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { borderItems, endPause, toFirstItem } from '../support/talk-steps';

const said = (key: string) => words('en', key);

/** A second window in front of the vault that the first one has open. */
async function secondOf(desk: Desk, passphrase: string): Promise<Desk> {
	const second = new Desk(await desk.page.context().newPage(), desk.staff, desk.person);
	await second.open();
	await second.choose('practice');
	await second.unlock(passphrase);
	await expect(second.page.getByText(said('faults:OpenElsewhere.what'))).toBeVisible();
	return second;
}

async function goesOn(desk: Desk, passphrase: string): Promise<void> {
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
	await desk.press('staff:case.go-on');
	await desk.seesPhase('paused');
	await endPause(desk);
}

test('a second window has the first one locked, and goes on where it was', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	const second = await secondOf(desk, passphrase);
	// Not waited for: what is being written is finished before the lock.
	await desk.answer('yes');
	await second.press('staff:unlock.elsewhere.lock');
	await expect(second.page.getByText(said('staff:unlock.elsewhere.done'))).toBeVisible();
	await expect(second.page.getByText(said('faults:OpenElsewhere.what'))).toHaveCount(0);

	await desk.seesHeading('staff:start.now.title');
	const left = await page.content();
	expect(left).not.toContain(words('ar', 'spoken:answer.declined'));
	await desk.choose('practice');
	await desk.seesHeading('staff:unlock.title.practice');

	await goesOn(second, passphrase);
	await second.seesItem(borderItems[1]);
	await second.answer('no');
	await second.seesSaved();
});

test('a first window that is stuck is told of, and lets go once it can', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.answer('yes');
	await desk.seesSaved();
	const second = await secondOf(desk, passphrase);
	const stuck = page.evaluate(() => {
		const end = Date.now() + 8000;
		while (Date.now() < end);
	});
	await second.press('staff:unlock.elsewhere.lock');
	await expect(second.page.getByText(said('staff:unlock.elsewhere.asking'))).toBeVisible();
	const alert = second.page.getByRole('alert');
	await expect(alert).toContainText(said('faults:OtherWindowSilent.what'), { timeout: 7500 });
	await expect(alert).toContainText(said('faults:OtherWindowSilent.next'));
	await stuck;

	await second.press('staff:unlock.elsewhere.lock');
	await expect(second.page.getByText(said('staff:unlock.elsewhere.done'))).toBeVisible();
	await goesOn(second, passphrase);
	await second.seesItem(borderItems[1]);
});
