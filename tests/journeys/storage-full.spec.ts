// The disk is full at three bad moments: when notes begin to be kept, at an answer, and when an
// answer is taken back. Nothing ever says "saved" that is not, what to do is said in words, and
// after there is room again "Try again" keeps everything.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { rememberShown } from '../support/shown';
import {
	borderItems,
	expectedReview,
	goOnWithTalk,
	openVault,
	personSide,
	reviewOf
} from '../support/talk-steps';

const saved = words('en', 'talk:saved.saved');
const bytes = 512;

async function limitStorage(desk: Desk, quotaSize: number | null): Promise<void> {
	const browser = await desk.page.context().newCDPSession(desk.page);
	const origin = new URL(desk.page.url()).origin;
	const limit = quotaSize === null ? {} : { quotaSize };
	await browser.send('Storage.overrideQuotaForOrigin', { origin, ...limit });
}

/** Does something while the disk is full, and makes room afterwards. */
async function whileFull(desk: Desk, act: () => Promise<void>): Promise<void> {
	await limitStorage(desk, bytes);
	const mark = desk.page.getByRole('status');
	const shown = await rememberShown(desk.page);
	await act();
	await expect(mark.getByText(words('en', 'faults:QuotaExceeded.what'))).toBeVisible();
	await expect(mark.getByText(words('en', 'faults:QuotaExceeded.next'))).toBeVisible();
	await desk.press('talk:saved.again');
	await expect(mark.getByText(words('en', 'faults:QuotaExceeded.what'))).toBeVisible();
	await expect(mark.getByText(saved, { exact: true })).toHaveCount(0);
	const screens = (await shown()).split('\n');
	expect(screens.slice(1).filter((screen) => screen.includes(saved))).toEqual([]);
	await limitStorage(desk, null);
	await desk.press('talk:saved.again');
	await desk.seesSaved();
}

test('a full disk never says saved, and loses nothing once there is room', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	const passphrase = await desk.makeVault('practice');
	await desk.begin();
	await desk.gates();
	await whileFull(desk, async () => {
		await desk.agree('yes');
		await desk.seesItem(borderItems[0]);
	});
	await desk.answer('yes');
	await desk.seesSaved();
	await whileFull(desk, async () => {
		await desk.answer('unsure');
		await desk.answer('yes');
		await desk.seesItem(borderItems[3]);
	});
	await openVault(desk, passphrase);
	await goOnWithTalk(desk);
	await desk.seesItem(borderItems[3]);
	for (const answer of ['no', 'no', 'no', 'yes', 'declined'] as const) await desk.answer(answer);
	await desk.close();
	await desk.seesSaved();
	const said = ['yes', 'unsure', 'yes', 'no', 'no', 'no', 'yes', 'declined'] as const;
	expect(await reviewOf(desk)).toEqual(expectedReview(desk, said));
	const row = personSide(desk)
		.getByRole('listitem')
		.filter({ hasText: words('ar', `border-second-line:${borderItems[6]}.prompt`) });
	await whileFull(desk, () => desk.button(words('ar', 'spoken:review.withhold'), row).click());

	const left = expectedReview(desk, said).map(([question, answer], at) =>
		at === 6 ? [question, words('ar', 'spoken:answer.skipped')] : [question, answer]
	);
	await openVault(desk, passphrase);
	await goOnWithTalk(desk);
	expect(await reviewOf(desk)).toEqual(left);
});
