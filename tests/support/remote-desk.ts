// Askwell driven by the words on its screen, as `desk.ts` does it, in a browser that Playwright cannot
// drive. Only what the journeys of other engines need.
import { endonymOf, words, type Tag } from './desk';
import { isElement, until, type Driver, type ElementRef } from './webdriver';

// What a screen reader would find: the visible element of a kind with this name or text.
const find = `
	const [css, wanted, exact] = arguments;
	const plain = (text) => text.replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
	const nameOf = (one) => plain(one.labels?.[0]?.innerText ?? one.innerText);
	const fits = (name) => (exact ? name === plain(wanted) : name.includes(plain(wanted)));
	const found = [...document.querySelectorAll(css)].find(
		(one) => one.getClientRects().length > 0 && !one.disabled && fits(nameOf(one))
	);
	found?.scrollIntoView({ block: 'center' });
	return found ?? null;`;

/** One device in front of one screener, in any browser. */
export class RemoteDesk {
	readonly driver: Driver;
	readonly #staff: Tag;
	readonly #person: Tag;

	constructor(driver: Driver, staff: Tag = 'en', person: Tag = 'ar') {
		this.driver = driver;
		this.#staff = staff;
		this.#person = person;
	}

	async #see(css: string, text: string, exact = true): Promise<ElementRef> {
		return until(`${css} “${text}”`, async () => {
			const found = await this.driver.run(find, css, text, exact);
			return isElement(found) ? found : null;
		});
	}

	/** A screen may be replaced between looking and clicking; then it is looked for again. */
	async #click(css: string, text: string, exact = true): Promise<void> {
		let last: unknown;
		await until(`a click on ${css} “${text}”`, async () => {
			try {
				await this.driver.click(await this.#see(css, text, exact));
				return true;
			} catch (error) {
				last = error;
				if (!/stale|intercept|interactable/i.test(String(error))) throw error;
				return null;
			}
		}).catch((error) => {
			throw last ?? error;
		});
	}

	press = (key: string) => this.#click('button', words(this.#staff, key));
	check = (key: string) => this.#click('label', words(this.#staff, key));
	choose = (way: string) =>
		this.#click('button', words(this.#staff, `staff:start.${way}.title`), false);
	sees = (key: string) => this.#see('h1, h2, p, span', words(this.#staff, key));

	/** The respondent touches one of their answers. */
	touch = (key: string) =>
		this.#click(`[lang="${this.#person}"] button`, words(this.#person, key), false);

	/** The respondent touches a button with these very words, which stand in a protocol file. */
	touchText = (text: string) => this.#click(`[lang="${this.#person}"] button`, text, false);

	/** Types into the only field of the respondent's side, or of the screen. */
	async write(text: string): Promise<void> {
		const field = await this.#see('main textarea, main input[type="text"]', '', false);
		await this.driver.type(field, text);
	}

	/** Opens a protocol file from the list, to practise with it. */
	async practiseWith(bundle: unknown): Promise<void> {
		await this.#click('button', words(this.#staff, 'staff:practice-file.title'), false);
		await this.sees('staff:practice-file.title');
		await this.driver.run(
			`const input = document.querySelector('input[type="file"]');
			const files = new DataTransfer();
			files.items.add(new File([arguments[0]], 'own.json', { type: 'application/json' }));
			input.files = files.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));`,
			JSON.stringify(bundle)
		);
		await this.press('desk:practice-file.use');
	}

	seesItem = (item: string) =>
		this.#see(
			`[lang="${this.#person}"] *`,
			words(this.#person, `border-second-line:${item}.prompt`)
		);

	seesPhase = (phase: string) => this.#see('h1', words(this.#staff, `talk:phase.${phase}`));

	async seesSaved(): Promise<void> {
		await this.#see('[role="status"] *', words(this.#staff, 'talk:saved.saved'));
	}

	/** How many elements there are. */
	async count(css: string): Promise<number> {
		return Number(
			await this.driver.run('return document.querySelectorAll(arguments[0]).length', css)
		);
	}

	async open(url: string): Promise<void> {
		await this.driver.goTo(url);
		await this.sees('staff:start.now.title');
	}

	async #fill(key: string, text: string): Promise<void> {
		await this.driver.type(await this.#see('input, textarea', words(this.#staff, key)), text);
	}

	/** Makes the practice vault; answers with its six words. */
	async makeVault(): Promise<string> {
		await this.choose('practice');
		const shown = await until('six words', async () => {
			const all = await this.driver.run(
				`return [...document.querySelectorAll('ol[lang="en"] li')].map((one) => one.innerText.trim())`
			);
			return Array.isArray(all) && all.length === 6 ? all.join(' ') : null;
		});
		await this.press('staff:make.written');
		await this.#fill('staff:make.check.label', shown);
		await this.press('staff:make.check.make');
		return shown;
	}

	async unlock(url: string, passphrase: string): Promise<void> {
		await this.open(url);
		await this.choose('practice');
		await this.#fill('staff:unlock.enter.label', passphrase);
		await this.press('staff:unlock.enter.open');
		await this.sees('staff:home.title.practice');
	}

	/** From the list to the first item. */
	async toFirstItem(): Promise<void> {
		await this.press('staff:home.begin');
		await this.press('talk:safety.ordinary');
		await this.#click('button', endonymOf(this.#person));
		await this.check('talk:interpreter.not-needed');
		await this.press('talk:go-on');
		await this.press('talk:said');
		for (const fact of ['out-of-earshot', 'screen-hidden', 'nobody-waiting', 'no-call']) {
			await this.check(`talk:privacy.${fact}`);
		}
		await this.press('talk:privacy.held');
		await this.touch('spoken:need.nothing');
		await this.touch('spoken:age.adult');
		await this.press('talk:said');
		await this.touch('spoken:information.take-card');
		await this.touch('spoken:agreement.talk.yes');
		await this.touch('spoken:agreement.notes.yes');
		await this.press('talk:said');
		await this.seesPhase('asking');
	}

	async answer(answer: 'yes' | 'no' | 'unsure' | 'declined'): Promise<void> {
		await this.touch(`spoken:answer.${answer}`);
		await this.touch('spoken:flow.go-on');
	}

	/** From a kept talk in the list back to where it was, with privacy confirmed anew. */
	async goOnWithTalk(): Promise<void> {
		await this.press('staff:case.go-on');
		await this.seesPhase('paused');
		await this.press('talk:go-on');
		await this.press('talk:reconfirm.held');
	}

	/**
	 * From the last item to a letter for the desk of this practice vault; answers with what the
	 * respondent read in the review.
	 */
	async closeAndSeal(service: string): Promise<unknown> {
		await this.seesPhase('closingNeeds');
		await this.touch('spoken:need.nothing');
		await this.touch('spoken:answer.no');
		await this.touch('spoken:closing.contact.none');
		await this.touch('spoken:flow.go-on');
		await this.seesPhase('review');
		const review = await this.driver.run(
			`return [...document.querySelectorAll('main [lang="' + arguments[0] + '"] li')].map((one) =>
				one.innerText.split('\\n').filter((line) => line.trim() !== '').slice(0, 2))`,
			this.#person
		);
		await this.touch('spoken:review.agree');
		await this.seesPhase('choices');
		await this.#click('button', service, false);
		await this.touch('spoken:share.exactly');
		await this.touch('spoken:share.yes');
		const name = words(this.#staff, 'staff:practice.desk');
		await this.#click('button', words(this.#staff, 'handover:ways.ask-about', { name }));
		await this.touch('spoken:share.yes');
		await this.#click('summary', words(this.#staff, 'handover:keys.title'), false);
		await this.check('handover:keys.one.sure');
		await this.press('handover:keys.make');
		await this.#see('button', words(this.#staff, 'handover:send.save'));
		return review;
	}
}
