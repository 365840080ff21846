// Several officers in front of one device, by the words on its screens.
import { expect } from '@playwright/test';
import { words, type Desk } from './desk';

/** Opening derives a key, which takes seconds on a busy machine. */
export async function isOpen(desk: Desk): Promise<void> {
	await desk.page
		.getByRole('heading', { name: words(desk.staff, 'staff:home.title.field') })
		.waitFor();
}

/** Makes the vault of another officer, from the first screen. */
export async function newOfficer(desk: Desk, initials: string): Promise<string> {
	const list = desk.page.locator('ol[lang="en"] li');
	await expect(list).toHaveCount(6);
	const passphrase = (await list.allTextContents()).join(' ');
	await desk.press('staff:make.written');
	await desk.page.getByLabel(words(desk.staff, 'staff:make.check.label')).fill(passphrase);
	await desk.page.getByLabel(words(desk.staff, 'desk:make.initials.label')).fill(initials);
	await desk.press('staff:make.check.make');
	await isOpen(desk);
	return passphrase;
}

/** Locks, back to the first screen. */
export async function lock(desk: Desk): Promise<void> {
	await desk.press('staff:home.lock');
	await desk.seesHeading('staff:start.now.title');
}

/** Opens the vault of one of several officers, from the first screen. */
export async function comeAs(desk: Desk, initials: string, passphrase: string): Promise<void> {
	await desk.choose('talk');
	await desk.seesHeading('desk:officers.title');
	await desk.button(initials).click();
	await desk.unlock(passphrase);
	await isOpen(desk);
}
