// S1 and S2 of a device that was taken away: a day of conversations in a Chromium as people have it, its
// profile searched in every way for everything that was said, typed, chosen and derived. Then the
// same day with the same program but unsealed, and a page that does everything wrong: there the
// same search must find it. Finding nothing means something only beside that.
import { expect, test } from '@playwright/test';
import { watch } from '../support/browser';
import { places, serveControlPage, textsAt, writeInPlain } from '../support/control-page';
import { Desk } from '../support/desk';
import { report, trials } from '../support/figure';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { plantedDay, secretsOf, type Planted } from '../support/planted-day';
import { countFound, scanProfile } from '../support/profile-scan';
import { startServer } from '../support/server';
import { stealKeys, type StolenKeys } from '../support/stolen-keys';
import { wantedStore } from '../support/store';
import { unsealedBuild } from '../support/unsealed-build';

const talks = trials(4, 50);
const found = 0.99;
const patienceMs = 60_000;

async function keysOf(profile: string, { passphrases }: Planted): Promise<StolenKeys> {
	const [practice, field] = [
		await stealKeys(profile, 'practice', passphrases.practice),
		await stealKeys(profile, 'field', passphrases.field)
	];
	return {
		keys: [...practice.keys, ...field.keys],
		texts: [...practice.texts, ...field.texts],
		caseKeys: practice.caseKeys + field.caseKeys
	};
}

test('nothing of a day is in the profile, and all of it where nothing is sealed', async () => {
	test.setTimeout(3_600_000);
	const backend = wantedStore() ?? 'leveldb';
	const profile = newProfile();
	const server = await startServer();
	const browser = await startPlainBrowser(profile.path);
	browser.context.setDefaultTimeout(patienceMs);
	const version = browser.context.browser()?.version() ?? '';
	const { complaints } = await watch(browser.context);
	const begun = Date.now();
	const day = await plantedDay(new Desk(browser.page), `${server.url}/`, talks);
	const dayMs = Date.now() - begun;
	await browser.kill();
	await server.stop();
	const stolen = await keysOf(profile.path, day);
	const secrets = [...secretsOf(day), ...stolen.texts];
	const hits = scanProfile(profile.path, secrets, stolen.keys);
	await profile.remove();
	expect(complaints, 'what the browser complained about').toEqual([]);

	const control = await controlDay(stolen);
	const all = secrets.length + stolen.keys.length;
	const exposed = new Set(hits.map(({ text }) => text)).size;
	report({
		id: `forensics-${backend}`,
		browser: `Chromium ${version}`,
		backend,
		n: all,
		pass: all - exposed,
		fail: exposed,
		figures: {
			conversations: day.talks,
			plantedTexts: day.kept.length + day.passing.length,
			partsOfPassphrases: secrets.length - day.kept.length - day.passing.length,
			keys: stolen.keys.length,
			keysOfConversations: stolen.caseKeys,
			hits: hits.length,
			...control,
			secondsForOneConversation: dayMs / 1000 / day.talks
		},
		note: 'Searched: every file of the profile after a kill, raw and unpacked (LevelDB with Snappy, SQLite with Zstandard and its log), in UTF-8, UTF-16 of both orders, base64 at three offsets (of UTF-8 and UTF-16) and hexadecimal digits; keys as bytes too. Not unpacked: the HTTP cache. The control is the same program and the same day with AES-GCM giving back what it is given and fields that the browser may remember, and what no vault keeps written by a page to seven places; at least 99 % of it must be found.'
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
	const browser = await startPlainBrowser(profile.path);
	browser.context.setDefaultTimeout(patienceMs);
	const day = await plantedDay(new Desk(browser.page), `${server.url}/`, talks);
	const passing = [...Object.values(day.passphrases), ...day.passing];
	await writeInPlain(browser.context, page.url, passing, keys);
	// What is typed and where one was is written down some seconds later.
	const late = (['field', 'address', 'session storage'] as const).flatMap((place) =>
		textsAt(place, passing)
	);
	const isWritten = () => countFound(scanProfile(profile.path, late), late) === late.length;
	await expect.poll(isWritten, { timeout: 60_000, intervals: [3000] }).toBe(true);
	await browser.kill();
	await server.stop();
	page.close();
	build.remove();
	const hits = scanProfile(profile.path, [...day.kept, ...passing], keys);
	await profile.remove();
	const names = keys.map(({ name }) => name);
	const counts = places.map((place) => {
		const texts = textsAt(place, passing);
		return `${place} ${countFound(hits, texts)} of ${texts.length}`;
	});
	const sealed = `sealed otherwise ${countFound(hits, day.kept)} of ${day.kept.length}`;
	console.log([sealed, ...counts, `keys ${countFound(hits, names)} of ${names.length}`].join('; '));
	const all = [...day.kept, ...passing, ...names];
	return {
		controlTexts: all.length,
		controlFoundPercent: (100 * countFound(hits, all)) / all.length,
		controlFoundOnlyUnpacked: hits.filter(({ unpacked }) => unpacked).length
	};
}
