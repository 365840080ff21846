// A page is told that it is put away, as it is in the background, and opened again.
import { expect } from '@playwright/test';
import { words, type Desk } from './desk';
import { endPause } from './talk-steps';

/** Tells the page that it freezes, and goes on; whether it was covered before anything else. */
export function freeze({ page }: Desk): Promise<boolean> {
	return page.evaluate(() => {
		document.dispatchEvent(new Event('freeze'));
		const isCovered = document.documentElement.hasAttribute('data-covered');
		document.dispatchEvent(new Event('resume'));
		return isCovered;
	});
}

/** Sees a locked vault and nothing of a talk, opens it, and is asked about privacy anew. */
export async function opensAgain(desk: Desk, passphrase: string): Promise<void> {
	await desk.seesHeading('staff:unlock.title.practice');
	await expect(desk.page.locator('[data-covered]')).toHaveCount(0);
	const note = words(desk.staff, 'staff:unlock.put-away.kept');
	await expect(desk.page.getByText(note)).toBeVisible();
	await desk.unlock(passphrase);
	await desk.seesPhase('paused');
	await endPause(desk);
}

/** From the neutral page to the talk as it was: three presses, the words, and privacy anew. */
export async function comesOutOfHiding(desk: Desk, passphrase: string): Promise<void> {
	for (let press = 0; press < 3; press += 1) await desk.press('talk:neutral.continue');
	await desk.seesHeading('staff:unlock.title.practice');
	await desk.unlock(passphrase);
	await desk.seesPhase('paused');
}

/** Sets a PIN for the open vault, from the list, and comes back to the list. */
export async function setPin(desk: Desk, pin: string): Promise<void> {
	await desk.seesHeading('staff:home.title.practice');
	await desk.page.getByRole('button', { name: words(desk.staff, 'staff:pin.title') }).click();
	const field = (key: string) => desk.page.getByLabel(words(desk.staff, key), { exact: true });
	await field('desk:pin.label').fill(pin);
	await field('desk:pin.again').fill(pin);
	await desk.press('desk:pin.set');
	await expect(desk.page.getByText(words(desk.staff, 'desk:pin.is-set'))).toBeVisible();
	await desk.press('staff:shell.back');
}
