// The entry file of the PIN's worker. It holds one sealed key and nothing else, has no storage, and
// what it holds dies with the page.

import { servePin, type PinScope } from './pin/serve';
import { deriveKek } from './vault/kdf';

const scope: PinScope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message) => self.postMessage(message),
	close: () => self.close()
};

servePin(scope, {
	now: () => Date.now(),
	monotonic: () => performance.now(),
	randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
	kdf: deriveKek
});
