// Texts that are programs, through every field and every view: none runs, none becomes an element,
// and no policy of the page had to stop one. A page that takes them for markup runs them.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { isLongRun, report } from '../support/figure';
import { hostileLetter, hostilePage, payloadOf } from '../support/hostile/letter';
import { countHits, strangersOn } from '../support/hostile/looking';
import { markup, piecesOf } from '../support/hostile/markup';
import { chooseProtocol } from '../support/own-protocol';
import { encodePayload } from '../../src/lib/core/referral';

const texts = markup.map(({ text }) => text);
// Each needs a frame of its own; in the short run one in three is tried.
const controls = markup.flatMap(({ text, runs }, n) =>
	runs && n % (isLongRun ? 1 : 3) === 0 ? [{ text, n }] : []
);
// What is seen is counted over all of them.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const seen = { views: 0, hits: 0, strangers: 0, control: 0 };

/** A text without spaces and without what keeps directions apart: fields and pages change those. */
const bare = (text: string) => text.replace(/[\s\u2066-\u2069]/g, '');

/** One view: nothing ran, and nothing in it is what the application does not make. */
async function look(page: Page, hits: () => readonly number[], holds: string): Promise<void> {
	const isThere = async () =>
		bare(await page.evaluate(() => document.body.textContent ?? '')).includes(bare(holds));
	await expect.poll(isThere, { message: holds, timeout: 20_000 }).toBe(true);
	await page.evaluate(() => {
		for (const one of document.querySelectorAll('details')) one.open = true;
	});
	const strangers = await strangersOn(page);
	seen.views += 1;
	seen.strangers += strangers.length;
	seen.hits += hits().length;
	expect(strangers).toEqual([]);
	expect(hits()).toEqual([]);
}

test('a page that takes texts for markup runs them', async ({ browser }) => {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.route('**/*', (route) => {
		const isPage = new URL(route.request().url()).pathname === '/control';
		return route.fulfill(
			isPage
				? { contentType: 'text/html', body: '<!doctype html><body></body>' }
				: { status: 404, body: '' }
		);
	});
	const hits = await countHits(page);
	await page.goto('http://localhost:1/control');
	await page.evaluate(
		(all) => {
			for (const text of all) {
				const frame = document.createElement('iframe');
				document.body.append(frame);
				const inside = frame.contentDocument;
				inside?.open();
				inside?.write(`<script>hit = (n) => parent.hit(n)</script><div>${text}</div>`);
				inside?.close();
			}
		},
		controls.map(({ text }) => text)
	);
	const ran = () => controls.filter(({ n }) => hits().includes(n)).length;
	await expect.poll(ran, { timeout: 90_000 }).toBeGreaterThan(0.9 * controls.length);
	seen.control = ran();
	console.log(`control: ${seen.control} of ${controls.length} texts ran`);
	await context.close();
});

test('the page inside a letter runs none of them, without its policy', async ({ page }) => {
	const hits = await countHits(page);
	const html = new TextDecoder().decode(hostilePage(texts));
	expect(html).toContain("default-src 'none'");
	const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
	await page.route('**/letter', (route) => route.fulfill({ contentType: 'text/html', body: open }));
	await page.goto('http://localhost:1/letter');
	const strangers = await page.evaluate(
		() =>
			[...document.querySelectorAll('*')].filter(
				(one) =>
					!one.matches(
						'html, head, head > meta, title, head > style, body, h1, h2, p, ul, li, blockquote, pre'
					) || [...one.attributes].some(({ name }) => /^on|^style$|^src$|^href$/.test(name))
			).length
	);
	const items = await page.locator('li').count();
	expect(items).toBe(texts.length);
	seen.views += 1;
	seen.strangers += strangers;
	seen.hits += hits().length;
	expect(strangers).toBe(0);
	expect(hits()).toEqual([]);
});

test('settings, a letter that is opened, and its paper run none of them', async ({
	page,
	baseURL
}) => {
	await page.addInitScript(() => (window.print = () => undefined));
	const hits = await countHits(page);
	const desk = new Desk(page);
	await desk.open();
	await desk.allowPersistence(new URL(baseURL ?? '').origin);
	await desk.makeVault('talk');
	await desk.press('staff:home.settings');
	await desk.settings('organisation');
	const short = piecesOf(texts, 120);
	// A name is said aloud: one of many words would be refused as too long to say.
	const name = piecesOf(
		texts.filter((text) => !/\s/.test(text)),
		120
	)[0]!;
	await desk.fill('desk:settings.organisation.name', name);
	await desk.fill('desk:settings.organisation.station', short[1]!);
	await desk.fill('desk:settings.organisation.call-back', piecesOf(texts, 60)[0]!);
	await desk.press('desk:settings.save');
	await page.getByText(words('en', 'desk:settings.saved')).waitFor();
	await desk.press('staff:shell.back');
	await look(page, hits, name);
	await desk.settings('languages');
	const row = page.getByRole('article').first();
	await row.getByRole('textbox').fill(piecesOf(texts, 80)[2]!);
	await desk.button(words('en', 'desk:settings.languages.accept'), row).click();
	await desk.button(words('en', 'desk:settings.languages.withdraw'), row).waitFor();
	await look(page, hits, piecesOf(texts, 80)[2]!);
	await desk.press('staff:shell.back');
	await desk.settings('recipients');
	const key = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';
	await desk.fill('desk:settings.recipients.key', key);
	await desk.fill('desk:settings.recipients.name', short[3]!);
	await desk.press('desk:key.add');
	await page.getByRole('heading', { name: short[3]! }).waitFor();
	await look(page, hits, short[3]!);
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');

	const own = await desk.ownRecipient();
	await page.getByRole('button', { name: words('en', 'staff:start.receive.title') }).click();
	await page.getByLabel(words('en', 'handover:receive.with-key')).check();
	const buffer = await hostileLetter(texts, own);
	const fileName = '<img src=x onerror=hit(1)>\u202e.age';
	await page
		.getByLabel(words('en', 'handover:receive.file'))
		.setInputFiles({ name: fileName, mimeType: '', buffer });
	await look(page, hits, '<img src=x onerror=hit(1)>.age');
	await desk.press('handover:receive.open');
	await page.locator('.code').waitFor();
	// All of them are there, as text; of the signed bytes each at least once.
	const shown = (await page.evaluate(() => document.body.textContent)) ?? '';
	const inPayload = new TextDecoder().decode(encodePayload(payloadOf(texts)));
	const quoted = texts.filter((text) => inPayload.includes(JSON.stringify(text)));
	expect(quoted).toHaveLength(texts.length);
	const missing = quoted.filter((text) => !shown.includes(text.replace(/\n/g, ' ')));
	expect(missing.length).toBeLessThan(texts.length / 2);
	await look(page, hits, texts[5]!.replace(/\n/g, ' '));
	await desk.press('handover:signer.add');
	await look(page, hits, texts[3]!.replace(/\n/g, ' '));
	await desk.press('handover:received.print');
	await page.emulateMedia({ media: 'print' });
	await look(page, hits, texts[5]!.replace(/\n/g, ' '));
});

test('a protocol, a note and a contact run none of them in a talk', async ({ page }) => {
	const hits = await countHits(page);
	const lines = ['prompt', 'topic', 'hint', 'care', 'why', 'more'];
	const pieces = piecesOf(
		texts.filter((text) => !/[\u3000\n]/.test(text)),
		900
	);
	const next = (() => {
		let at = 0;
		return () => pieces[at++ % pieces.length]!;
	})();
	const ids = ['a', 'b', 'c', 'd', 'e'];
	const items = ids.map((id) => ({
		id,
		...(id === 'e'
			? { kind: 'note', maxLength: 2000 }
			: { kind: 'choice', options: ['yes', 'no', 'other'] }),
		purpose: 'process',
		indicators: []
	}));
	const messages = Object.fromEntries([
		['title', next()],
		['preface', piecesOf(texts, 200)[0]!],
		...ids.flatMap((id) => lines.map((line) => [`${id}.${line}`, next()])),
		...ids.filter((id) => id !== 'e').map((id) => [`${id}.option.other`, next()])
	]);
	const desk = new Desk(page);
	await desk.open();
	await desk.makeVault('practice');
	await chooseProtocol(desk, {
		format: 'askwell-protocol',
		v: 1,
		protocol: { id: 'hostile', version: 1, setting: 'practice', items, pauseAfterFirstYes: 20 },
		messages: { en: messages }
	});
	await look(page, hits, messages['title']!);
	await desk.press('desk:practice-file.use');
	await desk.begin();
	await desk.gates();
	await desk.touch('spoken:agreement.talk.yes');
	await desk.touch('spoken:agreement.notes.yes');
	await look(page, hits, messages['preface']!);
	await desk.press('talk:said');
	for (const id of ids) {
		await look(page, hits, messages[`${id}.prompt`]!);
		if (id === 'e') await page.getByRole('textbox').fill(piecesOf(texts, 2000)[1]!);
		else await desk.button(messages[`${id}.option.other`]!).first().click();
		await desk.touch('spoken:flow.go-on');
		await look(page, hits, '');
		const again = desk.button(words('en', 'spoken:flow.go-on'));
		if (await again.first().isVisible()) await again.first().click();
	}
	await desk.close(piecesOf(texts, 200)[3]!);
	await look(page, hits, messages['a.prompt']!);
	await desk.touch('spoken:review.agree');
	await desk.wish('Auttamisjärjestelmä');
	await look(page, hits, piecesOf(texts, 200)[3]!);
	await desk.touch('spoken:share.exactly');
	await desk.touch('spoken:share.yes');
	await page.getByText(words('en', 'handover:phone.title')).click();
	await desk.press('handover:phone.show');
	await look(page, hits, piecesOf(texts, 200)[3]!);
});

test('the figure of texts that are programs', async ({ browser }) => {
	expect(texts.length).toBeGreaterThanOrEqual(500);
	report({
		id: 'hostile-markup',
		browser: `Chromium ${browser.version()}`,
		backend: 'none',
		n: texts.length,
		pass: seen.hits === 0 && seen.strangers === 0 ? texts.length : 0,
		fail: seen.hits + seen.strangers,
		figures: {
			views: seen.views,
			executions: seen.hits,
			elementsMadeOfText: seen.strangers,
			controlExecutions: seen.control,
			controlTexts: controls.length
		},
		note: 'A breach of the content policy fails the test, so that none had to stop a text. The control page takes each text for markup.'
	});
	expect(seen.views).toBeGreaterThan(15);
});
