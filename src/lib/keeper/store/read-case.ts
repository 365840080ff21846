// Reading one case: its key, and with it its frames.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { bodyKeyOf, unwrapCaseKey } from '../vault/subkeys';
import { isSound } from './load';
import { openBody, type BodyContent } from './seal-rows';
import type { KnownCard, Unlocked } from './unlocked';

/**
 * The body of a case and the handle it was opened with.
 * Faults: `RecordDamaged`, `UnknownFormat`, of storage.
 */
export async function readCase(
	{ db, vault, epoch }: Pick<Unlocked, 'db' | 'vault' | 'epoch'>,
	caseId: string,
	card: KnownCard
): Promise<Result<BodyContent & { readonly key: CryptoKey }, Fault>> {
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
	const body = await openBody(vault, key, expected, bodyRow);
	return body.ok ? ok({ key, ...body.value }) : body;
}
