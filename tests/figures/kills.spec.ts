// Kills the browser at random moments while answers are kept, and looks at the next start whether
// everything that was acknowledged is there. A kill is not a power cut: what the operating system
// was given is written all the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { report, trials } from '../support/figure';
import { browserPath, serveKeeperPage } from '../support/keeper-browser';
import { frameText } from '../support/keeper-page/frames';
import { KillRounds, type Found } from '../support/kill-rounds';
import { seeded, seedOfRun } from '../support/random';

// Well below what one case can hold; then the next one is begun.
const fullCase = 400;

/** How many acknowledged frames and destructions are missing from what was found. */
function lostIn(found: Found, acknowledged: number, destroyed: readonly string[]): number {
	const wrong = found.frames.filter((frame, at) => frame !== frameText(at)).length;
	const missing = Math.max(0, acknowledged - found.frames.length);
	return wrong + missing + found.caseIds.filter((id) => destroyed.includes(id)).length;
}

test('nothing acknowledged is lost, whenever the browser is killed', async () => {
	const host = await serveKeeperPage();
	const profile = mkdtempSync(join(tmpdir(), 'kills-profile-'));
	const rounds = new KillRounds(profile, host.url);
	const kills = trials(3, 250);
	const seed = seedOfRun();
	const random = seeded(seed);
	const destroyed: string[] = [];
	let [acknowledged, allAcknowledged, fail, lost] = [0, 0, 0, 0];
	let caseId = await rounds.make();
	const judge = (found: Found) => {
		const now = lostIn(found, acknowledged, destroyed);
		fail += now > 0 ? 1 : 0;
		lost += now;
		acknowledged = found.frames.length;
	};
	for (let kill = 0; kill < kills; kill += 1) {
		const way = random() < 0.5 ? 'write' : 'write-and-destroy';
		const done = await rounds.round(caseId, way, Math.floor(random() * 450));
		if (kill > 0) judge(done.found);
		allAcknowledged += Math.max(0, done.acknowledged - acknowledged);
		acknowledged = Math.max(acknowledged, done.acknowledged);
		destroyed.push(...done.destroyed);
		if (acknowledged < fullCase || kill === kills - 1) continue;
		judge(await rounds.read(caseId));
		[caseId, acknowledged] = [await rounds.begin(), 0];
	}
	judge(await rounds.read(caseId));
	host.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	const browser = await chromium.launch({ executablePath: browserPath() });
	report({
		id: 'kills',
		browser: `Chromium ${browser.version()}`,
		backend: 'leveldb',
		n: kills,
		pass: kills - fail,
		fail,
		figures: {
			acknowledgedFrames: allAcknowledged,
			destroyedCases: destroyed.length,
			lost,
			seed
		},
		note: 'SIGKILL to every process of the browser 0 to 450 ms after the first acknowledgement.'
	});
	await browser.close();
	expect(allAcknowledged).toBeGreaterThan(kills);
	expect(lost).toBe(0);
});
