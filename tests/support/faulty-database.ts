// A database in memory of which any call can fail in any way that browsers are known for. The fake
// database keeps its rules: what was committed is there, what was aborted is not.

import { forceCloseDatabase } from 'fake-indexeddb';
import type { Faults, Kind } from './faults';

// What the fake does inside; its types show the browser's side only.
interface Request {
	readonly readyState: string;
}
interface Inner extends IDBTransaction {
	_state: string;
	_started: boolean;
	_requests: { readonly request: Request; readonly operation: () => unknown }[];
	_abort(name: string): void;
	_start(): void;
	_execRequestAsync(call: Call): Request;
}
interface Call {
	readonly source?: unknown;
	readonly operation: () => unknown;
}

const errorOf: Partial<Record<Kind, string>> = {
	unknown: 'UnknownError',
	aborted: 'AbortError',
	closed: 'InvalidStateError',
	lost: 'UnknownError',
	quota: 'QuotaExceededError'
};

// Its types ask for the class where it takes a connection.
const forceClose = forceCloseDatabase as unknown as (db: IDBDatabase) => void;

/** The database of `real` whose every call asks `faults` whether it goes well. */
export function faultyDatabase(real: IDBFactory, faults: Faults): IDBFactory {
	const faulty = Object.create(real);
	faulty.open = (...args: Parameters<IDBFactory['open']>) =>
		faultyRequest(faults, () => {
			const request = real.open(...args);
			request.addEventListener('success', () => watchDatabase(request.result, faults));
			return request;
		});
	faulty.deleteDatabase = (name: string) => faultyRequest(faults, () => real.deleteDatabase(name));
	return faulty;
}

function faultyRequest(faults: Faults, start: () => IDBOpenDBRequest): IDBOpenDBRequest {
	const kind = faults.next();
	const name = kind === null ? undefined : errorOf[kind];
	if (name !== undefined) return failing(name);
	if (kind === 'hangs') {
		faults.onSilence();
		return failing(null);
	}
	const request = start();
	if (kind === 'late' || kind === 'unanswered') holdSuccess(request, kind, faults);
	return request;
}

/** A request that fails, or with null never answers at all. */
function failing(name: string | null): IDBOpenDBRequest {
	const request: Record<string, unknown> = { error: null, result: null };
	const event = { target: request, preventDefault() {}, stopPropagation() {} };
	if (name !== null) {
		setImmediate(() => {
			request.error = new DOMException('injected', name);
			if (typeof request.onerror === 'function') request.onerror(event);
		});
	}
	return request as unknown as IDBOpenDBRequest;
}

function holdSuccess(request: IDBOpenDBRequest, kind: Kind, faults: Faults): void {
	const dispatch = request.dispatchEvent.bind(request);
	request.dispatchEvent = (event: Event) => {
		if (event.type !== 'success') return dispatch(event);
		faults.onSilence();
		if (kind === 'late') setTimeout(() => dispatch(event), faults.lateMs);
		else watchUnanswered(request);
		return true;
	};
}

// A connection of which nobody was told must still make way, as a browser sees to when its page goes.
function watchUnanswered(request: IDBOpenDBRequest): void {
	if (request.result === undefined) return;
	const db = request.result;
	db.addEventListener('versionchange', () => db.close());
}

function watchDatabase(db: IDBDatabase, faults: Faults): void {
	const begin = db.transaction.bind(db);
	let isLost = false;
	const lose = () => {
		isLost = true;
	};
	db.transaction = (...args: Parameters<typeof begin>) => {
		// As WebKit has it: nothing on a lost connection ever succeeds, and no event says so.
		if (isLost) throw new DOMException('connection lost', 'UnknownError');
		const kind = faults.next();
		const name = kind === null ? undefined : errorOf[kind];
		if (kind === 'lost') lose();
		if (kind === 'closed') db.close();
		if (name !== undefined) throw new DOMException('injected', name);
		const transaction = begin(...args) as Inner;
		watchTransaction(transaction, faults, kind, lose);
		return transaction;
	};
}

function watchTransaction(tx: Inner, faults: Faults, first: Kind | null, lose: () => void): void {
	const start = tx._start.bind(tx);
	const exec = tx._execRequestAsync.bind(tx);
	const held = new Map<Request, Kind>();
	let isHeld = false;
	let hasCalls = false;
	let isJudged = false;

	const hold = (kind: Kind) => {
		isHeld = true;
		faults.onSilence();
		if (kind !== 'late') return;
		setTimeout(() => {
			isHeld = false;
			if (tx._started && tx._state !== 'finished') start();
		}, faults.lateMs);
	};
	const fail = (kind: Kind) => {
		if (kind === 'lost') lose();
		if (kind === 'closed') forceClose(tx.db);
		return kind === 'closed' ? 'AbortError' : errorOf[kind];
	};
	const commit = (kind: Kind | null) => {
		if (kind === null) return start();
		const name = fail(kind);
		if (name !== undefined) return tx._abort(name);
		if (kind !== 'unanswered') return hold(kind);
		// Everything is on disk, and nobody is told.
		tx.oncomplete = null;
		faults.onSilence();
		return start();
	};

	tx._execRequestAsync = (call) => {
		hasCalls = true;
		const kind = faults.next();
		const name = kind === null ? undefined : fail(kind);
		if (name === undefined) {
			const request = exec(call);
			if (kind !== null) held.set(request, kind);
			return request;
		}
		const operation = () => {
			throw new DOMException('injected', name);
		};
		return exec({ ...call, operation });
	};
	tx._start = () => {
		tx._started = true;
		// One that asks for nothing is how a database is looked at when it is opened.
		if (isHeld && hasCalls) return;
		const next = tx._requests.find(({ request }) => request.readyState !== 'done');
		const kind = next === undefined ? undefined : held.get(next.request);
		if (next !== undefined && kind !== undefined) {
			held.delete(next.request);
			return hold(kind);
		}
		if (next !== undefined || isJudged || !hasCalls || tx._state === 'finished') return start();
		isJudged = true;
		return commit(faults.next());
	};
	if (first !== null) hold(first);
}
