// A database that a newer Askwell has already opened is refused in words, and not a byte of it, or
// of the key file, is changed: in today's form its rows open again with everything in them.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import {
	leaveApplication,
	noIcon,
	putBack,
	raiseVersion,
	readStored
} from '../support/stored-bytes';
import { codeOf, goOnWithTalk, toFirstItem } from '../support/talk-steps';

test.use({ expectedComplaint: noIcon });

const vault = 'askwell-practice';
const today = 10;
const newer = 20;

test('a newer database is refused, left alone, and loses nothing', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.answer('yes');
	await desk.seesSaved();
	const code = await codeOf(desk);

	await leaveApplication(page);
	await raiseVersion(page, vault, newer);
	const before = await readStored(page, vault);
	expect(before.version).toBe(newer);
	expect(before.tables['bodies']).toHaveLength(1);
	expect(Object.keys(before.files)).toEqual(['keys']);

	await desk.open();
	await desk.choose('practice');
	await expect(page.getByText(words('en', 'faults:DatabaseNewer.what'))).toBeVisible();
	await expect(page.getByText(words('en', 'faults:DatabaseNewer.next'))).toBeVisible();

	await leaveApplication(page);
	expect(await readStored(page, vault)).toEqual(before);

	await putBack(page, vault, before, today);
	await desk.open();
	await desk.choose('practice');
	await desk.unlock(passphrase);
	await expect(page.getByText(code)).toBeVisible();
	await goOnWithTalk(desk);
	await desk.seesItem('kept-from-leaving-or-contact');
});
