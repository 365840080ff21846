// The settings of an organisation, a referral through each of its ways, and its opening.
import { expect } from '@playwright/test';
import { words, type Desk } from '../desk';
import { plugIn } from '../virtual-passkeys';
import { chooseFile, fold, openCard, sixWords, type Screen } from './screen';

const unknownService = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';
const spoken: { words: string; letter: Buffer } = { words: '', letter: Buffer.alloc(0) };

const settings: readonly Screen[] = [
	{
		name: 'home-missing',
		show: async (desk) => {
			await desk.open();
			await desk.allowPersistence(new URL(desk.page.url()).origin);
			await desk.makeVault('talk');
			await desk.seesHeading('staff:home.title.field');
		}
	},
	{ name: 'settings', show: (desk) => desk.press('staff:home.settings') },
	{
		name: 'settings-organisation',
		show: async (desk) => {
			await desk.settings('organisation');
			await desk.fill('desk:settings.organisation.name', 'Test Guard');
			await desk.fill('desk:settings.organisation.station', 'Hall 2');
			await desk.press('desk:settings.save');
		}
	},
	{
		name: 'settings-duties',
		show: async (desk) => {
			await nextSetting(desk, 'duties');
			await desk.page.getByLabel(words(desk.staff, 'desk:settings.duties.decided')).check();
		}
	},
	{
		name: 'settings-duties-too-many',
		show: async (desk) => {
			const boxes = desk.page.getByRole('checkbox');
			const last = (await boxes.count()) - 1;
			for (let at = 0; at < last; at += 1) {
				await boxes.nth(at).check();
				await desk.page.getByText(words(desk.staff, 'desk:settings.saved')).waitFor();
			}
			// Three duties take more words than can be followed in English: the tick is taken back.
			await boxes.nth(last).click();
			await desk.page.getByRole('alert').waitFor();
			await expect(boxes.nth(last)).not.toBeChecked();
		}
	},
	{
		name: 'settings-languages',
		show: async (desk) => {
			await nextSetting(desk, 'languages');
			for (const endonym of ['English', 'العربية']) await accept(desk, endonym);
		}
	},
	{
		name: 'settings-one-at-a-time',
		show: async (desk) => {
			await nextSetting(desk, 'one-at-a-time');
			await desk.page.getByRole('checkbox').check();
		}
	},
	{
		name: 'settings-recipients-new',
		show: async (desk) => {
			await nextSetting(desk, 'recipients');
			await desk.fill('desk:settings.recipients.key', unknownService);
			await desk.fill('desk:settings.recipients.name', 'Desk of a service');
		}
	},
	{
		name: 'settings-recipients',
		show: async (desk) => {
			await desk.page.getByLabel(words(desk.staff, 'desk:key.compared')).check();
			await desk.press('desk:key.add');
			await desk.page.getByRole('heading', { name: 'Desk of a service' }).waitFor();
		}
	},
	{
		name: 'settings-signers-wrong',
		show: async (desk) => {
			await nextSetting(desk, 'signers');
			await desk.fill('desk:settings.signers.key', 'not a key');
		}
	},
	{
		name: 'settings-recovery-new',
		show: async (desk) => {
			await nextSetting(desk, 'recovery');
			await desk.fill('desk:settings.recovery.key', unknownService);
			await desk.fill('desk:settings.recovery.name', 'Head office');
		}
	},
	{
		name: 'settings-recovery',
		show: async (desk) => {
			await desk.page.getByLabel(words(desk.staff, 'desk:key.compared')).check();
			await desk.press('desk:key.add');
			await desk.page.getByRole('heading', { name: 'Head office' }).waitFor();
		}
	},
	{ name: 'settings-recovery-on', show: (desk) => desk.byTwoPersons() },
	{ name: 'settings-retention', show: (desk) => nextSetting(desk, 'retention') },
	{ name: 'settings-panic', show: (desk) => nextSetting(desk, 'panic') },
	{
		name: 'settings-panic-on',
		show: (desk) => desk.byTwoPersons()
	},
	{
		name: 'settings-passkey',
		show: async (desk) => {
			await nextSetting(desk, 'passkey');
			await desk.page.getByLabel(words(desk.staff, 'desk:settings.passkey.label')).check();
			await desk.page.getByText(words(desk.staff, 'desk:settings.saved')).waitFor();
		}
	},
	{
		name: 'settings-passkey-set',
		show: async (desk) => {
			await plugIn(desk.page);
			await desk.fill('staff:unlock.enter.label', desk.passphrase);
			await desk.press('desk:settings.passkey.add');
			await desk.page.getByText(words(desk.staff, 'desk:settings.passkey.added')).waitFor();
		}
	},
	{
		name: 'unlock-passkey',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await desk.press('staff:home.lock');
			await desk.choose('talk');
			await desk.button(words(desk.staff, 'desk:passkey.open')).waitFor();
		}
	},
	{
		name: 'settings-own',
		show: async (desk) => {
			await desk.press('desk:passkey.open');
			await desk.press('staff:home.settings');
			await desk.settings('own');
		}
	},
	{ name: 'settings-storage', show: (desk) => nextSetting(desk, 'storage') }
];

async function nextSetting(desk: Desk, section: string): Promise<void> {
	await desk.press('staff:shell.back');
	await desk.settings(section);
}

async function accept(desk: Desk, endonym: string): Promise<void> {
	const row = desk.page.getByRole('article').filter({ hasText: endonym });
	await row.getByRole('textbox').fill('N. N.');
	await desk.button(words(desk.staff, 'desk:settings.languages.accept'), row).click();
	await desk.button(words(desk.staff, 'desk:settings.languages.withdraw'), row).waitFor();
}

const sharing: readonly Screen[] = [
	{
		name: 'privacy-one-at-a-time',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await desk.begin();
			await desk.ordinary();
			await desk.language();
			await desk.press('talk:said');
		}
	},
	{
		name: 'choices-offer',
		show: async (desk) => {
			await desk.privacy();
			await desk.touch('spoken:need.nothing');
			await desk.touch('spoken:age.adult');
			await desk.press('talk:said');
			await desk.touch('spoken:information.take-card');
			await desk.agree('yes');
			await desk.answer('yes');
			await desk.touch('spoken:answer.no');
			await desk.touch('spoken:flow.hear-help');
			await desk.close('A friend, +358 00 000 0000');
			await desk.touch('spoken:review.agree');
		}
	},
	{ name: 'share-look', show: (desk) => desk.wish('Auttamisjärjestelmä') },
	{ name: 'share-ask', show: (desk) => desk.touch('spoken:share.exactly') },
	{ name: 'share-nobody', show: (desk) => desk.touch('spoken:share.no') },
	{
		name: 'share-ways',
		show: async (desk) => {
			await desk.touch('spoken:review.change');
			await desk.touch('spoken:share.yes');
			await desk.press('handover:ways.ask-about', { name: 'Desk of a service' });
			await desk.touch('spoken:share.yes');
		}
	},
	{
		name: 'share-letter',
		show: async (desk) => {
			await fold(desk, 'handover:keys.title');
			await desk.page.getByLabel(words(desk.staff, 'handover:keys.one.sure')).check();
			await desk.press('handover:keys.make');
			await desk.button(words(desk.staff, 'handover:send.save')).waitFor();
		}
	},
	{
		name: 'share-phone',
		show: async (desk) => {
			await fold(desk, 'handover:keys.title');
			await fold(desk, 'handover:phone.title');
			await desk.press('handover:phone.show');
		}
	},
	{
		name: 'share-words',
		show: async (desk) => {
			await fold(desk, 'handover:phone.title');
			await fold(desk, 'handover:words.title');
			await desk.press('handover:words.make');
			await desk.page.locator('ol[lang="en"]').waitFor();
			spoken.words = await sixWords(desk);
			spoken.letter = (await desk.saveLetter()).bytes;
		}
	},
	{
		name: 'share-print',
		show: async (desk) => {
			await fold(desk, 'handover:words.title');
			await fold(desk, 'handover:print.title');
		}
	},
	{ name: 'print-sheet', print: true, show: (desk) => print(desk, 'handover:print.make') },
	{
		name: 'share-changed',
		show: async (desk) => {
			await endPrinting(desk);
			await desk.press('talk:bar.back');
			await desk.press('talk:bar.back');
			await desk.touch('spoken:review.withhold');
			await desk.touch('spoken:review.agree');
			await desk.wish('Auttamisjärjestelmä');
		}
	}
];

/** The sheet stands in the page until printing is over; no printer is there to end it. */
async function print(desk: Desk, key: string): Promise<void> {
	await desk.page.evaluate(() => {
		window.print = () => undefined;
	});
	await desk.press(key);
	// It comes when what is printed is kept.
	await desk.page.locator('.print-only').waitFor({ state: 'attached' });
}

async function endPrinting(desk: Desk): Promise<void> {
	await desk.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

const receipt: readonly Screen[] = [
	{
		name: 'home-sealed',
		show: async (desk) => {
			await desk.press('handover:look.send-nothing');
			await desk.press('talk:farewell.end');
			await desk.press('talk:ended.leave');
			await desk.seesHeading('staff:home.title.field');
		}
	},
	{
		name: 'home-panic',
		show: async (desk) => {
			const held = desk.button(words(desk.staff, 'desk:panic.hold'));
			await held.focus();
			await desk.page.keyboard.down('Enter');
			await desk.page.getByText(words(desk.staff, 'desk:panic.stays')).waitFor();
			await desk.page.keyboard.up('Enter');
		}
	},
	{
		name: 'home-receipt-wrong',
		show: async (desk) => {
			await desk.press('desk:panic.cancel');
			await desk.press('staff:case.mark-sent');
			await desk.press('staff:case.receipt.open');
			await desk.fill('staff:case.receipt.label', 'AAA-AAA');
			await desk.press('staff:case.receipt.confirm');
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'home-destroy-sent',
		show: async (desk) => {
			await desk.press('staff:case.receipt.cancel');
			await desk.press('staff:case.destroy');
		}
	},
	{
		name: 'steps',
		show: async (desk) => {
			await desk.press('staff:case.steps');
			await desk.page.locator('main ol li').first().waitFor();
		}
	},
	{
		name: 'copy',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await openCard(desk, 'staff:home.copy');
		}
	},
	{
		name: 'receive',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await openCard(desk, 'staff:start.receive.title');
		}
	},
	{
		name: 'receive-wrong',
		show: async (desk) => {
			const file = { name: 'a', mimeType: 'text/plain', buffer: Buffer.from('not a letter') };
			await chooseFile(desk, 'handover:receive.file', file);
			await desk.fill('handover:receive.words', spoken.words);
			await desk.press('handover:receive.open');
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'receive-opened',
		show: async (desk) => {
			const file = { name: 'a', mimeType: 'text/plain', buffer: spoken.letter };
			await chooseFile(desk, 'handover:receive.file', file);
			await desk.press('handover:receive.open');
			await expect(desk.page.locator('.code')).toBeVisible();
		}
	},
	{ name: 'receive-steps', show: (desk) => desk.press('handover:steps.show') },
	{
		name: 'print-received',
		print: true,
		show: (desk) => print(desk, 'handover:received.print')
	}
];

/** From the settings of a new vault to a letter that was opened. */
export const handingOver: readonly Screen[] = [...settings, ...sharing, ...receipt];
