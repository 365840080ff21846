// What passes between the officers of one device: public keys, and sealed conversations that wait in
// the folder of whom they are for. Nothing here opens another officer's vault.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { equalBytes, type Bytes } from '../bytes';
import type { Ports, SmallFile } from '../ports';
import type { Unlocked } from '../store/unlocked';
import type { OfficerKeys, VaultPlace } from '../types';
import { firstPlace, lastPlace } from '../vault/binding';
import { findKeyFile } from '../vault/key-file-io';
import { publicKeys } from '../vault/officer';
import { publicFile, publicLength, readPublic } from '../vault/public-file';
import { withFile } from '../vault/small-file';
import {
	maxWaiting,
	readWaiting,
	takeWaiting,
	writeWaiting,
	type Waiting
} from '../vault/waiting-file';

/** How many conversations may wait for one officer. */
const most = 8;

const names: readonly SmallFile[] = Array.from(
	{ length: most },
	(_, index): SmallFile => `waiting-${index + 1}`
);

/** Puts the open vault's public keys where colleagues find them. Faults: of storage. */
export function publishKeys(
	ports: Ports,
	{ vault, officer }: Unlocked
): Promise<Result<undefined, Fault>> {
	const bytes = publicFile(publicKeys(officer));
	return withFile(ports, vault, 'public', true, (handle) => {
		if (handle === null) return err(fault('StorageFailed'));
		if (equalBytes(handle.read(0, publicLength + 1), bytes)) return ok(undefined);
		handle.truncate(publicLength);
		handle.write(0, bytes);
		handle.flush();
		return ok(undefined);
	});
}

/** The public keys that lie with a vault; null where there are none. Faults: of storage. */
export function keysAt(ports: Ports, at: VaultPlace): Promise<Result<OfficerKeys | null, Fault>> {
	return withFile(ports, at, 'public', false, (handle) =>
		ok(handle === null ? null : readPublic(handle.read(0, publicLength + 1)))
	);
}

/** What lies in each of an officer's places for hand-overs. */
async function lookAt(
	ports: Ports,
	at: VaultPlace
): Promise<Result<readonly (readonly [SmallFile, Waiting])[], Fault>> {
	const all: [SmallFile, Waiting][] = [];
	for (const name of names) {
		const found = await withFile(ports, at, name, false, (handle) =>
			ok<Waiting>(handle === null ? { state: 'free' } : readWaiting(handle))
		);
		if (!found.ok) return found;
		all.push([name, found.value]);
	}
	return ok(all);
}

/**
 * Leaves a sealed conversation for a colleague; afterwards it is on the disk whole. One that is
 * there already under this mark is not written twice. Faults: `VaultMissing` (nobody has a vault
 * there, or it is one's own), `WaitingFull`, `TooLarge`, of storage.
 */
export async function putWaiting(
	ports: Ports,
	{ vault }: Unlocked,
	place: number,
	mark: string,
	file: Bytes
): Promise<Result<undefined, Fault>> {
	const at = { ns: vault.ns, place };
	if (file.length > maxWaiting) return err(fault('TooLarge'));
	const there = place === vault.place ? null : await findKeyFile(ports, at);
	if (there !== null && !there.ok) return there;
	if (there?.value.kind !== 'vault') return err(fault('VaultMissing'));
	const seen = await lookAt(ports, at);
	if (!seen.ok) return seen;
	if (seen.value.some(([, one]) => one.state === 'waiting' && one.mark === mark)) {
		return ok(undefined);
	}
	const sequences = seen.value.map(([, one]) => (one.state === 'free' ? 0 : one.sequence));
	const next = Math.max(...sequences) + 1;
	for (const name of bestFirst(seen.value)) {
		const written = await withFile(ports, at, name, true, (handle) => {
			if (handle === null) return err(fault('StorageFailed'));
			// Another window may have come first.
			if (readWaiting(handle).state === 'waiting') return ok(false);
			return writeWaiting(handle, mark, next, file) ? ok(true) : err(fault('StorageFailed'));
		});
		if (!written.ok) return written;
		if (written.value) return ok(undefined);
	}
	return err(fault('WaitingFull'));
}

// What was taken in is kept as long as there is room: by its mark its giver knows, after a crash,
// that it arrived.
function bestFirst(all: readonly (readonly [SmallFile, Waiting])[]): readonly SmallFile[] {
	const age = (one: Waiting) => (one.state === 'free' ? 0 : one.sequence);
	return all
		.filter(([, one]) => one.state !== 'waiting')
		.toSorted(([, one], [, other]) => age(one) - age(other))
		.map(([name]) => name);
}

/** Whether a colleague on this device has, or has had, what was given under a mark. */
export async function wasHandedOver(
	ports: Ports,
	{ vault }: Unlocked,
	mark: string
): Promise<Result<boolean, Fault>> {
	for (let place = firstPlace; place <= lastPlace; place += 1) {
		if (place === vault.place) continue;
		const seen = await lookAt(ports, { ns: vault.ns, place });
		if (!seen.ok) return seen;
		if (seen.value.some(([, one]) => one.state !== 'free' && one.mark === mark)) return ok(true);
	}
	return ok(false);
}

/** The marks of what waits for the open vault, in the order in which it came. Faults: of storage. */
export async function waitingMarks(
	ports: Ports,
	{ vault }: Unlocked
): Promise<Result<readonly string[], Fault>> {
	const seen = await lookAt(ports, vault);
	if (!seen.ok) return seen;
	const waiting = seen.value.flatMap(([, one]) => (one.state === 'waiting' ? [one] : []));
	return ok(waiting.toSorted((a, b) => a.sequence - b.sequence).map(({ mark }) => mark));
}

/** The sealed file under a mark. Faults: `CaseMissing`, of storage. */
export async function waitingFile(
	ports: Ports,
	{ vault }: Unlocked,
	mark: string
): Promise<Result<Bytes, Fault>> {
	const seen = await lookAt(ports, vault);
	if (!seen.ok) return seen;
	for (const [, one] of seen.value) {
		if (one.state === 'waiting' && one.mark === mark) return ok(one.file);
	}
	return err(fault('CaseMissing'));
}

/** Overwrites what waits under a mark; only its mark stays. Faults: of storage. */
export async function clearWaiting(
	ports: Ports,
	{ vault }: Unlocked,
	mark: string
): Promise<Result<undefined, Fault>> {
	for (const name of names) {
		const cleared = await withFile(ports, vault, name, false, (handle) => {
			const one = handle === null ? null : readWaiting(handle);
			if (handle !== null && one?.state === 'waiting' && one.mark === mark) takeWaiting(handle);
			return ok(undefined);
		});
		if (!cleared.ok) return cleared;
	}
	return ok(undefined);
}
