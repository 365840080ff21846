// Small pictures of the parts of the screens for docs/interface.md, taken of the real ones:
// `npm run screenshots -- parts`.
import type { Locator } from '@playwright/test';
import { test } from '../support/browser';
import { Desk, words } from '../support/desk';

const width = 800;

async function picture(name: string, of: Locator): Promise<void> {
	await of.page().evaluate(() => document.fonts.ready);
	const path = `docs/images/${name}.png`;
	// The mark of practice lies over everything and would hide what is shown here. The content policy
	// lets no style in from outside, so it is taken away.
	await of.page().evaluate(() => document.querySelector('.mark')?.remove());
	await of.first().screenshot({ path, animations: 'disabled', caret: 'hide' });
}

test('parts', async ({ page }) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width, height: 900 });
	const desk = new Desk(page, 'en', 'ar');
	await desk.open();
	await picture('cards', page.locator('section').last());
	await desk.makeVault();
	await desk.press('staff:home.settings');
	await page.getByRole('button', { name: words('en', 'desk:settings.organisation.title') }).click();
	await picture(
		'text-field',
		page.locator('div:has(> label)', {
			hasText: words('en', 'desk:settings.organisation.station')
		})
	);
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
	await desk.press('staff:home.begin');
	await picture('notice', page.getByText(words('en', 'talk:safety.care')));
	await desk.ordinary();
	await desk.language();
	await picture('buttons', page.locator('.does'));
	await desk.press('talk:said');
	await picture('check-boxes', page.locator('.does'));
	await desk.privacy();
	await desk.touch('spoken:need.nothing');
	await desk.touch('spoken:age.adult');
	await desk.press('talk:said');
	await desk.touch('spoken:information.take-card');
	// High enough for all of them above the fold.
	await page.setViewportSize({ width, height: 1400 });
	await picture('choice', page.locator('fieldset'));
	await page.setViewportSize({ width, height: 900 });
	await desk.agree();
	await picture('answers', page.locator('.pairs'));
	await picture('bar', page.locator('footer'));
	await picture('top', page.locator('header'));
	await page.getByText(words('en', 'talk:why')).click();
	await picture('fold', page.locator('details'));
	await page.getByText(words('en', 'talk:why')).click();
	await page.setViewportSize({ width: 1280, height: 800 });
	await picture('item', page.locator('.page'));
	await page.setViewportSize({ width, height: 900 });
	for (let item = 0; item < 8; item += 1) await desk.answer('no');
	await desk.close();
	await desk.touch('spoken:review.agree');
	await picture('offer', page.locator('.offers > div'));
});
