// Changing what the vault key vouches for in the key file.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { macOf, type KeyFileBody } from '../vault/key-file';
import { writeKeyFile } from '../vault/key-file-io';
import type { Unlocked } from './unlocked';

/** Writes another body into both copies of the key file. Faults: of storage. */
export async function writeBody(
	ports: Ports,
	unlocked: Unlocked,
	body: KeyFileBody
): Promise<Result<undefined, Fault>> {
	const { vault } = unlocked;
	const file = {
		...unlocked.file,
		body,
		mac: macOf(vault.ns, body, unlocked.keys.keyFile),
		generation: unlocked.file.generation + 1
	};
	const written = await writeKeyFile(ports, vault, file);
	if (written.ok) unlocked.file = file;
	// One copy may have it all the same; another file of this number could not be told from it.
	else unlocked.file = { ...unlocked.file, generation: file.generation };
	return written;
}
