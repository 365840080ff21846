// The PIN worker's side of the conversation, one request at a time.

import { handOver, takeOver } from './hand-over';
import { Holder, warmMs, type HolderPorts } from './holder';
import { decodeRequest, type PinOutcome, type PinRequest } from './protocol';

/** The part of a worker's global scope that is needed. */
export interface PinScope {
	addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
	postMessage(message: { readonly v: 1; readonly id: number; readonly outcome: PinOutcome }): void;
	/** Ends the worker. */
	close(): void;
}

/** Answers every request. When what it holds is gone it says so, and ends. */
export function servePin(scope: PinScope, ports: HolderPorts): void {
	const holder = new Holder(ports);
	let last: Promise<void> = Promise.resolve();
	scope.addEventListener('message', ({ data }) => {
		const request = decodeRequest(data);
		if (request === null) return;
		last = last.then(async () => {
			const outcome = await answer(holder, request).catch(() => gone(holder));
			scope.postMessage({ v: 1, id: request.id, outcome });
			// Looked at again when the time is over, so that nothing lies around until somebody asks.
			if (request.cmd === 'locked')
				setTimeout(() => void (holder.isGone && scope.close()), warmMs + 1000);
			if (outcome === 'gone') scope.close();
		});
	});
}

function gone(holder: Holder): PinOutcome {
	holder.forget();
	return 'gone';
}

async function answer(holder: Holder, request: PinRequest): Promise<PinOutcome> {
	switch (request.cmd) {
		case 'locked':
			holder.locked();
			return 'locked';
		case 'arm': {
			const key = await takeOver(request.port);
			if (key === null) return 'gone';
			await holder.arm(request.pin, key);
			return 'armed';
		}
		case 'try': {
			const tried = await holder.try(request.pin);
			if (tried === 'gone') return tried;
			if ('left' in tried) return tried.left;
			handOver(request.port, tried.key);
			tried.key.fill(0);
			return 'right';
		}
	}
}
