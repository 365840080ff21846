// What is kept in the open vault, as the list shows it: codes, days and states, nothing else.
import { stepNumber } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper';
import { decodeCard, encodeCard, type CaseCard } from './card';

export interface ListedCase extends CaseCard {
	/** 32 hexadecimal digits. */
	readonly caseId: string;
	readonly revision: number;
	/** When it began and last changed, in hours by the vault's count. */
	readonly begunHour: number;
	readonly changedHour: number;
}

/** Every case, by its code. A card this version does not know is an `UnknownFormat`. */
export async function listCases(keeper: Keeper): Promise<Result<readonly ListedCase[], Fault>> {
	const cards = await keeper.cards();
	if (!cards.ok) return cards;
	const listed: ListedCase[] = [];
	for (const { bytes, ...known } of cards.value) {
		const card = decodeCard(bytes);
		if (card === null) return err(fault('UnknownFormat'));
		listed.push({ ...card, ...known });
	}
	return ok(listed.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
}

/** Notes that a sealed file was sent. Faults: those of the keeper's `setCard` and `note`. */
export async function markCaseSent(keeper: Keeper, listed: ListedCase) {
	const { caseId, revision, v, code, day, receipt } = listed;
	const card = encodeCard({ v, code, day, receipt, state: 'sent' });
	const done = await keeper.setCard(caseId, revision, card);
	if (!done.ok) return done;
	const noted = await keeper.note(caseId, done.value.revision, [stepNumber('sent')]);
	await keeper.close();
	return noted;
}
