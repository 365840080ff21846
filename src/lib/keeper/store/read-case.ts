// Reading one case: its key, and with it its frames.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Bytes } from '../bytes';
import { bodyKeyOf, unwrapCaseKey } from '../vault/subkeys';
import { isSound } from './load';
import { openBody } from './seal-rows';
import type { KnownCard, Unlocked } from './unlocked';

/**
 * The body of a case, as one row of frames, and the handle it was opened with.
 * Faults: `RecordDamaged`, `UnknownFormat`, of storage.
 */
export async function readCase(
	{ db, vault, epoch }: Pick<Unlocked, 'db' | 'vault' | 'epoch'>,
	caseId: string,
	card: KnownCard
): Promise<Result<{ readonly key: CryptoKey; readonly content: Bytes }, Fault>> {
	const read = await db.read(async (rows) => ({
		keyRow: await rows.keys.get(caseId),
		bodyRow: await rows.bodies.get(caseId)
	}));
	if (!read.ok) return read;
	const { keyRow, bodyRow } = read.value;
	if (!isSound(keyRow) || !isSound(bodyRow)) return err(fault('RecordDamaged'));
	const caseKey = await unwrapCaseKey(keyRow.bytes, vault, caseId, epoch);
	if (!caseKey.ok) return caseKey;
	const key = await bodyKeyOf(caseKey.value, vault);
	caseKey.value.fill(0);
	const expected = { revision: card.bodyRevision, latestEpoch: epoch.epoch };
	const content = await openBody(vault, key, expected, bodyRow);
	return content.ok ? ok({ key, content: content.value }) : content;
}
