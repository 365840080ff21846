// Firefox as Debian ships it, with its own settings: a vault in practice, a conversation in English
// and Arabic up to a sealed letter, and everything there again after the whole browser was killed
// and after the server died.
import { statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { words } from '../support/desk';
import { firefoxDatabases, startFirefox } from '../support/firefox';
import { newProfile } from '../support/plain-browser';
import { RemoteDesk } from '../support/remote-desk';
import { startServer, type OwnServer } from '../support/server';
import { borderItems } from '../support/talk-steps';
import { until, type Driver } from '../support/webdriver';

let profile: ReturnType<typeof newProfile>;
let server: OwnServer;
test.describe.configure({ timeout: 180_000 });
test.beforeEach(async () => {
	profile = newProfile();
	server = await startServer();
});
test.afterEach(async () => {
	await server.stop();
	await profile.remove();
});

const said = ['yes', 'no', 'unsure', 'declined', 'no', 'yes', 'no', 'no'] as const;

/** Runs an expression that ends in a promise. */
const awaited = (driver: Driver, expression: string) =>
	driver.runAsync(
		`const done = arguments[arguments.length - 1];
		(${expression}).then(done, (error) => done(String(error)));`
	);

test('a conversation is there after Firefox was killed, and without a network', async () => {
	const first = await startFirefox(profile.path);
	const desk = new RemoteDesk(first.driver);
	await desk.open(server.url);
	const passphrase = await desk.makeVault();
	await desk.toFirstItem();
	for (const answer of said.slice(0, 3)) await desk.answer(answer);
	await desk.seesItem(borderItems[3]);
	await desk.seesSaved();
	expect(await first.complaints(), 'what Firefox complained about').toEqual([]);
	expect(await first.kill(), 'processes killed').toBeGreaterThan(1);
	const files = firefoxDatabases(profile.path).filter((file) => file.endsWith('.sqlite'));
	// The vault, and the ballast of its making.
	expect(files, 'databases in SQLite').toHaveLength(2);

	await server.stop();
	const second = await startFirefox(profile.path);
	const again = new RemoteDesk(second.driver);
	const begun = Date.now();
	await again.unlock(server.url, passphrase);
	const opened = Date.now() - begun;
	expect(String(await awaited(second.driver, `fetch('/nothing-here')`))).toContain('NetworkError');
	await again.goOnWithTalk();
	await again.seesItem(borderItems[3]);
	for (const answer of said.slice(3)) await again.answer(answer);
	expect(await again.closeAndSeal('Auttamisjärjestelmä')).toEqual(
		said.map((answer, at) => [
			words('ar', `border-second-line:${borderItems[at]}.prompt`),
			words('ar', `spoken:answer.${answer}`)
		])
	);
	const complaints = await second.complaints();
	// Firefox looks for a newer service worker by itself, and without a network it does not find one.
	const unexpected = complaints.filter((text) => !/service-worker\.js|NetworkError/.test(text));
	expect(unexpected, 'what Firefox complained about').toEqual([]);
	await second.kill();
	const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
	console.log(`firefox: open ${opened} ms after a cold start; ${bytes} bytes in SQLite`);
});

test('the watch of this file finds a breach of the policy', async () => {
	const { driver, complaints, kill } = await startFirefox(profile.path);
	await new RemoteDesk(driver).open(server.url);
	expect(await complaints()).toEqual([]);
	await driver.run(`new Image().src = 'http://127.0.0.1:9/x.png'`);
	await until('a complaint', async () => ((await complaints()).length > 0 ? true : null));
	await kill();
});

test('Firefox promises to keep the storage only when a person says so', async () => {
	const first = await startFirefox(profile.path);
	const desk = new RemoteDesk(first.driver);
	await desk.open(server.url);
	const passphrase = await desk.makeVault();
	await desk.sees('staff:home.title.practice');
	expect(await awaited(first.driver, 'navigator.storage.persisted()')).toBe(false);
	await first.kill();

	const yes = { 'dom.storageManager.prompt.testing': true };
	const asked = await startFirefox(profile.path, {
		...yes,
		'dom.storageManager.prompt.testing.allow': true
	});
	await new RemoteDesk(asked.driver).unlock(server.url, passphrase);
	expect(await awaited(asked.driver, 'navigator.storage.persist()')).toBe(true);
	await asked.kill();

	const later = await startFirefox(profile.path, { 'dom.storageManager.prompt.testing': false });
	await new RemoteDesk(later.driver).unlock(server.url, passphrase);
	expect(await awaited(later.driver, 'navigator.storage.persisted()')).toBe(true);
	await later.kill();
});

test('a private window of Firefox says why it cannot keep anything', async () => {
	const { driver, kill } = await startFirefox(profile.path, {
		'browser.privatebrowsing.autostart': true
	});
	const desk = new RemoteDesk(driver);
	await desk.open(server.url);
	await desk.choose('practice');
	await desk.sees('staff:unsupported.title');
	expect(await desk.count('input, textarea, ol')).toBe(0);
	await kill();
});
