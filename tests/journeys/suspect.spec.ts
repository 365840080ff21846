// A suspect, or somebody under arrest, is asked nothing: they hear of their rights, say what they
// need, and get the same card as everyone. No way from there leads to a question.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { rememberShown } from '../support/shown';
import { borderItems, leave, personSide } from '../support/talk-steps';

test('a suspect gets rights and the card, and no question', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	await desk.begin();
	const shown = await rememberShown(page);
	await desk.press('talk:safety.suspect');
	await desk.seesPhase('farewell');
	await page.getByRole('button', { name: 'العربية', exact: true }).click();
	await expect(page.getByText(words('ar', 'spoken:suspect.sentence'))).toBeVisible();
	await expect(page.getByText(words('en', 'spoken:suspect.sentence'))).toBeVisible();
	await expect(personSide(desk).getByText('Auttamisjärjestelmä')).toBeVisible();
	await expect(personSide(desk).getByText('112', { exact: true })).toBeVisible();
	for (const key of ['back', 'skip', 'pause'] as const) {
		await expect(desk.button(words('en', `talk:bar.${key}`))).toBeDisabled();
	}
	await desk.press('talk:bar.more');
	await desk.press('talk:bar.need');
	await desk.touch('spoken:need.lawyer');
	await desk.touch('spoken:flow.go-on');
	await desk.touch('spoken:flow.hear-help');
	await desk.seesPhase('choices');
	await expect(desk.button(words('en', 'talk:bar.back'))).toBeDisabled();
	await desk.touch('spoken:choices.no');
	await leave(desk);
	await expect(page.getByText(words('en', 'staff:home.empty'))).toBeVisible();

	const all = await shown();
	expect(all).toContain(words('ar', 'spoken:suspect.sentence'));
	const asked = borderItems.flatMap((item) =>
		(['en', 'ar'] as const).map((tag) => words(tag, `border-second-line:${item}.prompt`))
	);
	expect(asked.filter((sentence) => all.includes(sentence))).toEqual([]);
});
