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
