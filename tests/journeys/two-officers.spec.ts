// Two officers on one tablet: each with initials and a vault; a conversation that changes hands with
// the person's yes; a lost passphrase; and an officer who leaves for good.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { comeAs, isOpen, lock, newOfficer } from '../support/officers-at-desk';
import { codeOf, endPause } from '../support/talk-steps';

const said = (key: string, params = {}) => words('en', key, params);

/** The eight words that stand under a key. */
async function fingerprint(desk: Desk, within: string): Promise<string> {
	const words = desk.page.locator(`${within} ol[lang="en"]`).first().getByRole('listitem');
	return (await words.allTextContents()).join(' ');
}

/** The second officer notes their eight words, and the first one compares them. */
async function compareKeys(desk: Desk, second: string, first: string): Promise<void> {
	await comeAs(desk, 'CD', second);
	await desk.press('staff:home.settings');
	await desk.settings('own');
	const noted = await fingerprint(desk, 'section');
	expect(noted.split(' ')).toHaveLength(8);
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
	await lock(desk);
	await comeAs(desk, 'AB', first);
	await desk.press('staff:home.settings');
	await desk.settings('colleagues');
	await expect(desk.button(said('desk:settings.colleagues.same'))).toBeVisible();
	expect(await fingerprint(desk, 'article')).toBe(noted);
	await desk.press('desk:settings.colleagues.same');
	await expect(desk.page.getByText(said('desk:settings.colleagues.known'))).toBeVisible();
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
}

test('a conversation changes hands with the person’s yes, and not without it', async ({
	page,
	baseURL
}) => {
	test.setTimeout(180_000);
	const desk = new Desk(page, 'en', 'ar');
	await desk.allowPersistence(baseURL ?? '');
	await desk.open();
	await desk.choose('talk');
	const first = await newOfficer(desk, 'AB');
	await desk.decide(['English', 'العربية']);
	await lock(desk);
	await desk.choose('talk');
	await desk.press('desk:officers.other');
	const second = await newOfficer(desk, 'CD');
	await desk.decide(['English', 'العربية']);
	await lock(desk);
	await compareKeys(desk, second, first);

	await desk.begin();
	await desk.ordinary();
	await desk.language();
	await desk.press('talk:said');
	await desk.privacy();
	await desk.touch('spoken:need.wages');
	await desk.touch('spoken:flow.go-on');
	await desk.touch('spoken:age.adult');
	await desk.press('talk:said');
	await desk.touch('spoken:information.take-card');
	await desk.agree('yes');
	await desk.answer('yes');
	const code = await codeOf(desk);
	await desk.press('talk:bar.pause');
	await desk.press('talk:paused.colleague');
	await desk.button('CD').click();
	await desk.touch('spoken:colleague.no');
	await expect(page.getByText(said('desk:colleague.refused'))).toBeVisible();
	await expect(desk.button(said('desk:colleague.give', { name: 'CD' }))).toHaveCount(0);
	await desk.press('desk:colleague.back');
	await desk.press('talk:paused.colleague');
	await desk.button('CD').click();
	await desk.touch('spoken:colleague.yes');
	await desk.press('desk:colleague.give', { name: 'CD' });
	await expect(page.getByText(said('desk:colleague.waits', { name: 'CD' }))).toBeVisible();
	await expect(page.getByText(said('staff:home.empty'))).toBeVisible();
	await lock(desk);

	await comeAs(desk, 'CD', second);
	await desk.press('desk:waiting.open');
	await desk.press('desk:waiting.open');
	await expect(page.getByText(said('spoken:need.wages'))).toBeVisible();
	await expect(page.getByText(said('talk:phase.asking'))).toBeVisible();
	const preview = await page.locator('article').innerText();
	expect(preview).not.toContain(said('border-second-line:money-kept-or-owed.topic'));
	await desk.press('desk:waiting.take');
	await expect(page.getByText(said('desk:waiting.none'))).toBeVisible();
	await expect(page.getByText(code).first()).toBeVisible();
	await desk.press('staff:shell.back');
	await desk.press('staff:case.go-on');
	await desk.seesPhase('paused');
	await endPause(desk);
	await desk.seesItem('kept-from-leaving-or-contact');
	await desk.answer('no');
	await desk.seesSaved();
});

test('whoever lost their words goes on in two taps, and whoever leaves is gone', async ({
	page
}) => {
	test.setTimeout(180_000);
	const desk = new Desk(page, 'en');
	await desk.open();
	await desk.choose('talk');
	await newOfficer(desk, 'AB');
	await lock(desk);

	await desk.choose('talk');
	await page.getByText(said('staff:unlock.lost.title')).click();
	await expect(page.getByText(said('desk:unlock.lost.beside.explain'))).toBeVisible();
	await desk.press('desk:unlock.lost.beside');
	await desk.seesHeading('staff:make.title.field');
	const words = await newOfficer(desk, 'AC');
	await lock(desk);

	await desk.choose('talk');
	await desk.seesHeading('desk:officers.title');
	await expect(desk.button('AB')).toBeVisible();
	await desk.button('AC').click();
	await desk.press('staff:shell.back');
	await desk.seesHeading('desk:officers.title');
	await desk.button('AC').click();
	await desk.unlock(words);
	await isOpen(desk);

	await desk.press('staff:home.settings');
	await desk.settings('officer');
	await desk.fill('desk:make.initials.label', 'AB');
	await desk.press('desk:settings.save');
	await expect(page.getByText(said('faults:InitialsRefused.what'))).toBeVisible();
	await desk.press('desk:settings.officer.remove.label');
	await expect(page.getByText(said('desk:settings.officer.remove.warning'))).toBeVisible();
	await desk.press('desk:settings.officer.remove.confirm');
	await desk.seesHeading('staff:start.now.title');
	await desk.choose('talk');
	// The officer who is left is asked for their words at once.
	await desk.seesHeading('staff:unlock.title.field');
	const left = await page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const names = [];
		const listed = root as unknown as { keys(): AsyncIterable<string> };
		for await (const name of listed.keys()) names.push(name);
		const databases = await indexedDB.databases();
		return [...names, ...databases.map(({ name }) => name)];
	});
	expect(left.some((name) => name?.startsWith('askwell-field.2'))).toBe(false);
	expect(left).toContain('askwell-field');
});
