// Opening a rescue file in an open vault: with the key that is in memory when the file was made
// here, with words otherwise.

import { fault, type Fault } from '$lib/core/fault';
import { err, type Result } from '$lib/core/result';
import { utf8, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import type { Unlocked } from '../store/unlocked';
import type { RescuedCase } from '../types';
import { fits, openRescue, readRescue, rescueKeyFromWords } from '../vault/rescue';
import { parseWords } from '../vault/words';

/**
 * Opens a file. Practice never opens what is real, nor the other way round.
 *
 * Faults: `RescueRefused`, `UnknownFormat`, `RescueOtherPart`, `RescueNeedsWords` (made elsewhere,
 * and no words were given), `RescueWrongWords`.
 */
export async function openRescueFile(
	ports: Ports,
	{ vault, rescue }: Unlocked,
	words: string | null,
	bytes: Bytes
): Promise<Result<RescuedCase, Fault>> {
	const file = readRescue(bytes);
	if (!file.ok) return file;
	if (file.value.ns !== vault.ns) return err(fault('RescueOtherPart'));
	if (fits(rescue, file.value)) return openRescue(rescue, file.value);
	if (words === null) return err(fault('RescueNeedsWords'));
	const passphrase = parseWords(words);
	if (passphrase === null) return err(fault('RescueWrongWords'));
	const key = await rescueKeyFromWords(ports, file.value, utf8(passphrase));
	return key.ok ? openRescue(key.value, file.value) : key;
}
