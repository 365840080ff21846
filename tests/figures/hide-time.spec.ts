// U1 and U4: how long it takes from the touch on Hide to the frame with the neutral page, on a page
// slowed down six times, and that a page which is hidden is one plain colour, in a picture of it.
import { expect, test } from '../support/browser';
import type { Page } from '@playwright/test';
import { Desk, words } from '../support/desk';
import { isLongRun, quantile, report, trials } from '../support/figure';
import { setPin } from '../support/put-away';
import { borderItems, endPause } from '../support/talk-steps';

const pin = '730194';
const secrets = [
	words('en', `border-second-line:${borderItems[0]}.prompt`),
	words('ar', `border-second-line:${borderItems[0]}.prompt`),
	words('en', 'talk:phase.paused'),
	words('en', 'staff:shell.practice')
];

async function toItem(desk: Desk): Promise<void> {
	await desk.open();
	await desk.makeVault('practice');
	await setPin(desk, pin);
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.seesItem(borderItems[0]);
	await desk.seesSaved();
}

/** Hides, and tells how long it took to the end of the first frame, and what of before was in it. */
async function hideOnce(
	page: Page,
	how: 'button' | 'Shift'
): Promise<{ readonly ms: number; readonly still: readonly string[] }> {
	await page.evaluate(
		([type, texts, count]) => {
			let left = count;
			const heard = (event: Event) => {
				left -= 1;
				if (left > 0) return;
				removeEventListener(type, heard);
				requestAnimationFrame(() => {
					// What is in this frame; it is on the screen before a later task runs.
					const all = document.title + document.body.outerHTML;
					const still = texts.filter((text) => all.includes(text));
					const painted = new MessageChannel();
					painted.port1.onmessage = () => {
						Reflect.set(window, 'hidden', { ms: performance.now() - event.timeStamp, still });
					};
					painted.port2.postMessage(null);
				});
			};
			Reflect.deleteProperty(window, 'hidden');
			addEventListener(type, heard);
		},
		[how === 'button' ? 'click' : 'keydown', secrets, how === 'button' ? 1 : 3] as const
	);
	if (how === 'button') {
		await page.getByRole('button', { name: words('en', 'talk:bar.hide'), exact: true }).click();
	} else for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
	const told = await page.waitForFunction(() => Reflect.get(window, 'hidden'));
	return told.jsonValue();
}

async function comeBack(desk: Desk): Promise<void> {
	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await desk.page.getByLabel(words('en', 'desk:pin.label')).fill(pin);
	await desk.press('staff:unlock.enter.open');
	await desk.seesPhase('paused');
}

test('hide: the neutral page stands within 150 ms on a slow page', async ({ page, browser }) => {
	test.setTimeout(trials(240_000, 3_600_000));
	const desk = new Desk(page, 'en', 'ar');
	await toItem(desk);
	const cdp = await page.context().newCDPSession(page);
	const times: number[] = [];
	for (let run = 0; run < trials(6, 500); run += 1) {
		// In front of an item one time, on the break the next.
		if (run > 0 && run % 2 === 0) await endPause(desk);
		const before = await page.content();
		expect(
			secrets.some((text) => before.includes(text)),
			'there before'
		).toBe(true);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
		const { ms, still } = await hideOnce(page, run % 4 < 2 ? 'button' : 'Shift');
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		expect(still).toEqual([]);
		times.push(ms);
		await comeBack(desk);
	}
	const pass = times.filter((ms) => ms <= 150).length;
	report({
		id: 'hide-time',
		browser: `Chromium ${browser.version()}`,
		backend: 'leveldb',
		n: times.length,
		pass,
		fail: times.length - pass,
		figures: {
			p50Ms: quantile(times, 0.5),
			p95Ms: quantile(times, 0.95),
			maxMs: Math.max(...times)
		},
		note: 'From the event to the task after the first frame, page slowed down 6 times; at most 150 ms. Nothing of before was in any of these frames.'
	});
	// Other programs run beside the short run; its times are told and not judged.
	if (isLongRun) expect(quantile(times, 0.95)).toBeLessThanOrEqual(150);
});

/** How many colours a picture of the page has, counted in a page of its own. */
async function coloursOf(page: Page, other: Page): Promise<number> {
	const picture = (await page.screenshot()).toString('base64');
	return other.evaluate(async (data) => {
		const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0);
		const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
		return new Set(new Uint32Array(pixels.buffer)).size;
	}, picture);
}

/** Tells the page that it is hidden or seen; whether it is covered in the same task. */
function turn(page: Page, to: 'hidden' | 'visible'): Promise<boolean> {
	return page.evaluate((state) => {
		Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
		document.dispatchEvent(new Event('visibilitychange'));
		return document.documentElement.hasAttribute('data-covered');
	}, to);
}

test('cover: a hidden page is one colour, until it is locked or in time', async ({
	page,
	context,
	browser
}) => {
	test.setTimeout(240_000);
	const other = await context.newPage();
	await page.bringToFront();
	await page.clock.install();
	const desk = new Desk(page, 'en', 'ar');
	await toItem(desk);
	const runs = trials(2, 50);
	for (let run = 0; run < runs; run += 1) {
		expect(await coloursOf(page, other), 'there is something to see').toBeGreaterThan(20);
		expect(await turn(page, 'hidden')).toBe(true);
		expect(await coloursOf(page, other), 'covered').toBe(1);
		await page.clock.runFor('01:00');
		await turn(page, 'visible');
		await desk.seesItem(borderItems[0]);

		expect(await turn(page, 'hidden')).toBe(true);
		// Its timers do not run; only the time goes by.
		await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 301_000);
		expect(await turn(page, 'visible'), 'still covered when it is seen').toBe(true);
		await desk.seesHeading('staff:unlock.title.practice');
		await desk.page.getByLabel(words('en', 'desk:pin.label')).fill(pin);
		await desk.press('staff:unlock.enter.open');
		await desk.seesPhase('paused');
		await endPause(desk);
		await desk.seesItem(borderItems[0]);
	}
	report({
		id: 'cover',
		browser: `Chromium ${browser.version()}`,
		backend: 'leveldb',
		n: 2 * runs,
		pass: 2 * runs,
		fail: 0,
		figures: { pictures: 2 * runs },
		note: 'The page is told that it is hidden; pictures of it have one colour, and more than twenty before. What a system shows of a window before it tells the page is not in here.'
	});
});
