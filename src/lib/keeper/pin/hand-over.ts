// How a key goes from one worker to another: once, through a port of which the page that made it
// holds neither end any more. What a passkey answers comes in by the same way.

import { copyOf, type Bytes } from '../bytes';
import { keyLength } from '../vault/keys';
import { within } from '../within';

// The other worker has posted it before it says so; a moment is enough.
const patienceMs = 5000;

/** Sends a copy of a key, and closes this end. */
export function handOver(port: MessagePort, key: Bytes): undefined {
	const sent = copyOf(key);
	port.postMessage(sent, [sent.buffer]);
	port.close();
	return undefined;
}

/** The key that comes through a port, which is closed; null when none comes in time, or no key. */
export async function takeOver(port: MessagePort): Promise<Bytes | null> {
	const coming = new Promise<unknown>((resolve) => {
		port.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
		port.start();
	});
	const came = await within(patienceMs, () => coming).catch(() => null);
	port.close();
	if (!(came instanceof Uint8Array) || came.length !== keyLength) return null;
	const key = copyOf(came);
	came.fill(0);
	return key;
}
