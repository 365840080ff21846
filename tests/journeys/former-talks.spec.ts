// A talk is over: the list shows its code, its day and how far it is. Nothing opens it again, and
// nothing of what was said is on the page, now or after the next unlocking.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { borderItems, codeOf, leave, openVault, toFirstItem } from '../support/talk-steps';

const contact = 'zQ7mV kiosk by the lake';

/** What stands in each row of the list, line by line. */
async function rowsOf({ page }: Desk): Promise<readonly (readonly string[])[]> {
	await expect(page.getByRole('article')).toHaveCount(1);
	const texts = await page.getByRole('article').allInnerTexts();
	return texts.map((text) => text.split('\n').filter((line) => line.trim() !== ''));
}

test('of a former talk the list shows its code and its day, and nothing opens it', async ({
	page
}) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	const code = await codeOf(desk);
	for (const item of borderItems) await desk.answer(item === 'threats' ? 'yes' : 'no');
	await desk.close(contact);
	await desk.seesSaved();
	await desk.touch('spoken:review.agree');
	await desk.touch('spoken:choices.no');
	await leave(desk);

	const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
	const state = words('en', 'staff:case.state.closed');
	const goes = words('en', 'desk:kept.goes.days', { days: 3 });
	const rows = [
		[
			code,
			today,
			state,
			words('en', 'staff:case.steps'),
			words('en', 'staff:case.destroy'),
			goes,
			words('en', 'desk:kept.take-back')
		]
	];
	const said = [
		contact,
		...(['en', 'ar'] as const).map((tag) => words(tag, 'border-second-line:threats.prompt')),
		...(['en', 'ar'] as const).map((tag) => words(tag, 'border-second-line:threats.topic'))
	];
	const seesCodesOnly = async () => {
		expect(await rowsOf(desk)).toEqual(rows);
		await expect(desk.button(words('en', 'staff:case.go-on'))).toHaveCount(0);
		const all = await page.content();
		expect(said.filter((text) => all.includes(text))).toEqual([]);
	};
	await seesCodesOnly();
	await openVault(desk, passphrase);
	await seesCodesOnly();
});
