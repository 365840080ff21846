// A PIN opens the vault again after a lock, and leads back to the same item: for a while, for a few
// tries, and never after the page was loaded again. Nothing of it is in the profile on the disk.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { writeRowInPlain } from '../support/plain-row';
import { countFound, scanProfile } from '../support/profile-scan';
import { setPin } from '../support/put-away';
import { borderItems, endPause } from '../support/talk-steps';

const [pin, wrong] = ['730194', '730195'];

const label = (desk: Desk) => desk.page.getByLabel(words(desk.staff, 'desk:pin.label'));

async function enterPin(desk: Desk, typed: string): Promise<void> {
	await label(desk).fill(typed);
	await desk.press('staff:unlock.enter.open');
}

/** From the list, with a PIN set, to the second item of a kept talk. */
async function toSecondItem(desk: Desk, address = '/'): Promise<string> {
	await desk.open(address);
	const passphrase = await desk.makeVault('practice');
	await setPin(desk, pin);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.answer('no');
	await desk.seesItem(borderItems[1]);
	await desk.seesSaved();
	return passphrase;
}

/** Hides, and comes as far as the field for the PIN. */
async function hideAndReturn(desk: Desk): Promise<void> {
	await desk.press('talk:bar.hide');
	await expect.poll(() => desk.page.workers().length, 'only the PIN is left').toBe(1);
	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await desk.seesHeading('staff:unlock.title.practice');
}

test('a PIN leads back to the same item, again and again, until five wrong ones', async ({
	page
}) => {
	test.setTimeout(120_000);
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toSecondItem(desk);
	for (let time = 0; time < 2; time += 1) {
		await hideAndReturn(desk);
		await enterPin(desk, wrong);
		await expect(page.getByText(words('en', 'desk:pin.wrong', { left: 4 }))).toBeVisible();
		await enterPin(desk, '73');
		await expect(page.getByText(words('en', 'desk:pin.too-short'))).toBeVisible();
		await enterPin(desk, pin);
		await desk.seesPhase('paused');
		await endPause(desk);
		await desk.seesItem(borderItems[1]);
	}
	await hideAndReturn(desk);
	for (const left of [4, 3, 2, 1]) {
		await enterPin(desk, wrong);
		await expect(page.getByText(words('en', 'desk:pin.wrong', { left }))).toBeVisible();
	}
	await enterPin(desk, wrong);
	await expect(page.getByText(words('en', 'desk:pin.gone'))).toBeVisible();
	await expect(label(desk)).toHaveCount(0);
	await desk.press('desk:pin.words');
	await desk.unlock(passphrase);
	await desk.seesPhase('paused');
});

test('a PIN opens nothing after fifteen minutes, and nothing after the page was loaded again', async ({
	page
}) => {
	await page.clock.install();
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toSecondItem(desk);
	await hideAndReturn(desk);
	await page.clock.fastForward('15:01');
	await expect(page.getByText(words('en', 'desk:pin.gone'))).toBeVisible();
	await expect(label(desk)).toHaveCount(0);
	await desk.press('desk:pin.words');
	await desk.unlock(passphrase);
	await desk.seesPhase('paused');

	await page.reload();
	await desk.seesHeading('staff:start.now.title');
	await desk.choose('practice');
	await expect(page.getByLabel(words('en', 'staff:unlock.enter.label'))).toBeVisible();
	await expect(label(desk)).toHaveCount(0);
});

test('an idle talk locks by itself, and the PIN leads back to it', async ({ page }) => {
	await page.clock.install();
	const desk = new Desk(page, 'en', 'ar');
	await toSecondItem(desk);
	await page.clock.runFor('04:50');
	await desk.seesItem(borderItems[1]);
	await page.clock.runFor('00:12');
	await desk.seesHeading('staff:unlock.title.practice');
	await expect(page.getByText(words('en', 'staff:unlock.put-away.kept'))).toBeVisible();
	await enterPin(desk, pin);
	await desk.seesPhase('paused');
});

test('nothing of a PIN is on the disk', async ({ baseURL }) => {
	test.setTimeout(120_000);
	const profile = newProfile();
	const token = '492817730194';
	const browser = await startPlainBrowser(profile.path);
	const desk = new Desk(browser.page, 'en', 'ar');
	await desk.open(`${baseURL}/`);
	await desk.makeVault('practice');
	await setPin(desk, token);
	await desk.press('talk:bar.hide');
	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await enterPin(desk, token);
	await desk.seesHeading('staff:home.title.practice');
	// The control: digits of the same kind in plain.
	const control = '817264950317';
	await writeRowInPlain(browser.page, control);
	await browser.close();
	const hits = scanProfile(profile.path, [token, control]);
	expect(countFound(hits, [control]), 'what was written in plain').toBe(1);
	expect(countFound(hits, [token])).toBe(0);
	await profile.remove();
});
