// The key of rescue files. It follows from the words alone and from nothing else in a vault, so that
// a file opens on any device with them, and neither a vault key nor an epoch key has to leave the
// browser's storage. docs/decisions/0010.

import { type Bytes } from '../bytes';
import { gcmKey, subkey } from './keys';

/** What a slot gives for rescue files. */
export interface RescueKey {
	/** Kind, KDF, parameters and salt of the slot as they stand: 32 bytes. */
	readonly head: Bytes;
	/** Tells the right words from damage: 16 bytes. */
	readonly commitment: Bytes;
	readonly key: CryptoKey;
}

/** The rescue key of what was derived from the words; `kek` stays the caller's to overwrite. */
export async function rescueKeyOf(kek: Bytes, vaultId: Bytes, head: Bytes): Promise<RescueKey> {
	const commitment = subkey(kek, vaultId, 'rescue-commit').slice(0, 16);
	return { head, commitment, key: await gcmKey(subkey(kek, vaultId, 'rescue')) };
}
