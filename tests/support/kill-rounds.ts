// One round of a battery's life: a browser writes, and is killed in the middle of it.
import { startBrowser } from './keeper-browser';

export interface Round {
	/** How many frames the case had been acknowledged to hold. */
	readonly acknowledged: number;
	/** Cases that were reported as destroyed. */
	readonly destroyed: readonly string[];
}

export type Way = 'write' | 'write-and-destroy' | 'carelessly';

/** What a vault holds when it is opened again. */
export interface Found {
	readonly frames: readonly string[];
	readonly caseIds: readonly string[];
}

/** A vault on one profile of a browser, at the address of a keeper page. */
export class KillRounds {
	readonly #profile: string;
	readonly #url: string;

	constructor(profile: string, url: string) {
		this.#profile = profile;
		this.#url = url;
	}

	/** Makes the vault and a case in it; the case's id. */
	async make(): Promise<string> {
		const { page, kill } = await this.#start();
		const caseId = await page.evaluate(() => window.keeperPage.create());
		await kill();
		return caseId;
	}

	/** Begins another case in the vault; its id. */
	async begin(): Promise<string> {
		const { page, kill } = await this.#start();
		const caseId = await page.evaluate(() => window.keeperPage.beginAnother());
		await kill();
		return caseId;
	}

	async read(caseId: string): Promise<Found> {
		const { page, kill } = await this.#start();
		const found = await page.evaluate((id) => window.keeperPage.read(id), caseId);
		await kill();
		return found;
	}

	/**
	 * Opens the vault, tells what it holds, and writes until it is killed `waitMs` after the first
	 * acknowledgement.
	 */
	async round(
		caseId: string,
		way: Way,
		waitMs: number
	): Promise<Round & { readonly found: Found }> {
		const { page, kill } = await this.#start();
		const destroyed: string[] = [];
		let acknowledged = 0;
		let begin: () => void = () => undefined;
		const begun = new Promise<void>((done) => (begin = done));
		await page.exposeFunction('acknowledged', (count: number) => {
			acknowledged = Math.max(acknowledged, count);
			begin();
		});
		await page.exposeFunction('destroyed', (id: string) => destroyed.push(id));
		const found = await page.evaluate((id) => window.keeperPage.read(id), caseId);
		const writing = page
			.evaluate(
				([id, how]) => {
					if (how === 'carelessly') return window.keeperPage.writeCarelessly(id);
					return window.keeperPage.write(id, how === 'write-and-destroy');
				},
				[caseId, way] as const
			)
			.catch((error: Error) =>
				/closed|crash/i.test(error.message) ? undefined : Promise.reject(error)
			);
		await Promise.race([begun, writing]);
		await new Promise((done) => setTimeout(done, waitMs));
		await kill();
		await writing;
		return { acknowledged, destroyed, found };
	}

	#start() {
		return startBrowser(this.#profile, this.#url);
	}
}
