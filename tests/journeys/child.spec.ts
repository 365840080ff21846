// Under 18, perhaps under 18, or somebody says that it may be so: from then on no question about
// what happened is ever on the screen again, and people whose work is to help children are.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { rememberShown } from '../support/shown';
import { borderItems, leave, openVault, toFirstItem } from '../support/talk-steps';

const sentences = borderItems.flatMap((item) =>
	(['en', 'ar'] as const).map((tag) => words(tag, `border-second-line:${item}.prompt`))
);

async function seesHelpForChildren(desk: Desk): Promise<void> {
	await desk.seesPhase('child');
	const { page } = desk;
	await expect(page.getByText('Child welfare, emergency social services').first()).toBeVisible();
	await expect(page.getByText('112', { exact: true }).first()).toBeVisible();
	await expect(page.getByText(words(desk.person, 'spoken:child.hello')).first()).toBeVisible();
}

// Every way on from here, each of them tried: none may lead to a question.
async function triesEveryWayOn(desk: Desk): Promise<void> {
	const { page } = desk;
	for (const key of ['back', 'skip', 'child'] as const) {
		await expect(desk.button(words(desk.staff, `talk:bar.${key}`))).toBeDisabled();
	}
	await desk.press('talk:bar.pause');
	await desk.press('talk:go-on');
	await seesHelpForChildren(desk);
	await desk.press('talk:bar.danger');
	await desk.press('talk:danger.mistake');
	await seesHelpForChildren(desk);
	await desk.press('talk:bar.more');
	await desk.press('talk:bar.need');
	await desk.touch('spoken:need.water');
	await desk.touch('spoken:needs.met');
	await desk.touch('spoken:flow.go-on');
	await seesHelpForChildren(desk);
	await desk.press('talk:child.somebody-else');
	await desk.seesPhase('farewell');
	await page.getByRole('button', { name: words(desk.person, 'spoken:flow.hear-help') }).click();
	await seesHelpForChildren(desk);
	await desk.press('talk:child.somebody-else');
}

async function atAge(page: Page): Promise<Desk> {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	await desk.begin();
	await desk.ordinary();
	await desk.language();
	await desk.press('talk:said');
	await desk.privacy();
	await desk.touch('spoken:need.nothing');
	await desk.seesPhase('age');
	return desk;
}

for (const answer of ['child', 'unsure'] as const) {
	test(`after the answer "${answer}" about age no question is ever shown`, async ({ page }) => {
		const desk = await atAge(page);
		const shown = await rememberShown(page);
		await desk.touch(`spoken:age.${answer}`);
		await seesHelpForChildren(desk);
		await triesEveryWayOn(desk);
		await leave(desk);
		const all = await shown();
		expect(all).toContain(words('ar', 'spoken:child.sentence.1'));
		expect(sentences.filter((sentence) => all.includes(sentence))).toEqual([]);
	});
}

test('when it is said in the middle of a question, no further one is ever shown', async ({
	page
}) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.answer('yes');
	await desk.seesItem(borderItems[1]);
	await desk.press('talk:bar.child');
	await seesHelpForChildren(desk);
	await desk.seesSaved();
	const shown = await rememberShown(page);
	await triesEveryWayOn(desk);
	await desk.seesPhase('farewell');
	await desk.seesSaved();
	const before = await shown();

	await openVault(desk, passphrase);
	const shownAgain = await rememberShown(page);
	await desk.press('staff:case.go-on');
	await page.getByRole('button', { name: words('ar', 'spoken:flow.hear-help') }).click();
	await seesHelpForChildren(desk);
	await desk.press('talk:child.somebody-else');
	await leave(desk);
	const all = before + (await shownAgain());
	expect(all).toContain(words('ar', 'spoken:child.sentence.1'));
	expect(sentences.filter((sentence) => all.includes(sentence))).toEqual([]);
});
