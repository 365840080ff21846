// Whether the disk was asked to keep an answer before Askwell says "saved". Counted in the kernel's
// own calls, one save at a time. The same keeper with relaxed durability is the control.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureOptionalTool } from '../../tools/debian.js';
import { report, trials } from '../support/figure';
import { serveKeeperPage, startBrowser, type KeeperPage } from '../support/keeper-browser';
import { countSyncs } from '../support/sync-calls';

let host: KeeperPage;
let folder: string;
test.beforeAll(async () => {
	test.skip(!ensureOptionalTool('strace'), 'strace is not there');
	host = await serveKeeperPage();
});
test.afterAll(() => host?.close());
test.beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'keeper-syncs-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** For each of so many saves: how many calls had been made when it was acknowledged. */
async function syncsOf(saves: number, at: '' | '#relaxed') {
	const counter = countSyncs(folder);
	const address = host.url + at;
	const { page, context, kill } = await startBrowser(
		join(folder, 'profile'),
		address,
		counter.executablePath
	);
	const browser = context.browser()?.version() ?? '';
	const caseId = await page.evaluate(() => window.keeperPage.create());
	const calls: number[] = [];
	for (let at = 0; at < saves; at += 1) {
		const before = counter.count();
		await page.evaluate(([id, revision]) => window.keeperPage.append(id, revision), [
			caseId,
			at + 1
		] as const);
		calls.push(counter.count() - before);
	}
	await kill();
	return { calls, browser };
}

test('every "saved" has at least one call behind it that brings it to the disk', async () => {
	const { calls, browser } = await syncsOf(trials(30, 1000), '');
	const without = calls.filter((count) => count === 0).length;
	report({
		id: 'fsync-per-saved',
		browser: `Chromium ${browser}`,
		backend: 'leveldb',
		n: calls.length,
		pass: calls.length - without,
		fail: without,
		figures: {
			callsForAll: calls.reduce((sum, count) => sum + count, 0),
			fewestCallsForOne: Math.min(...calls)
		},
		note: 'Calls of fsync and fdatasync on database files, seen by strace from outside the browser.'
	});
	expect(without).toBe(0);
});

test('the same count finds a keeper that does not wait for the disk', async () => {
	const { calls } = await syncsOf(trials(15, 100), '#relaxed');
	const without = calls.filter((count) => count === 0).length;
	console.log(`fsync-per-saved control: ${without} of ${calls.length} saves without a call`);
	expect(without).toBeGreaterThan(calls.length / 2);
});
