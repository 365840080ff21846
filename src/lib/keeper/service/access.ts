// Coming and going: which vault is unlocked in this worker, and how long to wait before a try.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { copyOf, type Bytes } from '../bytes';
import type { Ports, Release } from '../ports';
import { attempt } from '../storage-fault';
import { deleteDatabases } from '../store/database';
import { switchEpoch } from '../store/epoch-switch';
import { newestLayout, type Layouts } from '../store/layouts';
import { drop, type Unlocked } from '../store/unlocked';
import type { KeeperStatus, OfficerKeys, VaultPlace } from '../types';
import { vaultName } from '../vault/binding';
import { waitMs, type Tries } from '../vault/delays';
import type { VaultContent } from '../vault/backup';
import { hasNote } from '../vault/erasing-note';
import { checkInitials, initialsField } from '../vault/initials';
import { usedSlots, type KeyFile } from '../vault/key-file';
import { destroyKeyFile } from '../vault/key-file-io';
import { publicKeys } from '../vault/officer';
import { parseWords } from '../vault/words';
import { createVault } from './create';
import { eraseEverything } from './erase-everything';
import { findVault } from './find-vault';
import { beginJournal, unlockHanded, unlockVault, writeTries } from './unlock';

// Long enough to finish a write, short enough for somebody who looks at a window that is frozen.
const answerMs = 5000;

function passkeyOf({ body }: KeyFile): Uint8Array | null {
	// A copy of its own, because an answer is handed over and not copied.
	const salt = usedSlots(body.slots)?.passkey?.salt;
	return salt === undefined ? null : copyOf(salt);
}

/** Which vault is unlocked, if any. */
export class Access {
	readonly #ports: Ports;
	readonly #steps: Layouts;
	readonly #onAsked: () => void;
	#unlocked: Unlocked | null = null;
	// Wrong tries as this worker saw them, by a clock that nobody can set.
	readonly #seen = new Map<string, Tries>();

	/** `onAsked` is called when another window asks for the vault that is unlocked here. */
	constructor(ports: Ports, steps: Layouts, onAsked: () => void) {
		this.#ports = ports;
		this.#steps = steps;
		this.#onAsked = onAsked;
	}

	/** The unlocked vault. Fault: `VaultLocked`. */
	get current(): Result<Unlocked, Fault> {
		return this.#unlocked === null ? err(fault('VaultLocked')) : ok(this.#unlocked);
	}

	/** What can be known without a passphrase. Faults as `findVault`. */
	async status(at: VaultPlace): Promise<Result<KeeperStatus, Fault>> {
		const { storage } = this.#ports;
		const free = await attempt(storage.patienceMs, async () => ({
			persistent: await storage.persisted(),
			bytesFree: await storage.bytesFree()
		}));
		if (!free.ok) return free;
		const known = { ...free.value, hasRoom: true, waitSeconds: 0, passkey: null };
		const open = this.#openAt(at);
		if (open !== null) {
			const { hasRoom, file } = open;
			return ok({ ...known, vault: 'unlocked', hasRoom, passkey: passkeyOf(file) });
		}
		const found = await findVault(this.#ports, at, this.#steps);
		if (!found.ok) return found;
		if (found.value === null) return ok({ ...known, vault: 'none' });
		const { file } = found.value;
		const waitSeconds = this.#wait(at, file);
		return ok({ ...known, vault: 'locked', waitSeconds, passkey: passkeyOf(file) });
	}

	/**
	 * Makes a vault, with nothing in it or with what `content` gives. Faults: `VaultExists`,
	 * `WrongPassphrase`, `InitialsRefused`, `OpenElsewhere`, as `findVault` and `content`, of storage.
	 */
	create(
		at: VaultPlace,
		typed: string,
		initials: string,
		content: () => Promise<Result<VaultContent | null, Fault>> = async () => ok(null)
	): Promise<Result<OfficerKeys, Fault>> {
		return this.#enter(at, async (release) => {
			const found = await findVault(this.#ports, at, this.#steps);
			if (!found.ok) return found;
			if (found.value !== null) return err(fault('VaultExists'));
			const passphrase = parseWords(typed);
			if (passphrase === null) return err(fault('WrongPassphrase'));
			const letters = checkInitials(initials);
			if (letters === null) return err(fault('InitialsRefused'));
			const given = await content();
			if (!given.ok) return given;
			const is = { layout: newestLayout(this.#steps), initials: initialsField(letters) };
			const wanted = { at, passphrase, is, content: given.value };
			return createVault(this.#ports, wanted, release);
		});
	}

	/** Faults: `VaultMissing`, `WaitBeforeNextTry`, as `findVault` and `unlockVault`. */
	unlock(at: VaultPlace, typed: string): Promise<Result<OfficerKeys, Fault>> {
		return this.#enter(at, async (release) => {
			const found = await findVault(this.#ports, at, this.#steps);
			if (!found.ok) return found;
			if (found.value === null) return err(fault('VaultMissing'));
			return this.#try(at, found.value.file, typed, release);
		});
	}

	/** Opens a vault with what was handed over. Faults: `VaultMissing`, as `unlockHanded`. */
	unlockHanded(at: VaultPlace, handed: Bytes): Promise<Result<OfficerKeys, Fault>> {
		return this.#enter(at, async (release) => {
			const found = await findVault(this.#ports, at, this.#steps);
			if (!found.ok) return found;
			if (found.value === null) return err(fault('VaultMissing'));
			return unlockHanded(this.#ports, at, found.value, handed, release, this.#steps);
		});
	}

	/** Writes anew what unlocking had no room for, if it had none. Fault: `VaultLocked`. */
	async tryRoom(): Promise<Result<undefined, Fault>> {
		const unlocked = this.current;
		if (!unlocked.ok) return unlocked;
		if (!unlocked.value.hasRoom) unlocked.value.hasRoom = await beginJournal(this.#ports);
		return ok(undefined);
	}

	/**
	 * Asks the window that has a vault open to lock it, and waits until it has. Fault:
	 * `OtherWindowSilent` when it has not in time; of storage.
	 */
	async takeOver(at: VaultPlace): Promise<Result<undefined, Fault>> {
		if (this.#openAt(at) !== null) return ok(undefined);
		const { askFor } = this.#ports;
		const free = await attempt(2 * answerMs, () => askFor(vaultName(at), answerMs));
		if (!free.ok) return free;
		return free.value ? ok(undefined) : err(fault('OtherWindowSilent'));
	}

	/** Finishes a destruction that is due and drops everything, whatever happens. */
	async lock(): Promise<Result<undefined, Fault>> {
		const unlocked = this.#unlocked;
		if (unlocked === null) return ok(undefined);
		try {
			const isDue = unlocked.known.head.isShredDue;
			return isDue ? await switchEpoch(this.#ports, unlocked) : ok(undefined);
		} finally {
			await this.dropAll();
		}
	}

	/** Forgets all keys at once, and then lets the vault's lock go. */
	async dropAll(): Promise<void> {
		const unlocked = this.#unlocked;
		this.#unlocked = null;
		if (unlocked !== null) await drop(unlocked);
	}

	/** Destroys all there is. Faults: as `eraseEverything`. */
	async eraseEverything(): Promise<Result<undefined, Fault>> {
		await this.dropAll();
		return eraseEverything(this.#ports);
	}

	/** Destroys a vault, first the key file, then what it opened. `OpenElsewhere`, of storage. */
	async destroy(at: VaultPlace): Promise<Result<undefined, Fault>> {
		// An open vault is no licence to remove a colleague.
		const open = this.#unlocked?.vault;
		if (open?.ns === at.ns && open.place !== at.place) return err(fault('VaultLocked'));
		await this.dropAll();
		const release = await this.#acquire(at);
		if (!release.ok) return release;
		try {
			const gone = await destroyKeyFile(this.#ports, at);
			return gone.ok ? await deleteDatabases(vaultName(at), this.#ports.storage) : gone;
		} finally {
			await release.value();
		}
	}

	#openAt({ ns, place }: VaultPlace): Unlocked | null {
		const open = this.#unlocked;
		return open?.vault.ns === ns && open.vault.place === place ? open : null;
	}

	/** Takes the vault's lock and keeps it only if `enter` unlocks the vault. Faults: `BeingErased`, its own. */
	async #enter(
		at: VaultPlace,
		enter: (release: Release) => Promise<Result<Unlocked, Fault>>
	): Promise<Result<OfficerKeys, Fault>> {
		await this.dropAll();
		const release = await this.#acquire(at);
		if (!release.ok) return release;
		try {
			// Whoever finds the note later erases everything, so nothing may be made or opened beside it.
			const begun = await hasNote(this.#ports);
			if (!begun.ok) return begun;
			if (begun.value) return err(fault('BeingErased'));
			const entered = await enter(release.value);
			if (!entered.ok) return entered;
			this.#unlocked = entered.value;
			return ok(publicKeys(entered.value.officer));
		} finally {
			if (this.#unlocked === null) await release.value();
		}
	}

	async #acquire(at: VaultPlace): Promise<Result<Release, Fault>> {
		const { storage, acquire } = this.#ports;
		const release = await attempt(
			storage.patienceMs,
			() => acquire(vaultName(at), this.#onAsked),
			(late) => void late?.()
		);
		if (!release.ok) return release;
		return release.value === null ? err(fault('OpenElsewhere')) : ok(release.value);
	}

	async #try(
		at: VaultPlace,
		file: KeyFile,
		typed: string,
		release: Release
	): Promise<Result<Unlocked, Fault>> {
		const waitSeconds = this.#wait(at, file);
		if (waitSeconds > 0) {
			// A clock that was set back would never reach the end of the wait: start it anew from here.
			if (this.#ports.now() < file.tries.lastMs) {
				const restarted = await writeTries(this.#ports, at, file, file.tries.count);
				if (!restarted.ok) return restarted;
			}
			return err(fault('WaitBeforeNextTry', { waitSeconds }));
		}
		// What is not six words of the list is a slip of the finger, not a try.
		const passphrase = parseWords(typed);
		if (passphrase === null) return err(fault('WrongPassphrase'));
		const unlocked = await unlockVault(this.#ports, at, file, passphrase, release, this.#steps);
		if (unlocked.ok) this.#seen.delete(vaultName(at));
		else if (unlocked.error.tag === 'WrongPassphrase') this.#note(at);
		return unlocked;
	}

	#note(at: VaultPlace): void {
		const count = (this.#seen.get(vaultName(at))?.count ?? 0) + 1;
		this.#seen.set(vaultName(at), { count, lastMs: this.#ports.monotonic() });
	}

	/** Whole seconds left, by the longer of both clocks. */
	#wait(at: VaultPlace, file: KeyFile): number {
		const seen = this.#seen.get(vaultName(at));
		const here = seen === undefined ? 0 : waitMs(seen, this.#ports.monotonic());
		return Math.ceil(Math.max(here, waitMs(file.tries, this.#ports.now())) / 1000);
	}
}
