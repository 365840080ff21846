// Kills a real browser while it stores, again and again, and looks whether everything that was
// acknowledged is there. This shows that nothing is acknowledged too early. It does not show what a
// power cut does: the operating system survives a kill and writes what it was given.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startBrowser, serveKeeperPage, type KeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';
import { KillRounds } from '../support/kill-rounds';

const budgetMs = 14_000;
const mostKills = 10;

let host: KeeperPage;
let profile: string;
let rounds: KillRounds;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	host = await serveKeeperPage();
});

test.afterAll(() => host.close());

test.beforeEach(() => {
	profile = mkdtempSync(join(tmpdir(), 'keeper-profile-'));
	rounds = new KillRounds(profile, host.url);
	host.wasm = true;
});

test.afterEach(() => {
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('nothing acknowledged is lost when the browser is killed', async () => {
	const started = Date.now();
	const caseId = await rounds.make();
	let [kills, acknowledged] = [1, 0];
	const destroyed: string[] = [];
	while (kills < mostKills && Date.now() - started < budgetMs) {
		const way = kills % 2 === 0 ? 'write-and-destroy' : 'write';
		// Some kills hit while the acknowledgement of a write is on its way, some while it is made.
		const done = await rounds.round(caseId, way, 50 + ((kills * 137) % 400));
		kills += 1;
		acknowledged = Math.max(acknowledged, done.acknowledged);
		destroyed.push(...done.destroyed);
	}
	const { frames, caseIds } = await rounds.read(caseId);
	expect(acknowledged).toBeGreaterThan(kills);
	expect(destroyed.length).toBeGreaterThan(0);
	expect(frames.length).toBeGreaterThanOrEqual(acknowledged);
	expect(frames).toEqual(frames.map((_, at) => frameText(at)));
	expect(caseIds.filter((id) => destroyed.includes(id))).toEqual([]);
	console.log(
		`keeper-kill: ${kills} kills, ${acknowledged} frames acknowledged, ${frames.length} found, ` +
			`${destroyed.length} cases destroyed, 0 lost`
	);
});

test('the same test finds a page that acknowledges too early', async () => {
	const caseId = await rounds.make();
	const { acknowledged } = await rounds.round(caseId, 'carelessly', 30);
	const { frames } = await rounds.read(caseId);
	expect(frames.length).toBeLessThan(acknowledged);
	console.log(
		`keeper-kill control: ${acknowledged} acknowledged too early, ${frames.length} found`
	);
});

test('a vault opens on a host that forbids WebAssembly', async () => {
	const caseId = await rounds.make();
	host.wasm = false;
	expect((await rounds.read(caseId)).caseIds).toEqual([caseId]);
});

test('a vault is open in one page at a time, and free again when that page locks', async () => {
	const { page, context, kill } = await startBrowser(profile, host.url);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	const second = await context.newPage();
	await second.goto(host.url);
	const openThere = () => second.evaluate((id) => window.keeperPage.read(id), caseId);
	await expect(openThere()).rejects.toThrow('OpenElsewhere');
	expect((await second.evaluate(() => window.keeperPage.status())).vault).toBe('locked');
	await page.evaluate(() => window.keeperPage.lock());
	expect((await openThere()).caseIds).toEqual([caseId]);
	await kill();
});
