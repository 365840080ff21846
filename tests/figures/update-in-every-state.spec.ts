// A newer version appears while a conversation stands in each of its phases, each time another one.
// The conversation must go on to its end on the version it began with; the offer must appear only
// at the list; and the version that is then taken must show every screen without any network.
import type { Page } from '@playwright/test';
import { phases, type Phase } from '../../src/lib/interview/phase';
import { expect } from '../support/browser';
import { Desk, words } from '../support/desk';
import { neverShown, ways, type Step } from '../support/every-phase';
import { walk, walkNames, type WalkName } from '../support/every-screen';
import { isLongRun, report } from '../support/figure';
import { newerBuild } from '../support/newer-build';
import { test } from '../support/own-host';
import type { BuildCopy, OwnServer } from '../support/server';

// A dead server is part of this; the browser tells of it on the console.
test.use({ expectedComplaint: /ERR_CONNECTION_REFUSED|fetching the script/ });

/** In short runs: the first and the last, and where a commit or a part that is loaded late is near. */
const few: readonly Phase[] = ['safety', 'asking', 'danger', 'review', 'sharing', 'ended'];
const wanted = isLongRun ? phases.filter((phase) => !neverShown.includes(phase)) : few;
const opened: readonly WalkName[] = isLongRun ? walkNames : ['outside'];

const offered = (page: Page) => page.getByText(words('en', 'staff:update.ready'));
const shownVersion = (page: Page) => page.locator('body').getAttribute('data-version');

async function arrive(page: Page): Promise<Desk> {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
	return desk;
}

/** Looks for a newer version and waits until the device holds it; answers how long that took. */
function fetchNewer(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const begunMs = performance.now();
		const registration = await navigator.serviceWorker.getRegistration();
		const before = registration?.waiting ?? null;
		await registration?.update();
		while ((registration?.waiting ?? null) === before) {
			await new Promise((done) => setTimeout(done, 20));
		}
		return performance.now() - begunMs;
	});
}

/** Publishes one version after the other, and removes them all at the end. */
class Publisher {
	readonly #server: OwnServer;
	readonly #builds: BuildCopy[] = [];
	readonly tookMs: number[] = [];

	constructor(server: OwnServer) {
		this.#server = server;
	}

	get newest(): string {
		return `n${this.#builds.length}`;
	}

	async publish(page: Page): Promise<void> {
		this.#builds.push(newerBuild(`n${this.#builds.length + 1}`));
		await this.#server.restart(this.#builds.at(-1)?.folder);
		this.tookMs.push(await fetchNewer(page));
	}

	remove(): void {
		for (const build of this.#builds) build.remove();
	}
}

/** Goes one way; answers the phases in which a newer version came and changed nothing. */
async function go(desk: Desk, way: readonly Step[], publisher: Publisher): Promise<Phase[]> {
	const undisturbed: Phase[] = [];
	const { page } = desk;
	await page.evaluate(() => Reflect.set(window, 'isTheSame', true));
	for (const { phase, show } of way) {
		await show(desk);
		if (phase === null || !wanted.includes(phase)) continue;
		await desk.seesPhase(phase);
		await publisher.publish(page);
		await desk.seesPhase(phase);
		await expect(offered(page), phase).toHaveCount(0);
		expect(await page.evaluate(() => Reflect.get(window, 'isTheSame')), phase).toBe(true);
		undisturbed.push(phase);
	}
	expect(await shownVersion(page)).toBeNull();
	return undisturbed;
}

test('a newer version in any phase waits until the conversation is over', async ({
	page,
	own,
	browser
}) => {
	test.setTimeout(isLongRun ? 1_800_000 : 120_000);
	const publisher = new Publisher(own);
	const lost: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) lost.push(new URL(response.url()).pathname);
	});
	const desk = await arrive(page);
	const passphrase = await desk.makeVault('practice');
	await desk.seesHeading('staff:home.title.practice');

	const undisturbed: Phase[] = [];
	for (const way of ways.filter((way) =>
		way.some(({ phase }) => phase && wanted.includes(phase))
	)) {
		undisturbed.push(...(await go(desk, way, publisher)));
		await desk.seesHeading('staff:home.title.practice');
		await expect(offered(page)).toBeVisible();
	}
	expect(undisturbed.toSorted()).toEqual(wanted.toSorted());
	expect(lost, 'parts of the version of before that the host no longer has').toEqual([]);

	await desk.press('staff:update.take');
	await expect.poll(() => shownVersion(page)).toBe(publisher.newest);
	await own.stop();
	await page.reload();
	expect(await shownVersion(page)).toBe(publisher.newest);
	await desk.choose('practice');
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
	await expect(offered(page)).toHaveCount(0);
	await desk.begin();

	const tookMs = publisher.tookMs;
	publisher.remove();
	report({
		id: 'update-in-every-state',
		browser: `Chromium ${browser.version()}`,
		backend: 'leveldb',
		n: wanted.length,
		pass: undisturbed.length,
		fail: wanted.length - undisturbed.length,
		figures: {
			phases: phases.length - neverShown.length,
			lostParts: lost.length,
			longestInstallMs: Math.max(...tookMs)
		},
		note: 'One trial is one newer version with other names for all its parts, found in one phase. Afterwards every screen is opened with the newest version and without a network.'
	});
});

for (const name of opened) {
	test(`every screen opens after an update and without a network: ${name}`, async ({
		page,
		own
	}) => {
		test.setTimeout(isLongRun ? 600_000 : 120_000);
		const publisher = new Publisher(own);
		const desk = await arrive(page);
		await publisher.publish(page);
		await desk.press('staff:update.take');
		await expect.poll(() => shownVersion(page)).toBe(publisher.newest);
		await own.stop();
		publisher.remove();

		let screens = 0;
		await walk(desk, name, async () => {
			expect(await shownVersion(page)).toBe(publisher.newest);
			screens += 1;
		});
		expect(screens).toBeGreaterThan(10);
	});
}
