// A battery that dies in the middle of a write leaves half of it. The browser passes over that half,
// writes on behind it, and at the next start cannot read what it wrote: it deletes the database.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startBrowser, serveKeeperPage, type KeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';
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

/** Opens the case, adds frames until `more` are acknowledged, and is killed; how many there are. */
async function session(caseId: string, more: number, at: string): Promise<number> {
	const { page, kill } = await startBrowser(profile, host.url + at);
	let acknowledged = 0;
	let reached: () => void = () => undefined;
	const enough = new Promise<void>((done) => (reached = done));
	const { frames } = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	await page.exposeFunction('acknowledged', (count: number) => {
		acknowledged = Math.max(acknowledged, count);
		if (acknowledged >= frames.length + more) reached();
	});
	const writing = page.evaluate((id) => window.keeperPage.write(id, false), caseId);
	await Promise.race([enough, writing]);
	await kill();
	await writing.catch(() => undefined);
	return acknowledged;
}

/** A vault whose journal was torn, and then one session in which frames were acknowledged. */
async function tornAndWrittenOn(at: string): Promise<{ caseId: string; acknowledged: number }> {
	const { page, kill } = await startBrowser(profile, host.url + at);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	await kill();
	await session(caseId, 5, at);
	tearJournal(profile);
	return { caseId, acknowledged: await session(caseId, 5, at) };
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
