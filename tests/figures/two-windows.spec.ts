// Two windows race for one vault, again and again. One of them writes at any time, the other asks
// and gets it, and every frame that was acknowledged is there once. Then the same without the lock:
// the fence alone must lose nothing, and the overlaps show that they would have been seen.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { quantile, report, trials } from '../support/figure';
import { serveKeeperPage, startBrowser, type KeeperPage } from '../support/keeper-browser';
import type { Turn } from '../support/keeper-page/turns';

let host: KeeperPage;
let profile: string;

test.beforeAll(async () => {
	host = await serveKeeperPage();
	profile = mkdtempSync(join(tmpdir(), 'keeper-turns-'));
});

test.afterAll(() => {
	host.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

interface Race {
	readonly turns: readonly [Turn, Turn];
	readonly overlapMs: number;
}

/** Both pages at once; now the one, now the other begins a little earlier. */
async function race(pages: readonly [Page, Page], caseId: string, at: number): Promise<Race> {
	const turn = (page: Page, name: string, waitMs: number) =>
		page.evaluate(
			async ([id, own, wait]) => {
				await new Promise((go) => setTimeout(go, wait));
				return window.keeperPage.takeTurn(id, own, 2, 40);
			},
			[caseId, name, waitMs] as const
		);
	const headStart = (at * 7) % 60;
	const turns = await Promise.all([
		turn(pages[0], `a${at}`, at % 2 === 0 ? 0 : headStart),
		turn(pages[1], `b${at}`, at % 2 === 0 ? headStart : 0)
	]);
	const [a, b] = turns;
	const overlapMs = Math.min(a.left, b.left) - Math.max(a.entered, b.entered);
	return { turns, overlapMs };
}

/** Races on a vault of their own; what was acknowledged against what is there. */
async function raceAll(hash: string, count: number) {
	const url = `${host.url}${hash}`;
	const { page, context, kill } = await startBrowser(join(profile, hash.slice(1)), url);
	const second = await context.newPage();
	await second.goto(url);
	await second.waitForFunction(() => 'keeperPage' in window);
	const caseId = await page.evaluate(() => window.keeperPage.create());
	await page.evaluate(() => window.keeperPage.lock());
	const races: Race[] = [];
	for (let at = 0; at < count; at += 1) races.push(await race([page, second], caseId, at));
	await page.reload();
	const { frames } = await page.evaluate((id) => window.keeperPage.read(id), caseId);
	const version = context.browser()?.version() ?? '';
	await kill();
	return { races, frames, version };
}

function judge(races: readonly Race[], frames: readonly string[]) {
	const turns = races.flatMap((one) => one.turns);
	const acknowledged = turns.flatMap((turn) => turn.acknowledged);
	const there = new Set(frames);
	return {
		acknowledged: acknowledged.length,
		lost: acknowledged.filter((frame) => !there.has(frame)).length,
		doubled: frames.length - there.size,
		overlaps: races.filter(({ overlapMs }) => overlapMs > 0).length,
		faults: turns.flatMap(({ fault }) => fault ?? []),
		takeOvers: turns.flatMap(({ takeOverMs }) => takeOverMs ?? [])
	};
}

test('two windows never write at once, and lose nothing', async () => {
	const count = trials(5, 500);
	const held = await raceAll('#turns', count);
	const seen = judge(held.races, held.frames);
	expect(seen).toMatchObject({ lost: 0, doubled: 0, overlaps: 0, faults: [] });
	expect(seen.acknowledged).toBeGreaterThanOrEqual(4 * count);
	expect(seen.takeOvers.length).toBeGreaterThan(0);

	const bare = await raceAll('#unlocked', trials(5, 100));
	const fenced = judge(bare.races, bare.frames);
	expect(fenced).toMatchObject({ lost: 0, doubled: 0 });
	expect(fenced.overlaps).toBeGreaterThan(0);
	expect(fenced.faults).toContain('StaleRevision');
	report({
		id: 'two-windows',
		browser: `Chromium ${held.version}`,
		backend: 'leveldb',
		n: count,
		pass: count - seen.overlaps,
		fail: seen.overlaps,
		figures: {
			acknowledgedFrames: seen.acknowledged,
			lostFrames: seen.lost,
			doubledFrames: seen.doubled,
			takeOvers: seen.takeOvers.length,
			takeOverP50Ms: Math.round(quantile(seen.takeOvers, 0.5)),
			takeOverP95Ms: Math.round(quantile(seen.takeOvers, 0.95)),
			unlockedRaces: bare.races.length,
			unlockedOverlaps: fenced.overlaps,
			unlockedRefused: fenced.faults.length,
			unlockedLostFrames: fenced.lost,
			unlockedDoubledFrames: fenced.doubled
		},
		note: 'The derivation of the key is shortened; without the lock only the fence is left.'
	});
});
