// Something in the program throws where nobody foresaw it, with what was said in its message: while a
// screen is drawn, while a touch is taken, in something that was not waited for. Nothing of it reaches
// the log of the browser, the screen says what to do, and the conversation goes on where it was.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { Desk } from '../support/desk';
import { freshTokens } from '../support/profile-scan';
import { opensAgain } from '../support/put-away';
import { borderItems, toFirstItem } from '../support/talk-steps';

test.use({ expectedComplaint: /planted/ });

/** From now on the `after`th thing that is drawn fails, once, and tells what is in the field. */
async function breakDrawing(page: Page, after: number): Promise<void> {
	await page.evaluate((count) => {
		let left = count;
		for (const prototype of [Element.prototype, CharacterData.prototype]) {
			const { before } = prototype;
			prototype.before = function (...nodes) {
				left -= 1;
				if (left === 0) throw new Error(`planted ${document.querySelector('input')?.value}`);
				return before.apply(this, nodes);
			};
		}
	}, after);
}

/** Everything that the browser writes into its log or tells of errors. */
function logOf(page: Page): readonly string[] {
	const log: string[] = [];
	page.on('console', (message) => log.push(message.text()));
	page.on('pageerror', (error) => log.push(`${error.message} ${error.stack}`));
	return log;
}

async function goesOn(desk: Desk, passphrase: string): Promise<void> {
	await desk.seesHeading('staff:shell.broken.title');
	await desk.press('staff:shell.broken.go-on');
	await opensAgain(desk, passphrase);
}

test('a page without the guard writes what it throws into the log', async ({ page }) => {
	const log = logOf(page);
	const [token = ''] = freshTokens(1);
	await page.goto('about:blank');
	await page.evaluate((text) => {
		setTimeout(() => {
			throw new Error(`planted ${text}`);
		});
	}, token);
	await expect.poll(() => log.join('\n')).toContain(token);
});

test('what is thrown is told in words, and nothing of it is in the log', async ({ page }) => {
	test.setTimeout(120_000);
	const log = logOf(page);
	const tokens = freshTokens(8);
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	for (let item = 0; item < borderItems.length; item += 1) await desk.answer('no');
	await desk.touch('spoken:need.nothing');
	await desk.touch('spoken:answer.no');
	await desk.touch('spoken:closing.contact.yes');
	await desk.seesSaved();

	const drawing = [1, 2, 3, 5, 8].map((after) => async () => {
		await breakDrawing(page, after);
		await desk.press('talk:bar.pause');
	});
	const others: readonly ((token: string) => Promise<void>)[] = [
		(token) =>
			page.evaluate((text) => {
				const main = document.querySelector('main');
				const thrown = () => {
					throw new Error(`planted ${text}`);
				};
				main?.addEventListener('click', thrown, { once: true, capture: true });
				main?.click();
			}, token),
		(token) => page.evaluate((text) => void Promise.reject(new Error(`planted ${text}`)), token),
		(token) =>
			page.evaluate((text) => {
				setTimeout(() => {
					throw new Error(`planted ${text}`);
				});
			}, token)
	];
	for (const [at, doBreak] of [...drawing, ...others].entries()) {
		const token = tokens[at] ?? '';
		await page.getByRole('textbox').fill(token);
		await doBreak(token);
		await goesOn(desk, passphrase);
		// Whether it is safe is asked anew. What was typed is still there.
		await desk.touch('spoken:closing.contact.yes');
		await expect(page.getByRole('textbox'), `after break ${at}`).toHaveValue(token);
	}
	for (const token of tokens) expect(log.join('\n')).not.toContain(token);
});
