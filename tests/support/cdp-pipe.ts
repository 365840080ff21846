// Chromium's own remote protocol over two pipes: JSON, each message ended by a zero byte. For what
// Playwright's connection would spoil: it keeps each page it watches visible, and such a page is
// never frozen. Here nothing is watched that was not asked for.
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

type Send = CDPSession['send'];

interface Message {
	readonly id?: number;
	readonly error?: { readonly message: string };
	readonly result?: unknown;
}

/** The browser, or one tab of it while somebody is attached. */
export interface Session {
	readonly send: Send;
}

/** The connection to one browser. When that ends, whoever waits for it is told. */
export class CdpPipe {
	readonly #to: Writable;
	readonly #waiting = new Map<number, (message: Message) => void>();
	#received = '';
	#nextId = 1;

	constructor(to: Writable, from: Readable) {
		this.#to = to;
		to.on('error', () => undefined);
		from.setEncoding('utf8').on('data', (text: string) => this.#take(text));
		from.on('close', () => {
			const error = { message: 'the browser is gone' };
			for (const settle of this.#waiting.values()) settle({ error });
		});
	}

	/** The browser itself. */
	get browser(): Session {
		return this.#session();
	}

	/** Attaches to a tab, and lets it go afterwards. */
	async inTab<T>(targetId: string, use: (tab: Session) => Promise<T>): Promise<T> {
		const { send } = this.browser;
		const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
		const value = await use(this.#session(sessionId));
		await send('Target.detachFromTarget', { sessionId });
		return value;
	}

	#session(sessionId?: string): Session {
		// The browser answers each command with its own kind of result.
		const send = (method: string, params: object = {}) => this.#call(method, params, sessionId);
		return { send: send as Send };
	}

	#call(method: string, params: object, sessionId?: string): Promise<unknown> {
		const id = this.#nextId++;
		this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		return new Promise((done, fail) => {
			this.#waiting.set(id, ({ error, result }) => {
				if (error) fail(new Error(`${method}: ${error.message}`));
				else done(result);
			});
		});
	}

	#take(text: string): void {
		const messages = (this.#received + text).split('\0');
		this.#received = messages.pop() ?? '';
		for (const one of messages) {
			const message: Message = JSON.parse(one);
			if (message.id === undefined) continue;
			this.#waiting.get(message.id)?.(message);
			this.#waiting.delete(message.id);
		}
	}
}
