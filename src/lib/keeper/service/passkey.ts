// Adding a passkey to the open vault, and taking it away. Whoever adds one gives the six words anew:
// it makes a way in that stays, and whoever finds a vault open must not leave with one.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { copyOf, utf8, type Bytes } from '../bytes';
import { takeOver } from '../pin/hand-over';
import type { Ports } from '../ports';
import type { Unlocked } from '../store/unlocked';
import { writeBody } from '../store/write-body';
import { waitSeconds, type Tries } from '../vault/delays';
import { placeOfPasskey, usedSlots, withPasskey } from '../vault/key-file';
import { makePasskeySlot } from '../vault/passkey-slot';
import { openSlot } from '../vault/slot';
import { parseWords } from '../vault/words';
import { writeTries } from './unlock';

// Two dialogs of two minutes each, and somebody who looks for a key in between.
const patienceMs = 10 * 60_000;

interface Prepared {
	readonly salt: Bytes;
	/** By the clock that nobody can set. */
	readonly untilMs: number;
}

// Wrong words at an open vault, by a clock that nobody can set.
const seen = new WeakMap<Unlocked, Tries>();

const prepared = new WeakMap<Unlocked, Prepared>();

/**
 * Checks the words of the open vault, counted as a try is, and gives the 16 bytes with which a passkey
 * has to be asked. Faults: `WrongPassphrase`, `WaitBeforeNextTry`, `KeyFileDamaged`, of storage.
 */
export async function preparePasskey(
	ports: Ports,
	unlocked: Unlocked,
	typed: string
): Promise<Result<Uint8Array, Fault>> {
	prepared.delete(unlocked);
	const { file } = unlocked;
	const left = secondsToWait(ports, unlocked);
	if (left > 0) {
		// A clock that was set back would never reach the end of the wait: start it anew from here.
		const isBack = ports.now() < file.tries.lastMs;
		const restarted = isBack ? await countTries(ports, unlocked, file.tries.count) : ok(undefined);
		return restarted.ok ? err(fault('WaitBeforeNextTry', { waitSeconds: left })) : restarted;
	}
	// What is not six words of the list is a slip of the finger, not a try.
	const passphrase = parseWords(typed);
	if (passphrase === null) return err(fault('WrongPassphrase'));
	const counted = await countTries(ports, unlocked, file.tries.count + 1);
	if (!counted.ok) return counted;
	const isRight = await areWords(ports, unlocked, utf8(passphrase));
	if (isRight.ok) seen.delete(unlocked);
	else if (isRight.error.tag === 'WrongPassphrase') {
		const count = (seen.get(unlocked)?.count ?? 0) + 1;
		seen.set(unlocked, { count, lastMs: ports.monotonic() });
	}
	if (!isRight.ok) return isRight;
	const cleared = await countTries(ports, unlocked, 0);
	if (!cleared.ok) return cleared;
	const salt = ports.randomBytes(16);
	prepared.set(unlocked, { salt, untilMs: ports.monotonic() + patienceMs });
	return ok(copyOf(salt));
}

/** Whole seconds left to wait, by the longer of both clocks. */
function secondsToWait(ports: Ports, unlocked: Unlocked): number {
	const here = seen.get(unlocked);
	const byOwn = here === undefined ? 0 : waitSeconds(here, ports.monotonic());
	return Math.max(byOwn, waitSeconds(unlocked.file.tries, ports.now()));
}

async function countTries(
	ports: Ports,
	unlocked: Unlocked,
	count: number
): Promise<Result<undefined, Fault>> {
	const counted = await writeTries(ports, unlocked.vault, unlocked.file, count);
	if (counted.ok) unlocked.file = counted.value;
	// One copy may have it all the same, as in `writeBody`.
	else unlocked.file = { ...unlocked.file, generation: unlocked.file.generation + 1 };
	return counted.ok ? ok(undefined) : counted;
}

async function areWords(
	ports: Ports,
	{ vault, file }: Unlocked,
	passphrase: Bytes
): Promise<Result<undefined, Fault>> {
	let isDamaged = false;
	for (const slot of usedSlots(file.body.slots)?.words ?? []) {
		const opened = await openSlot(ports, vault, slot, passphrase);
		if (typeof opened === 'string') {
			isDamaged ||= opened === 'damaged';
			continue;
		}
		for (const key of [passphrase, opened.vaultKey, opened.kek]) key.fill(0);
		return ok(undefined);
	}
	passphrase.fill(0);
	return err(fault(isDamaged ? 'KeyFileDamaged' : 'WrongPassphrase'));
}

/**
 * Adds the passkey whose answer comes through a port, in place of the one before; with null takes it
 * away. Both copies of the key file are overwritten and read back. Faults: `WrongPassphrase` (the words
 * were not given just before), `KeeperSlow` (no answer came), of storage.
 */
export async function setPasskey(
	ports: Ports,
	unlocked: Unlocked,
	port: MessagePort | null
): Promise<Result<undefined, Fault>> {
	const { body } = unlocked.file;
	const before = prepared.get(unlocked);
	prepared.delete(unlocked);
	if (port === null) {
		if (usedSlots(body.slots)?.passkey === null) return ok(undefined);
		return writeBody(ports, unlocked, { ...body, slots: withPasskey(body.slots, null) });
	}
	if (before === undefined || ports.monotonic() > before.untilMs) {
		port.close();
		return err(fault('WrongPassphrase'));
	}
	const answer = await takeOver(port);
	if (answer === null) return err(fault('KeeperSlow'));
	const given = { salt: before.salt, answer };
	const index = placeOfPasskey(body.slots);
	const making = makePasskeySlot(ports, unlocked.vault, index, given, unlocked.kek);
	const slot = await making.finally(() => answer.fill(0));
	return writeBody(ports, unlocked, { ...body, slots: withPasskey(body.slots, slot) });
}
