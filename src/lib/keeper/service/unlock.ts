// From a passphrase to an unlocked vault. A try is counted on disk before it is judged, so that
// ending the application in between does not save anyone a wait.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { copyOf, utf8, type Bytes } from '../bytes';
import type { Ports, Release } from '../ports';
import { attempt } from '../storage-fault';
import { commit } from '../store/commit';
import { openEpoch, switchEpoch } from '../store/epoch-switch';
import { Handle } from '../store/handle';
import type { Layouts } from '../store/layouts';
import { headEpoch, load } from '../store/load';
import { moveOn } from '../store/move-on';
import { sealEntry } from '../store/seal-rows';
import { forgetKeys, wipe, type Unlocked } from '../store/unlocked';
import { shownBy, startClock } from '../store/vault-time';
import type { VaultPlace } from '../types';
import { databaseName, type VaultRef } from '../vault/binding';
import { isAuthentic, usedSlots, type KeyFile, type UsedSlots } from '../vault/key-file';
import { writeKeyFile } from '../vault/key-file-io';
import { openOfficer, type Officer } from '../vault/officer';
import { openPasskeySlot } from '../vault/passkey-slot';
import type { RescueKey } from '../vault/rescue-key';
import { openSlot, openSlotWith, type OpenedSlot } from '../vault/slot';
import { vaultKeysOf, type VaultKeys } from '../vault/subkeys';
import type { FoundVault } from './find-vault';

/** The key file with its keys, before the database is opened. */
interface Opened {
	readonly vault: VaultRef;
	readonly keys: VaultKeys;
	readonly officer: Officer;
	readonly rescue: RescueKey;
	readonly kek: Bytes;
	readonly file: KeyFile;
}

/**
 * Tries a passphrase in its canonical form.
 *
 * Faults: `WrongPassphrase`, `KeyFileDamaged`, `RecordDamaged`, `UnknownFormat`, of storage.
 */
export async function unlockVault(
	ports: Ports,
	at: VaultPlace,
	file: KeyFile,
	passphrase: string,
	release: Release,
	steps: Layouts
): Promise<Result<Unlocked, Fault>> {
	const typed = utf8(passphrase);
	const opened = await tryPassphrase(ports, at, file, typed).finally(() => typed.fill(0));
	return opened.ok ? enter(ports, opened.value, release, steps, file.tries.count) : opened;
}

/**
 * Opens a vault with 32 bytes that were handed over: the key that was derived from its words before, or
 * what its passkey answered; they are overwritten. It is no try: nothing is counted, and tries that were
 * wrong before stay counted. Faults as `unlockVault`.
 */
export async function unlockHanded(
	ports: Ports,
	at: VaultPlace,
	{ file, needsRepair }: NonNullable<FoundVault>,
	handed: Bytes,
	release: Release,
	steps: Layouts
): Promise<Result<Unlocked, Fault>> {
	const vault = { ...at, id: file.body.vaultId };
	const slots = usedSlots(file.body.slots);
	const opened = slots === null ? 'damaged' : await openHanded(vault, slots, handed);
	handed.fill(0);
	if (opened === 'damaged') return err(fault('KeyFileDamaged'));
	if (opened === 'wrong') return err(fault('WrongPassphrase'));
	const keys = await openKeys(vault, opened, file);
	if (!keys.ok) return keys;
	// Whoever always comes in this way would never write both copies otherwise.
	const whole = needsRepair ? await rewrite(ports, at, file) : ok(file);
	return whole.ok ? enter(ports, { ...keys.value, file: whole.value }, release, steps, 0) : whole;
}

async function openHanded(
	vault: VaultRef,
	{ words, passkey }: UsedSlots,
	handed: Bytes
): Promise<OpenedSlot | 'wrong' | 'damaged'> {
	const inner = passkey === null ? 'wrong' : await openPasskeySlot(vault, passkey, handed);
	if (inner === 'damaged') return inner;
	const kek = inner === 'wrong' ? handed : inner;
	for (const slot of words) {
		const opened = await openSlotWith(copyOf(kek), vault, slot);
		if (opened === 'wrong') continue;
		kek.fill(0);
		return opened;
	}
	kek.fill(0);
	// A passkey's slot holds the key of a slot of words; where it opens none, one of them is not whole.
	return inner === 'wrong' ? 'wrong' : 'damaged';
}

async function enter(
	ports: Ports,
	opened: Opened,
	release: Release,
	steps: Layouts,
	wrongBefore: number
): Promise<Result<Unlocked, Fault>> {
	const hasRoom = await beginJournal(ports);
	const db = new Handle(databaseName(opened.vault, opened.file.body.layout), ports.storage);
	const unlocked = await loadAll(ports, { ...opened, hasRoom }, db, release);
	const settled = unlocked.ok ? await settle(ports, unlocked.value, wrongBefore) : unlocked;
	const ready = settled.ok ? await moveOn(ports, settled.value, steps) : settled;
	if (ready.ok) return ready;
	// The worker lives on in front of the lock, and must have no more keys than before.
	if (unlocked.ok) wipe(unlocked.value);
	else forgetKeys(opened);
	db.close();
	return ready;
}

/**
 * Waits for a fresh journal, but not for ever: without one a vault opens all the same. False when
 * the disk has no room for it, which is the only sign of that where the browser does not tell.
 */
export async function beginJournal({ storage }: Ports): Promise<boolean> {
	const begun = await attempt(2 * storage.patienceMs, () => storage.freshJournal());
	return begun.ok || begun.error.tag !== 'QuotaExceeded';
}

/** Writes another count of tries; both copies are whole and equal afterwards. */
export async function writeTries(
	ports: Ports,
	at: VaultPlace,
	file: KeyFile,
	count: number
): Promise<Result<KeyFile, Fault>> {
	const tries = { count: Math.min(count, 0xffff_ffff), lastMs: ports.now() };
	return rewrite(ports, at, { ...file, tries });
}

/** Writes a file as its next generation. */
async function rewrite(
	ports: Ports,
	at: VaultPlace,
	file: KeyFile
): Promise<Result<KeyFile, Fault>> {
	const next = { ...file, generation: file.generation + 1 };
	const written = await writeKeyFile(ports, at, next);
	return written.ok ? ok(next) : written;
}

async function tryPassphrase(
	ports: Ports,
	at: VaultPlace,
	file: KeyFile,
	passphrase: Bytes
): Promise<Result<Opened, Fault>> {
	const slots = usedSlots(file.body.slots);
	if (slots === null) return err(fault('KeyFileDamaged'));
	const counted = await writeTries(ports, at, file, file.tries.count + 1);
	if (!counted.ok) return counted;
	const vault = { ...at, id: file.body.vaultId };
	for (const slot of slots.words) {
		const opened = await openSlot(ports, vault, slot, passphrase);
		if (opened === 'damaged') return err(fault('KeyFileDamaged'));
		if (opened === 'wrong') continue;
		const cleared = await writeTries(ports, at, counted.value, 0);
		if (cleared.ok) return openKeys(vault, opened, cleared.value);
		for (const key of [opened.vaultKey, opened.kek]) key.fill(0);
		return cleared;
	}
	return err(fault('WrongPassphrase'));
}

async function openKeys(
	vault: VaultRef,
	{ vaultKey, rescue, kek }: OpenedSlot,
	file: KeyFile
): Promise<Result<Opened, Fault>> {
	const keys = await vaultKeysOf(vaultKey, vault.id);
	const isWhole = isAuthentic(vault.ns, file, keys.keyFile);
	const officer = isWhole ? await openOfficer(keys.officer, vault, file.body.officer) : null;
	if (officer === null) {
		for (const key of [keys.keyFile, kek]) key.fill(0);
		return err(fault('KeyFileDamaged'));
	}
	return ok({ vault, keys, officer, rescue, kek, file });
}

async function loadAll(
	ports: Ports,
	opened: Opened & { readonly hasRoom: boolean },
	db: Handle,
	release: Release
): Promise<Result<Unlocked, Fault>> {
	const { vault, keys, file } = opened;
	const number = await headEpoch(db);
	if (!number.ok) return number;
	const { current, next } = file.body;
	const wrapped = [current, next].find((candidate) => candidate?.epoch === number.value);
	if (wrapped === null || wrapped === undefined) return err(fault('RecordDamaged'));
	const epoch = await openEpoch(vault, keys, wrapped);
	if (!epoch.ok) return epoch;
	const known = await load(db, vault, epoch.value);
	if (!known.ok) return known;
	return ok({
		...opened,
		db,
		release,
		epoch: epoch.value,
		known: known.value,
		clock: startClock(known.value.head.time, shownBy(ports)),
		open: null,
		doubt: null
	});
}

/** Finishes an interrupted destruction, and notes wrong tries. */
async function settle(
	ports: Ports,
	unlocked: Unlocked,
	wrongBefore: number
): Promise<Result<Unlocked, Fault>> {
	if (unlocked.file.body.next !== null || unlocked.known.head.isShredDue) {
		const switched = await switchEpoch(ports, unlocked);
		if (!switched.ok) return switched;
	}
	if (wrongBefore === 0) return ok(unlocked);
	const { vault, keys, known, epoch } = unlocked;
	const number = known.head.logRows + 1;
	const entry = await sealEntry(ports, vault, keys, { number, epoch: epoch.epoch }, 'wrong-tries');
	const head = { ...known.head, logRows: number };
	const change = { head, cards: known.cards, rows: { log: [entry] } };
	return commit(ports, unlocked, change, unlocked);
}
