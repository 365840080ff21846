// S1 and S2 in Firefox as Debian ships it: a day of practice conversations made of secrets, Firefox killed
// in the middle of one, its profile searched; then the same with the unsealed program and a page that
// does everything wrong.
import { expect, test } from '@playwright/test';
import {
	orderOf,
	places,
	serveControlPage,
	textsAt,
	writeEverywhere
} from '../support/control-page';
import { report, trials } from '../support/figure';
import { firefoxDatabases, startFirefox } from '../support/firefox';
import { newProfile } from '../support/plain-browser';
import { countFound, freshTokens, scanProfile } from '../support/profile-scan';
import { RemoteDesk } from '../support/remote-desk';
import {
	bundleWith,
	chosenWords,
	keptOf,
	passingOf,
	passphraseParts,
	talkSecrets,
	type TalkSecrets
} from '../support/secrets';
import { startServer } from '../support/server';
import { stealKeys, type StolenKeys } from '../support/stolen-keys';
import { unsealedBuild } from '../support/unsealed-build';
import { until, type Driver } from '../support/webdriver';

const talks = trials(2, 50);
const found = 0.99;

/** Up to the last item's answer, with everything that can be typed until then. */
async function toClosing(desk: RemoteDesk, secrets: TalkSecrets): Promise<void> {
	await desk.practiseWith(bundleWith(secrets));
	await desk.toFirstItem();
	await desk.touchText(chosenWords('ar', secrets));
	await desk.touch('spoken:flow.go-on');
	await desk.write(secrets.note.join(' '));
	await desk.touch('spoken:flow.go-on');
	await desk.touch('spoken:flow.go-on');
	await desk.seesPhase('closingNeeds');
	await desk.touch('spoken:need.nothing');
	await desk.touch('spoken:answer.no');
	await desk.touch('spoken:closing.contact.yes');
}

async function talk(desk: RemoteDesk, secrets: TalkSecrets): Promise<void> {
	await toClosing(desk, secrets);
	await desk.write(secrets.contact.join(' '));
	await desk.touch('spoken:flow.go-on');
	await desk.seesPhase('review');
	await desk.seesSaved();
	await desk.touch('spoken:review.agree');
	await desk.touch('spoken:choices.no');
	await desk.press('talk:farewell.end');
	await desk.press('talk:ended.leave');
	await desk.sees('staff:home.title.practice');
}

interface Planted {
	readonly kept: readonly string[];
	readonly passing: readonly string[];
	readonly passphrase: string;
}

/** A day of conversations; the last one is left with its contact half typed. */
async function day(desk: RemoteDesk, url: string): Promise<Planted> {
	await desk.open(url);
	const passphrase = await desk.makeVault();
	await desk.sees('staff:home.title.practice');
	const all = Array.from({ length: talks }, (_, at) => talkSecrets(at));
	for (const secrets of all) await talk(desk, secrets);
	const last = talkSecrets(talks);
	const typed = freshTokens(10, 'arabic');
	await toClosing(desk, { ...last, contact: [] });
	await desk.write(typed.join(' '));
	const kept = [...all.flatMap(keptOf), ...last.note, last.options[0]];
	const passing = [...[...all, last].flatMap(passingOf), ...typed];
	return { kept, passing, passphrase };
}

/** What the browser says of itself, as `Firefox/153.0`. */
async function versionOf(driver: Driver): Promise<string> {
	const agent = String(await driver.run('return navigator.userAgent'));
	return (/Firefox\/[\d.]+/.exec(agent)?.[0] ?? '').replace('/', ' ');
}

test('nothing of a day is in the profile of Firefox, and all of it where nothing is sealed', async () => {
	test.setTimeout(3_600_000);
	const profile = newProfile();
	const server = await startServer();
	const firefox = await startFirefox(profile.path);
	const version = await versionOf(firefox.driver);
	const planted = await day(new RemoteDesk(firefox.driver), server.url);
	await firefox.kill();
	await server.stop();
	expect(firefoxDatabases(profile.path).length, 'databases').toBeGreaterThan(1);
	const stolen = await stealKeys(profile.path, 'practice', planted.passphrase);
	const { kept, passing, passphrase } = planted;
	const secrets = [...kept, ...passing, ...passphraseParts(passphrase), ...stolen.texts];
	const hits = scanProfile(profile.path, secrets, stolen.keys);
	await profile.remove();

	const control = await controlDay(stolen);
	const all = secrets.length + stolen.keys.length;
	const exposed = new Set(hits.map(({ text }) => text)).size;
	report({
		id: 'forensics-firefox',
		browser: version,
		backend: 'firefox',
		n: all,
		pass: all - exposed,
		fail: exposed,
		figures: {
			conversations: talks + 1,
			plantedTexts: kept.length + passing.length,
			keys: stolen.keys.length,
			keysOfConversations: stolen.caseKeys,
			hits: hits.length,
			...control
		},
		note: 'As in Chromium, in practice only and without settings; searched are also the rows of SQLite with Snappy and the list of open tabs with LZ4. Not unpacked: the HTTP cache.'
	});
	expect(hits).toEqual([]);
	expect(control.controlFoundPercent, 'of what is in plain').toBeGreaterThanOrEqual(100 * found);
});

/** The same day without protection; how much of it the same search finds. */
async function controlDay({ keys }: StolenKeys) {
	const profile = newProfile();
	const build = unsealedBuild();
	const server = await startServer(build.folder);
	const page = await serveControlPage();
	const { driver, kill } = await startFirefox(profile.path);
	const planted = await day(new RemoteDesk(driver), server.url);
	const passing = [planted.passphrase, ...planted.passing];
	// Some seconds after the last word, Firefox writes down what stands in the field.
	const last = planted.passing.slice(-10);
	await isFound(profile.path, last);
	for (const text of textsAt('address', passing)) await driver.goTo(`${page.url}?said=${text}`);
	await driver.goTo(page.url);
	const failed = await driver.runAsync(
		`const [order, done] = arguments;
		(${writeEverywhere.toString()})(order).then(() => done(''), (error) => done(String(error)));`,
		orderOf(passing, keys)
	);
	expect(failed).toBe('');
	await driver.run(
		`document.querySelector('textarea').value = arguments[0];
		document.querySelector('textarea').dispatchEvent(new Event('input', { bubbles: true }));`,
		textsAt('field', passing).join(' ')
	);
	await isFound(profile.path, [
		...textsAt('field', passing),
		...textsAt('address', passing),
		...textsAt('session storage', passing)
	]);
	await kill();
	await server.stop();
	page.close();
	build.remove();
	const names = keys.map(({ name }) => name);
	const all = [...planted.kept, ...passing, ...names];
	const hits = scanProfile(profile.path, [...planted.kept, ...passing], keys);
	await profile.remove();
	const counts = places.map((place) => {
		const texts = textsAt(place, passing);
		return `${place} ${countFound(hits, texts)} of ${texts.length}`;
	});
	const sealed = `sealed otherwise ${countFound(hits, planted.kept)} of ${planted.kept.length}`;
	console.log([sealed, ...counts, `keys ${countFound(hits, names)} of ${names.length}`].join('; '));
	return {
		controlTexts: all.length,
		controlFoundPercent: (100 * countFound(hits, all)) / all.length,
		controlFoundOnlyUnpacked: hits.filter(({ unpacked }) => unpacked).length
	};
}

/** Waits until all of these are in the profile; whether they ever are is judged later. */
async function isFound(profile: string, texts: readonly string[]): Promise<void> {
	const isThere = async () =>
		countFound(scanProfile(profile, texts), texts) === texts.length ? true : null;
	await until('everything on the disk', isThere, 60_000).catch(() => undefined);
}
