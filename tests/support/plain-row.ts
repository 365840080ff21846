// What a page without protection leaves on the disk: the control of searches that find nothing.
import type { Page } from '@playwright/test';

/** Writes a text, or bytes, into a database of the page's own; resolves when it is on the disk. */
export function writeRowInPlain(page: Page, value: string | readonly number[]): Promise<void> {
	return page.evaluate(
		(one) =>
			new Promise<void>((done) => {
				const request = indexedDB.open('control', 1);
				request.onupgradeneeded = () => request.result.createObjectStore('rows');
				request.onsuccess = () => {
					const durability = 'strict';
					const transaction = request.result.transaction('rows', 'readwrite', { durability });
					const row = typeof one === 'string' ? { text: one } : Uint8Array.from(one);
					transaction.objectStore('rows').put(row, 'a');
					transaction.oncomplete = () => done();
				};
			}),
		value
	);
}
