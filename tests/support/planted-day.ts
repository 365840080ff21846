// A day at a desk with one device, made of secrets: settings, conversations, hiding, locking, and in the
// end a browser that is killed in the middle of a word.
import { expect } from '@playwright/test';
import { words, type Desk, type Tag } from './desk';
import { hiddenTalk, plantedTalk, unfinishedTalk, type Ending } from './planted-talk';
import { freshTokens } from './profile-scan';
import { keptOf, passingOf, passphraseParts, talkSecrets } from './secrets';
import { openVault } from './talk-steps';

/** What was planted on such a day. */
export interface Planted {
	/** What the vaults keep, sealed. */
	readonly kept: readonly string[];
	/** What is never kept: sentences of protocol files, what was not chosen, what was half typed. */
	readonly passing: readonly string[];
	/** Six words, and parts of them. */
	readonly passphrases: Readonly<Record<'practice' | 'field', string>>;
	readonly talks: number;
}

/** Everything of a day that must stand nowhere in plain. */
export function secretsOf({ kept, passing, passphrases }: Planted): readonly string[] {
	return [...kept, ...passing, ...Object.values(passphrases).flatMap(passphraseParts)];
}

const people = ['en', 'ar'] as const satisfies readonly Tag[];

function endingOf(at: number): Ending {
	return at % 10 === 1 ? 'taken-back' : at % 10 === 3 ? 'sealed' : 'kept';
}

/**
 * Has the day: `talks` conversations of secrets (two at least), by turns in English and Arabic, staff too. The page is
 * left in the middle of one.
 */
export async function plantedDay(desk: Desk, address: string, talks: number): Promise<Planted> {
	const kept: string[] = [];
	const passing: string[] = [];
	await desk.allowPersistence(new URL(address).origin);
	await desk.open(address);
	const field = await desk.makeVault('talk');
	kept.push(...(await plantSettings(desk)));
	await desk.open(address);
	const practice = await desk.makeVault('practice');
	await desk.seesHeading('staff:home.title.practice');
	const hiddenAt = Math.floor(talks / 2);
	for (let at = 0; at < talks; at += 1) {
		desk.person = people[at % people.length] ?? 'en';
		if (at === hiddenAt) {
			const contact = freshTokens(10, 'ethiopic');
			desk.staff = 'ar';
			kept.push(await hiddenTalk(desk, practice, address, contact), ...contact);
			continue;
		}
		const secrets = talkSecrets(at);
		kept.push(...(await plantedTalk(desk, secrets, endingOf(at))), ...keptOf(secrets));
		passing.push(...passingOf(secrets));
	}
	await desk.press('staff:home.lock');
	desk.staff = 'en';
	await openVault(desk, practice, 'practice', address);
	const typed = freshTokens(10, 'arabic');
	kept.push(await unfinishedTalk(desk, typed));
	passing.push(...typed);
	return { kept, passing, passphrases: { practice, field }, talks: talks + 1 };
}

/** Fills every field of the settings that takes words, and a service's name. */
async function plantSettings(desk: Desk): Promise<readonly string[]> {
	const tokens = freshTokens(5);
	const [name = '', station = '', callBack = '', by = '', service = ''] = tokens;
	const { page } = desk;
	await desk.press('staff:home.settings');
	await desk.settings('organisation');
	await desk.fill('desk:settings.organisation.name', name);
	await desk.fill('desk:settings.organisation.station', station);
	await desk.fill('desk:settings.organisation.call-back', callBack);
	await desk.press('desk:settings.save');
	await expect(page.getByText(words(desk.staff, 'desk:settings.saved'))).toBeVisible();
	await desk.press('staff:shell.back');
	await desk.settings('languages');
	const row = page.getByRole('article').filter({ hasText: 'العربية' });
	await row.getByRole('textbox').fill(by);
	await desk.button(words(desk.staff, 'desk:settings.languages.accept'), row).click();
	const withdraw = words(desk.staff, 'desk:settings.languages.withdraw');
	await expect(desk.button(withdraw, row)).toBeVisible();
	await desk.press('staff:shell.back');
	await desk.press('staff:shell.back');
	await desk.addRecipient(await desk.ownRecipient(), service);
	await desk.press('staff:home.lock');
	return tokens;
}
