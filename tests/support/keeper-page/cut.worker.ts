// The keeper in a worker that stops for good at a chosen step of those that change the disk: before
// it a transaction is not begun, a write not made, a flush not done. The page then has it killed.

import { browserPorts } from '$lib/keeper/browser-ports';
import type { FileHandle, Ports } from '$lib/keeper/ports';
import { serve, type Scope } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';

/** What the page says: stop at this step from now on, counted from 1. */
export interface CutOrder {
	readonly step: number;
}

let left = Infinity;
const orders = new BroadcastChannel('cut-orders');
orders.onmessage = (event: MessageEvent<CutOrder>) => {
	left = event.data.step;
	orders.postMessage('heard');
};

/** Counts a step; at the last one nothing more happens in this worker, ever. */
function step(): void {
	left -= 1;
	if (left > 0) return;
	orders.postMessage('cut');
	// The test kills the browser meanwhile. What is not asked for is not written in between.
	for (;;);
}

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...args) {
	if (args[1] === 'readwrite') step();
	return begin.apply(this, args);
};

function counting(handle: FileHandle): FileHandle {
	return {
		...handle,
		write: (at, bytes) => {
			step();
			handle.write(at, bytes);
		},
		flush: () => {
			step();
			handle.flush();
		}
	};
}

function cutPorts(): Ports {
	const ports = browserPorts();
	const open: Ports['keyFile']['open'] = async (name, create, file) => {
		const handle = await ports.keyFile.open(name, create, file);
		return handle === null ? null : counting(handle);
	};
	return { ...ports, keyFile: { ...ports.keyFile, open } };
}

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};

serve(scope, (onAsked) => createService(cutPorts(), onAsked));
