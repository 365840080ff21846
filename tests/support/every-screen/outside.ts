// Screens outside a conversation, and items of every kind, in a vault for practice.
import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { onPurpose } from '../browser';
import { endonymOf, words, type Desk } from '../desk';
import { brokenFile, teaFile, teaWords } from '../practice-file';
import { endKeeper, fillDisk } from '../keeper-in-page';
import { locking } from './locking';
import { phraseScreens } from './phrases';
import { chooseFile, fold, openCard, sixWords, type Screen } from './screen';

let passphrase = '';
let copy = Buffer.alloc(0);

const first: readonly Screen[] = [
	{ name: 'start', show: (desk) => desk.open() },
	{
		name: 'broken',
		show: async (desk) => {
			await desk.page.evaluate((why) => void Promise.reject(new Error(why)), onPurpose);
			await desk.seesHeading('staff:shell.broken.title');
		}
	},
	{
		name: 'emergency',
		show: async (desk) => {
			await desk.press('staff:shell.broken.go-on');
			await desk.press('staff:start.danger');
		}
	},
	{
		name: 'cards',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await openCard(desk, 'staff:start.cards.title');
			await desk.button(endonymOf(desk.person)).click();
			await fold(desk, 'handover:routes.title');
			await fold(desk, 'routes:illness.title');
		}
	},
	...phraseScreens,
	{
		name: 'about',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:start.about');
			await fold(desk, 'desk:about.data.list');
		}
	},
	{
		name: 'security',
		show: (desk) => desk.press('desk:security.title')
	},
	{
		name: 'how',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:how.title');
		}
	}
];

const vault: readonly Screen[] = [
	{
		name: 'restore',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await desk.choose('practice');
			await desk.press('staff:make.restore');
		}
	},
	{
		name: 'make-vault',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await expect(desk.page.locator('ol[lang="en"] li')).toHaveCount(6);
			passphrase = await sixWords(desk);
		}
	},
	{ name: 'make-vault-check', show: (desk) => desk.press('staff:make.written') },
	{
		name: 'make-vault-wrong',
		show: async (desk) => {
			await desk.fill('staff:make.check.label', 'one two three');
			await desk.press('staff:make.check.make');
		}
	},
	{
		name: 'home-practice',
		show: async (desk) => {
			await desk.fill('staff:make.check.label', passphrase);
			await desk.press('staff:make.check.make');
			await desk.seesHeading('staff:home.title.practice');
		}
	}
];

const file: readonly Screen[] = [
	{ name: 'practice-file', show: (desk) => openCard(desk, 'staff:practice-file.title') },
	{
		name: 'practice-file-refused',
		show: async (desk) => {
			await chooseFile(desk, 'desk:practice-file.choose', brokenFile);
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'practice-file-opened',
		show: async (desk) => {
			await chooseFile(desk, 'desk:practice-file.choose', teaFile);
			await desk.button(words(desk.staff, 'desk:practice-file.use')).waitFor();
		}
	}
];

const kinds: readonly Screen[] = [
	{
		name: 'item-choice',
		item: true,
		show: async (desk) => {
			await desk.press('desk:practice-file.use');
			await desk.begin();
			await desk.gates('screen-only');
			await desk.agree('yes');
		}
	},
	{
		name: 'item-choices',
		item: true,
		show: async (desk) => {
			await desk.button(teaWords(desk.person === 'ar' ? 'ar' : 'en', 'drink.option.tea')).click();
			await desk.touch('spoken:flow.go-on');
		}
	},
	{
		name: 'item-choices-chosen',
		item: true,
		show: async (desk) => {
			const tag = desk.person === 'ar' ? 'ar' : 'en';
			await desk.button(teaWords(tag, 'with-it.option.milk')).click();
			await desk.button(teaWords(tag, 'with-it.option.bread')).click();
		}
	},
	{
		name: 'item-quantity',
		item: true,
		show: async (desk) => {
			await desk.touch('spoken:flow.go-on');
			await desk.touch('spoken:flow.go-on');
			await desk.page.getByRole('textbox').fill('3');
		}
	},
	{
		name: 'item-note',
		item: true,
		show: async (desk) => {
			await desk.touch('spoken:flow.go-on');
			await desk.touch('spoken:flow.go-on');
			await desk.page.getByRole('textbox').fill('Green tea, please.');
		}
	}
];

const notSaved: readonly Screen[] = [
	{
		name: 'talk-not-saved',
		show: async (desk) => {
			await desk.seesSaved();
			await fillDisk(desk.page);
			await desk.press('talk:bar.pause');
			await desk.page.getByText(words(desk.staff, 'faults:QuotaExceeded.what')).waitFor();
		}
	},
	{
		name: 'talk-not-saved-copy',
		show: async (desk) => {
			const download = desk.page.waitForEvent('download');
			await desk.press('talk:rescue.save');
			copy = readFileSync(await (await download).path());
		}
	},
	{
		name: 'talk-not-saved-gone',
		show: async (desk) => {
			await endKeeper(desk.page);
			await desk.press('talk:rescue.save');
			await desk.page.getByText(words(desk.staff, 'talk:rescue.gone')).waitFor();
		}
	}
];

const again: readonly Screen[] = [
	{
		name: 'unlock',
		show: async (desk) => {
			await desk.open();
			await desk.choose('practice');
			await desk.seesHeading('staff:unlock.title.practice');
		}
	},
	{
		name: 'unlock-wrong',
		show: async (desk) => {
			await desk.unlock('abandon ability able about above absent');
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'unlock-destroy',
		show: async (desk) => {
			await fold(desk, 'staff:unlock.lost.title');
			await desk.press('staff:start-over.label');
		}
	},
	{
		name: 'home-open-case',
		show: async (desk) => {
			await desk.unlock(passphrase);
			await desk.press('staff:case.destroy');
		}
	},
	{
		name: 'settings-storage-not-kept',
		show: async (desk) => {
			await desk.press('staff:home.settings');
			await desk.settings('storage');
		}
	}
];

/** The copy as if it had been saved from another vault. */
function fromElsewhere(): Buffer {
	const other = Buffer.from(copy);
	other[40] = other[40]! ^ 1;
	createHash('sha256')
		.update(other.subarray(0, -32))
		.digest()
		.copy(other, other.length - 32);
	return other;
}

const chooseCopy = (desk: Desk, buffer: Buffer) =>
	chooseFile(desk, 'desk:rescue.choose', {
		name: 'copy.bin',
		mimeType: 'application/octet-stream',
		buffer
	});

const openingCopies: readonly Screen[] = [
	{
		name: 'rescue',
		show: async (desk) => {
			await desk.press('staff:shell.back');
			await desk.press('staff:shell.back');
			await openCard(desk, 'staff:rescue.title');
		}
	},
	{
		name: 'rescue-refused',
		show: async (desk) => {
			await chooseCopy(desk, copy.subarray(1));
			await desk.page.getByRole('alert').waitFor();
		}
	},
	{
		name: 'rescue-words',
		show: async (desk) => {
			await chooseCopy(desk, fromElsewhere());
			await desk.page.getByText(words(desk.staff, 'desk:RescueNeedsWords.what')).waitFor();
		}
	},
	{
		name: 'rescue-opened',
		show: async (desk) => {
			await chooseCopy(desk, copy);
			await desk.page.getByText(words(desk.staff, 'desk:rescue.delete')).waitFor();
		}
	}
];

/** The first screen, a vault made and opened again, a protocol file, items of every kind. */
export const outside: readonly Screen[] = [
	...first,
	...vault,
	...locking,
	...file,
	...kinds,
	...notSaved,
	...again,
	...openingCopies
];
