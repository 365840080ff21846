// One revision of a case after another: what changes in head and cards, and how a body is sealed
// and stored with it.

import type { Fault } from '$lib/core/fault';
import type { Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { commit, headWith, type Change, type Rows } from '../store/commit';
import { sealBody, sealCard } from '../store/seal-rows';
import type { KnownCard, OpenCase, Unlocked } from '../store/unlocked';
import { hourNow } from './time';

/** The revision that a case has after a write. */
export type Revision = { readonly revision: number };

/** What is written with a card of a case: the first one without `expected`, the next one with. */
export function changeOf(
	unlocked: Unlocked,
	caseId: string,
	card: KnownCard,
	rows: Rows,
	expected?: number
): Change {
	const { known, epoch } = unlocked;
	const isReplaced = expected !== undefined && rows.keys !== undefined;
	const head = headWith(known.head, epoch.sum, caseId, expected ?? null, card.revision);
	return {
		head: { ...head, isShredDue: head.isShredDue || isReplaced },
		cards: new Map(known.cards).set(caseId, card),
		rows,
		...(expected === undefined ? {} : { expected: { caseId, revision: expected } })
	};
}

/** Stores the next revision of a case that is there already. */
export function replaceBody(
	ports: Ports,
	unlocked: Unlocked,
	open: OpenCase,
	before: KnownCard,
	rows: Rows
): Promise<Result<Revision, Fault>> {
	const revision = before.revision + 1;
	const changedHour = hourNow(ports, unlocked);
	const card = { ...before, changedHour, revision, bodyRevision: revision };
	return storeBody(ports, unlocked, open, card, rows, { revision }, before.revision);
}

/** Seals and stores body and card; only then is the new plaintext the open one. */
export async function storeBody<Answer>(
	ports: Ports,
	unlocked: Unlocked,
	open: OpenCase,
	card: KnownCard,
	rows: Rows,
	answer: Answer,
	expected?: number
): Promise<Result<Answer, Fault>> {
	const { vault, epoch } = unlocked;
	const place = { caseId: open.caseId, revision: card.revision, epoch: epoch.epoch };
	const body = await sealBody(ports, vault, open.key, place, open);
	if (!body.ok) return body;
	const cards = [await sealCard(ports, vault, epoch, open.caseId, card)];
	const all = { ...rows, cards, bodies: [body.value] };
	const change = { ...changeOf(unlocked, open.caseId, card, all, expected), open };
	return commit(ports, unlocked, change, answer);
}
