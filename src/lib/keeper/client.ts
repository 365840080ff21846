// The page's side of the conversation. Every call ends in a result: an answer, or the fault that
// there was none in time, or none at all because the worker is gone.

import { fault, type Fault } from '$lib/core/fault';
import { err, type Result } from '$lib/core/result';
import { isAsked, isReply, type ArgsOf, type CommandName, type Results } from './protocol';
import type { Keeper } from './keeper';
import type { Where } from './types';
import { firstPlace } from './vault/binding';

// Longer than the worker waits for its storage: 4 s, four times when a write was left in doubt.
const patienceMs = 20_000;
const longPatienceMs = 60_000;

// What derives a key from words, touches every case, or works on a whole file.
const isLong: ReadonlySet<CommandName> = new Set<CommandName>([
	'create',
	'unlock',
	'unlockHanded',
	'preparePasskey',
	'erase',
	'shred',
	'lock',
	'destroy',
	'eraseEverything',
	'sealTo',
	'sealWithWords',
	'openSealed',
	'openWithWords',
	'openRescue',
	'giveCase',
	'openHandover',
	'takeCase',
	'backup',
	'readBackup',
	'restore'
]);

type Answer = Result<unknown, Fault>;

/** Questions that wait for an answer, and the worker they were put to. */
class Asker {
	readonly #worker: Worker;
	readonly #pending = new Map<number, (answer: Answer) => void>();
	/** Called when another window wants the vault that is unlocked here. */
	onAsked: () => void = () => undefined;
	#nextId = 0;
	#isStopped = false;

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.addEventListener('message', (event: MessageEvent<unknown>) => {
			if (isReply(event.data)) this.#pending.get(event.data.id)?.(event.data.result);
			if (isAsked(event.data)) this.onAsked();
		});
		// What could not be loaded, threw, or sent what cannot be read will not answer any more.
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			this.stop();
		});
		worker.addEventListener('messageerror', () => this.stop());
	}

	/** Puts a command. The arguments are copied: the caller keeps its bytes. */
	ask<Name extends CommandName>(
		cmd: Name,
		args: ArgsOf<Name>
	): Promise<Result<Results[Name], Fault>> {
		if (this.#isStopped) return Promise.resolve(err(fault('KeeperStopped')));
		const id = this.#nextId++;
		const answered = new Promise<Answer>((resolve) => {
			const settle = (answer: Answer) => {
				clearTimeout(timer);
				this.#pending.delete(id);
				resolve(answer);
			};
			const patience = isLong.has(cmd) ? longPatienceMs : patienceMs;
			const timer = setTimeout(() => settle(err(fault('KeeperSlow'))), patience);
			this.#pending.set(id, settle);
		});
		const ports = 'port' in args && args.port ? [args.port] : [];
		this.#worker.postMessage({ v: 1, id, cmd, args }, ports);
		// The worker answers each command with its own kind of result.
		return answered as Promise<Result<Results[Name], Fault>>;
	}

	stop(): void {
		this.#isStopped = true;
		this.#worker.terminate();
		for (const settle of [...this.#pending.values()]) settle(err(fault('KeeperStopped')));
	}
}

/** Speaks to a keeper worker that nobody else speaks to. Ends it on `lock` and `stop`. */
export function createKeeper(worker: Worker): Keeper {
	const asker = new Asker(worker);
	return {
		...vaultMethods(asker),
		...caseMethods(asker),
		...fileMethods(asker),
		...colleagueMethods(asker)
	};
}

function placeOf(where: Where): ArgsOf<'status'>['at'] {
	const { ns, place } = typeof where === 'string' ? { ns: where, place: firstPlace } : where;
	return ns === 'field' ? { ns, place } : { ns, place: firstPlace };
}

function vaultMethods(asker: Asker) {
	return {
		status: (where) => asker.ask('status', { at: placeOf(where) }),
		vaults: () => asker.ask('vaults', {}),
		makePassphrase: () => asker.ask('makePassphrase', {}),
		create: (where, passphrase, initials = '') =>
			asker.ask('create', { at: placeOf(where), passphrase, initials }),
		unlock: (where, passphrase) => asker.ask('unlock', { at: placeOf(where), passphrase }),
		setInitials: (initials) => asker.ask('setInitials', { initials }),
		preparePasskey: (passphrase) => asker.ask('preparePasskey', { passphrase }),
		setPasskey: (port) => asker.ask('setPasskey', { port }),
		handKey: (port) => asker.ask('handKey', { port }),
		unlockHanded: (where, port) => asker.ask('unlockHanded', { at: placeOf(where), port }),
		tryRoom: () => asker.ask('tryRoom', {}),
		readSettings: () => asker.ask('readSettings', {}),
		writeSettings: (bytes) => asker.ask('writeSettings', { bytes }),
		journal: () => asker.ask('journal', {}),
		time: () => asker.ask('time', {}),
		confirmDay: (day) => asker.ask('confirmDay', { day }),
		backup: (recipient, days) => asker.ask('backup', { recipient, days }),
		readBackup: (ns, source) => asker.ask('readBackup', { ns, source: { ...source } }),
		restore: (where, passphrase, source, keep, initials = '') =>
			asker.ask('restore', {
				at: placeOf(where),
				passphrase,
				initials,
				source: { ...source },
				keep: [...keep]
			}),
		takeOver: (where) => asker.ask('takeOver', { at: placeOf(where) }),
		onAsked: (listener) => {
			asker.onAsked = listener;
		},
		lock: async () => {
			const locked = await asker.ask('lock', {});
			asker.stop();
			return locked;
		},
		destroy: (where) => asker.ask('destroy', { at: placeOf(where) }),
		eraseEverything: () => asker.ask('eraseEverything', {}),
		endErasing: () => asker.ask('endErasing', {}),
		stop: () => asker.stop()
	} satisfies Partial<Keeper>;
}

function caseMethods(asker: Asker) {
	return {
		cards: () => asker.ask('cards', {}),
		begin: (card, frames, steps = [], begunHour) =>
			asker.ask('begin', {
				card,
				frames: [...frames],
				steps: [...steps],
				begunHour: begunHour ?? null
			}),
		open: (caseId) => asker.ask('open', { caseId }),
		append: (caseId, expected, frame, steps = []) =>
			asker.ask('append', { caseId, expected, frame, steps: [...steps] }),
		rewrite: (caseId, expected, frames, { rotate, steps = [] }) =>
			asker.ask('rewrite', { caseId, expected, frames: [...frames], rotate, steps: [...steps] }),
		note: (caseId, expected, steps) => asker.ask('note', { caseId, expected, steps: [...steps] }),
		readSteps: (caseId) => asker.ask('readSteps', { caseId }),
		setCard: (caseId, expected, card) => asker.ask('setCard', { caseId, expected, card }),
		close: () => asker.ask('close', {}),
		erase: (caseIds) => asker.ask('erase', { caseIds: [...caseIds] }),
		shred: () => asker.ask('shred', {})
	} satisfies Partial<Keeper>;
}

function fileMethods(asker: Asker) {
	return {
		sign: (bytes) => asker.ask('sign', { bytes }),
		sealTo: (recipients, bytes) => asker.ask('sealTo', { recipients: [...recipients], bytes }),
		makeWords: () => asker.ask('makeWords', {}),
		sealWithWords: (words, bytes) => asker.ask('sealWithWords', { words, bytes }),
		openSealed: (file) => asker.ask('openSealed', { file }),
		openWithWords: (words, file) => asker.ask('openWithWords', { words, file }),
		sealRescue: (card, frames) => asker.ask('sealRescue', { card, frames: [...frames] }),
		openRescue: (words, file) => asker.ask('openRescue', { words, file })
	} satisfies Partial<Keeper>;
}

function colleagueMethods(asker: Asker) {
	return {
		publishKeys: () => asker.ask('publishKeys', {}),
		keysAt: (where) => asker.ask('keysAt', { at: placeOf(where) }),
		giveCase: (caseId, to) => asker.ask('giveCase', { caseId, ...to }),
		putWaiting: (place, mark, file) => asker.ask('putWaiting', { place, mark, file }),
		wasHandedOver: (mark) => asker.ask('wasHandedOver', { mark }),
		waiting: () => asker.ask('waiting', {}),
		waitingFile: (mark) => asker.ask('waitingFile', { mark }),
		clearWaiting: (mark) => asker.ask('clearWaiting', { mark }),
		openHandover: (file) => asker.ask('openHandover', { file }),
		takeCase: (file, steps = []) => asker.ask('takeCase', { file, steps: [...steps] })
	} satisfies Partial<Keeper>;
}
