// Copies of a vault for the organisation's recovery key: made by hand, looked into before anything
// is put back, and put back with new words where there is no vault.
import { dayOf, type Day } from '$lib/core/brand';
import { fault, type Fault } from '$lib/core/fault';
import { fateOf } from '$lib/core/retention';
import { err, ok, type Result } from '$lib/core/result';
import type { BackupSource, Keeper, Namespace } from '$lib/keeper';
import { decodeCard } from './card';
import { keyHex } from './hash';
import { limitsOf } from './keeping.svelte';
import { decodeSettings, type Settings } from './settings';

const dayMs = 86_400_000;

/** How many days a copy may be put back: a draft, no longer than any conversation is to be kept. */
export const copyDays = 7;

/** The name under which a copy leaves the browser; it says nothing. */
export const copyFileName = 'copy.age';

// 16 MiB and what age adds; an identity file has a few lines.
const maxCopyBytes = 17_825_792;
const maxIdentityBytes = 4096;

/** A copy that was looked into: whose it is, until when, and what would come back. */
export interface Copy {
	readonly source: BackupSource;
	readonly madeOn: Day;
	readonly expires: Day;
	/** Null when nothing had been decided in it. */
	readonly settings: Settings | null;
	/** 64 hex digits of the vault's signing key, by which people know it. */
	readonly signerKey: string;
	/** Ids of the cases that come back. */
	readonly keep: readonly string[];
}

/**
 * Opens a copy with the file of a recovery key. Nothing is kept. Faults: those of the keeper's
 * `readBackup`, and `BackupRefused` when settings or cards in it are not what this version knows.
 */
export async function lookIntoCopy(
	keeper: Keeper,
	ns: Namespace,
	file: Blob,
	identityFile: Blob
): Promise<Result<Copy, Fault>> {
	if (file.size > maxCopyBytes) return err(fault('BackupTooLarge'));
	if (identityFile.size > maxIdentityBytes) return err(fault('IdentityRefused'));
	const read = await readBoth(file, identityFile);
	if (!read.ok) return read;
	const looked = await keeper.readBackup(ns, read.value);
	if (!looked.ok) return looked;
	const { madeOn, expires, hour, settings: bytes, cards, keys } = looked.value;
	const settings = bytes === null ? ok(null) : decodeSettings(bytes);
	const known = cards.map((kept) => ({ ...kept, card: decodeCard(kept.bytes) }));
	if (!settings.ok || known.some(({ card }) => card === null)) return err(fault('BackupRefused'));
	// What has run out since the copy was made does not come back.
	const limits = limitsOf(settings.value);
	const keep = known.filter(
		({ card, ...kept }) => card && fateOf({ ...kept, ...card }, hour, limits).kind !== 'due'
	);
	return ok({
		source: read.value,
		madeOn: dayOf(madeOn * dayMs),
		expires: dayOf(expires * dayMs),
		settings: settings.value,
		signerKey: keyHex(keys.signer),
		keep: keep.map(({ caseId }) => caseId)
	});
}

async function readBoth(file: Blob, identityFile: Blob): Promise<Result<BackupSource, Fault>> {
	try {
		const identity = await identityFile.text();
		return ok({ file: new Uint8Array(await file.arrayBuffer()), identity });
	} catch {
		// One of them is gone or may not be read.
		return err(fault('BackupRefused'));
	}
}

/** The last day of a copy that is made today. */
export function lastDayOf(today: Day): Day {
	return dayOf(Date.parse(today) + copyDays * dayMs);
}
