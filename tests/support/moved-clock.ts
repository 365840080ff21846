// The clock of a device that somebody sets, or on which days pass. Workers have a clock of their own,
// which a test cannot reach from outside: so a line in front of the worker's own code moves it, from
// the moment at which the worker starts. The code itself is the built one.
import type { Page } from '@playwright/test';

const hourMs = 3_600_000;

export class MovedClock {
	readonly #page: Page;
	#offMs = 0;

	private constructor(page: Page) {
		this.#page = page;
	}

	/** Wants `serviceWorkers: 'block'`: what a service worker hands out passes no test. */
	static async of(page: Page): Promise<MovedClock> {
		const clock = new MovedClock(page);
		await page.route(/\/workers\/[^/]+\.js$/, async (route) => {
			const response = await route.fetch();
			const {
				'content-encoding': _packed,
				'content-length': _length,
				...headers
			} = response.headers();
			const moved = `{ const { now } = Date; Date.now = () => now() + ${clock.#offMs}; }\n`;
			await route.fulfill({ response, headers, body: moved + (await response.text()) });
		});
		return clock;
	}

	/** So many hours pass, or the clock is set back by them. Workers see it from their start. */
	async move(hours: number): Promise<void> {
		this.#offMs += hours * hourMs;
		await this.#page.evaluate((byMs) => {
			const { now } = Date;
			Date.now = () => now() + byMs;
		}, hours * hourMs);
	}
}
