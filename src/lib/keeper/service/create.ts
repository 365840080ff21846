// Making a vault. Until the key file says that it is ready there is none: a creation that is
// interrupted was never reported, and the next one starts over.

import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import { copyOf, utf8, type Bytes } from '../bytes';
import type { Ports, Release } from '../ports';
import { Handle } from '../store/handle';
import type { Unlocked } from '../store/unlocked';
import { shownBy, startClock, uncounted } from '../store/vault-time';
import type { Namespace, VaultPlace } from '../types';
import type { VaultContent } from '../vault/backup';
import { databaseName, type VaultRef } from '../vault/binding';
import { macOf, slotsOf, type KeyFile, type KeyFileBody } from '../vault/key-file';
import { writeKeyFile } from '../vault/key-file-io';
import { keyLength, wrap } from '../vault/keys';
import { makeOfficer, sealOfficer, type Officer } from '../vault/officer';
import { makeSlot } from '../vault/slot';
import { epochKeysOf, vaultKeysOf, type VaultKeys } from '../vault/subkeys';
import { writeFirstRows } from './first-rows';
import { beginJournal } from './unlock';

const firstEpoch = 1;

/** Keys and key file of a vault that is not on disk yet. */
type Draft = Pick<Unlocked, 'vault' | 'keys' | 'officer' | 'rescue' | 'kek' | 'file' | 'epoch'>;

type Is = Pick<KeyFileBody, 'layout' | 'initials'>;

/** What kind of vault is made; `content` is null for one with nothing in it. */
export interface Wanted {
	readonly at: VaultPlace;
	/** In its canonical form. */
	readonly passphrase: string;
	readonly is: Is;
	readonly content: VaultContent | null;
}

/**
 * Makes a vault and leaves it unlocked. The caller has made sure that there is none.
 * Faults: of storage.
 */
export async function createVault(
	ports: Ports,
	{ at, passphrase, is, content }: Wanted,
	release: Release
): Promise<Result<Unlocked, Fault>> {
	const draft = await draftVault(ports, at, utf8(passphrase), is, content?.officer);
	const begun = await writeKeyFile(ports, at, draft.file);
	if (!begun.ok) return begun;
	const hasRoom = await beginJournal(ports);
	const db = new Handle(databaseName(at, is.layout), ports.storage);
	const clock = startClock(content?.time ?? uncounted, shownBy(ports));
	const known = await writeFirstRows(ports, db, { ...draft, time: clock.time }, content);
	if (!known.ok) return closing(db, known);
	const file = fileOf(at.ns, { ...draft.file.body, state: 'ready' }, draft.keys, 2);
	const finished = await writeKeyFile(ports, at, file);
	if (!finished.ok) return closing(db, finished);
	const rows = { db, known: known.value, clock, open: null, doubt: null };
	return ok({ ...draft, ...rows, file, release, hasRoom });
}

function closing<T>(db: Handle, failure: T): T {
	db.close();
	return failure;
}

async function draftVault(
	ports: Ports,
	at: VaultPlace,
	passphrase: Bytes,
	is: Is,
	given: Officer | undefined
): Promise<Draft> {
	const vault: VaultRef = { ...at, id: ports.randomBytes(16) };
	const vaultKey = ports.randomBytes(keyLength);
	const slot = await makeSlot(ports, vault, 0, passphrase, vaultKey);
	passphrase.fill(0);
	const keys = await vaultKeysOf(vaultKey, vault.id);
	const epochKey = ports.randomBytes(keyLength);
	const current = { epoch: firstEpoch, wrapped: await wrap(keys.epochWrap, epochKey) };
	const epoch = await epochKeysOf(epochKey, vault.id, firstEpoch);
	const officer = given ?? makeOfficer(ports);
	const sealed = await sealOfficer(ports, keys.officer, vault, officer);
	const body: KeyFileBody = {
		state: 'creating',
		vaultId: copyOf(vault.id),
		current,
		next: null,
		slots: slotsOf(slot.bytes),
		officer: sealed,
		...is
	};
	const file = fileOf(at.ns, body, keys, 1);
	return { vault, keys, officer, rescue: slot.rescue, kek: slot.kek, epoch, file };
}

function fileOf(ns: Namespace, body: KeyFileBody, keys: VaultKeys, generation: number): KeyFile {
	return { body, mac: macOf(ns, body, keys.keyFile), generation, tries: { count: 0, lastMs: 0 } };
}
