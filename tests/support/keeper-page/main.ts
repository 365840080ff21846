// A page with nothing on it but the real keeper in its real worker, for tests that kill a browser.

import { createKeeper, workerUrl, type Card } from '$lib/keeper';
import { freshJournal } from '$lib/keeper/fresh-journal';
import type { CutOrder } from './cut.worker';
import cutUrl from './cut.worker?worker&url';
import type { FaultOrder } from './faulty.worker';
import faultyUrl from './faulty.worker?worker&url';
import { frameText } from './frames';
import { manyCases } from './many-cases';
import nextLayoutUrl from './next-layout.worker?worker&url';
import relaxedUrl from './relaxed.worker?worker&url';
import sameJournalUrl from './same-journal.worker?worker&url';
import { takeTurn } from './turns';
import turnsUrl from './turns.worker?worker&url';
import { value } from './value';
import { passphrase } from './words';

declare global {
	interface Window {
		keeperPage: typeof keeperPage;
		manyCases: ReturnType<typeof manyCases>;
		/** Given by the test: frame `count - 1` was acknowledged. */
		acknowledged?: (count: number) => Promise<void>;
		/** Given by the test: this case was reported as destroyed. */
		destroyed?: (caseId: string) => Promise<void>;
	}
}

// Other keepers, which tests compare the real one with, are asked for by the end of the address.
const others: Readonly<Record<string, string>> = {
	'#cut': cutUrl,
	'#faulty': faultyUrl,
	'#same-journal': sameJournalUrl,
	'#relaxed': relaxedUrl,
	'#next-layout': nextLayoutUrl,
	'#turns': turnsUrl,
	'#unlocked': turnsUrl
};
const url = others[location.hash] ?? workerUrl;
const keeper = createKeeper(new Worker(url, { type: 'module' }));

function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** The ids of the cases whose cards tell these numbers. */
function idsOf(cards: readonly Card[], numbers: readonly number[]): string[] {
	const wanted = new Set(numbers.map((number) => `card ${number}`));
	const isWanted = (card: Card) => wanted.has(new TextDecoder().decode(card.bytes));
	return cards.filter(isWanted).map(({ caseId }) => caseId);
}

function firstHalf(cards: readonly Card[]): string[] {
	return idsOf(
		cards,
		Array.from({ length: cards.length / 2 }, (_, at) => at)
	);
}

function deleteRows(name: string, ids: readonly string[]): Promise<void> {
	return new Promise((done, fail) => {
		const request = indexedDB.open(name);
		request.onerror = () => fail(request.error);
		request.onsuccess = () => {
			const tables = ['keys', 'cards', 'bodies'];
			const transaction = request.result.transaction(tables, 'readwrite');
			for (const table of tables) {
				for (const id of ids) transaction.objectStore(table).delete(id);
			}
			transaction.onabort = () => fail(transaction.error);
			transaction.oncomplete = () => {
				request.result.close();
				done();
			};
		};
	});
}

const keeperPage = {
	async create(): Promise<string> {
		value(await keeper.create('field', passphrase));
		return value(await keeper.begin(bytes('card'), [])).caseId;
	},
	/** Unlocks and begins one more case. */
	async beginAnother(): Promise<string> {
		value(await keeper.unlock('field', passphrase));
		return value(await keeper.begin(bytes('card'), [])).caseId;
	},
	/** Unlocks and gives back all frames of the case and the ids of all cases. */
	async read(caseId: string): Promise<{ frames: string[]; caseIds: string[] }> {
		value(await keeper.unlock('field', passphrase));
		const caseIds = value(await keeper.cards()).map((card) => card.caseId);
		const { frames } = value(await keeper.open(caseId));
		return { frames: frames.map((frame) => new TextDecoder().decode(frame)), caseIds };
	},
	/** Makes a vault of many cases, each with a card and a frame that tell its number. */
	async fill(cases: number): Promise<void> {
		value(await keeper.create('field', passphrase));
		for (let at = 0; at < cases; at += 1) {
			value(await keeper.begin(bytes(`card ${at}`), [bytes(frameText(at))]));
		}
	},
	/** Unlocks and gives back card and frames of every case, one line each, in order. */
	async everything(): Promise<readonly string[]> {
		value(await keeper.unlock('field', passphrase));
		const lines: string[] = [];
		for (const { caseId, bytes: card } of value(await keeper.cards())) {
			const { frames } = value(await keeper.open(caseId));
			lines.push([card, ...frames].map((part) => new TextDecoder().decode(part)).join(': '));
		}
		return lines.sort();
	},
	/** Destroys the first half of the open vault's cases, as the application does, and locks. */
	async eraseHalf(): Promise<void> {
		value(await keeper.erase(firstHalf(value(await keeper.cards()))));
		value(await keeper.lock());
	},
	/** The naive scheme: the rows of the first half are deleted, keys and all, and nothing else is done. */
	async deleteHalf(): Promise<void> {
		const ids = firstHalf(value(await keeper.cards()));
		value(await keeper.lock());
		await deleteRows('askwell-field', ids);
	},
	/** Unlocks and destroys the cases of these numbers. */
	async eraseNumbers(numbers: readonly number[]): Promise<void> {
		value(await keeper.unlock('field', passphrase));
		value(await keeper.erase(idsOf(value(await keeper.cards()), numbers)));
	},
	/** Unlocks and destroys a case, until the worker stops at a step; `whole` when it did not. */
	async eraseCutOff(number: number, step: number): Promise<'cut' | 'whole'> {
		value(await keeper.unlock('field', passphrase));
		const ids = idsOf(value(await keeper.cards()), [number]);
		const orders = new BroadcastChannel('cut-orders');
		const said = (word: string) =>
			new Promise<void>((done) => {
				orders.addEventListener('message', (event) => {
					if (event.data === word) done();
				});
			});
		const [heard, cut] = [said('heard'), said('cut')];
		orders.postMessage({ step } satisfies CutOrder);
		await heard;
		const whole = keeper.erase(ids).then(() => 'whole' as const);
		return Promise.race([whole, cut.then(() => 'cut' as const)]);
	},
	/** Appends frame after frame until the end; now and then destroys another case in between. */
	async write(caseId: string, destroys: boolean): Promise<void> {
		const opened = value(await keeper.open(caseId));
		let { revision } = opened;
		for (let count = opened.frames.length; ; count += 1) {
			revision = value(await keeper.append(caseId, revision, bytes(frameText(count)))).revision;
			void window.acknowledged?.(count + 1);
			if (destroys && count % 4 === 3) {
				const other = value(await keeper.begin(bytes('other'), [bytes('other')])).caseId;
				value(await keeper.erase([other]));
				void window.destroyed?.(other);
				value(await keeper.open(caseId));
			}
		}
	},
	/** Appends one frame to the open case; the revision after it. */
	async append(caseId: string, revision: number, text = frameText(revision)): Promise<number> {
		return value(await keeper.append(caseId, revision, bytes(text))).revision;
	},
	/** The mistake that the test must be able to find: acknowledges before the keeper has. */
	async writeCarelessly(caseId: string): Promise<void> {
		const { revision, frames } = value(await keeper.open(caseId));
		for (let at = 0; at < 300; at += 1) {
			const count = frames.length + at;
			void keeper.append(caseId, revision + at, bytes(frameText(count)));
			void window.acknowledged?.(count + 1);
		}
	},
	/** Writes the ballast of one unlock; how many milliseconds it took. */
	async ballast(): Promise<number> {
		const begun = performance.now();
		await freshJournal((length) => crypto.getRandomValues(new Uint8Array(length)));
		return performance.now() - begun;
	},
	takeTurn,
	/** Has the storage fail, and then appends; the fault of it, or `ok`. */
	async appendDuring(caseId: string, revision: number, text: string, order: FaultOrder) {
		const orders = new BroadcastChannel('fault-orders');
		orders.postMessage(order);
		// A message to the worker takes another way than a command.
		await new Promise((go) => setTimeout(go, 100));
		const written = await keeper.append(caseId, revision, bytes(text));
		orders.postMessage({ ...order, times: 0 });
		orders.close();
		await new Promise((go) => setTimeout(go, 100));
		return written.ok ? 'ok' : written.error.tag;
	},
	status: async () => value(await keeper.status('field')),
	async lock(): Promise<void> {
		value(await keeper.lock());
	}
};

window.keeperPage = keeperPage;
window.manyCases = manyCases(keeper, passphrase);
