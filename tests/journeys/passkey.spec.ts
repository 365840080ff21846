// A passkey opens a vault beside its words, in the built application, with the authenticator that the
// browser plays. It is no longer a way in once it is removed; and the six words always are one.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { writeRowInPlain } from '../support/plain-row';
import { countFound, scanProfile } from '../support/profile-scan';
import { plugIn } from '../support/virtual-passkeys';

const text = (desk: Desk, key: string) => desk.page.getByText(words(desk.staff, `desk:${key}`));

const openButton = (desk: Desk) => desk.button(words(desk.staff, 'desk:passkey.open'));

/** From the list of an open vault to the settings of its passkey, which are allowed from then on. */
async function allow(desk: Desk): Promise<void> {
	await desk.seesHeading('staff:home.title.practice');
	await desk.press('staff:home.settings');
	await desk.settings('passkey');
	await desk.page.getByLabel(words(desk.staff, 'desk:settings.passkey.label')).check();
	await text(desk, 'settings.saved').waitFor();
}

async function add(desk: Desk, passphrase: string): Promise<void> {
	await desk.fill('staff:unlock.enter.label', passphrase);
	await desk.press('desk:settings.passkey.add');
}

/** Makes a vault with a passkey; the settings stand. */
async function makeWithPasskey(desk: Desk, address = '/'): Promise<string> {
	await desk.open(address);
	const passphrase = await desk.makeVault('practice');
	await allow(desk);
	await add(desk, passphrase);
	await text(desk, 'settings.passkey.added').waitFor();
	return passphrase;
}

/** Loads the page again, so that nothing is in any memory, and goes to the locked vault. */
async function comeBack(desk: Desk): Promise<void> {
	await desk.page.reload();
	await desk.seesHeading('staff:start.now.title');
	await desk.choose('practice');
	await desk.page.getByLabel(words(desk.staff, 'staff:unlock.enter.label')).waitFor();
}

test('a passkey opens the vault, and opens nothing once it was removed', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passkeys = await plugIn(page);
	const passphrase = await makeWithPasskey(desk);
	const [made] = await passkeys.list();
	expect(made).toMatchObject({ isResidentCredential: true, rpId: 'localhost' });
	expect([made?.userName, made?.userDisplayName]).toEqual([
		'Askwell (practice)',
		'Askwell (practice)'
	]);

	await comeBack(desk);
	await openButton(desk).click();
	await desk.seesHeading('staff:home.title.practice');

	await desk.press('staff:home.settings');
	await desk.settings('passkey');
	await desk.press('desk:settings.passkey.remove');
	await text(desk, 'settings.passkey.removed').waitFor();
	await comeBack(desk);
	await expect(openButton(desk)).toHaveCount(0);
	expect(await passkeys.list(), 'it is still in the device, and is no way in').toHaveLength(1);
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
});

test('the words open when the finger is wrong', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passkeys = await plugIn(page);
	const passphrase = await makeWithPasskey(desk);
	await comeBack(desk);
	await passkeys.verifies(false);
	await openButton(desk).click();
	await text(desk, 'passkey.cancelled').waitFor();
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
});

test('the words open when the passkey is gone, and another one can be added', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passkeys = await plugIn(page);
	const passphrase = await makeWithPasskey(desk);
	await passkeys.clear();
	await comeBack(desk);
	await openButton(desk).click();
	await text(desk, 'passkey.cancelled').waitFor();
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');

	await desk.press('staff:home.settings');
	await desk.settings('passkey');
	await desk.press('desk:settings.passkey.remove');
	await add(desk, passphrase);
	await text(desk, 'settings.passkey.added').waitFor();
	await comeBack(desk);
	await openButton(desk).click();
	await desk.seesHeading('staff:home.title.practice');
});

test('a passkey that was made for something else opens nothing', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passkeys = await plugIn(page);
	const passphrase = await makeWithPasskey(desk);
	await passkeys.remove();
	await plugIn(page);
	await page.evaluate(async () => {
		await navigator.credentials.create({
			publicKey: {
				rp: { id: location.hostname, name: 'Askwell' },
				user: { id: new Uint8Array(8), name: 'Askwell', displayName: 'Askwell' },
				challenge: new Uint8Array(32),
				pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				extensions: { prf: {} }
			}
		});
	});
	await comeBack(desk);
	await openButton(desk).click();
	await text(desk, 'passkey.other').waitFor();
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
});

test('a device that cannot do it is told apart, and leaves the vault as it was', async ({
	page
}) => {
	const desk = new Desk(page, 'en', 'ar');
	await plugIn(page, { hasPrf: false });
	await desk.open();
	const passphrase = await desk.makeVault('practice');
	await allow(desk);
	await add(desk, passphrase);
	await text(desk, 'passkey.secretless').waitFor();
	await comeBack(desk);
	await expect(openButton(desk)).toHaveCount(0);
});

test('a passkey that is forbidden is removed at once', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await plugIn(page);
	await makeWithPasskey(desk);
	await desk.page.getByLabel(words(desk.staff, 'desk:settings.passkey.label')).uncheck();
	await text(desk, 'settings.passkey.removed').waitFor();
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
	await text(desk, 'passkey.taken').waitFor();
	await comeBack(desk);
	await expect(openButton(desk)).toHaveCount(0);
});

test('what a passkey answers is not on the disk', async ({ baseURL }) => {
	test.setTimeout(120_000);
	const profile = newProfile();
	const browser = await startPlainBrowser(profile.path);
	const desk = new Desk(browser.page, 'en', 'ar');
	await plugIn(browser.page);
	// Every answer is noted in this page's memory as it goes by.
	await browser.page.addInitScript(() => {
		const seen: number[][] = [];
		Object.assign(globalThis, { seenAnswers: seen });
		const { prototype } = PublicKeyCredential;
		const results = prototype.getClientExtensionResults;
		prototype.getClientExtensionResults = function (this: PublicKeyCredential) {
			const given = results.call(this);
			const first = given.prf?.results?.first;
			if (first instanceof ArrayBuffer) seen.push([...new Uint8Array(first)]);
			return given;
		};
	});
	const answers = () =>
		browser.page.evaluate(() => Reflect.get(globalThis, 'seenAnswers') as number[][]);
	await makeWithPasskey(desk, `${baseURL}/`);
	const secrets = await answers();
	await comeBack(desk);
	await openButton(desk).click();
	await desk.seesHeading('staff:home.title.practice');
	secrets.push(...(await answers()));
	expect(secrets.length).toBeGreaterThanOrEqual(2);
	// The control: bytes of the same kind in plain.
	const control = Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 251);
	await writeRowInPlain(browser.page, control);
	await browser.close();
	const keys = [
		{ name: 'control', bytes: Buffer.from(control) },
		...secrets.map((bytes, at) => ({ name: `answer ${at}`, bytes: Buffer.from(bytes) }))
	];
	const hits = scanProfile(profile.path, [], keys);
	expect(countFound(hits, ['control']), 'what was written in plain').toBe(1);
	expect(hits.filter(({ text: found }) => found !== 'control')).toEqual([]);
	await profile.remove();
});
