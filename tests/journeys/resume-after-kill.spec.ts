// The browser is killed in the middle of a question, twice. The talk is in the list, privacy is
// asked for again in one sentence, the same question is there, and so is every answer that was
// marked as saved. Nothing of it can be read in the profile.
import { expect, test } from '@playwright/test';
import { watch } from '../support/browser';
import { Desk, words } from '../support/desk';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { freshTokens, scanProfile } from '../support/profile-scan';
import { wantedStore } from '../support/store';
import {
	borderItems,
	codeOf,
	expectedReview,
	goOnWithTalk,
	openVault,
	reviewOf,
	toFirstItem
} from '../support/talk-steps';

const profile = newProfile();
test.afterAll(() => profile.remove());

async function start(address: string) {
	const browser = await startPlainBrowser(profile.path);
	const { complaints } = await watch(browser.context);
	const desk = new Desk(browser.page, 'en', 'ar');
	return { desk, browser, complaints, address };
}

test('what was saved is there after the browser was killed', async ({ baseURL }) => {
	const address = `${baseURL}/`;
	const [contact = ''] = freshTokens(1);
	const said = ['yes', 'no', 'unsure', 'declined', 'no', 'yes', 'no', 'no'] as const;
	const first = await start(address);
	const passphrase = await toFirstItem(first.desk, 'yes', address);
	const code = await codeOf(first.desk);
	for (const answer of said.slice(0, 3)) await first.desk.answer(answer);
	await first.desk.seesItem(borderItems[3]);
	await first.desk.seesSaved();
	await first.browser.kill();

	const second = await start(address);
	await openVault(second.desk, passphrase, 'practice', address);
	await expect(second.desk.page.getByText(code)).toBeVisible();
	await goOnWithTalk(second.desk);
	await second.desk.seesItem(borderItems[3]);
	await second.desk.answer('declined');
	await second.desk.answer('no');
	await second.desk.seesSaved();
	await second.desk.touch('spoken:answer.yes');
	await second.browser.kill();

	const third = await start(address);
	const { desk } = third;
	await openVault(desk, passphrase, 'practice', address);
	await goOnWithTalk(desk);
	// The last touch was not marked as saved: either all of it is there or nothing of it.
	const goOn = desk.button(words('ar', 'spoken:flow.go-on'));
	const yes = desk.button(words('ar', 'spoken:answer.yes'));
	await expect(goOn.or(yes)).toBeVisible();
	if (await yes.isVisible()) {
		await desk.seesItem(borderItems[5]);
		await desk.touch('spoken:answer.yes');
	}
	await desk.touch('spoken:flow.go-on');
	for (const answer of said.slice(6)) await desk.answer(answer);
	await desk.close(contact);
	await desk.seesSaved();
	expect(await reviewOf(desk)).toEqual(expectedReview(desk, said));
	await third.browser.kill();

	const secrets = [contact, code, passphrase, '"type":"response-given"', '"item":"threats"'];
	// In SQLite the scan would refuse.
	if (wantedStore() !== 'sqlite') expect(scanProfile(profile.path, secrets)).toEqual([]);
	const all = [first, second, third].flatMap(({ complaints }) => complaints);
	expect(all, 'what the browser complained about').toEqual([]);
});
