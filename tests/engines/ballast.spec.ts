// The ballast of every unlock, on either store of Chromium.
import { join } from 'node:path';
import { test } from '@playwright/test';
import { measureBallast } from '../support/ballast';
import { serveKeeperPage, startBrowser } from '../support/keeper-browser';
import { newProfile } from '../support/plain-browser';

test('the ballast of twenty unlocks does not pile up', async () => {
	test.setTimeout(120_000);
	const [host, profile] = [await serveKeeperPage(), newProfile()];
	try {
		const { page, kill } = await startBrowser(profile.path, host.url);
		const folder = join(profile.path, 'Default', 'IndexedDB');
		const ballast = () => page.evaluate(() => window.keeperPage.ballast());
		await measureBallast(`Chromium, ${test.info().project.name}`, folder, ballast);
		await kill();
	} finally {
		host.close();
		await profile.remove();
	}
});
