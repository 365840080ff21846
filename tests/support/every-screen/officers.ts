// Several officers on one device: their list, their keys, and a conversation that changes hands.
import { expect } from '@playwright/test';
import { words, type Desk } from '../desk';
import { fold, openCard, sixWords, type Screen } from './screen';

const elsewhere = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';
const own = { first: '', second: '' };

async function makeVault(desk: Desk, initials: string): Promise<string> {
	await expect(desk.page.locator('ol[lang="en"] li')).toHaveCount(6);
	const passphrase = await sixWords(desk);
	await desk.press('staff:make.written');
	await desk.fill('staff:make.check.label', passphrase);
	await desk.fill('desk:make.initials.label', initials);
	return passphrase;
}

async function seesList(desk: Desk): Promise<void> {
	const name = words(desk.staff, 'staff:home.title.field');
	await desk.page.getByRole('heading', { name }).waitFor();
}

async function lock(desk: Desk): Promise<void> {
	await desk.press('staff:home.lock');
	await desk.choose('talk');
}

async function comeAs(desk: Desk, initials: string, passphrase: string): Promise<void> {
	await desk.button(initials).click();
	await desk.unlock(passphrase);
	await seesList(desk);
}

async function toPause(desk: Desk): Promise<void> {
	await desk.begin();
	await desk.gates();
	await desk.agree('yes');
	await desk.press('talk:bar.pause');
	await desk.press('talk:paused.colleague');
}

const places: readonly Screen[] = [
	{
		name: 'make-vault-initials',
		show: async (desk) => {
			await desk.open();
			await desk.allowPersistence(new URL(desk.page.url()).origin);
			await desk.choose('talk');
			own.first = await makeVault(desk, 'AB');
		}
	},
	{
		name: 'settings-officer',
		show: async (desk) => {
			await desk.press('staff:make.check.make');
			await seesList(desk);
			await desk.decide(['English', 'العربية']);
			await desk.press('staff:home.settings');
			await desk.settings('officer');
			await desk.press('desk:settings.officer.remove.label');
		}
	},
	{
		name: 'unlock-lost',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await lock(desk);
			await fold(desk, 'staff:unlock.lost.title');
		}
	},
	{
		name: 'officers',
		show: async (desk) => {
			await desk.press('desk:unlock.lost.beside');
			own.second = await makeVault(desk, 'مح');
			await desk.press('staff:make.check.make');
			await seesList(desk);
			await lock(desk);
			await desk.seesHeading('desk:officers.title');
		}
	}
];

const giving: readonly Screen[] = [
	{
		name: 'settings-colleagues',
		show: async (desk) => {
			await comeAs(desk, 'AB', own.first);
			await desk.press('staff:home.settings');
			await desk.settings('colleagues');
			await desk.button(words(desk.staff, 'desk:settings.colleagues.same')).waitFor();
		}
	},
	{
		name: 'colleague-whom',
		show: async (desk) => {
			await desk.press('desk:settings.colleagues.same');
			await desk.page.getByText(words(desk.staff, 'desk:settings.colleagues.known')).waitFor();
			await desk.fill('desk:settings.colleagues.key', elsewhere);
			await desk.page.getByLabel(words(desk.staff, 'desk:key.compared')).check();
			await desk.fill('desk:settings.colleagues.name', 'EF');
			await desk.press('desk:key.add');
			await desk.page.getByRole('heading', { name: 'EF' }).waitFor();
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await toPause(desk);
		}
	},
	{ name: 'colleague-ask', show: (desk) => desk.button('مح').click() },
	{ name: 'colleague-agreed', show: (desk) => desk.touch('spoken:colleague.yes') },
	{
		name: 'home-letter',
		show: async (desk) => {
			await desk.press('desk:colleague.give', { name: 'مح' });
			await desk.page.getByText(words(desk.staff, 'staff:home.empty')).waitFor();
			await toPause(desk);
			await desk.button('EF').click();
			await desk.touch('spoken:colleague.yes');
			await desk.press('desk:colleague.give', { name: 'EF' });
			await desk.button(words(desk.staff, 'desk:colleague.save')).waitFor();
		}
	}
];

const taking: readonly Screen[] = [
	{
		name: 'home-waiting',
		show: async (desk) => {
			await lock(desk);
			await comeAs(desk, 'مح', own.second);
		}
	},
	{
		name: 'waiting-given',
		show: async (desk) => {
			await openCard(desk, 'desk:waiting.title');
			await desk.press('desk:waiting.open');
			await desk.button(words(desk.staff, 'desk:waiting.take')).waitFor();
		}
	},
	{
		name: 'waiting-taken',
		show: async (desk) => {
			await desk.press('desk:waiting.take');
			await desk.page.getByText(words(desk.staff, 'desk:waiting.none')).waitFor();
		}
	}
];

/** Two officers, one after the other. */
export const officers: readonly Screen[] = [...places, ...giving, ...taking];
