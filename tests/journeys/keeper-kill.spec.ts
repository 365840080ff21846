// Kills a real browser while it stores, again and again, and looks whether everything that was
// acknowledged is there. This shows that nothing is acknowledged too early. It does not show what a
// power cut does: the operating system survives a kill and writes what it was given.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startBrowser, serveKeeperPage, type KeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';

const budgetMs = 14_000;
const mostKills = 10;

let host: KeeperPage;
let profile: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	host = await serveKeeperPage();
});

test.afterAll(() => host.close());

test.beforeEach(() => {
	profile = mkdtempSync(join(tmpdir(), 'keeper-profile-'));
	host.wasm = true;
});

test.afterEach(() => {
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

interface Round {
	readonly acknowledged: number;
	readonly destroyed: readonly string[];
	readonly kill: () => Promise<number>;
}

type Way = 'write' | 'write-and-destroy' | 'carelessly';

/** Starts a browser that writes until it is killed some time after its first acknowledgement. */
async function round(caseId: string, way: Way, waitMs: number): Promise<Round> {
	const { page, kill } = await startBrowser(profile, host.url);
	const destroyed: string[] = [];
	let acknowledged = 0;
	let begin: () => void = () => undefined;
	const begun = new Promise<void>((done) => (begin = done));
	await page.exposeFunction('acknowledged', (count: number) => {
		acknowledged = Math.max(acknowledged, count);
		begin();
	});
	await page.exposeFunction('destroyed', (id: string) => destroyed.push(id));
	await page.evaluate((id) => window.keeperPage.read(id), caseId);
	const writing = page
		.evaluate(
			([id, how]) => {
				if (how === 'carelessly') return window.keeperPage.writeCarelessly(id);
				return window.keeperPage.write(id, how === 'write-and-destroy');
			},
			[caseId, way] as const
		)
		.catch((error: Error) =>
			/closed|crash/i.test(error.message) ? undefined : Promise.reject(error)
		);
	await Promise.race([begun, writing]);
	await new Promise((done) => setTimeout(done, waitMs));
	await kill();
	await writing;
	return { acknowledged, destroyed, kill };
}

async function make(): Promise<string> {
	const { page, kill } = await startBrowser(profile, host.url);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	await kill();
	return caseId;
}

async function read(caseId: string): Promise<{ frames: string[]; caseIds: string[] }> {
	const { page, kill } = await startBrowser(profile, host.url);
	const found = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	await kill();
	return found;
}

test('nothing acknowledged is lost when the browser is killed', async () => {
	const started = Date.now();
	const caseId = await make();
	let [kills, acknowledged] = [1, 0];
	const destroyed: string[] = [];
	while (kills < mostKills && Date.now() - started < budgetMs) {
		const way = kills % 2 === 0 ? 'write-and-destroy' : 'write';
		// Some kills hit while the acknowledgement of a write is on its way, some while it is made.
		const done = await round(caseId, way, 50 + ((kills * 137) % 400));
		kills += 1;
		acknowledged = Math.max(acknowledged, done.acknowledged);
		destroyed.push(...done.destroyed);
	}
	const { frames, caseIds } = await read(caseId);
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
	const caseId = await make();
	const { acknowledged } = await round(caseId, 'carelessly', 30);
	const { frames } = await read(caseId);
	expect(frames.length).toBeLessThan(acknowledged);
	console.log(
		`keeper-kill control: ${acknowledged} acknowledged too early, ${frames.length} found`
	);
});

test('a vault opens on a host that forbids WebAssembly', async () => {
	const caseId = await make();
	host.wasm = false;
	expect((await read(caseId)).caseIds).toEqual([caseId]);
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
