// Danger now, from five places: one tap, the number, and back to the very same place when it was
// a mistake. When it has passed, privacy is asked for again before anything goes on.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';

async function raise(desk: Desk): Promise<void> {
	await desk.press('talk:bar.danger');
	await desk.seesPhase('danger');
	await expect(desk.page.getByText('112', { exact: true }).first()).toBeVisible();
	await expect(desk.page.getByText(words(desk.staff, 'talk:danger.call'))).toBeVisible();
}

// What is on the screen, and how it stands there.
async function screenOf(desk: Desk): Promise<string> {
	await expect(desk.page.locator('main')).toBeVisible();
	return desk.page.locator('main').innerText();
}

async function byMistake(desk: Desk): Promise<void> {
	const before = await screenOf(desk);
	await raise(desk);
	expect(await screenOf(desk)).not.toBe(before);
	await desk.press('talk:danger.mistake');
	await expect.poll(() => screenOf(desk)).toBe(before);
}

async function andItPasses(desk: Desk, phase: string): Promise<void> {
	await raise(desk);
	await desk.press('talk:danger.past');
	await desk.seesPhase('dangerReconfirming');
	await desk.press('talk:reconfirm.held');
	await desk.seesPhase(phase);
}

test('danger is one tap away everywhere, and a mistake leads back to the same screen', async ({
	page
}) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await desk.makeVault('practice');
	await desk.begin();
	await byMistake(desk);
	await desk.ordinary();
	await desk.language();
	await desk.press('talk:said');
	await desk.seesPhase('privacy');
	await byMistake(desk);
	await desk.privacy();
	await desk.touch('spoken:need.nothing');
	await desk.touch('spoken:age.adult');
	await desk.press('talk:said');
	await desk.touch('spoken:information.take-card');
	await desk.agree('yes');
	await desk.seesItem('money-kept-or-owed');
	await byMistake(desk);
	await andItPasses(desk, 'asking');
	await desk.seesItem('money-kept-or-owed');
	await desk.touch('spoken:answer.yes');
	await desk.seesPhase('interlude');
	await byMistake(desk);
	await andItPasses(desk, 'interlude');
	await desk.touch('spoken:flow.go-on');
	for (let item = 1; item < 8; item += 1) await desk.answer('no');
	await desk.close();
	await desk.touch('spoken:review.agree');
	await desk.wish('Auttamisjärjestelmä');
	await byMistake(desk);
	await desk.touch('spoken:share.exactly');
	await byMistake(desk);
	await desk.touch('spoken:share.yes');
	await byMistake(desk);
	await andItPasses(desk, 'sharing');
});
