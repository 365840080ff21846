// The worker's side of the conversation: decode, answer, and nothing else.

import { fault } from '$lib/core/fault';
import { err } from '$lib/core/result';
import { buffersIn, decodeCommand, idOf, type Asked, type Reply } from './protocol';
import type { Service } from './service/service';

/** The part of a worker's global scope that is needed. */
export interface Scope {
	addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
	postMessage(message: Reply | Asked, transfer: Transferable[]): void;
}

/**
 * Answers every message with a reply of the same id, whatever happens. What is not exactly a command is answered
 * with `UnknownFormat`, or not at all when it has no id. `make` gets what tells the page that
 * another window asks for the vault.
 */
export function serve(scope: Scope, make: (onAsked: () => void) => Service): void {
	const service = make(() => scope.postMessage({ v: 1, asked: 'lock' }, []));
	scope.addEventListener('message', (event) => {
		void answer(scope, service, event.data);
	});
}

async function answer(scope: Scope, service: Service, message: unknown): Promise<void> {
	const command = decodeCommand(message);
	const id = command?.id ?? idOf(message);
	if (id === null) return;
	try {
		const result = command === null ? err(fault('UnknownFormat')) : await service(command);
		scope.postMessage({ v: 1, id, result }, result.ok ? buffersIn(result.value) : []);
	} catch {
		// Neither should happen. Whoever asked must not be left to wait for an answer all the same.
		scope.postMessage({ v: 1, id, result: err(fault('KeeperStopped')) }, []);
	}
}
