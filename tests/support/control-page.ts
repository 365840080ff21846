// A page that does everything wrong: it writes what it is given in plain, in every place where a browser
// keeps something. Whoever searches its profile must find all of it.
import { createServer } from 'node:http';
import type { BrowserContext } from '@playwright/test';
import type { SecretKey } from './needles';

/** The places, in the order in which texts are given to them in turn. */
export const places = [
	'database',
	'private file',
	'field',
	'address',
	'local storage',
	'session storage',
	'cache'
] as const;

/** A server of that page. */
export interface ControlPage {
	readonly url: string;
	readonly close: () => void;
}

export async function serveControlPage(): Promise<ControlPage> {
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end('<!doctype html><title>control</title><form><textarea></textarea></form>');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://localhost:${Reflect.get(server.address() ?? {}, 'port')}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}

/** The texts that are written to one place. */
export function textsAt(
	place: (typeof places)[number],
	texts: readonly string[]
): readonly string[] {
	return texts.filter((_, at) => places[at % places.length] === place);
}

/** What a page of that server writes, and where. */
export interface Order {
	readonly byPlace: Readonly<Record<string, readonly string[]>>;
	/** Raw bytes of keys, to be stored as CryptoKeys that script cannot read. */
	readonly keys: readonly (readonly number[])[];
}

/** Every text to one of the places. */
export function orderOf(texts: readonly string[], keys: readonly SecretKey[]): Order {
	const byPlace = Object.fromEntries(places.map((place) => [place, textsAt(place, texts)]));
	return { byPlace, keys: keys.map(({ bytes }) => [...bytes]) };
}

/** Runs in the page, and needs nothing around it. Fields and addresses are not its matter. */
export async function writeEverywhere({ byPlace, keys }: Order): Promise<void> {
	const at = (place: string) => byPlace[place] ?? [];
	const stored = await Promise.all(
		keys.map((bytes) => {
			const raw = Uint8Array.from(bytes);
			return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
		})
	);
	await new Promise<void>((done, fail) => {
		const request = indexedDB.open('control', 1);
		request.onerror = () => fail(request.error);
		request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
		request.onsuccess = () => {
			const transaction = request.result.transaction('rows', 'readwrite');
			const rows = transaction.objectStore('rows');
			at('database').forEach((text, id) => rows.put({ id, said: `نعم ${text}` }));
			stored.forEach((key, id) => rows.put({ id: `key ${id}`, key }));
			// Six megabytes, so that LevelDB packs what it has into a table.
			for (let id = 0; id < 150; id += 1) rows.put({ id: `${id}`, said: 'لا '.repeat(7000) });
			transaction.oncomplete = () => done();
		};
	});
	const folder = await navigator.storage.getDirectory();
	const file = await folder.getFileHandle('control', { create: true });
	const writable = await file.createWritable();
	await writable.write(at('private file').join(' '));
	await writable.close();
	at('local storage').forEach((text, id) => localStorage.setItem(`${id}`, text));
	at('session storage').forEach((text, id) => sessionStorage.setItem(`${id}`, text));
	const cache = await caches.open('control');
	await cache.put('/said', new Response(at('cache').join(' ')));
}

/** Writes every text to one of the places, and every key as a stored CryptoKey. The page stays open. */
export async function writeInPlain(
	context: BrowserContext,
	url: string,
	texts: readonly string[],
	keys: readonly SecretKey[]
): Promise<void> {
	const page = await context.newPage();
	for (const text of textsAt('address', texts)) await page.goto(`${url}?said=${text}`);
	await page.goto(url);
	await page.evaluate(writeEverywhere, orderOf(texts, keys));
	await page.locator('textarea').fill(textsAt('field', texts).join(' '));
}
