// The keeper as it would be without a fresh journal at every unlock: the control of a test.

import { browserPorts } from '$lib/keeper/browser-ports';
import { serve, type Scope } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};
const ports = browserPorts();
const storage = { ...ports.storage, freshJournal: async () => undefined };

serve(scope, (onAsked) => createService({ ...ports, storage }, onAsked));
