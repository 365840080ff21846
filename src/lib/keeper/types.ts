// What the keeper tells and is told, and where its vaults are.

import type { Step, StepAnchor } from './vault/steps';

/** Real conversations and practice live in two vaults that cannot open each other's bytes. */
export type Namespace = 'field' | 'practice';

/** Where a vault lies. In the field each officer has a place of their own, 1 to 12; practice has one. */
export interface VaultPlace {
	readonly ns: Namespace;
	readonly place: number;
}

/** A place; a namespace alone means its first one. */
export type Where = Namespace | VaultPlace;

/** What anybody who holds the device may know of an officer's vault. */
export interface KnownVault {
	readonly place: number;
	/** 1 to 4 letters; empty when none were chosen, or when they cannot be read. */
	readonly initials: string;
}

/** All vaults of the field. */
export interface KnownVaults {
	readonly vaults: readonly KnownVault[];
	/** The first place in which a new one can be made; null when every place is taken. */
	readonly free: number | null;
}

/** What may be known about a vault without its passphrase. */
export interface KeeperStatus {
	readonly vault: 'none' | 'locked' | 'unlocked';
	/** Whether the browser has promised not to clear the storage by itself. */
	readonly persistent: boolean;
	/** Estimated bytes left for this origin, or null when the browser does not say. */
	readonly bytesFree: number | null;
	/** Whether a few megabytes could be written when that was last tried; true while locked. */
	readonly hasRoom: boolean;
	/** Seconds (0 to 60) to wait before the next try of a passphrase. */
	readonly waitSeconds: number;
	/** What the vault's passkey has to be asked with, 16 bytes; null when it has none. */
	readonly passkey: Uint8Array | null;
}

/** The public halves of the keys made with the vault. */
export interface OfficerKeys {
	/** age recipient, `age1…`, 62 characters. */
	readonly recipient: string;
	/** Ed25519 public key, 32 bytes. */
	readonly signer: Uint8Array;
}

/** The short sealed line of a case, readable in the list without opening the case. */
export interface Card {
	/** 32 hexadecimal digits. */
	readonly caseId: string;
	readonly revision: number;
	/** When the case began and when it last changed, in hours as the vault counts them. */
	readonly begunHour: number;
	readonly changedHour: number;
	/** At most 180 bytes, in the caller's encoding. */
	readonly bytes: Uint8Array;
}

/** A case as it was opened: the frames in the order in which they were appended. */
export interface OpenedCase {
	readonly revision: number;
	readonly frames: readonly Uint8Array[];
}

/** The record of steps of a case, whole. */
export interface StepsOfCase {
	readonly steps: readonly Step[];
	/** What a referral takes along as it stands now. */
	readonly anchor: StepAnchor;
	/** The record as it may leave the device: signed, not sealed, without the key. */
	readonly file: Uint8Array;
}

/** What a file outside the database holds of a case. */
export interface RescuedCase {
	/** At most 180 bytes, in the caller's encoding. */
	readonly card: Uint8Array;
	/** The frames, in their order. */
	readonly frames: readonly Uint8Array[];
}

/** What a colleague handed over: as it was kept, and who signed it. */
export interface HandedOver extends RescuedCase {
	/** The id under which it is kept here once it is taken in. */
	readonly caseId: string;
	/** Ed25519 public key of whoever gave it, 32 bytes; the signature was checked. */
	readonly signer: Uint8Array;
	/** By what both sides know this hand-over. */
	readonly mark: string;
	/** When it began and last changed with the giver, in hours as the open vault counts them. */
	readonly begunHour: number;
	readonly changedHour: number;
}

/** What the journal knows of a kind: never a conversation, so that nothing can be counted. */
export type JournalType =
	| 'vault-created'
	| 'wrong-tries'
	| 'settings-written'
	| 'epoch-switched'
	| 'copy-made'
	| 'copy-restored';

/** What can be looked at of a copy before it is put back. */
export interface BackupPreview {
	/** Days since 1970. */
	readonly madeOn: number;
	/** The last day on which it may be put back. */
	readonly expires: number;
	/** The hour it would be now by its count, as its cards' hours are. */
	readonly hour: number;
	/** The vault's public keys, by which people know whose copy it is. */
	readonly keys: OfficerKeys;
	readonly settings: Uint8Array | null;
	readonly cards: readonly Card[];
}

/** A copy, and what opens it: the text of the recovery key's identity file. */
export interface BackupSource {
	readonly file: Uint8Array;
	readonly identity: string;
}

/** The content-free record of what was done to the vault; days count from 1970-01-01 (UTC). */
export interface Journal {
	readonly entries: readonly { readonly type: JournalType; readonly day: number }[];
	/** The days of the tombstones, in no particular order. */
	readonly destroyedDays: readonly number[];
}

/**
 * Time as a vault counts it, for what must not be kept for longer than so many hours. The count never
 * goes back, whatever is done to the clock of the device.
 */
export interface VaultTime {
	/** Hours since 1970-01-01 (UTC) by the clock when the count began, and never less since. */
	readonly hour: number;
	/**
	 * Set while the clock is more than 30 days from what it showed before, either way: the day it
	 * showed then, with what surely passed since, and the day it shows, in days since 1970-01-01.
	 * Until a person has confirmed that day only the hours in which the vault is open are counted.
	 */
	readonly doubt: { readonly seenDay: number; readonly shownDay: number } | null;
}
