// The person says no to notes: the talk goes on, the mark says that nothing is kept, a referral is
// still possible, and closing the page loses everything.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import {
	codeOf,
	leave,
	openVault,
	receive,
	sealToOwnDesk,
	toFirstItem
} from '../support/talk-steps';

const contact = 'zQ7mV kiosk by the lake';

async function seesNotKept(desk: Desk): Promise<void> {
	const mark = desk.page.getByRole('status').getByText(words('en', 'talk:saved.not-kept'));
	await expect(mark).toBeVisible();
}

test('a talk without notes can be handed over, and is on the device nowhere', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk, 'no');
	await seesNotKept(desk);
	for (let item = 0; item < 8; item += 1) await desk.answer(item === 2 ? 'yes' : 'no');
	await desk.close(contact);
	await seesNotKept(desk);
	await desk.touch('spoken:review.agree');
	const letter = await sealToOwnDesk(desk);
	await expect(page.getByText(words('en', 'handover:ways.not-kept'))).toBeVisible();
	await seesNotKept(desk);
	await desk.press('handover:finish');
	await desk.press('talk:farewell.end');
	await expect(page.getByText(words('en', 'talk:ended.not-kept'))).toBeVisible();
	await desk.press('talk:ended.leave');
	await expect(page.getByText(words('en', 'staff:home.empty'))).toBeVisible();

	await receive(desk, letter);
	await expect(page.getByText(contact)).toBeVisible();
	await expect(page.getByText(words('en', 'border-second-line:threats.prompt'))).toBeVisible();

	await openVault(desk, passphrase);
	await expect(page.getByText(words('en', 'staff:home.empty'))).toBeVisible();
});

test('a reload in the middle of a talk without notes loses all of it', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk, 'no');
	await desk.answer('yes');
	await seesNotKept(desk);
	const code = await codeOf(desk);
	await openVault(desk, passphrase);
	await expect(page.getByText(words('en', 'staff:home.empty'))).toBeVisible();
	await expect(page.getByText(code)).toHaveCount(0);
	await desk.begin();
	await desk.press('talk:safety.suspect');
	await leave(desk);
	await expect(page.getByText(words('en', 'staff:home.empty'))).toBeVisible();
});
