// One window at a time: a lock of the browser, which it takes back by itself when a window dies, and
// a way to ask whoever holds it. The question carries nothing but that it was asked.

import type { Release } from './ports';

/** As `Ports.acquire`; `onTaken` is called when somebody takes away the lock that was had. */
export function acquire(
	name: string,
	onAsked: () => void,
	onTaken: () => void
): Promise<Release | null> {
	if (navigator.locks === undefined) return Promise.reject(unsupported());
	return new Promise((resolve, reject) => {
		let isHeld = false;
		const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
			if (lock === null) {
				resolve(null);
				return;
			}
			isHeld = true;
			const questions = new BroadcastChannel(name);
			questions.onmessage = onAsked;
			return new Promise<void>((done) => {
				resolve(async () => {
					questions.close();
					done();
					await held;
				});
			});
		});
		held.catch((thrown: unknown) => {
			reject(thrown);
			if (isHeld) onTaken();
		});
	});
}

/** As `Ports.seize`. */
export async function seize(name: string, patienceMs: number): Promise<Release> {
	await askFor(name, patienceMs);
	return new Promise((resolve, reject) => {
		const take = () =>
			new Promise<void>((done) => {
				resolve(async () => done());
			});
		navigator.locks.request(name, { steal: true }, take).catch(reject);
	});
}

/** As `Ports.askFor`. */
export async function askFor(name: string, patienceMs: number): Promise<boolean> {
	if (navigator.locks === undefined) throw unsupported();
	const signal = AbortSignal.timeout(patienceMs);
	const questions = new BroadcastChannel(name);
	try {
		const free = navigator.locks.request(name, { signal }, () => true);
		questions.postMessage(null);
		return await free;
	} catch (thrown) {
		if (signal.aborted) return false;
		throw thrown;
	} finally {
		questions.close();
	}
}

function unsupported(): DOMException {
	return new DOMException('no locks', 'NotSupportedError');
}
