// Every screen of the application, in the order in which one walk after the other comes by.
// Whoever wants to look at all of them walks and is called at each.
import { expect } from './browser';
import type { Desk } from './desk';
import { endings } from './every-screen/endings';
import { handingOver } from './every-screen/handing-over';
import { officers } from './every-screen/officers';
import { outside } from './every-screen/outside';
import type { Screen } from './every-screen/screen';
import { talk } from './every-screen/talk';

export type { Screen };

/** The walks; each begins on an empty device. */
export const walks = { outside, talk, endings, handingOver, officers } as const;
export type WalkName = keyof typeof walks;
export const walkNames: readonly WalkName[] = [
	'outside',
	'talk',
	'endings',
	'handingOver',
	'officers'
];

/** Sizes of screens that are looked at: a phone, a tablet held upright, a tablet or laptop. */
export const sizes = [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
] as const;
export type Size = (typeof sizes)[number];

/** The size in which a walk is done: both sides of a conversation are on the screen. */
export const walkingSize: Size = sizes[2];

/**
 * Waits until a screen really stands: while its file is on the way, nothing does or the screen
 * before it, which takes no touch then.
 */
async function stands({ page }: Desk): Promise<void> {
	await expect(page.locator('body div[inert]')).toHaveCount(0);
	await page.locator('h1').first().waitFor();
}

/** Visits the screens of a walk and calls `at` when each of them stands. */
export async function walk(
	desk: Desk,
	name: WalkName,
	at: (screen: Screen) => Promise<void>
): Promise<void> {
	await desk.page.setViewportSize(walkingSize);
	for (const screen of walks[name]) {
		await screen.show(desk);
		await stands(desk);
		await desk.page.evaluate(() => document.fonts.ready);
		if (screen.print) await desk.page.emulateMedia({ media: 'print' });
		await at(screen);
		if (screen.print) await desk.page.emulateMedia({ media: null });
		await desk.page.setViewportSize(walkingSize);
	}
}

/**
 * Turns the device on a phone, where one side is shown at a time; false where there is nothing
 * to turn.
 */
export function turn(desk: Desk): Promise<boolean> {
	return desk.page.evaluate(() => {
		const button = document.querySelector<HTMLButtonElement>('footer .turn button');
		if (!button?.checkVisibility({ visibilityProperty: true }) || button.disabled) return false;
		button.click();
		return true;
	});
}
