// A real database of a real browser fails while an answer is written: once, and the answer is there
// all the same; for longer, and it is told, and trying again writes it once. What fails how often at
// every single call is counted in tests/unit/keeper/storage-faults.test.ts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveKeeperPage, startBrowser, type KeeperPage } from '../support/keeper-browser';
import type { Way } from '../support/keeper-page/faulty.worker';

let host: KeeperPage;
let profile: string;

test.beforeAll(async () => {
	host = await serveKeeperPage();
	profile = mkdtempSync(join(tmpdir(), 'keeper-faults-'));
});

test.afterAll(() => {
	host.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

const ways: readonly Way[] = ['lost', 'closed', 'aborted', 'hangs', 'unanswered'];

function appendDuring(page: Page, caseId: string, revision: number, way: Way, times: number) {
	const text = `${way} ${times}`;
	return page.evaluate(
		([id, at, frame, how, count]) =>
			window.keeperPage.appendDuring(id, at, frame, { way: how, times: count }),
		[caseId, revision, text, way, times] as const
	);
}

test('a write outlives a storage that fails once, and is told when it fails on', async () => {
	const { page, kill } = await startBrowser(profile, `${host.url}#faulty`);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	const expected: string[] = [];
	let revision = 1;
	for (const way of ways) {
		expect([way, await appendDuring(page, caseId, revision, way, 1)]).toEqual([way, 'ok']);
		expected.push(`${way} 1`);
		revision += 1;
		const told = await appendDuring(page, caseId, revision, way, 1000);
		expect([way, told]).toEqual([way, expect.stringMatching(/^(StorageFailed|KeeperSlow)$/)]);
		const again = await page.evaluate(([id, at, text]) => window.keeperPage.append(id, at, text), [
			caseId,
			revision,
			`${way} 1000`
		] as const);
		expect(again).toBe(revision + 1);
		expected.push(`${way} 1000`);
		revision += 1;
	}
	await page.reload();
	const { frames } = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	expect(frames).toEqual(expected);
	await kill();
	console.log(`keeper-faults: ${ways.length} ways, ${frames.length} frames, each there once`);
});
