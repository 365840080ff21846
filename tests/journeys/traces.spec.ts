// Nothing that was said reaches the disk before the person agrees to notes, and afterwards only sealed.
// A whole browser is killed after one talk that was declined, one with notes and one without, and its
// profile is searched. In the same browser, tokens of the same kind are written in plain; they have
// to be found. The long search, on every store, is `npm run forensics`.
import { createServer, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { watch } from '../support/browser';
import { Desk, words } from '../support/desk';
import { practiseWith, type OwnItem } from '../support/own-protocol';
import { newProfile, startPlainBrowser } from '../support/plain-browser';
import { plantedTalk } from '../support/planted-talk';
import { countFound, freshTokens, scanProfile } from '../support/profile-scan';
import { keptOf, passingOf, passphraseParts, talkSecrets } from '../support/secrets';
import { codeOf, leave } from '../support/talk-steps';

const profile = newProfile();
let control: Server;
let controlUrl: string;

test.beforeAll(async () => {
	control = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end('<!doctype html><title>control</title><form><textarea></textarea></form>');
	});
	await new Promise<void>((done) => control.listen(0, '127.0.0.1', done));
	controlUrl = `http://localhost:${Reflect.get(control.address() ?? {}, 'port')}/`;
});
test.afterAll(async () => {
	control.close();
	control.closeAllConnections();
	await profile.remove();
});

const note: OwnItem = { id: 'note', kind: 'note', maxLength: 2000 };

// What the log of events looks like, had it been written anywhere. The program's own files hold
// the names, but never in this form.
const events = ['situation-stated', 'need-stated', 'capacity-stated', 'agreement-decided'];
const written = [
	...events.map((type) => `"type":"${type}"`),
	...['"need":"doctor"', '"capacity":"adult"', '"scope":"talk"', '"scope":"notes"']
];
const ownFiles = /^Default\/(Service Worker|Cache|Code Cache)\//;

/** A talk to which the person says no; what was said until then. */
async function declinedTalk(desk: Desk): Promise<string> {
	await desk.begin();
	const code = await codeOf(desk);
	await desk.ordinary();
	await desk.language();
	await desk.press('talk:said');
	await desk.privacy();
	await desk.touch('spoken:need.doctor');
	await desk.touch('spoken:need.lawyer');
	await desk.touch('spoken:needs.can-wait');
	await desk.touch('spoken:flow.go-on');
	await desk.touch('spoken:age.adult');
	await desk.press('talk:said');
	await desk.touch('spoken:information.take-card');
	await desk.touch('spoken:agreement.talk.no');
	await leave(desk);
	return code;
}

/** A talk without notes, with as many words of the person's own as fit. */
async function talkWithoutNotes(desk: Desk, tokens: readonly string[]): Promise<string> {
	await practiseWith(desk, [note]);
	await desk.begin();
	const code = await codeOf(desk);
	await desk.gates();
	await desk.agree('no');
	await desk.page.getByRole('textbox').fill(tokens.slice(11).join(' '));
	await desk.touch('spoken:flow.go-on');
	await desk.touch('spoken:flow.go-on');
	await desk.seesPhase('closingNeeds');
	await desk.touch('spoken:need.nothing');
	await desk.touch('spoken:answer.no');
	await desk.touch('spoken:closing.contact.yes');
	// What is in a field when the browser dies is what browsers like to keep most.
	await desk.page.getByRole('textbox').fill(tokens.slice(0, 11).join(' '));
	return code;
}

/** Writes tokens in plain: some as rows of a database, some into a field like any other. */
async function writeInPlain(
	context: BrowserContext,
	rows: readonly string[],
	typed: readonly string[]
): Promise<void> {
	const page = await context.newPage();
	await page.goto(controlUrl);
	await page.evaluate(
		(all) =>
			new Promise<void>((done, fail) => {
				const request = indexedDB.open('control', 1);
				request.onerror = () => fail(request.error);
				request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
				request.onsuccess = () => {
					const transaction = request.result.transaction('rows', 'readwrite');
					const store = transaction.objectStore('rows');
					for (const id of all) store.put({ id, said: `نعم ${id}` });
					// Six megabytes, so that the database packs what it has into a table.
					for (let at = 0; at < 150; at += 1) store.put({ id: `${at}`, said: 'لا '.repeat(7000) });
					transaction.oncomplete = () => done();
				};
			}),
		rows
	);
	await page.locator('textarea').fill(typed.join(' '));
}

/** Searches the profile: all that was written in plain is there, and nothing that was said. */
function look(secrets: readonly string[], rows: readonly string[], typed: readonly string[]) {
	const names = [...events, words('en', 'spoken:need.doctor'), words('ar', 'spoken:need.doctor')];
	const hits = scanProfile(profile.path, [...secrets, ...names, ...rows, ...typed]);
	expect(countFound(hits, rows), 'rows written in plain').toBeGreaterThanOrEqual(57);
	expect(countFound(hits, typed), 'words typed in plain').toBeGreaterThanOrEqual(57);
	const isPacked = hits.some(({ file, unpacked }) => unpacked && file.endsWith('.ldb'));
	expect(isPacked, 'something was found in a packed table').toBe(true);
	expect(hits.filter(({ text }) => secrets.includes(text))).toEqual([]);
	expect(hits.filter(({ text, file }) => names.includes(text) && !ownFiles.test(file))).toEqual([]);
	return hits.filter(({ text }) => rows.includes(text) || typed.includes(text));
}

test('no word is on the disk as it was said, whether notes were agreed to or not', async ({
	baseURL
}) => {
	const [said, rows, typed] = [freshTokens(110), freshTokens(60), freshTokens(60)];
	const browser = await startPlainBrowser(profile.path);
	const { complaints } = await watch(browser.context);
	const desk = new Desk(browser.page, 'en', 'ar');
	await desk.open(`${baseURL}/`);
	const passphrase = await desk.makeVault('practice');
	const codes = [await declinedTalk(desk)];
	const kept = talkSecrets(2);
	codes.push(...(await plantedTalk(desk, kept)));
	codes.push(await talkWithoutNotes(desk, said));

	// The browser has had longer for the talk than for what is written in plain now.
	await writeInPlain(browser.context, rows, typed);
	await expect
		.poll(() => countFound(scanProfile(profile.path, typed), typed), { timeout: 20_000 })
		.toBeGreaterThanOrEqual(57);
	await browser.kill();

	const planted = [...keptOf(kept), ...passingOf(kept)];
	const secrets = [...said, ...planted, ...codes, ...passphraseParts(passphrase), ...written];
	const inPlain = look(secrets, rows, typed);
	expect(complaints, 'what the browser complained about').toEqual([]);

	const found = countFound(inPlain, [...rows, ...typed]);
	console.log(`traces: ${secrets.length} secrets, 0 found; ${found} of 120 plain tokens found`);
});
