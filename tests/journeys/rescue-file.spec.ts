// The disk is full in the middle of a conversation. It leaves the browser as a sealed copy, comes
// back where less of it was saved, and comes whole to another device with the words of the first.
import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { decideRoom, rememberedMs, type SetRoom } from '../support/disk-room';
import { endPause, goOnWithTalk, openVault, codeOf } from '../support/talk-steps';
import { chooseFile, openCard } from '../support/every-screen/screen';
import { readRescueFile } from '../support/rescue-reader';

const room = 200_000;

/** A vault for practice on a device that has little room from the beginning. */
async function newDevice(page: Page): Promise<{ desk: Desk; words: string; setRoom: SetRoom }> {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	const setRoom = await decideRoom(page);
	await setRoom(room);
	const passphrase = await desk.makeVault('practice');
	await desk.seesHeading('staff:home.title.practice');
	return { desk, words: passphrase, setRoom };
}

async function seesFull({ page }: Desk): Promise<void> {
	await expect(page.getByText(words('en', 'faults:QuotaExceeded.what'))).toBeVisible();
}

/** Saves a sealed copy from the mark; its name says nothing. */
async function saveCopy(desk: Desk): Promise<Buffer> {
	const download = desk.page.waitForEvent('download');
	await desk.press('talk:rescue.save');
	const file = await download;
	expect(file.suggestedFilename()).toBe('copy.bin');
	const said = words('en', 'talk:rescue.saved', { name: 'copy.bin' });
	await expect(desk.page.getByText(said)).toBeVisible();
	return readFileSync(await file.path());
}

async function openCopy(desk: Desk, copy: Buffer): Promise<void> {
	await openCard(desk, 'staff:rescue.title');
	const file = { name: 'copy.bin', mimeType: 'application/octet-stream', buffer: copy };
	await chooseFile(desk, 'desk:rescue.choose', file);
}

async function isTold(desk: Desk, key: string, code: string): Promise<void> {
	await expect(desk.page.getByText(words('en', key, { code }))).toBeVisible();
}

/** Where less was saved the copy completes it, without words. */
async function completesAtHome(desk: Desk, passphrase: string, copy: Buffer): Promise<void> {
	await openVault(desk, passphrase);
	const code = await codeOf(desk);
	await openCopy(desk, copy);
	await isTold(desk, 'desk:rescue.completed', code);
	await chooseFile(desk, 'desk:rescue.choose', {
		name: 'copy.bin',
		mimeType: 'application/octet-stream',
		buffer: copy
	});
	await isTold(desk, 'desk:rescue.already', code);
	await desk.press('desk:rescue.list');
	await expect(desk.page.getByRole('article')).toHaveCount(1);
	await goOnWithTalk(desk);
	await desk.seesItem('hurt-or-made-to-do');
}

/** On another device it opens with the words of the first; answers with a copy saved there. */
async function goesOnElsewhere(browser: Browser, copy: Buffer, passphrase: string) {
	const context = await browser.newContext();
	const { desk, words: own, setRoom } = await newDevice(await context.newPage());
	await openCopy(desk, copy);
	await expect(desk.page.getByText(words('en', 'desk:RescueNeedsWords.what'))).toBeVisible();
	await desk.fill('desk:rescue.words.label', own);
	await desk.press('desk:rescue.open');
	await expect(desk.page.getByText(words('en', 'desk:RescueWrongWords.what'))).toBeVisible();
	await desk.fill('desk:rescue.words.label', passphrase);
	await desk.press('desk:rescue.open');
	await expect(desk.page.getByText(words('en', 'desk:rescue.delete'))).toBeVisible();
	await desk.press('desk:rescue.list');
	await setRoom(0);
	await desk.page.waitForTimeout(rememberedMs);
	await desk.press('staff:case.go-on');
	await desk.seesPhase('paused');
	await endPause(desk);
	await desk.seesItem('hurt-or-made-to-do');
	await seesFull(desk);
	const again = await readRescueFile(await saveCopy(desk), own);
	await context.close();
	return again;
}

test('a conversation that cannot be saved is rescued, at home and on another device', async ({
	page,
	browser
}) => {
	test.setTimeout(180_000);
	const { desk, words: passphrase, setRoom } = await newDevice(page);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.answer('yes');
	await desk.seesSaved();
	await setRoom(0);
	await page.waitForTimeout(rememberedMs);
	await desk.answer('unsure');
	await seesFull(desk);
	const early = await saveCopy(desk);
	await desk.answer('no');
	await expect(page.getByText(words('en', 'talk:rescue.older'))).toBeVisible();
	await desk.seesItem('hurt-or-made-to-do');
	const copy = await saveCopy(desk);
	expect(copy.length).toBe(early.length);
	const inside = await readRescueFile(copy, passphrase);

	await setRoom(room);
	await completesAtHome(desk, passphrase, copy);
	const elsewhere = await goesOnElsewhere(browser, copy, passphrase);
	expect(elsewhere.card).toBe(inside.card);
	expect(elsewhere.frames.slice(0, inside.frames.length)).toEqual(inside.frames);
	expect(elsewhere.frames.length).toBeGreaterThan(inside.frames.length);
	console.log(`rescue-file: ${inside.frames.length} events in ${copy.length} bytes, 0 lost`);
});
