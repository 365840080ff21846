// R16 as people do it: an organisation names a recovery key, a copy is made by hand, and on another
// device, with the key's file and new words, the conversation is there as it was, with its steps.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { expect, test, watch } from '../support/browser';
import { Desk, words } from '../support/desk';
import { openContext } from '../support/disk-context';
import { codeOf } from '../support/talk-steps';

async function newDesk(browser: Browser, origin: string) {
	const { context, close } = await openContext(browser, origin);
	const { complaints } = await watch(context);
	const desk = new Desk(await context.newPage(), 'en', 'ar');
	await desk.open();
	await desk.choose('practice');
	return { desk, complaints, close };
}

/** The record of steps of the one case in the list, line by line. */
async function stepsOf(desk: Desk): Promise<readonly string[]> {
	await desk.press('staff:case.steps');
	await desk.seesHeading('desk:steps.title');
	const lines = desk.page.locator('main ol li');
	await expect(lines.first()).toBeVisible();
	const said = await lines.allTextContents();
	await desk.press('staff:shell.back');
	return said;
}

async function nameRecoveryKey(desk: Desk, key: string): Promise<void> {
	await desk.press('staff:home.settings');
	await desk.settings('recovery');
	await expect(desk.page.getByText(words('en', 'desk:settings.recovery.escrow'))).toBeVisible();
	await desk.fill('desk:settings.recovery.key', key);
	await desk.fill('desk:settings.recovery.name', 'Safe of the head office');
	// Nothing is taken before somebody says that the fingerprint was compared.
	await desk.press('desk:key.add');
	await expect(desk.page.getByText(words('en', 'desk:key.compare-first'))).toBeVisible();
	await desk.page.getByLabel(words('en', 'desk:key.compared')).check();
	await desk.press('desk:key.add');
	await expect(desk.page.getByRole('heading', { name: 'Safe of the head office' })).toBeVisible();
	await desk.byTwoPersons();
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
}

async function chooseFile(desk: Desk, key: string, name: string, buffer: Buffer): Promise<void> {
	const file = { name, mimeType: 'application/octet-stream', buffer };
	await desk.page.getByLabel(words('en', key)).setInputFiles(file);
}

test('a copy brings a conversation to another device, and nothing opens it but its key', async ({
	browser,
	baseURL
}) => {
	test.setTimeout(180_000);
	const identity = await generateX25519Identity();
	const here = await newDesk(browser, baseURL ?? '');
	const { desk } = here;
	const passphrase = await desk.makeVaultHere();
	await desk.seesHeading('staff:home.title.practice');
	await expect(desk.page.getByText(words('en', 'staff:home.copy'))).toHaveCount(0);
	await nameRecoveryKey(desk, await identityToRecipient(identity));
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	const code = await codeOf(desk);
	await desk.answer('yes');
	await desk.seesSaved();
	await desk.page.reload();
	await desk.choose('practice');
	await desk.unlock(passphrase);
	const steps = await stepsOf(desk);
	expect(steps).toHaveLength(3);
	for (const [at, kind] of ['begun', 'talk-yes', 'notes-yes'].entries()) {
		expect(steps[at]).toContain(words('en', `desk:steps.kind.${kind}`));
	}
	await desk.page.getByRole('button', { name: words('en', 'staff:home.copy') }).click();
	await desk.press('desk:backup.make');
	const saved = desk.page.waitForEvent('download');
	await desk.press('desk:backup.save');
	const download = await saved;
	expect(download.suggestedFilename()).toBe('copy.age');
	const copy = readFileSync(await download.path());
	expect(copy.includes(Buffer.from(code))).toBe(false);

	const there = await newDesk(browser, baseURL ?? '');
	const other = there.desk;
	await other.press('staff:make.restore');
	await chooseFile(other, 'desk:restore.file', 'copy.age', copy);
	const wrong = Buffer.from(`${await generateX25519Identity()}\n`);
	await chooseFile(other, 'desk:restore.identity', 'key.txt', wrong);
	await other.press('desk:restore.look');
	await expect(other.page.getByText(words('en', 'desk:BackupNotForKey.what'))).toBeVisible();
	await chooseFile(other, 'desk:restore.identity', 'key.txt', Buffer.from(`${identity}\n`));
	await other.press('desk:restore.look');
	await expect(
		other.page.getByText(words('en', 'desk:restore.cases', { number: 1 }))
	).toBeVisible();
	await other.press('desk:restore.same');
	const newWords = await other.makeVaultHere();
	expect(newWords).not.toBe(passphrase);
	await other.seesHeading('staff:home.title.practice');
	await expect(other.page.getByRole('heading', { name: code })).toBeVisible();
	expect(await stepsOf(other)).toEqual(steps);
	// Nothing of the key stays in the page.
	expect(await other.page.content()).not.toContain(identity.slice(20));

	expect([...here.complaints, ...there.complaints]).toEqual([]);
	await here.close();
	await there.close();
});
