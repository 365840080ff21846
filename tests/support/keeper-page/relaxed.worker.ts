// The keeper as it would be if it did not wait for the disk: the control of a test that counts.

import { browserPorts } from '$lib/keeper/browser-ports';
import { serve, type Scope } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (stores, mode) {
	return begin.call(this, stores, mode, { durability: 'relaxed' });
};

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};

serve(scope, (onAsked) => createService(browserPorts(), onAsked));
