// Firefox's own remote protocol: JSON over TCP, each message behind its length in bytes and a colon.
// A command is [0, id, name, parameters]; its answer [1, id, error, result]. Source: Mozilla,
// "Marionette: Protocol", firefox-source-docs.
import { connect, type Socket } from 'node:net';
import { elementKey, type Driver, type ElementRef } from './webdriver';

type Settle = (error: unknown, result: unknown) => void;

/** A connection over which commands are sent; none is answered any more once Firefox is gone. */
export class Marionette {
	readonly #socket: Socket;
	readonly #waiting = new Map<number, Settle>();
	#received = Buffer.alloc(0);
	#nextId = 1;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on('data', (bytes: Buffer) => this.#take(bytes));
		socket.on('error', () => undefined);
		socket.on('close', () => {
			for (const settle of this.#waiting.values()) settle({ error: 'Firefox is gone' }, null);
		});
	}

	static async open(port: number): Promise<Marionette> {
		const socket = connect(port, '127.0.0.1');
		await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail));
		return new Marionette(socket);
	}

	send(name: string, parameters: object = {}): Promise<unknown> {
		const id = this.#nextId++;
		const message = JSON.stringify([0, id, name, parameters]);
		return new Promise((done, fail) => {
			this.#waiting.set(id, (error, result) => {
				if (error === null) done(result);
				else fail(new Error(`${name}: ${JSON.stringify(error).slice(0, 400)}`));
			});
			this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
		});
	}

	#take(bytes: Buffer): void {
		this.#received = Buffer.concat([this.#received, bytes]);
		for (;;) {
			const colon = this.#received.indexOf(':');
			const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
			if (colon < 0 || this.#received.length < end) return;
			this.#answer(JSON.parse(this.#received.subarray(colon + 1, end).toString()));
			this.#received = this.#received.subarray(end);
		}
	}

	// The first message only says which protocol this is.
	#answer(message: unknown): void {
		if (!Array.isArray(message)) return;
		const [, id, error, result] = message;
		this.#waiting.get(id)?.(error, result);
		this.#waiting.delete(id);
	}
}

function valueOf(result: unknown): unknown {
	return typeof result === 'object' && result !== null ? Reflect.get(result, 'value') : undefined;
}

/** Drives the page of a Firefox in which a session was begun. */
export function marionetteDriver(firefox: Marionette): Driver {
	const script =
		(name: string) =>
		async (body: string, ...args: readonly unknown[]) =>
			valueOf(await firefox.send(`WebDriver:${name}`, { script: body, args, sandbox: null }));
	return {
		goTo: async (url) => void (await firefox.send('WebDriver:Navigate', { url })),
		run: script('ExecuteScript'),
		runAsync: script('ExecuteAsyncScript'),
		click: async (element) => void (await firefox.send('WebDriver:ElementClick', idOf(element))),
		type: async (element, text) =>
			void (await firefox.send('WebDriver:ElementSendKeys', { ...idOf(element), text })),
		picture: async () => {
			const taken = valueOf(await firefox.send('WebDriver:TakeScreenshot', { full: false }));
			return Buffer.from(String(taken), 'base64');
		}
	};
}

function idOf(element: ElementRef): { readonly id: string } {
	return { id: element[elementKey] };
}
