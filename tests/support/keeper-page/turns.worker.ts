// The keeper with the real storage and the real lock, and a quick derivation of its key, which is
// not what is tested. With `#unlocked` in its address it takes no notice of the lock.

import { browserPorts } from '$lib/keeper/browser-ports';
import type { Bytes } from '$lib/keeper/bytes';
import { serve, type Scope } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};
const real = browserPorts();
const acquire =
	self.location.hash === '#unlocked' ? async () => async () => undefined : real.acquire;

async function quickKdf(passphrase: Bytes, salt: Bytes): Promise<Bytes> {
	const both = new Uint8Array([...passphrase, ...salt]);
	return new Uint8Array(await crypto.subtle.digest('SHA-256', both));
}

const storage = { ...real.storage, freshJournal: async () => undefined };
const ports = { ...real, acquire, storage, kdf: quickKdf };

serve(scope, (onAsked) => createService(ports, onAsked));
