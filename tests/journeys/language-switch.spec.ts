// The respondent's language changes in the middle of a question: the same question, in other
// words and another direction, and everything that was said is still there.
import { expect, test } from '../support/browser';
import { Desk, endonymOf, words, type Tag } from '../support/desk';
import {
	borderItems,
	expectedReview,
	personSide,
	reviewOf,
	toFirstItem
} from '../support/talk-steps';

async function switchTo(desk: Desk, tag: Tag): Promise<void> {
	await desk.press('talk:bar.more');
	await desk.press('talk:bar.language');
	await desk.page.getByRole('button', { name: endonymOf(tag), exact: true }).click();
	desk.person = tag;
}

async function seesSameItemIn(desk: Desk, item: string, direction: 'ltr' | 'rtl') {
	await desk.seesPhase('asking');
	await desk.seesItem(item);
	const own = words(desk.person, `border-second-line:${item}.prompt`);
	await expect(personSide(desk).getByText(own)).toHaveCSS('direction', direction);
	await expect(personSide(desk)).toHaveAttribute('dir', direction);
	for (const tag of (['fi', 'ar'] as const).filter((one) => one !== desk.person)) {
		await expect(desk.page.getByText(words(tag, `border-second-line:${item}.prompt`))).toHaveCount(
			0
		);
	}
	await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(desk.page.locator('html')).toHaveAttribute('dir', 'ltr');
}

test('Arabic, Finnish and Arabic again in the middle of a question', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await toFirstItem(desk);
	await desk.answer('yes');
	await desk.answer('unsure');
	await seesSameItemIn(desk, borderItems[2], 'rtl');
	await switchTo(desk, 'fi');
	await seesSameItemIn(desk, borderItems[2], 'ltr');
	await desk.touch('spoken:answer.declined');
	await desk.touch('spoken:flow.go-on');
	await seesSameItemIn(desk, borderItems[3], 'ltr');
	await switchTo(desk, 'ar');
	await seesSameItemIn(desk, borderItems[3], 'rtl');
	for (const answer of ['no', 'yes', 'no', 'no', 'no'] as const) await desk.answer(answer);
	await desk.close();
	await desk.seesSaved();
	const said = ['yes', 'unsure', 'declined', 'no', 'yes', 'no', 'no', 'no'] as const;
	expect(await reviewOf(desk)).toEqual(expectedReview(desk, said));
});
