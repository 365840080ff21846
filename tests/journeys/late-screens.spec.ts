// A screen whose file is still on its way, or cannot be had: never an empty page.
import { expect, test } from '../support/browser';
import { Desk, words } from '../support/desk';

// The service worker would hand out what it has kept.
test.use({ serviceWorkers: 'block', expectedComplaint: /ERR_FAILED/ });

const files = '**/_app/immutable/**';
const title = (key: string, file = 'staff') => words('en', `${file}:${key}`);

test('the former screen stands until the next one is there', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.makeVault();
	await desk.seesHeading('staff:home.title.practice');
	await page.waitForLoadState('networkidle');
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(files, async (route) => {
		await held;
		await route.continue();
	});
	const asked = page.waitForRequest(files);
	await desk.press('staff:home.settings');
	await asked;
	await expect(page.locator('h1')).toHaveText(title('home.title.practice'));
	release();
	await expect(page.locator('h1')).toHaveText(title('settings.title', 'desk'));
	await expect(page.locator('h1')).toBeFocused();
});

test('a screen that cannot be had says so, and leads on', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.makeVault();
	await desk.seesHeading('staff:home.title.practice');
	await page.waitForLoadState('networkidle');
	await page.route(files, (route) => route.abort());
	await desk.press('staff:home.settings');
	await expect(page.locator('h1')).toHaveText(title('shell.screen-missing.title'));
	await expect(page.locator('h1')).toBeFocused();
	await desk.press('staff:shell.back');
	await expect(page.locator('h1')).toHaveText(title('home.title.practice'));
	await desk.press('staff:home.settings');
	await page.unroute(files);
	await page.getByRole('link', { name: title('shell.screen-missing.again') }).click();
	await desk.seesHeading('staff:start.now.title');
});
