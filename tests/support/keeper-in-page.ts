// The keeper's worker of a page that is shown, made to fail the way a browser lets it fail.
import type { Page, Worker } from '@playwright/test';

function keeperOf(page: Page): Worker {
	const worker = page.workers().find((one) => one.url().includes('keeper'));
	if (worker === undefined) throw new Error('no keeper runs in this page');
	return worker;
}

/** From now on everything that is put finds the disk full. */
export async function fillDisk(page: Page): Promise<void> {
	await keeperOf(page).evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
}

/** Ends the worker by an error of its own. */
export async function endKeeper(page: Page): Promise<void> {
	await keeperOf(page).evaluate(() => {
		setTimeout(() => {
			throw new Error('ended by a test');
		});
	});
}
