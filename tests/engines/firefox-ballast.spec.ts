// The ballast of every unlock, in Firefox.
import { join } from 'node:path';
import { test } from '@playwright/test';
import { measureBallast } from '../support/ballast';
import { startFirefox } from '../support/firefox';
import { serveKeeperPage } from '../support/keeper-browser';
import { newProfile } from '../support/plain-browser';

const script = `
	const done = arguments[arguments.length - 1];
	window.keeperPage.ballast().then(done, (error) => done(String(error)));`;

test('the ballast of twenty unlocks does not pile up', async () => {
	test.setTimeout(180_000);
	const [host, profile] = [await serveKeeperPage(), newProfile()];
	try {
		const { driver, kill } = await startFirefox(profile.path);
		await driver.goTo(host.url);
		const folder = join(profile.path, 'storage', 'default');
		await measureBallast('Firefox', folder, async () => Number(await driver.runAsync(script)));
		await kill();
	} finally {
		host.close();
		await profile.remove();
	}
});
