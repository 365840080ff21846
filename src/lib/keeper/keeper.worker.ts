// The entry file of the keeper's worker. Locking ends this worker, and with it every key.

import { browserPorts } from './browser-ports';
import { serve, type Scope } from './serve';
import { createService } from './service/service';

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};

serve(scope, (onAsked) => createService(browserPorts(), onAsked));
