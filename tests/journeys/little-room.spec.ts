// There is room for a few answers, but no more than that, and Chromium does not tell. Unlocking finds
// it out: what is kept is opened and gone on with, and nothing real begins until there is room again.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { decideRoom } from '../support/disk-room';
import { borderItems, goOnWithTalk, openVault } from '../support/talk-steps';

const littleRoom = 2_000_000;
const notice = words('en', 'staff:space.unknown');

test('little room is found out at unlocking', async ({ page, baseURL }) => {
	test.setTimeout(120_000);
	const desk = new Desk(page, 'en', 'ar');
	await desk.allowPersistence(baseURL ?? '');
	await desk.open();
	const setRoom = await decideRoom(page);
	const passphrase = await desk.makeVault('talk');
	await desk.decide(['العربية']);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.answer('yes');
	await desk.seesSaved();
	const begin = desk.button(words('en', 'staff:home.begin'));
	const hasBallast = () =>
		page.evaluate(async () =>
			(await indexedDB.databases()).some(({ name }) => name === 'askwell-ballast')
		);

	await openVault(desk, passphrase, 'talk');
	await expect(begin, 'with room').toBeVisible();
	await expect(page.getByText(notice)).toHaveCount(0);
	expect(await hasBallast()).toBe(true);

	await setRoom(littleRoom);
	// Until then Chromium still believes in the room it found last.
	await page.waitForTimeout(31_000);
	await setRoom(littleRoom);
	await openVault(desk, passphrase, 'talk');
	await expect(page.getByText(notice)).toBeVisible();
	await expect(begin).toHaveCount(0);
	expect(await hasBallast(), 'nothing half-written stays').toBe(false);
	await setRoom(littleRoom);
	await desk.press('staff:space.again');
	await expect(page.getByText(notice)).toBeVisible();

	await goOnWithTalk(desk);
	await desk.seesItem(borderItems[1]);
	await desk.answer('no');
	await desk.seesSaved();
	await expect(page.getByText(words('en', 'talk:saved.space'))).toBeVisible();

	await setRoom(littleRoom);
	await openVault(desk, passphrase, 'talk');
	await expect(page.getByText(notice)).toBeVisible();
	await setRoom(null);
	await desk.press('staff:space.again');
	await expect(begin).toBeVisible();
	await expect(page.getByText(notice)).toHaveCount(0);
	expect(await hasBallast()).toBe(true);
});
