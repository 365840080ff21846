// The disk is full at bad moments: when a vault is made, when notes begin to be kept, at an answer,
// and when an answer is taken back. Nothing ever says "saved" that is not, what to do is said in
// words, and once there is room again "Try again" keeps everything.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { decideRoom, forgetRoom, type SetRoom } from '../support/disk-room';
import { rememberShown } from '../support/shown';
import { wantedStore } from '../support/store';
import {
	borderItems,
	expectedReview,
	goOnWithTalk,
	openVault,
	personSide,
	reviewOf
} from '../support/talk-steps';

const saved = words('en', 'talk:saved.saved');
const [what, next] = [
	words('en', 'faults:QuotaExceeded.what'),
	words('en', 'faults:QuotaExceeded.next')
];
// Enough for a few commits, and little enough to end soon. On the disk LevelDB asks for more, and
// the room ends when the browser has forgotten it.
const littleRoom = () => (wantedStore() === null ? 60_000 : 2_000_000);

/** Waits until the mark has settled: whether everything is saved, or the disk is full. */
async function isSaved(desk: Desk): Promise<boolean> {
	const mark = desk.page.getByRole('status');
	const yes = mark.getByText(saved, { exact: true });
	const no = mark.getByText(what);
	await expect(yes.or(no)).toBeVisible();
	return yes.isVisible();
}

/** The mark says what happened and what to do; trying again in vain does not say "saved". */
async function seesFull(desk: Desk): Promise<void> {
	const mark = desk.page.getByRole('status');
	await expect(mark.getByText(what)).toBeVisible();
	await expect(mark.getByText(next)).toBeVisible();
	const shown = await rememberShown(desk.page);
	await desk.press('talk:saved.again');
	await expect(mark.getByText(words('en', 'talk:saved.saving'), { exact: true })).toHaveCount(0);
	await expect(mark.getByText(what)).toBeVisible();
	expect(await shown()).not.toContain(saved);
}

async function freeAndTryAgain(desk: Desk, setRoom: SetRoom): Promise<void> {
	await setRoom(littleRoom());
	await desk.press('talk:saved.again');
	await desk.seesSaved();
}

/** Makes a vault with no room, and then with a little more each time until there is enough. */
async function makeVaultOnFullDisk(desk: Desk, setRoom: SetRoom): Promise<string> {
	await setRoom(0);
	const passphrase = await desk.makeVault('practice');
	const made = desk.button(words('en', 'staff:home.begin'));
	await expect(desk.page.getByText(what)).toBeVisible();
	await expect(desk.page.getByText(next)).toBeVisible();
	const make = desk.button(words('en', 'staff:make.check.make'));
	for (let room = 4096; !(await made.isVisible()); room = Math.ceil(room * 1.5)) {
		await setRoom(room);
		await make.click();
		// While it is being made the button is disabled.
		await expect(async () => {
			if (!(await made.isVisible())) await expect(make).toBeEnabled({ timeout: 50 });
		}).toPass();
	}
	return passphrase;
}

const said = ['yes', 'unsure', 'yes', 'no', 'no', 'declined', 'yes', 'no'] as const;

/** Answers from the first item until the disk is full; how many answers were marked as saved. */
async function answerUntilFull(desk: Desk, setRoom: SetRoom): Promise<number> {
	await setRoom(0);
	await forgetRoom(desk.page);
	for (let item = 0; ; item += 1) {
		await setRoom(0);
		await desk.answer(said[item]!);
		if (!(await isSaved(desk))) return item;
	}
}

/** After a reload every answer that was marked as saved is there; answers the next one again. */
async function seesThatSavedWasTrue(desk: Desk, item: number): Promise<void> {
	const yes = desk.button(words('ar', 'spoken:answer.yes'));
	const goOn = desk.button(words('ar', 'spoken:flow.go-on'));
	await expect(yes.or(goOn)).toBeVisible();
	// Where the answer itself was still saved, only going on was not.
	if (await goOn.isVisible()) return goOn.click();
	await desk.seesItem(borderItems[item]!);
	await desk.answer(said[item]!);
}

/** Answers the rest with room enough, up to the review. */
async function answerTheRest(desk: Desk, setRoom: SetRoom, from: number): Promise<void> {
	await desk.seesItem(borderItems[from]!);
	for (const answer of said.slice(from)) {
		await setRoom(littleRoom());
		await desk.answer(answer);
		expect(await isSaved(desk)).toBe(true);
	}
	await setRoom(littleRoom());
	await desk.close();
	await desk.seesSaved();
}

/** Takes answers back, the first one first, until the disk is full; how many. */
async function withholdUntilFull(desk: Desk, setRoom: SetRoom): Promise<number> {
	const rows = personSide(desk).getByRole('listitem');
	let withheld = 0;
	await setRoom(0);
	await forgetRoom(desk.page);
	for (let full = false; !full; withheld += 1) {
		await setRoom(0);
		await desk.button(words('ar', 'spoken:review.withhold'), rows.nth(withheld)).click();
		full = !(await isSaved(desk));
	}
	await seesFull(desk);
	await freeAndTryAgain(desk, setRoom);
	return withheld;
}

test('a full disk never says saved, and loses nothing once there is room', async ({ page }) => {
	if (wantedStore() !== null) test.setTimeout(400_000);
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	const setRoom = await decideRoom(page);
	const passphrase = await makeVaultOnFullDisk(desk, setRoom);
	await forgetRoom(page);
	await setRoom(0);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await seesFull(desk);
	await freeAndTryAgain(desk, setRoom);

	const item = await answerUntilFull(desk, setRoom);
	await openVault(desk, passphrase);
	await goOnWithTalk(desk);
	await seesThatSavedWasTrue(desk, item);
	await desk.answer(said[item + 1]!);
	await seesFull(desk);
	await freeAndTryAgain(desk, setRoom);
	await openVault(desk, passphrase);
	await setRoom(littleRoom());
	await goOnWithTalk(desk);
	await answerTheRest(desk, setRoom, item + 2);
	expect(await reviewOf(desk)).toEqual(expectedReview(desk, said));

	const withheld = await withholdUntilFull(desk, setRoom);
	await setRoom(null);
	await openVault(desk, passphrase);
	await goOnWithTalk(desk);
	const left = expectedReview(desk, said).map(([question, answer], at) =>
		at < withheld ? [question, words('ar', 'spoken:answer.skipped')] : [question, answer]
	);
	expect(await reviewOf(desk)).toEqual(left);
	console.log(`storage-full: full at answer ${item + 1} and withdrawal ${withheld}, 0 lost`);
});
