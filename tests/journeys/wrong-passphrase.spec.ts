// Wrong words: it is said in plain words, waiting grows and survives a reload, and the right words
// open the vault afterwards with everything in it.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { codeOf, goOnWithTalk, toFirstItem } from '../support/talk-steps';

const wrong = 'abandon ability able about above absent';

async function typeWrong(desk: Desk): Promise<void> {
	await desk.unlock(wrong);
	await expect(desk.page.getByText(words('en', 'faults:WrongPassphrase.what'))).toBeVisible();
	await expect(desk.page.getByText(words('en', 'faults:WrongPassphrase.next'))).toBeVisible();
}

// Seconds that the screen says are left; 0 when it says nothing.
async function secondsLeft(desk: Desk): Promise<number> {
	const timer = desk.page.getByRole('timer');
	if ((await timer.count()) === 0) return 0;
	return Number(/\d+/.exec((await timer.textContent()) ?? '')?.[0]);
}

test('wrong words cost time and nothing else', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.answer('yes');
	await desk.seesSaved();
	const code = await codeOf(desk);

	await desk.open();
	await desk.choose('practice');
	for (let tries = 0; tries < 2; tries += 1) await typeWrong(desk);
	expect(await secondsLeft(desk)).toBe(0);
	await typeWrong(desk);
	const open = desk.button(words('en', 'staff:unlock.enter.open'));
	await expect(open).toBeEnabled();
	await typeWrong(desk);
	await expect(page.getByRole('timer')).toBeVisible();
	expect(await secondsLeft(desk)).toBeGreaterThanOrEqual(4);
	await expect(open).toBeDisabled();

	await desk.open();
	await desk.choose('practice');
	await expect(page.getByRole('timer')).toBeVisible();
	const left = await secondsLeft(desk);
	expect(left).toBeGreaterThan(0);
	expect(left).toBeLessThanOrEqual(5);
	await expect(open).toBeDisabled();
	const waited = Date.now();
	await expect(open).toBeEnabled({ timeout: 6000 });
	expect(Date.now() - waited).toBeGreaterThan((left - 1) * 1000 - 500);
	await expect(page.getByRole('timer')).toHaveCount(0);

	await desk.unlock(passphrase);
	await expect(page.getByText(code)).toBeVisible();
	await goOnWithTalk(desk);
	await desk.seesItem('kept-from-leaving-or-contact');
});
