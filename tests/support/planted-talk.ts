// Conversations in practice in which every field and every answer is a secret, one after the other, by
// the buttons of the screen; and what happens around them on an ordinary day.
import { expect } from '@playwright/test';
import { words, type Desk } from './desk';
import { chooseProtocol } from './own-protocol';
import { bundleWith, chosenWords, type TalkSecrets } from './secrets';
import {
	borderItems,
	codeOf,
	goOnWithTalk,
	leave,
	openVault,
	personSide,
	receive,
	sealToOwnDesk
} from './talk-steps';

/** What is done with a conversation in the end. */
export type Ending = 'kept' | 'taken-back' | 'sealed';

/** From the list through a whole conversation of secrets to the list; answers with its codes. */
export async function plantedTalk(
	desk: Desk,
	secrets: TalkSecrets,
	ending: Ending = 'kept'
): Promise<readonly string[]> {
	await chooseProtocol(desk, bundleWith(secrets));
	await desk.press('desk:practice-file.use');
	await desk.begin();
	const code = await codeOf(desk);
	await desk.gates();
	await desk.agree('yes');
	const person = desk.person === 'ar' ? 'ar' : 'en';
	await desk.button(chosenWords(person, secrets), personSide(desk)).click();
	await desk.touch('spoken:flow.go-on');
	await personSide(desk).getByRole('textbox').fill(secrets.note.join(' '));
	await desk.touch('spoken:flow.go-on');
	await desk.touch('spoken:flow.go-on');
	await desk.close(secrets.contact.join(' '));
	if (ending === 'taken-back') await desk.touch('spoken:review.withhold');
	await desk.seesSaved();
	await desk.touch('spoken:review.agree');
	const more = ending === 'sealed' ? await sealAndReceive(desk) : [];
	if (ending !== 'sealed') {
		await desk.touch('spoken:choices.no');
		await leave(desk);
	}
	return [code, ...more];
}

/** A letter to the desk of this very vault, saved and opened again; answers with its receipt code. */
async function sealAndReceive(desk: Desk): Promise<readonly string[]> {
	const letter = await sealToOwnDesk(desk);
	await desk.press('handover:finish');
	await leave(desk);
	await receive(desk, letter);
	const receipt = (await desk.page.locator('.code').textContent()) ?? '';
	await desk.press('handover:receive.leave');
	await expect(desk.button(words(desk.staff, 'staff:home.begin'))).toBeVisible();
	return [receipt.trim()];
}

/**
 * A conversation by the built-in questions that is hidden with Shift three times while a contact stands
 * half typed, then opened with the six words and gone on with; answers with its code.
 */
export async function hiddenTalk(
	desk: Desk,
	passphrase: string,
	address: string,
	contact: readonly string[]
): Promise<string> {
	// Opened anew, because a protocol file is used until then.
	await openVault(desk, passphrase, 'practice', address);
	await desk.begin();
	const code = await codeOf(desk);
	await desk.gates();
	await desk.agree('yes');
	for (const _ of borderItems) await desk.answer('no');
	await toContact(desk);
	await desk.page.getByRole('textbox').fill(contact.join(' '));
	for (let times = 0; times < 3; times += 1) await desk.page.keyboard.press('Shift');
	await expect(personSide(desk)).toHaveCount(0);
	await openVault(desk, passphrase, 'practice', address);
	await goOnWithTalk(desk);
	await desk.touch('spoken:closing.contact.yes');
	await desk.page.getByRole('textbox').fill(contact.join(' '));
	await desk.touch('spoken:flow.go-on');
	await desk.seesSaved();
	await desk.touch('spoken:review.agree');
	await desk.touch('spoken:choices.no');
	await leave(desk);
	return code;
}

async function toContact(desk: Desk): Promise<void> {
	await desk.seesPhase('closingNeeds');
	await desk.touch('spoken:need.nothing');
	await desk.touch('spoken:answer.no');
	await desk.touch('spoken:closing.contact.yes');
}

/** A conversation that ends in the middle of a word: the contact stands typed and was not handed on. */
export async function unfinishedTalk(desk: Desk, typed: readonly string[]): Promise<string> {
	await desk.begin();
	const code = await codeOf(desk);
	await desk.gates();
	await desk.agree('yes');
	for (const _ of borderItems) await desk.answer('declined');
	await toContact(desk);
	await desk.page.getByRole('textbox').fill(typed.join(' '));
	return code;
}
