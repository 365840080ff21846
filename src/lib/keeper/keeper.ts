// The keeper as the rest of the application asks it: bytes are handed over and come back. What they mean
// it never learns.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type {
	BackupPreview,
	BackupSource,
	Card,
	HandedOver,
	Journal,
	KeeperStatus,
	KnownVaults,
	Namespace,
	OfficerKeys,
	OpenedCase,
	RescuedCase,
	StepsOfCase,
	VaultTime,
	Where
} from './types';

type Answer<T> = Promise<Result<T, Fault>>;

/**
 * The keeper as a page sees it. Every method resolves; none rejects.
 *
 * Besides the faults named below each may end in `KeeperStopped` (the worker died or was stopped:
 * start another), `KeeperSlow` (no answer in time: whether a write happened is not known, open the
 * case again), `PartMissing` (a part of the worker could not be loaded: nothing was begun, the vault
 * is as it was, ask again) or a fault of the storage (`QuotaExceeded`, `StorageBlocked`, `StorageUnsupported`,
 * `StorageFailed`, `OpenElsewhere`, `BeingErased`, `DatabaseNewer`, `UnknownFormat`). Methods that need an
 * unlocked vault end in `VaultLocked` without one. A write that failed has changed nothing, except
 * that after `StorageFailed` and `KeeperSlow` nobody knows: ask for the very same again, and it is
 * done once, or answered if it was done already.
 */
export interface Keeper {
	/** Faults: `KeyFileMissing`, `KeyFileDamaged`, `RecordDamaged` (the database was emptied). */
	status(where: Where): Answer<KeeperStatus>;
	/**
	 * The vaults of the field, in the order of their places. Needs none of them open. What it says of
	 * initials is what stands on the disk: whoever writes there could change them, until the vault is
	 * opened and finds out.
	 */
	vaults(): Answer<KnownVaults>;
	/** Six random words of the BIP39 English list (66 bits), joined by spaces. */
	makePassphrase(): Answer<string>;
	/**
	 * Makes a vault and leaves it unlocked. `initials` may be empty. Faults: `VaultExists`,
	 * `WrongPassphrase` (not words), `InitialsRefused`.
	 */
	create(where: Where, passphrase: string, initials?: string): Answer<OfficerKeys>;
	/**
	 * Opens a vault; four letters of each word are enough. Faults: `WrongPassphrase`,
	 * `WaitBeforeNextTry`, `VaultMissing`, `KeyFileMissing`, `KeyFileDamaged`, `RecordDamaged`.
	 */
	unlock(where: Where, passphrase: string): Answer<OfficerKeys>;
	/** Changes the initials of the open vault; empty removes them. Faults: `InitialsRefused`. */
	setInitials(initials: string): Answer<undefined>;
	/**
	 * Checks the words of the open vault anew, which counts as a try, and gives the 16 bytes that a new
	 * passkey has to be asked with. Faults: `WrongPassphrase`, `WaitBeforeNextTry`, `KeyFileDamaged`.
	 */
	preparePasskey(passphrase: string): Answer<Uint8Array>;
	/**
	 * Adds the passkey whose answer (32 bytes) comes through a port, in place of the one before; null
	 * takes it away. Both copies of the key file are overwritten. Faults: `WrongPassphrase` (nothing was
	 * prepared in the last ten minutes), `KeeperSlow` (no answer came).
	 */
	setPasskey(port: MessagePort | null): Answer<undefined>;
	/** Sends what was derived from the words to whoever holds the other end, for a PIN. */
	handKey(port: MessagePort): Answer<void>;
	/**
	 * Opens a vault with what comes through a port, from a PIN's worker or a passkey. It counts as no
	 * try. Faults: `WrongPassphrase` (another vault's by now, or another passkey's), `VaultMissing`,
	 * `KeyFileMissing`, `KeyFileDamaged`, `RecordDamaged`.
	 */
	unlockHanded(where: Where, port: MessagePort): Answer<OfficerKeys>;
	/** Tries again to write what unlocking had no room for; `status` tells whether there is now. */
	tryRoom(): Answer<undefined>;
	/** The cards of all cases, in no particular order. */
	cards(): Answer<readonly Card[]>;
	/**
	 * Stores a new case, which becomes the open one. One that was kept elsewhere began at `begunHour`,
	 * in hours since 1970; what lies ahead counts as now. Here and below, `steps` are added to the
	 * record of steps together with what is written: numbers from 1 to 254, 100 at most. Faults:
	 * `TooLarge`.
	 */
	begin(
		card: Uint8Array,
		frames: readonly Uint8Array[],
		steps?: readonly number[],
		begunHour?: number
	): Answer<{ readonly caseId: string; readonly revision: number }>;
	/** Opens a case; the one open before is forgotten. Faults: `CaseMissing`, `RecordDamaged`. */
	open(caseId: string): Answer<OpenedCase>;
	/** Adds one frame to the open case. Faults: `CaseMissing`, `StaleRevision`, `TooLarge`. */
	append(
		caseId: string,
		expectedRevision: number,
		frame: Uint8Array,
		steps?: readonly number[]
	): Answer<{ readonly revision: number }>;
	/**
	 * Replaces all frames of the open case; with `rotate` under a new case key, so that the old
	 * frames die at the next `shred`, `lock` or unlock. Faults as `append`.
	 */
	rewrite(
		caseId: string,
		expectedRevision: number,
		frames: readonly Uint8Array[],
		how: { readonly rotate: boolean; readonly steps?: readonly number[] }
	): Answer<{ readonly revision: number }>;
	/**
	 * Adds to the record of steps of any case, which is the open one afterwards. Faults:
	 * `CaseMissing`, `StaleRevision`, `TooLarge`, `RecordDamaged`.
	 */
	note(
		caseId: string,
		expectedRevision: number,
		steps: readonly number[]
	): Answer<{ readonly revision: number }>;
	/** The record of steps of any case, or null when it has none. Faults: as `open`. */
	readSteps(caseId: string): Answer<StepsOfCase | null>;
	/** Replaces the card of any case. Faults: `CaseMissing`, `StaleRevision`, `TooLarge`. */
	setCard(
		caseId: string,
		expectedRevision: number,
		card: Uint8Array
	): Answer<{ readonly revision: number }>;
	/** Forgets the plaintext of the open case. */
	close(): Answer<void>;
	/**
	 * Destroys cases: rows, a tombstone each, and the key above theirs. On a fault of the storage
	 * the vault locks; the next unlock finishes what had begun. Faults: `CaseMissing`.
	 */
	erase(caseIds: readonly string[]): Answer<void>;
	/** Destroys every replaced case key now, by switching the epoch. On a fault the vault locks. */
	shred(): Answer<void>;
	/** The sealed document of this vault, or null when none was written. */
	readSettings(): Answer<Uint8Array | null>;
	/** Replaces the document, at most 262,100 bytes. Faults: `TooLarge`. */
	writeSettings(bytes: Uint8Array): Answer<void>;
	/** What was done to the vault, without any content. */
	journal(): Answer<Journal>;
	/** How much time has passed by the vault's count, which is written to the disk. */
	time(): Answer<VaultTime>;
	/**
	 * Says that the day (since 1970-01-01) that the device shows is right. If it shows another by now
	 * nothing is believed, and the doubt stands.
	 */
	confirmDay(day: number): Answer<VaultTime>;
	/**
	 * A copy of everything in this vault as an age file for one recovery key, to be put back within so
	 * many days (1 to 30). Faults: `RecipientRefused`, `BackupTooLarge` (over 16 MiB), `RecordDamaged`.
	 */
	backup(recipient: string, days: number): Answer<Uint8Array>;
	/**
	 * Looks into a copy; needs no vault, and keeps nothing. Faults: `IdentityRefused`,
	 * `BackupTooLarge`, `BackupNotForKey`, `BackupRefused`, `UnknownFormat`, `BackupOtherPart`,
	 * `BackupExpired`.
	 */
	readBackup(ns: Namespace, source: BackupSource): Answer<BackupPreview>;
	/**
	 * Makes a vault of a copy, with new words and new keys over everything, and leaves it unlocked.
	 * Of its cases only those in `keep` come along. Faults: as `readBackup` and `create`.
	 */
	restore(
		where: Where,
		passphrase: string,
		source: BackupSource,
		keep: readonly string[],
		initials?: string
	): Answer<OfficerKeys>;
	/** A 64-byte Ed25519 signature over these bytes as they are, at most 4 MiB. */
	sign(bytes: Uint8Array): Answer<Uint8Array>;
	/**
	 * An age file for 1 to 16 X25519 recipients. Needs no vault.
	 * Faults: `RecipientRefused`, `FileTooLarge`.
	 */
	sealTo(recipients: readonly string[], bytes: Uint8Array): Answer<Uint8Array>;
	/** Six random words to be spoken to whoever may open a file. Needs no vault. */
	makeWords(): Answer<string>;
	/** An age file that opens with six words. Needs no vault. `WrongWords`, `FileTooLarge`. */
	sealWithWords(words: string, bytes: Uint8Array): Answer<Uint8Array>;
	/**
	 * Opens an age file with this vault's own key.
	 * Faults: `FileTooLarge` (over 4 MiB), `NotAReferral`, `NotForThisKey`.
	 */
	openSealed(file: Uint8Array): Answer<Uint8Array>;
	/** Opens an age file with its words. Needs no vault. Faults as above, and `WrongWords`. */
	openWithWords(words: string, file: Uint8Array): Answer<Uint8Array>;
	/**
	 * Asks the window that has a vault open to finish, to lock it and to let go, for 5 seconds at
	 * most. Afterwards it can be unlocked here. Fault: `OtherWindowSilent`.
	 */
	takeOver(where: Where): Answer<void>;
	/** Called when another window asks for the vault that is unlocked here; only a `lock` answers. */
	onAsked(listener: () => void): void;
	/**
	 * A file outside the browser that holds one conversation, opened by this vault's words anywhere.
	 * Touches no storage and waits for none. Faults: `TooLarge`.
	 */
	sealRescue(card: Uint8Array, frames: readonly Uint8Array[]): Answer<Uint8Array>;
	/**
	 * Opens such a file in an unlocked vault of the same namespace; with null for words when it was
	 * made in this vault. Faults: `RescueRefused`, `UnknownFormat`, `RescueOtherPart`,
	 * `RescueNeedsWords`, `RescueWrongWords`.
	 */
	openRescue(words: string | null, file: Uint8Array): Answer<RescuedCase>;
	/** Puts the open vault's public keys where colleagues on this device find them. */
	publishKeys(): Answer<undefined>;
	/** The public keys that lie with a vault; null where there are none. They prove nothing. */
	keysAt(where: Where): Answer<OfficerKeys | null>;
	/**
	 * The open case as a file that only this recipient opens, signed by this vault, with its hours
	 * and its record of steps; `mark` is 1 to 12 capitals, digits or hyphens. Changes nothing. Faults: `CaseMissing`, `RecipientRefused`,
	 * `TooLarge`.
	 */
	giveCase(
		caseId: string,
		to: { readonly recipient: string; readonly mark: string; readonly card: Uint8Array }
	): Answer<Uint8Array>;
	/**
	 * Leaves such a file with a colleague's vault on this device, whole and read back; once for each
	 * mark. Faults: `VaultMissing` (nobody's, or one's own), `WaitingFull`, `TooLarge`.
	 */
	putWaiting(place: number, mark: string, file: Uint8Array): Answer<undefined>;
	/** Whether a colleague on this device has, or has had, what was given under a mark. */
	wasHandedOver(mark: string): Answer<boolean>;
	/** Marks of what waits for the open vault, in the order in which it came. */
	waiting(): Answer<readonly string[]>;
	/** The file under a mark. Faults: `CaseMissing`. */
	waitingFile(mark: string): Answer<Uint8Array>;
	/** Overwrites the file under a mark. */
	clearWaiting(mark: string): Answer<undefined>;
	/**
	 * What a colleague's file holds; nothing is written. Faults: `NotForThisKey`, `HandoverRefused`,
	 * `UnknownFormat`, `FileTooLarge`.
	 */
	openHandover(file: Uint8Array): Answer<HandedOver>;
	/**
	 * Stores its case, once, and opens it. It is as old as it was with the giver, and its record of
	 * steps goes on with these. Faults: as above, `StaleRevision`, `TooLarge`.
	 */
	takeCase(
		file: Uint8Array,
		steps?: readonly number[]
	): Answer<{ readonly caseId: string; readonly revision: number }>;
	/**
	 * Finishes any destruction that is due, drops all keys and ends the worker. Make a new keeper
	 * afterwards. Ends the worker even when it returns a fault.
	 */
	lock(): Answer<void>;
	/**
	 * Destroys a whole vault for good, passphrase or not, and leaves none. Locks first. Fault:
	 * `VaultLocked` when it is another officer's than the open one: nobody removes somebody else.
	 */
	destroy(where: Where): Answer<void>;
	/**
	 * Destroys every vault of this device, whoever's and in whichever window, practice, what waits, and
	 * the ballast: keys first. Locks first. Cut off, or after a fault of the storage, it is finished by
	 * whoever looks for a vault next, before that one is answered.
	 */
	eraseEverything(): Answer<void>;
	/** Says that nothing is left to be finished of that. */
	endErasing(): Answer<void>;
	/** Ends the worker at once; whatever is pending ends in `KeeperStopped`. */
	stop(): void;
}
