// The page is told that it is put away: frozen, or kept whole to be shown again. It shows nothing of
// before, is locked, and leads back to the same item; what was saved is there. The events are sent from
// here, because a page that Playwright watches stays visible and is never really frozen; figures/
// background-cycles.spec.ts does it really.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { fillDisk } from '../support/keeper-in-page';
import { freeze, opensAgain } from '../support/put-away';
import { borderItems, toFirstItem } from '../support/talk-steps';

test('a page that is told it freezes comes back covered, locked, and at the same item', async ({
	page
}) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.answer('yes');
	await desk.seesItem(borderItems[1]);
	await desk.seesSaved();
	const [keeper] = page.workers();
	expect(await freeze(desk)).toBe(true);
	await opensAgain(desk, passphrase);
	expect(page.workers()).not.toContain(keeper);
	await desk.seesItem(borderItems[1]);
	await desk.answer('no');
	await desk.seesSaved();
	// In the middle of a write: whichever way it went, what was answered is there.
	await desk.answer('unsure');
	expect(await freeze(desk)).toBe(true);
	await opensAgain(desk, passphrase);
	await desk.seesItem(borderItems[3]);
});

test('what is not kept is over, and the screen says so', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk, 'no');
	expect(await freeze(desk)).toBe(true);
	await expect(page.getByText(words('en', 'staff:unlock.put-away.over'))).toBeVisible();
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
	await expect(page.getByRole('article')).toHaveCount(0);
});

test('what cannot be saved is not dropped but hidden', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await toFirstItem(desk);
	await desk.seesSaved();
	await fillDisk(page);
	await desk.answer('yes');
	await expect(page.getByText(words('en', 'faults:QuotaExceeded.what'))).toBeVisible();
	expect(await freeze(desk)).toBe(true);
	await expect(
		page.getByRole('heading', { name: words('en', 'talk:neutral.title') })
	).toBeVisible();
	await expect(page.locator('[lang="ar"]')).toHaveCount(0);
	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await desk.seesPhase('paused');
	await expect(desk.button(words('en', 'talk:rescue.save'))).toBeVisible();
});

test('a browser that does keep an open talk for Back finds it locked', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.seesSaved();
	const isCovered = await page.evaluate(() => {
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		return document.documentElement.hasAttribute('data-covered');
	});
	expect(isCovered).toBe(true);
	await opensAgain(desk, passphrase);
	await desk.seesItem(borderItems[0]);
});
