// Parts of journeys that several of them share, in the words of the desk.
import { expect, type Locator } from '@playwright/test';
import { words, type Desk } from './desk';

type Answer = 'yes' | 'no' | 'unsure' | 'declined';

/** The items of the built-in protocol, in their order. */
export const borderItems = [
	'money-kept-or-owed',
	'kept-from-leaving-or-contact',
	'threats',
	'hurt-or-made-to-do',
	'papers-phone-or-card-kept',
	'promised-otherwise',
	'given-something-to-control',
	'after-setting-out'
] as const;

/** From the first screen to the first item, in practice; answers with the vault's six words. */
export async function toFirstItem(
	desk: Desk,
	notes: 'yes' | 'no' = 'yes',
	address = '/'
): Promise<string> {
	await desk.open(address);
	const passphrase = await desk.makeVault('practice');
	await desk.begin();
	await desk.gates();
	await desk.agree(notes);
	return passphrase;
}

/** The code of the talk, as it stands on top of its screens and in the list. */
export async function codeOf(desk: Desk): Promise<string> {
	return (
		(await desk.page
			.getByText(/^[A-Z0-9]{2}-\d\d-[A-Z0-9]{2}$/)
			.first()
			.textContent()) ?? ''
	);
}

/** The respondent's side of the screen. */
export function personSide(desk: Desk): Locator {
	return desk.page.locator(`main [lang="${desk.person}"]`);
}

/** Opens a vault that is there, from the first screen. */
export async function openVault(
	desk: Desk,
	passphrase: string,
	which: 'talk' | 'practice' = 'practice',
	address = '/'
): Promise<void> {
	await desk.open(address);
	await desk.choose(which);
	await desk.unlock(passphrase);
	await desk.seesHeading(`staff:home.title.${which === 'talk' ? 'field' : 'practice'}`);
}

/** Goes on with the one kept talk: a pause, one sentence about privacy, and back to where it was. */
export async function goOnWithTalk(desk: Desk): Promise<void> {
	await desk.press('staff:case.go-on');
	await desk.seesPhase('paused');
	await endPause(desk);
}

/** From a pause back to the talk, with privacy confirmed anew. */
export async function endPause(desk: Desk): Promise<void> {
	await desk.press('talk:go-on');
	await desk.seesPhase('reconfirming');
	const question = words(desk.person, 'spoken:resume.question');
	await expect(personSide(desk).getByText(question)).toBeVisible();
	await desk.press('talk:reconfirm.held');
}

/** The answers in the review, as the respondent reads them: the sentence and what was said. */
export async function reviewOf(desk: Desk): Promise<readonly (readonly [string, string])[]> {
	await desk.seesPhase('review');
	const rows = personSide(desk).getByRole('listitem');
	const texts = await rows.allInnerTexts();
	return texts.map((text) => {
		const [question = '', answer = ''] = text.split('\n').filter((line) => line.trim() !== '');
		return [question, answer] as const;
	});
}

/** What the review has to say about items of the built-in protocol. */
export function expectedReview(
	desk: Desk,
	answers: readonly Answer[]
): readonly (readonly [string, string])[] {
	return answers.map((answer, at) => [
		words(desk.person, `border-second-line:${borderItems[at]}.prompt`),
		words(desk.person, `spoken:answer.${answer}`)
	]);
}

/** From the farewell back to the list. */
export async function leave(desk: Desk): Promise<void> {
	await desk.seesPhase('farewell');
	await desk.press('talk:farewell.end');
	await desk.press('talk:ended.leave');
	await expect(desk.button(words(desk.staff, 'staff:home.begin'))).toBeVisible();
}

/** From what the person said yes to, to a letter for the desk of this practice vault. */
export async function sealToOwnDesk(desk: Desk): Promise<Buffer> {
	await desk.wish('Auttamisjärjestelmä');
	await desk.touch('spoken:share.exactly');
	await desk.touch('spoken:share.yes');
	await desk.press('handover:ways.ask-about', { name: words(desk.staff, 'staff:practice.desk') });
	await desk.touch('spoken:share.yes');
	await desk.page.getByText(words(desk.staff, 'handover:keys.title')).click();
	await desk.page.getByLabel(words(desk.staff, 'handover:keys.one.sure')).check();
	await desk.press('handover:keys.make');
	return (await desk.saveLetter()).bytes;
}

/** Opens a letter with the key of the open vault, from the list. */
export async function receive(desk: Desk, letter: Buffer): Promise<void> {
	const { page } = desk;
	await page.getByRole('button', { name: words(desk.staff, 'staff:start.receive.title') }).click();
	await page.getByLabel(words(desk.staff, 'handover:receive.with-key')).check();
	const file = { name: 'letter.age', mimeType: 'application/octet-stream', buffer: letter };
	await page.getByLabel(words(desk.staff, 'handover:receive.file')).setInputFiles(file);
	await desk.press('handover:receive.open');
}
