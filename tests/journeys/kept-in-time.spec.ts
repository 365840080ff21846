// How long what is kept is kept, in a browser: a draft, what a named desk has, and what somebody agreed
// to and nobody confirmed; and a clock that is set back makes none of it longer.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { MovedClock } from '../support/moved-clock';
import { codeOf, leave, sealToOwnDesk } from '../support/talk-steps';

// The clock of the worker is moved on its way here.
test.use({ serviceWorkers: 'block' });

const said = (key: string, params = {}) => words('en', key, params);

const dayAfter = (hours: number) =>
	new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10);

/** A conversation from the list to what the person agrees to; answers with its code. */
async function toChoices(desk: Desk): Promise<string> {
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.answer('yes');
	const code = await codeOf(desk);
	await desk.touch('spoken:answer.no');
	await desk.touch('spoken:flow.hear-help');
	await desk.close();
	await desk.touch('spoken:review.agree');
	return code;
}

/** What the person wants one service to be asked, and said yes to. */
async function agreeTo(desk: Desk): Promise<void> {
	await desk.wish('Auttamisjärjestelmä');
	await desk.touch('spoken:share.exactly');
	await desk.touch('spoken:share.yes');
}

/** Goes on with what a program of this device kept, after the page was loaded anew. */
async function open(desk: Desk): Promise<void> {
	await desk.choose('practice');
	await desk.unlock(desk.passphrase);
	await desk.seesHeading('staff:home.title.practice');
}

test('a draft goes after 72 hours, what a desk has after 24, what was agreed to never by itself', async ({
	page
}) => {
	test.setTimeout(180_000);
	const clock = await MovedClock.of(page);
	const desk = new Desk(page);
	const row = (code: string) => page.getByRole('article').filter({ hasText: code });
	const pass = async (hours: number) => {
		await desk.press('staff:home.lock');
		await clock.move(hours);
		await open(desk);
	};
	const gone = (number: number, after: number) =>
		page.getByText(said('desk:kept.gone', { day: dayAfter(after), number }));

	await desk.open();
	await desk.makeVault('practice');
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.answer('no');
	await desk.seesSaved();
	const draft = await codeOf(desk);
	await page.reload();
	await open(desk);
	const told = await toChoices(desk);
	await agreeTo(desk);
	await desk.page.getByText(said('handover:phone.title')).click();
	await desk.press('handover:phone.show');
	await desk.press('handover:finish');
	await leave(desk);
	const sealed = await toChoices(desk);
	await sealToOwnDesk(desk);
	await desk.press('handover:finish');
	await leave(desk);
	await expect(row(draft)).toContainText(said('desk:kept.goes.days', { days: 3 }));
	await expect(row(told)).toContainText(said('desk:kept.goes.hours', { hours: 24 }));
	await expect(row(sealed)).toContainText(said('desk:kept.waits'));

	await pass(23);
	await expect(page.getByRole('article')).toHaveCount(3);
	await pass(2);
	await expect(row(told)).toHaveCount(0);
	await expect(page.getByRole('article')).toHaveCount(2);
	await expect(gone(1, 25)).toBeVisible();
	expect(await page.locator('main').innerText()).not.toContain(told);
	await desk.press('desk:kept.gone.dismiss');
	await expect(gone(1, 25)).toHaveCount(0);

	// Set back, the clock makes nothing younger: what had passed stays passed.
	await pass(-20);
	await expect(page.getByRole('article')).toHaveCount(2);
	await expect(row(draft)).toContainText(said('desk:kept.goes.days', { days: 2 }));
	await pass(45);
	await expect(row(draft)).toHaveCount(1);
	await pass(3);
	await expect(row(draft)).toHaveCount(0);
	await expect(gone(1, 53)).toBeVisible();
	await desk.press('desk:kept.gone.dismiss');
	await expect(row(sealed)).toContainText(said('desk:kept.overdue.sealed'));

	await pass(20 * 24);
	await expect(page.getByRole('article')).toHaveCount(1);
	await expect(page.getByText(said('desk:kept.overdue.number', { number: 1 }))).toBeVisible();
	await expect(row(sealed)).toContainText(said('desk:kept.overdue.sealed'));
	await expect(desk.button(said('desk:kept.gone.dismiss'))).toHaveCount(0);
});
