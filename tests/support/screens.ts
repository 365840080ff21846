// Takes pictures of a screen in every size: screenshots/<name>-<staff's language>-<size>.png.
// On a phone one side is shown at a time; the other one is in a picture of its own.
import type { Desk } from './desk';
import { sizes, turn, type Screen, type Size } from './every-screen';

/** Screens of which there are also pictures at night. */
const alsoAtNight: readonly string[] = ['start', 'item', 'danger'];

/** Takes all pictures of the screen on which the desk stands. */
export async function takePictures(desk: Desk, screen: Screen): Promise<void> {
	for (const size of sizes) {
		await desk.page.setViewportSize(size);
		await takeOne(desk, screen.name, size);
		if (alsoAtNight.includes(screen.name)) await takeAtNight(desk, `${screen.name}-night`, size);
		if (!(await turn(desk))) continue;
		await takeOne(desk, `${screen.name}-turned`, size);
		await turn(desk);
	}
}

async function takeOne(desk: Desk, name: string, { width, height }: Size): Promise<void> {
	await desk.page.evaluate(() => document.fonts.ready);
	const path = `screenshots/${name}-${desk.staff}-${width}x${height}.png`;
	await desk.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

async function takeAtNight(desk: Desk, name: string, size: Size): Promise<void> {
	const set = (theme: string) =>
		desk.page.evaluate((one) => document.documentElement.setAttribute('data-theme', one), theme);
	await set('night');
	await takeOne(desk, name, size);
	await set('day');
}
