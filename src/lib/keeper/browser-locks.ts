// One window at a time: a lock of the browser, which it takes back by itself when a window dies, and
// a way to ask whoever holds it. The question carries nothing but that it was asked.

import type { Release } from './ports';

/** As `Ports.acquire`. */
export function acquire(name: string, onAsked: () => void): Promise<Release | null> {
	if (navigator.locks === undefined) return Promise.reject(unsupported());
	return new Promise((resolve, reject) => {
		const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
			if (lock === null) {
				resolve(null);
				return;
			}
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
		held.catch(reject);
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
