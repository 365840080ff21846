// Drives the built application as its users do: by the words on the screen, in any language.
// Nothing here knows a selector that a person could not see or hear.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

export type Tag = 'en' | 'fi' | 'ar';
type Params = Readonly<Record<string, string | number>>;

const files = new Map<string, Readonly<Record<string, string>>>();

/** The words of a key (`namespace:key`) in a language, from the files that are shipped. */
export function words(tag: Tag, key: string, params: Params = {}): string {
	const [namespace = '', name = ''] = key.split(/:(.*)/s);
	const path = join(import.meta.dirname, '..', '..', 'locales', tag, `${namespace}.json`);
	const file = files.get(path) ?? JSON.parse(readFileSync(path, 'utf8'));
	files.set(path, file);
	const text: string | undefined = file[name];
	if (text === undefined) throw new Error(`no words for ${key} in ${tag}`);
	return text.replace(/\{\{(\w+)\}\}/g, (_, param: string) => inside(params[param] ?? ''));
}

/** The name of a language in itself, as the program shows it. */
export function endonymOf(tag: Tag): string {
	const path = join(import.meta.dirname, '..', '..', 'locales', 'index.json');
	const index: { tag: string; endonym: string }[] = JSON.parse(readFileSync(path, 'utf8'));
	return index.find((locale) => locale.tag === tag)?.endonym ?? '';
}

// Texts inside a sentence are isolated, so that they keep their own direction.
function inside(value: string | number): string {
	return typeof value === 'string' ? `\u2068${value}\u2069` : String(value);
}

/** One device in front of one screener, and for a while one respondent. */
export class Desk {
	readonly page: Page;
	staff: Tag;
	person: Tag;
	/** The six words of the vault that was made last. */
	passphrase = '';

	constructor(page: Page, staff: Tag = 'en', person: Tag = staff) {
		this.page = page;
		this.staff = staff;
		this.person = person;
	}

	button(name: string, within: Page | Locator = this.page): Locator {
		return within.getByRole('button', { name, exact: true });
	}

	/** Presses a button on the staff's side, or one that belongs to nobody. */
	async press(key: string, params: Params = {}): Promise<void> {
		await this.button(words(this.staff, key, params))
			.first()
			.click();
	}

	/** The respondent touches one of their answers. */
	async touch(key: string, params: Params = {}): Promise<void> {
		const side = this.page.locator(`[lang="${this.person}"]`);
		await this.button(words(this.person, key, params), side)
			.first()
			.click();
	}

	/** What can be pointed at in both languages at once; in one of them where both speak it. */
	both(key: string): Locator {
		const name = [...new Set([this.person, this.staff])].map((tag) => words(tag, key)).join(' ');
		return this.button(name);
	}

	async seesHeading(key: string): Promise<void> {
		await expect(this.page.getByRole('heading', { name: words(this.staff, key) })).toBeVisible();
	}

	/** Opens the first screen, in the staff's language. */
	async open(address = '/'): Promise<void> {
		await this.page.goto(address);
		await this.seesHeadingIn('en', 'staff:start.now.title');
		if (this.staff === 'en') return;
		await this.button(endonymOf(this.staff)).click();
		await this.seesHeading('staff:start.now.title');
	}

	private async seesHeadingIn(tag: Tag, key: string): Promise<void> {
		await expect(this.page.getByRole('heading', { name: words(tag, key) })).toBeVisible();
	}

	/** Goes to one of the vaults and makes it; answers with its six words. */
	async makeVault(which: 'talk' | 'practice' | 'receive' = 'practice'): Promise<string> {
		await this.choose(which);
		return this.makeVaultHere();
	}

	/** Writes down, types and takes the words that are shown; answers with them. */
	async makeVaultHere(): Promise<string> {
		const list = this.page.locator('ol[lang="en"] li');
		await expect(list).toHaveCount(6);
		const passphrase = (await list.allTextContents()).join(' ');
		await this.press('staff:make.written');
		await this.page.getByLabel(words(this.staff, 'staff:make.check.label')).fill(passphrase);
		await this.press('staff:make.check.make');
		this.passphrase = passphrase;
		return passphrase;
	}

	/** Opens one of the cards of the first screen. */
	async choose(which: 'talk' | 'practice' | 'receive'): Promise<void> {
		const name = words(this.staff, `staff:start.${which}.title`);
		await this.page.getByRole('button', { name }).click();
	}

	/** Types the six words of a vault that is there, and opens it. */
	async unlock(passphrase: string): Promise<void> {
		await this.page.getByLabel(words(this.staff, 'staff:unlock.enter.label')).fill(passphrase);
		await this.press('staff:unlock.enter.open');
	}

	/** Begins a conversation from the list. */
	async begin(): Promise<void> {
		await this.press('staff:home.begin');
		await this.seesPhase('safety');
	}

	/** The phase, as the line on top names it. */
	async seesPhase(phase: string): Promise<void> {
		await expect(
			this.page.getByRole('heading', { level: 1, name: words(this.staff, `talk:phase.${phase}`) })
		).toBeVisible();
	}

	async ordinary(): Promise<void> {
		await this.press('talk:safety.ordinary');
	}

	async language(interpreter = 'not-needed'): Promise<void> {
		await this.button(endonymOf(this.person)).first().click();
		await this.page.getByLabel(words(this.staff, `talk:interpreter.${interpreter}`)).check();
		if (interpreter.startsWith('professional')) {
			for (const fact of ['understands', 'comfortable', 'unknown']) {
				await this.page.getByLabel(words(this.staff, `talk:interpreter.is.${fact}`)).check();
			}
		}
		await this.press('talk:go-on');
	}

	async privacy(): Promise<void> {
		for (const fact of ['out-of-earshot', 'screen-hidden', 'nobody-waiting', 'no-call']) {
			await this.page.getByLabel(words(this.staff, `talk:privacy.${fact}`)).check();
		}
		await this.press('talk:privacy.held');
	}

	/** From the first gate to the question whether to talk. */
	async gates(interpreter = 'not-needed'): Promise<void> {
		await this.ordinary();
		await this.language(interpreter);
		await this.press('talk:said');
		await this.privacy();
		await this.touch('spoken:need.nothing');
		await this.touch('spoken:age.adult');
		await this.press('talk:said');
		await this.touch('spoken:information.take-card');
		await this.seesPhase('agreementToTalk');
	}

	/** Agrees to talk and to notes (or not), and hears the preface. */
	async agree(notes: 'yes' | 'no' = 'yes'): Promise<void> {
		await this.touch('spoken:agreement.talk.yes');
		await this.seesPhase('agreementToNotes');
		await this.touch(`spoken:agreement.notes.${notes}`);
		await this.press('talk:said');
		await this.seesPhase('asking');
	}

	/** The sentence of an item is on the respondent's side. */
	async seesItem(item: string, protocol = 'border-second-line'): Promise<void> {
		const prompt = words(this.person, `${protocol}:${item}.prompt`);
		await expect(this.page.locator(`[lang="${this.person}"]`).getByText(prompt)).toBeVisible();
	}

	/** Answers the item on the screen and goes on. */
	async answer(answer: 'yes' | 'no' | 'unsure' | 'declined'): Promise<void> {
		await this.touch(`spoken:answer.${answer}`);
		await this.touch('spoken:flow.go-on');
	}

	/** Needs, fear and contact at the end. */
	async close(contact: string | null = null): Promise<void> {
		await this.seesPhase('closingNeeds');
		await this.touch('spoken:need.nothing');
		await this.touch('spoken:answer.no');
		await this.touch(`spoken:closing.contact.${contact === null ? 'none' : 'yes'}`);
		if (contact !== null) await this.page.getByRole('textbox').fill(contact);
		await this.touch('spoken:flow.go-on');
		await this.seesPhase('review');
	}

	async seesSaved(): Promise<void> {
		await expect(
			this.page
				.getByRole('status')
				.getByText(words(this.staff, 'talk:saved.saved'), { exact: true })
		).toBeVisible();
	}

	/** Lets the browser promise to keep the storage, as it does for an installed application. */
	async allowPersistence(origin: string): Promise<void> {
		const browser = await this.page.context().newCDPSession(this.page);
		const { targetInfo } = await browser.send('Target.getTargetInfo');
		await browser.send('Browser.grantPermissions', {
			origin,
			permissions: ['durableStorage'],
			...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {})
		});
	}

	/** Opens one of the matters of the settings. */
	async settings(section: string): Promise<void> {
		const name = words(this.staff, `desk:settings.${section}.title`);
		await this.page.getByRole('button', { name }).click();
		await this.seesHeading(`desk:settings.${section}.title`);
	}

	async fill(key: string, value: string): Promise<void> {
		await this.page.getByLabel(words(this.staff, key), { exact: true }).fill(value);
	}

	private async back(): Promise<void> {
		await this.press('staff:shell.back');
	}

	/** What an organisation decides before the first real conversation. */
	async decide(languages: readonly string[]): Promise<void> {
		await this.press('staff:home.settings');
		await this.settings('organisation');
		await this.fill('desk:settings.organisation.name', 'Test Guard');
		await this.fill('desk:settings.organisation.station', 'Hall 2');
		await this.fill('desk:settings.organisation.call-back', '+358 000');
		await this.press('desk:settings.save');
		await expect(this.page.getByText(words(this.staff, 'desk:settings.saved'))).toBeVisible();
		await this.back();
		await this.settings('languages');
		for (const endonym of languages) {
			const row = this.page.getByRole('article').filter({ hasText: endonym });
			await row.getByRole('textbox').fill('N. N. and M. M.');
			await this.button(words(this.staff, 'desk:settings.languages.accept'), row).click();
			const withdraw = words(this.staff, 'desk:settings.languages.withdraw');
			await expect(this.button(withdraw, row)).toBeVisible();
		}
		await this.back();
		await this.back();
	}

	/** Switches on, in the settings that stand, what takes two persons. */
	async byTwoPersons(): Promise<void> {
		await this.fill('desk:settings.two.first', 'A. B.');
		await this.press('desk:settings.two.make');
		const six = (await this.page.locator('.words').textContent()) ?? '';
		expect(six.split(' ')).toHaveLength(6);
		await this.press('desk:settings.two.written');
		await this.fill('desk:settings.two.second', 'C. D.');
		await this.page.getByLabel(words(this.staff, 'desk:settings.two.words')).fill(six);
		await this.press('desk:settings.two.enable');
		await expect(this.button(words(this.staff, 'desk:settings.two.disable'))).toBeVisible();
	}

	/** Adds a service's key, given as text, after comparing its fingerprint. */
	async addRecipient(key: string, name: string): Promise<void> {
		await this.press('staff:home.settings');
		await this.settings('recipients');
		await this.fill('desk:settings.recipients.key', key);
		await this.page.getByLabel(words(this.staff, 'desk:key.compared')).last().check();
		await this.fill('desk:settings.recipients.name', name);
		await this.press('desk:key.add');
		await expect(this.page.getByRole('heading', { name })).toBeVisible();
		await this.back();
		await this.back();
	}

	/** The public key of the open vault, as its settings show it. */
	async ownRecipient(): Promise<string> {
		await this.press('staff:home.settings');
		await this.settings('own');
		const key = (await this.page.getByText(/^age1[0-9a-z]{58}$/).textContent()) ?? '';
		await this.back();
		await this.back();
		return key.trim();
	}

	/** Names a service in the choices, by the name it calls itself. */
	async wish(service: string): Promise<void> {
		await this.seesPhase('choices');
		await this.page
			.getByRole('button')
			.filter({ has: this.page.getByText(service, { exact: true }) })
			.click();
		await this.seesPhase('sharing');
	}

	/** Saves the sealed letter; answers with its bytes and the name it was given. */
	async saveLetter(): Promise<{ readonly bytes: Buffer; readonly name: string }> {
		const [download] = await Promise.all([
			this.page.waitForEvent('download'),
			this.press('handover:send.save')
		]);
		return { bytes: readFileSync(await download.path()), name: download.suggestedFilename() };
	}
}
