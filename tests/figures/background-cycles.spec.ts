// A tab is really put away in the middle of a conversation, at random moments after the last "saved":
// frozen in the background, left and come back to by Back, or discarded. What comes back shows nothing
// of before and is locked; after the six words it is the same item, and in the end nothing is lost.
// Each time the browser itself is asked whether it happened.
import { expect, test, type Page } from '@playwright/test';
import { BackgroundBrowser } from '../support/background-browser';
import { Desk, words } from '../support/desk';
import { isLongRun, report, trials } from '../support/figure';
import { newProfile } from '../support/plain-browser';
import { opensAgain } from '../support/put-away';
import { seeded, seedOfRun } from '../support/random';
import {
	borderItems,
	expectedReview,
	goOnWithTalk,
	personSide,
	reviewOf,
	toFirstItem
} from '../support/talk-steps';
import { askWitness, callWitness, whyNotRestored } from '../support/witness';

const ways = ['freeze', 'back', 'discard'] as const;
type Way = (typeof ways)[number];

// Where it can be sent away: in front of an item, or after its answer and before the next one.
interface Place {
	readonly item: number;
	readonly isAnswered: boolean;
}

const said = ['yes', 'no', 'unsure', 'declined', 'no', 'yes', 'no', 'no'] as const;
const desk = (page: Page) => new Desk(page, 'en', 'ar');
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What stands on the respondent's side at a place. */
function textAt({ item, isAnswered }: Place): string {
	return words(
		'ar',
		isAnswered ? 'spoken:flow.go-on' : `border-second-line:${borderItems[item]}.prompt`
	);
}

const seesPlace = async (page: Page, place: Place) =>
	expect(personSide(desk(page)).getByText(textAt(place), { exact: true })).toBeVisible();

/** Opens the vault and the talk after the browser has loaded the page anew. */
async function opensAnew(page: Page, passphrase: string): Promise<void> {
	await desk(page).seesHeading('staff:start.now.title');
	await desk(page).choose('practice');
	await desk(page).unlock(passphrase);
	await desk(page).seesHeading('staff:home.title.practice');
	await goOnWithTalk(desk(page));
}

/** A conversation in a browser of its own. */
class Talk {
	readonly #browser: BackgroundBrowser;
	readonly #passphrase: string;
	/** The longest time for which the page stood still, in ms. */
	frozenMs = 0;

	private constructor(browser: BackgroundBrowser, passphrase: string) {
		this.#browser = browser;
		this.#passphrase = passphrase;
	}

	get version(): string {
		return this.#browser.version;
	}

	static async begin(profile: string, address: string): Promise<Talk> {
		const browser = await BackgroundBrowser.start(profile, address);
		const passphrase = await browser.watched(async (page) => {
			// Chromium does not keep a page for Back that its service worker took over later.
			await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
			return toFirstItem(desk(page), 'yes', address);
		});
		return new Talk(browser, passphrase);
	}

	/** A tab that is only hidden goes on, and shows the same when it is shown: the control. */
	async isOnlyHidden(place: Place): Promise<void> {
		await this.#leave(place);
		await this.#browser.hide();
		await wait(1500);
		await this.#browser.watched(async (page) => {
			const noted = await askWitness(page);
			expect(noted).toMatchObject({ frozenMs: 0, isRestored: false });
			expect(noted?.hiddenTicks, 'timers of a hidden tab').toBeGreaterThan(0);
			await seesPlace(page, place);
		});
	}

	/** Puts the tab away at a place for so long, and comes back to it. */
	async cycle(way: Way, place: Place, awayMs: number): Promise<void> {
		await this.#leave(place);
		if (way === 'back') await this.#browser.leaveAndGoBack(awayMs);
		else {
			await this.#browser[way]();
			await wait(awayMs);
		}
		await this.#browser.watched(async (page) => {
			if (way === 'discard') await this.#isDiscarded(page, place);
			else await this.#isPutAway(page, way, awayMs);
			await seesPlace(page, place);
		});
	}

	/** Answers all that is not answered yet, and sees every answer in the review. */
	async end(from: Place): Promise<void> {
		await this.#browser.watched(async (page) => {
			if (from.isAnswered) await desk(page).touch('spoken:flow.go-on');
			const rest = said.slice(from.item + (from.isAnswered ? 1 : 0));
			for (const answer of rest) await desk(page).answer(answer);
			await desk(page).close();
			await desk(page).seesSaved();
			expect(await reviewOf(desk(page))).toEqual(expectedReview(desk(page), said));
		});
		expect(this.#browser.complaints, 'what the browser complained about').toEqual([]);
	}

	/** Goes from one place to a later one. */
	async goOn(from: Place, to: Place): Promise<void> {
		await this.#browser.watched(async (page) => {
			if (from.isAnswered) await desk(page).touch('spoken:flow.go-on');
			const rest = said.slice(from.item + (from.isAnswered ? 1 : 0), to.item);
			for (const answer of rest) await desk(page).answer(answer);
			if (to.isAnswered) await desk(page).touch(`spoken:answer.${said[to.item]}`);
		});
	}

	async #leave(place: Place): Promise<void> {
		await this.#browser.watched(async (page) => {
			await seesPlace(page, place);
			await desk(page).seesSaved();
			expect(await callWitness(page, textAt(place)), 'the text is seen before').toBe(true);
		});
	}

	async #isPutAway(page: Page, way: Way, awayMs: number): Promise<void> {
		const isSame = await page.evaluate(() => window.witness !== undefined);
		if (!isSame) throw new Error(`${way}: loaded anew, ${await whyNotRestored(page)}`);
		await desk(page).seesHeading('staff:unlock.title.practice');
		const noted = await askWitness(page);
		expect(noted, way).toMatchObject({ isRestored: way === 'back', frozenTicks: 0, seen: 0 });
		expect(noted?.looks).toBeGreaterThan(2);
		expect(noted?.frozenMs).toBeGreaterThanOrEqual(way === 'freeze' ? awayMs : 0);
		this.frozenMs = Math.max(this.frozenMs, noted?.frozenMs ?? 0);
		await opensAgain(desk(page), this.#passphrase);
	}

	async #isDiscarded(page: Page, place: Place): Promise<void> {
		await desk(page).seesHeading('staff:start.now.title');
		const isDiscarded = await page.evaluate(() => Reflect.get(document, 'wasDiscarded'));
		expect([isDiscarded, await askWitness(page)]).toEqual([true, null]);
		await expect(page.getByText(textAt(place))).toHaveCount(0);
		await opensAnew(page, this.#passphrase);
	}
}

let version = '';
const count: Record<Way, number> = { freeze: 0, back: 0, discard: 0 };
const seed = seedOfRun();
const random = seeded(seed);

/** One conversation that is put away so often; how long it stood still at most, in ms. */
async function putAwayOften(cycles: number, address: string): Promise<number> {
	const profile = newProfile();
	try {
		const talk = await Talk.begin(profile.path, address);
		version = talk.version;
		let place: Place = { item: 0, isAnswered: false };
		await talk.isOnlyHidden(place);
		for (let cycle = 0; cycle < cycles; cycle += 1) {
			// In a short run each way once; otherwise as it comes.
			const way = ways[isLongRun ? Math.floor(random() * ways.length) : cycle % ways.length]!;
			const next: Place = { item: cycle, isAnswered: random() < 0.5 };
			await talk.goOn(place, next);
			place = next;
			await talk.cycle(way, place, cycle === 0 ? 1500 : Math.floor(random() * 600));
			count[way] += 1;
		}
		await talk.end(place);
		return talk.frozenMs;
	} finally {
		await profile.remove();
	}
}

test('a page that is really put away comes back locked, and nothing is lost', async ({
	baseURL
}) => {
	const cycles = trials(3, said.length);
	const talks = trials(1, 8);
	let longestFrozenMs = 0;
	for (let talk = 0; talk < talks; talk += 1) {
		longestFrozenMs = Math.max(longestFrozenMs, await putAwayOften(cycles, `${baseURL}/`));
	}
	report({
		id: 'background-cycles',
		browser: `Chromium ${version}`,
		backend: 'leveldb',
		n: talks * cycles,
		pass: talks * cycles,
		fail: 0,
		figures: {
			talks,
			frozen: count.freeze,
			backForward: count.back,
			discarded: count.discard,
			longestFrozenMs,
			seed
		},
		note: 'Freezing was asked for by the remote protocol, discarding by an extension.'
	});
});
