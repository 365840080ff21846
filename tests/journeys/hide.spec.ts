// Hiding: with the button or with Shift three times, nothing of the talk is on the page when it is
// next drawn, the keys are gone, and coming back leads through the words, a pause and the question
// about privacy. A vault that is open in one window does not open in a second one.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';
import { comesOutOfHiding } from '../support/put-away';
import { borderItems, codeOf, endPause, toFirstItem } from '../support/talk-steps';

const [, item] = borderItems;
const onScreen = [
	words('en', `border-second-line:${item}.prompt`),
	words('ar', `border-second-line:${item}.prompt`),
	words('ar', 'spoken:answer.declined'),
	words('en', 'talk:phase.asking'),
	words('en', `border-second-line:${item}.care`),
	words('en', 'talk:bar.danger'),
	words('en', 'talk:bar.child'),
	words('en', 'talk:saved.saved')
];

/**
 * Looks at the whole document in the first frame after an event has been handled, and notes which
 * of the texts are still in it.
 */
async function watchFrameAfter(
	desk: Desk,
	event: 'click' | 'keydown',
	texts: readonly string[],
	times: number
): Promise<() => Promise<readonly string[]>> {
	await desk.page.evaluate(
		([type, list, count]) => {
			let left = count;
			addEventListener(type, () => {
				left -= 1;
				if (left !== 0) return;
				requestAnimationFrame(() => {
					const all = document.documentElement.outerHTML;
					Reflect.set(
						window,
						'stillThere',
						list.filter((text) => all.includes(text))
					);
				});
			});
		},
		[event, texts, times] as const
	);
	return async () => {
		const still = await desk.page.waitForFunction(() => Reflect.get(window, 'stillThere'));
		return still.jsonValue();
	};
}

async function comesBack(desk: Desk, passphrase: string): Promise<void> {
	await expect(
		desk.page.getByRole('heading', { name: words('en', 'talk:neutral.title') })
	).toBeVisible();
	await expect.poll(() => desk.page.workers().length, 'the keeper is ended').toBe(0);
	await comesOutOfHiding(desk, passphrase);
	await endPause(desk);
	await desk.seesItem(item);
}

for (const way of ['button', 'Shift'] as const) {
	test(`hiding with the ${way} leaves nothing of the talk on the page`, async ({ page }) => {
		const desk = new Desk(page, 'en', 'ar');
		const passphrase = await toFirstItem(desk);
		await desk.answer('no');
		await desk.seesItem(item);
		await desk.seesSaved();
		const texts = [...onScreen, await codeOf(desk)];
		const before = await page.content();
		expect(texts.filter((text) => !before.includes(text))).toEqual([]);
		const [event, times] = way === 'button' ? (['click', 1] as const) : (['keydown', 3] as const);
		const stillThere = await watchFrameAfter(desk, event, texts, times);
		if (way === 'button') await desk.press('talk:bar.hide');
		else for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
		expect(await stillThere()).toEqual([]);
		await expect(page).toHaveTitle('Askwell');
		await comesBack(desk, passphrase);
	});
}

test('a talk that is not kept waits behind the neutral page, in this window alone', async ({
	page
}) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk, 'no');
	await desk.answer('no');
	await desk.seesItem(item);
	await desk.press('talk:bar.hide');
	await comesBack(desk, passphrase);
	await page.reload();
	await desk.seesHeading('staff:start.now.title');
	await desk.choose('practice');
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
	await expect(page.getByRole('article')).toHaveCount(0);
});

test('the list is hidden in the same way', async ({ page }) => {
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	const passphrase = await desk.makeVault('practice');
	await desk.seesHeading('staff:home.title.practice');
	await desk.press('talk:bar.hide');
	await desk.seesHeading('talk:neutral.title');
	await expect(page.getByText(words('en', 'staff:shell.practice'))).toHaveCount(0);
	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await desk.unlock(passphrase);
	await desk.seesHeading('staff:home.title.practice');
});

test('a second window says that the vault is open elsewhere', async ({ page, context }) => {
	const desk = new Desk(page, 'en', 'ar');
	const passphrase = await toFirstItem(desk);
	await desk.answer('no');
	await desk.seesSaved();
	const second = new Desk(await context.newPage(), 'en', 'ar');
	await second.open();
	await second.choose('practice');
	await second.unlock(passphrase);
	await expect(second.page.getByText(words('en', 'faults:OpenElsewhere.what'))).toBeVisible();
	await expect(second.page.getByText(words('en', 'faults:OpenElsewhere.next'))).toBeVisible();

	await desk.answer('no');
	await desk.seesSaved();
	await page.close();
	await second.unlock(passphrase);
	await second.seesHeading('staff:home.title.practice');
	await second.press('staff:case.go-on');
	await second.seesPhase('paused');
	await endPause(second);
	await second.seesItem(borderItems[2]);
});
