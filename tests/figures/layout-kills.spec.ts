// A vault is brought to a newer layout, and the browser is killed at a random moment of it; at the
// next start everything must be there. A kill is not a power cut: see keeper-kill.spec.ts.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { report, trials } from '../support/figure';
import { serveKeeperPage, startBrowser, type KeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';

const rounds = trials(3, 200);
const cases = 60;

let host: KeeperPage;
let folder: string;

test.beforeAll(async () => {
	host = await serveKeeperPage();
	folder = mkdtempSync(join(tmpdir(), 'keeper-layout-'));
});

test.afterAll(() => {
	host.close();
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Copies a profile without the marks by which a browser claims it. */
function copyProfile(from: string, to: string): void {
	cpSync(from, to, { recursive: true, filter: (path) => !path.includes('/Singleton') });
}

interface Start {
	readonly profile: string;
	/** When the browser is killed, counted from the unlock; never when it is left out. */
	readonly killAfterMs?: number;
}

/** Unlocks with the newer keeper; what it found, or null when it was killed before. */
async function unlockNewer({ profile, killAfterMs }: Start): Promise<readonly string[] | null> {
	const { page, kill } = await startBrowser(profile, `${host.url}#next-layout`);
	const found = page.evaluate(() => window.keeperPage.everything()).catch(() => null);
	const late = new Promise<null>((done) => {
		if (killAfterMs !== undefined) setTimeout(() => done(null), killAfterMs);
	});
	const first = await Promise.race([found, late]);
	await kill();
	await found;
	return first;
}

test('a vault that is killed on its way to a newer layout loses nothing', async () => {
	const old = join(folder, 'old');
	const { page, version, kill } = await startBrowser(old, host.url);
	await page.evaluate((count) => window.keeperPage.fill(count), cases);
	await kill();
	const wanted = Array.from({ length: cases }, (_, at) => `new card ${at}: ${frameText(at)}`);
	const began = Date.now();
	copyProfile(old, join(folder, 'whole'));
	expect(await unlockNewer({ profile: join(folder, 'whole') })).toEqual(wanted.toSorted());
	const wholeMs = Date.now() - began;
	let [lost, hit] = [0, 0];
	for (let round = 0; round < rounds; round += 1) {
		const profile = join(folder, `round-${round}`);
		copyProfile(old, profile);
		const killAfterMs = Math.random() * Math.min(wholeMs, 1500);
		if ((await unlockNewer({ profile, killAfterMs })) === null) hit += 1;
		const found = await unlockNewer({ profile });
		if (JSON.stringify(found) !== JSON.stringify(wanted.toSorted())) lost += 1;
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	}
	report({
		id: 'layout-kills',
		browser: version,
		backend: 'leveldb',
		n: rounds,
		pass: rounds - lost,
		fail: lost,
		figures: { killedOnTheWay: hit, cases }
	});
	expect(lost).toBe(0);
});
