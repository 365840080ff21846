// The torn write of `keeper-torn.spec.ts` on the other store: a battery dies while SQLite writes its
// log. What was acknowledged before is there, and so is what is written on behind it.
import { expect, test } from '@playwright/test';
import { serveKeeperPage, startBrowser, type KeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';
import { killedWhileWriting } from '../support/keeper-killed';
import { newProfile } from '../support/plain-browser';
import { halveLogs, tearLogs } from '../support/torn-wal';

let host: KeeperPage;
let profile: ReturnType<typeof newProfile>;

test.beforeAll(async () => {
	host = await serveKeeperPage();
});
test.afterAll(() => host.close());
test.beforeEach(() => {
	profile = newProfile();
});
test.afterEach(() => profile.remove());

async function make(): Promise<string> {
	const { page, kill } = await startBrowser(profile.path, host.url);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	await kill();
	return caseId;
}

async function read(caseId: string): Promise<readonly string[]> {
	const { page, kill } = await startBrowser(profile.path, host.url);
	const { frames } = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	await kill();
	return frames;
}

test('a torn write at the end of the log of SQLite costs nothing', async () => {
	const caseId = await make();
	const before = await killedWhileWriting(profile.path, host.url, caseId, 5);
	expect(tearLogs(profile.path), 'logs torn').toBeGreaterThan(0);
	const acknowledged = await killedWhileWriting(profile.path, host.url, caseId, 5);
	expect(acknowledged).toBeGreaterThanOrEqual(before + 5);
	const frames = await read(caseId);
	expect(frames.length).toBeGreaterThanOrEqual(acknowledged);
	expect(frames).toEqual(frames.map((_, at) => frameText(at)));
	console.log(`sqlite-torn: ${acknowledged} frames acknowledged, ${frames.length} found, 0 lost`);
});

test('the answers do stand in that log: without half of it some are missing', async () => {
	const caseId = await make();
	const acknowledged = await killedWhileWriting(profile.path, host.url, caseId, 20);
	halveLogs(profile.path);
	const found = await read(caseId).catch((error: Error) => error.message);
	// An older whole state, or one that is told as damage.
	if (typeof found === 'string') expect(found).toMatch(/RecordDamaged|CaseMissing/);
	else expect(found.length).toBeLessThan(acknowledged);
	const left = typeof found === 'string' ? 'damage told' : `${found.length} found`;
	console.log(`sqlite-torn control: ${acknowledged} frames acknowledged, ${left}`);
});
