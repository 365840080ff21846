// The page's side of the conversation with the PIN's worker.

import { decodeReply, type PinOutcome, type PinRequest } from './protocol';

/** What holds a vault's key under a PIN, as a page sees it. Nothing rejects. */
export interface PinHolder {
	/** Takes the key that comes through a port under a PIN of 6 to 12 digits; whether it did. */
	arm(pin: string, port: MessagePort): Promise<boolean>;
	/** Tries a PIN: the key is on its way through the port, so many tries are left, or it is gone. */
	try(pin: string, port: MessagePort): Promise<'right' | 'gone' | number>;
	/** The vault is locked: from now on the time runs. */
	locked(): void;
	/** Ends the worker, and what it holds with it. */
	end(): void;
}

// Argon2id takes a second on a slow tablet; a worker that does not answer at all holds nothing.
const patienceMs = 60_000;

type Ask = PinRequest extends infer One
	? One extends PinRequest
		? Omit<One, 'v' | 'id'>
		: never
	: never;

/** Speaks to a PIN worker that nobody else speaks to. */
export function createPinHolder(worker: Worker): PinHolder {
	const waiting = new Map<number, (outcome: PinOutcome) => void>();
	let nextId = 0;
	const end = () => {
		worker.terminate();
		for (const settle of [...waiting.values()]) settle('gone');
	};
	worker.addEventListener('message', (event: MessageEvent<unknown>) => {
		const reply = decodeReply(event.data);
		if (reply) waiting.get(reply.id)?.(reply.outcome);
	});
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		end();
	});
	const ask = (request: Ask, port?: MessagePort) => {
		const id = nextId++;
		const answered = new Promise<PinOutcome>((resolve) => {
			const timer = setTimeout(end, patienceMs);
			waiting.set(id, (outcome) => {
				clearTimeout(timer);
				waiting.delete(id);
				resolve(outcome);
			});
		});
		worker.postMessage({ v: 1, id, ...request }, port ? [port] : []);
		return answered;
	};
	return {
		arm: async (pin, port) => (await ask({ cmd: 'arm', pin, port }, port)) === 'armed',
		try: async (pin, port) => {
			const outcome = await ask({ cmd: 'try', pin, port }, port);
			return outcome === 'right' || typeof outcome === 'number' ? outcome : 'gone';
		},
		locked: () => void ask({ cmd: 'locked' }),
		end
	};
}
