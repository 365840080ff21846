// Making a vault. Until the key file says that it is ready there is none: a creation that is
// interrupted was never reported, and the next one starts over.

import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import { copyOf, utf8, type Bytes } from '../bytes';
import type { Ports, Release } from '../ports';
import { onlyRow } from '../store/database';
import { Handle } from '../store/handle';
import { encodeHead } from '../store/rows';
import { sealEntry } from '../store/seal-rows';
import type { Known, Unlocked } from '../store/unlocked';
import { shownBy, startClock, uncounted, type VaultTime } from '../store/vault-time';
import type { Namespace, VaultPlace } from '../types';
import { databaseName, type VaultRef } from '../vault/binding';
import { sealBlob } from '../vault/blob';
import { macOf, slotsOf, type KeyFile, type KeyFileBody } from '../vault/key-file';
import { writeKeyFile } from '../vault/key-file-io';
import { keyLength, wrap } from '../vault/keys';
import { makeOfficer, sealOfficer } from '../vault/officer';
import { makeSlot } from '../vault/slot';
import { epochKeysOf, vaultKeysOf, type VaultKeys } from '../vault/subkeys';
import { beginJournal } from './unlock';

const firstEpoch = 1;

/** Keys and key file of a vault that is not on disk yet. */
type Draft = Pick<Unlocked, 'vault' | 'keys' | 'officer' | 'rescue' | 'file' | 'epoch'>;

/**
 * Makes a vault and leaves it unlocked. The caller has made sure that there is none.
 * Faults: of storage.
 */
export async function createVault(
	ports: Ports,
	at: VaultPlace,
	passphrase: string,
	release: Release,
	is: Pick<KeyFileBody, 'layout' | 'initials'>
): Promise<Result<Unlocked, Fault>> {
	const draft = await draftVault(ports, at, utf8(passphrase), is);
	const begun = await writeKeyFile(ports, at, draft.file);
	if (!begun.ok) return begun;
	const hasRoom = await beginJournal(ports);
	const db = new Handle(databaseName(at, is.layout), ports.storage);
	const clock = startClock(uncounted, shownBy(ports));
	const known = await writeFirstRows(ports, db, { ...draft, time: clock.time });
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
	is: Pick<KeyFileBody, 'layout' | 'initials'>
): Promise<Draft> {
	const vault: VaultRef = { ...at, id: ports.randomBytes(16) };
	const vaultKey = ports.randomBytes(keyLength);
	const slot = await makeSlot(ports, vault, 0, passphrase, vaultKey);
	passphrase.fill(0);
	const keys = await vaultKeysOf(vaultKey, vault.id);
	const epochKey = ports.randomBytes(keyLength);
	const current = { epoch: firstEpoch, wrapped: await wrap(keys.epochWrap, epochKey) };
	const epoch = await epochKeysOf(epochKey, vault.id, firstEpoch);
	const officer = makeOfficer(ports);
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
	return { vault, keys, officer, rescue: slot.rescue, epoch, file };
}

function fileOf(ns: Namespace, body: KeyFileBody, keys: VaultKeys, generation: number): KeyFile {
	return { body, mac: macOf(ns, body, keys.keyFile), generation, tries: { count: 0, lastMs: 0 } };
}

/** Clears what an interrupted creation may have left, and writes head and first log row. */
async function writeFirstRows(
	ports: Ports,
	db: Handle,
	draft: Pick<Draft, 'vault' | 'keys' | 'epoch'> & { readonly time: VaultTime }
): Promise<Result<Known, Fault>> {
	const { vault, keys, epoch, time } = draft;
	const head = {
		cases: 0,
		settingsRevision: 0,
		logRows: 1,
		tombstones: 0,
		isShredDue: false,
		time,
		sum: new Uint8Array(32)
	};
	const place = { table: 'head', revision: 1, epoch: epoch.epoch } as const;
	const headRow = await sealBlob(ports, epoch.head, vault, place, encodeHead(head));
	const where = { number: 1, epoch: epoch.epoch };
	const entry = await sealEntry(ports, vault, keys, where, 'vault-created');
	const written = await db.write(async (tables) => {
		for (const table of tables.tables) await table.clear();
		await tables.log.add(entry);
		await tables.head.put({ id: onlyRow, bytes: headRow });
	});
	if (!written.ok) return written;
	return ok({ head, headRevision: 1, headRow, cards: new Map() });
}
