// What a browser holds in memory: a heap snapshot of a page and of every worker of it, searched for
// texts. Garbage is collected before a snapshot is taken. Bytes in buffers are not in a snapshot.
import type { CDPSession, Page } from '@playwright/test';

/** One page or worker, and which of the texts its heap holds. */
export interface Heap {
	readonly kind: string;
	readonly url: string;
	/** How long the snapshot was, so that an empty one does not pass for a clean one. */
	readonly bytes: number;
	readonly found: readonly string[];
}

interface Told {
	readonly method?: string;
	readonly id?: number;
	readonly params?: { readonly chunk?: string };
}

/** A worker behind a page's session, spoken to by messages inside messages. */
class Worker {
	readonly #session: CDPSession;
	readonly #sessionId: string;
	#nextId = 1;
	readonly #waiting = new Map<number, () => void>();
	#chunks: string[] = [];

	constructor(session: CDPSession, sessionId: string) {
		this.#session = session;
		this.#sessionId = sessionId;
		session.on('Target.receivedMessageFromTarget', (event) => {
			if (event.sessionId !== sessionId) return;
			const told: Told = JSON.parse(event.message);
			if (told.method === 'HeapProfiler.addHeapSnapshotChunk') {
				this.#chunks.push(told.params?.chunk ?? '');
			}
			if (told.id !== undefined) this.#waiting.get(told.id)?.();
		});
	}

	async #send(method: string, params: object = {}): Promise<void> {
		const id = this.#nextId++;
		const answered = new Promise<void>((done) => this.#waiting.set(id, done));
		const message = JSON.stringify({ id, method, params });
		await this.#session.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
		await answered;
	}

	async snapshot(): Promise<string> {
		this.#chunks = [];
		await this.#send('HeapProfiler.enable');
		await this.#send('HeapProfiler.collectGarbage');
		await this.#send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
		return this.#chunks.join('');
	}
}

async function snapshotOf(session: CDPSession): Promise<string> {
	const chunks: string[] = [];
	const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
	session.on('HeapProfiler.addHeapSnapshotChunk', take);
	await session.send('HeapProfiler.enable');
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	session.off('HeapProfiler.addHeapSnapshotChunk', take);
	return chunks.join('');
}

/** Looks into the page and into every worker that it has now. */
export async function searchHeaps(page: Page, texts: readonly string[]): Promise<readonly Heap[]> {
	const session = await page.context().newCDPSession(page);
	const workers: { readonly worker: Worker; readonly url: string }[] = [];
	session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
		if (targetInfo.type !== 'worker') return;
		workers.push({ worker: new Worker(session, sessionId), url: targetInfo.url });
	});
	// Those that are there are told before this is answered.
	const every = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
	await session.send('Target.setAutoAttach', every);
	const look = (kind: string, url: string, snapshot: string): Heap => ({
		kind,
		url: url.replace(/.*\//, ''),
		bytes: snapshot.length,
		found: texts.filter((text) => snapshot.includes(text))
	});
	const heaps = [look('page', page.url(), await snapshotOf(session))];
	for (const { worker, url } of workers) heaps.push(look('worker', url, await worker.snapshot()));
	await session.detach();
	return heaps;
}
