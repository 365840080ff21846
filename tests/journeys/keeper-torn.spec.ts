// A battery that dies in the middle of a write leaves half of it. The browser passes over that half,
// writes on behind it, and at the next start cannot read what it wrote: it deletes the database.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startBrowser, serveKeeperPage, type KeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';
import { killedWhileWriting } from '../support/keeper-killed';
import { tearJournal } from '../support/torn-write';

let host: KeeperPage;
let profile: string;

test.beforeAll(async () => {
	host = await serveKeeperPage();
});

test.afterAll(() => host.close());

test.beforeEach(() => {
	profile = mkdtempSync(join(tmpdir(), 'keeper-torn-'));
});

test.afterEach(() => {
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** A vault whose journal was torn, and then one session in which frames were acknowledged. */
async function tornAndWrittenOn(at: string): Promise<{ caseId: string; acknowledged: number }> {
	const { page, kill } = await startBrowser(profile, host.url + at);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	await kill();
	await killedWhileWriting(profile, host.url + at, caseId, 5);
	tearJournal(profile);
	return { caseId, acknowledged: await killedWhileWriting(profile, host.url + at, caseId, 5) };
}

test('what is written after a torn write is there at the next start', async () => {
	const { caseId, acknowledged } = await tornAndWrittenOn('');
	const { page, kill } = await startBrowser(profile, host.url);
	const { frames } = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	await kill();
	expect(acknowledged).toBeGreaterThanOrEqual(10);
	expect(frames.length).toBeGreaterThanOrEqual(acknowledged);
	expect(frames).toEqual(frames.map((_, at) => frameText(at)));
	console.log(`keeper-torn: ${acknowledged} frames acknowledged, ${frames.length} found, 0 lost`);
});

test('the same in the old journal would be lost, and is told as damage', async () => {
	const { caseId } = await tornAndWrittenOn('#same-journal');
	const { page, kill } = await startBrowser(profile, host.url);
	const reading = page.evaluate((id) => window.keeperPage.read(id), caseId);
	await expect(reading).rejects.toThrow('RecordDamaged');
	await kill();
});
