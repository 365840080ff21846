// A write that was reported as failed may have reached the disk all the same. Before anything else
// is done its end is found out; and whoever gives the same command again gets its answer, instead
// of having it done twice or being told that somebody else wrote.

import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import { equalBytes } from '../bytes';
import type { Command, CommandName } from '../protocol';
import { settleDoubt } from '../store/commit';
import type { Unlocked } from '../store/unlocked';

// The others neither read nor write what a commit in doubt may have changed.
const needCertainty: ReadonlySet<CommandName> = new Set<CommandName>([
	'cards',
	'begin',
	'giveCase',
	'takeCase',
	'open',
	'append',
	'rewrite',
	'setCard',
	'note',
	'readSteps',
	'erase',
	'shred',
	'readSettings',
	'writeSettings',
	'journal',
	'time',
	'confirmDay',
	'backup'
]);

/** The one command whose end is not known, or is known but not told. */
export class Doubts {
	#untold: { readonly command: Command; readonly answer: unknown } | null = null;

	/**
	 * Settles what is in doubt. The answer if this command turns out to be done already, null if it
	 * is still to be done; a fault of storage when that cannot be found out.
	 */
	async before(unlocked: Unlocked, command: Command): Promise<Result<unknown, Fault> | null> {
		if (!needCertainty.has(command.cmd)) return null;
		if (unlocked.doubt !== null) {
			const settled = await settleDoubt(unlocked);
			if (!settled.ok) return settled;
			if (!settled.value) this.#untold = null;
		}
		const untold = this.#untold;
		if (untold === null || !isSame(call(untold.command), call(command))) return null;
		this.#untold = null;
		return ok(untold.answer);
	}

	/** Remembers a command that has just left the vault in doubt. */
	after(unlocked: Unlocked, command: Command): void {
		if (unlocked.doubt !== null) this.#untold = { command, answer: unlocked.doubt.answer };
	}

	/** Forgets everything, with the vault. */
	clear(): void {
		this.#untold = null;
	}
}

function call({ cmd, args }: Command): object {
	return { cmd, args };
}

function isSame(a: unknown, b: unknown): boolean {
	if (a instanceof Uint8Array && b instanceof Uint8Array) return equalBytes(a, b);
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	return keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}
