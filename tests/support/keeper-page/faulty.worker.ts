// The keeper with the browser's own database, of which one call fails when the page says so: the
// same ways as in tests/support/faults.ts, as far as a real database can be made to show them.

import { browserPorts } from '$lib/keeper/browser-ports';
import { serve, type Scope } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';

export type Way = 'lost' | 'closed' | 'aborted' | 'hangs' | 'unanswered';

/** What the page says: the next so many connections or transactions fail in one way. */
export interface FaultOrder {
	readonly way: Way;
	readonly times: number;
}

let order: FaultOrder = { way: 'lost', times: 0 };
new BroadcastChannel('fault-orders').onmessage = (event: MessageEvent<FaultOrder>) => {
	order = event.data;
};

function next(): Way | null {
	if (order.times === 0) return null;
	order = { ...order, times: order.times - 1 };
	return order.way;
}

// Dexie hears what it is told by a property; whoever listens before it can keep it from hearing.
function silence(target: EventTarget, type: string): void {
	target.addEventListener(type, (event) => event.stopImmediatePropagation());
}

const begin = IDBDatabase.prototype.transaction;
const lost = new WeakSet<IDBDatabase>();

IDBDatabase.prototype.transaction = function (...args) {
	if (lost.has(this)) throw new DOMException('connection lost', 'UnknownError');
	const way = args[1] === 'readwrite' ? next() : null;
	if (way === 'lost') {
		lost.add(this);
		throw new DOMException('connection lost', 'UnknownError');
	}
	if (way === 'closed') this.close();
	const transaction = begin.apply(this, args);
	if (way === 'aborted') transaction.abort();
	if (way === 'unanswered') silence(transaction, 'complete');
	if (way === 'hangs') hang(transaction);
	return transaction;
};

// Keeps it alive with one request after the other, and answers none of those that are asked.
function hang(transaction: IDBTransaction): void {
	const store = transaction.objectStore('head');
	const ask = store.get.bind(store);
	const again = (): void => {
		ask(1).onsuccess = again;
	};
	again();
	for (const name of transaction.objectStoreNames) {
		const asked = transaction.objectStore(name);
		const get = asked.get.bind(asked);
		asked.get = (key) => {
			const request = get(key);
			silence(request, 'success');
			return request;
		};
	}
}

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};

serve(scope, (onAsked) => createService(browserPorts(), onAsked));
