// What the worker holds in memory while a vault is unlocked, and nowhere else. Dropping this object
// is what locking means; the worker that held it ends right after.

import type { Bytes } from '../bytes';
import type { Release } from '../ports';
import type { VaultRef } from '../vault/binding';
import type { KeyFile } from '../vault/key-file';
import type { Officer } from '../vault/officer';
import type { RescueKey } from '../vault/rescue-key';
import type { EpochKeys, VaultKeys } from '../vault/subkeys';
import type { Handle } from './handle';
import type { CardPlain, HeadPlain } from './rows';
import type { Clock } from './vault-time';

/** A card as last read or written. */
export interface KnownCard extends CardPlain {
	/** Revision of the case. */
	readonly revision: number;
}

/** The database's state as last read or written; replaced as a whole after each commit. */
export interface Known {
	readonly head: HeadPlain;
	readonly headRevision: number;
	/** The head's row as it stands on disk: whoever wrote in between has changed it. */
	readonly headRow: Bytes;
	readonly cards: ReadonlyMap<string, KnownCard>;
}

/** The one case whose plaintext is in memory. */
export interface OpenCase {
	readonly caseId: string;
	readonly key: CryptoKey;
	/** All frames in a row, each with its length. */
	readonly content: Bytes;
	/** The record of steps, or null while there is none. */
	readonly steps: Bytes | null;
}

/** What a commit makes true once the disk has it. */
export interface Written {
	readonly epoch: EpochKeys;
	readonly known: Known;
	/** The case that is the open one from then on, if another. */
	readonly open: OpenCase | undefined;
}

/** A commit that was reported as failed although the disk may have it, and its answer if so. */
export interface Doubt extends Written {
	readonly answer: unknown;
}

/** An unlocked vault. */
export interface Unlocked {
	readonly vault: VaultRef;
	readonly db: Handle;
	readonly keys: VaultKeys;
	readonly officer: Officer;
	readonly rescue: RescueKey;
	/** What was derived from the words. It can be handed on for a PIN, and opens nothing else here. */
	readonly kek: Bytes;
	readonly release: Release;
	/** The key file as last written. */
	file: KeyFile;
	epoch: EpochKeys;
	known: Known;
	open: OpenCase | null;
	/** Goes on in memory; every head that is written takes its count along. */
	clock: Clock;
	/** Whether there was room for a few megabytes when it was last tried. */
	hasRoom: boolean;
	/** Set while it is not known what became of the last commit. */
	doubt: Doubt | null;
}

/** Takes over into memory what the disk now has. */
export function accept(unlocked: Unlocked, written: Written): void {
	unlocked.epoch = written.epoch;
	unlocked.known = written.known;
	if (written.open === undefined) return;
	forgetOpenCase(unlocked);
	unlocked.open = written.open;
}

/** Overwrites the plaintext of the open case and forgets it. */
export function forgetOpenCase(unlocked: Unlocked): undefined {
	unlocked.open?.content.fill(0);
	unlocked.open?.steps?.fill(0);
	unlocked.open = null;
	return undefined;
}

/** Overwrites the keys that can be overwritten. */
export function forgetKeys({
	officer,
	kek,
	keys
}: Pick<Unlocked, 'officer' | 'kek' | 'keys'>): void {
	for (const key of [officer.secret, officer.seed, kek, keys.keyFile]) key.fill(0);
}

/** Overwrites what can be overwritten, and closes the database. */
export function wipe(unlocked: Unlocked): void {
	forgetOpenCase(unlocked);
	unlocked.doubt?.open?.content.fill(0);
	unlocked.doubt?.open?.steps?.fill(0);
	forgetKeys(unlocked);
	unlocked.epoch.sum.fill(0);
	for (const card of unlocked.known.cards.values()) card.bytes.fill(0);
	unlocked.db.close();
}

/** The same, and lets the lock go. */
export async function drop(unlocked: Unlocked): Promise<void> {
	wipe(unlocked);
	await unlocked.release();
}
