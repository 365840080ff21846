// The rows a vault begins with: one entry in its journal, or all that a copy brings. The head comes
// last, so that a database without one was never finished.

import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import { copyOf } from '../bytes';
import type { Ports } from '../ports';
import type { Rows } from '../store/commit';
import { onlyRow } from '../store/database';
import type { Handle } from '../store/handle';
import { sumOf } from '../store/load';
import { encodeHead } from '../store/rows';
import { sealBody, sealCard, sealEntry, sealSettings, sealTombstone } from '../store/seal-rows';
import type { Known, KnownCard, Unlocked } from '../store/unlocked';
import type { VaultTime } from '../store/vault-time';
import type { BackupCase, VaultContent } from '../vault/backup';
import { sealBlob } from '../vault/blob';
import { keyLength } from '../vault/keys';
import { bodyKeyOf, wrapCaseKey } from '../vault/subkeys';

type Draft = Pick<Unlocked, 'vault' | 'keys' | 'epoch'> & { readonly time: VaultTime };
type Sealed = Result<Rows, Fault>;

// A body has 256 KiB at most: 13 MB at a time.
const casesAtATime = 50;

/**
 * Clears what an interrupted creation may have left, and writes the first rows; `content` is null
 * for a vault with nothing in it. Faults: of storage, `TooLarge`.
 */
export async function writeFirstRows(
	ports: Ports,
	db: Handle,
	draft: Draft,
	content: VaultContent | null
): Promise<Result<Known, Fault>> {
	const { vault, epoch } = draft;
	const cards = cardsOf(content);
	const head = {
		cases: cards.size,
		settingsRevision: content?.settings?.revision ?? 0,
		logRows: (content?.journal.length ?? 0) + 1,
		tombstones: content?.destroyedDays.length ?? 0,
		isShredDue: false,
		time: draft.time,
		sum: sumOf(epoch.sum, cards)
	};
	const place = { table: 'head', revision: 1, epoch: epoch.epoch } as const;
	const headRow = await sealBlob(ports, epoch.head, vault, place, encodeHead(head));
	const cleared = await db.write(async (tables) => {
		for (const table of tables.tables) await table.clear();
	});
	if (!cleared.ok) return cleared;
	for (const part of partsOf(ports, draft, content)) {
		const rows = await part();
		const written = rows.ok ? await put(db, rows.value) : rows;
		if (!written.ok) return written;
	}
	const finished = await put(db, { head: [{ id: onlyRow, bytes: headRow }] });
	if (!finished.ok) return finished;
	return ok({ head, headRevision: 1, headRow, cards });
}

function cardsOf(content: VaultContent | null): ReadonlyMap<string, KnownCard> {
	return new Map(
		content?.cases.map(({ caseId, card, ...one }) => [caseId, { ...one, bytes: copyOf(card) }])
	);
}

function put(
	db: Handle,
	rows: Rows & { readonly head?: readonly { readonly id: number; readonly bytes: Uint8Array }[] }
): Promise<Result<undefined, Fault>> {
	return db.write(async (tables) => {
		for (const [table, all] of Object.entries(rows)) await tables.table(table).bulkPut(all);
		return undefined;
	});
}

function partsOf(
	ports: Ports,
	draft: Draft,
	content: VaultContent | null
): readonly (() => Promise<Sealed>)[] {
	const cases = content?.cases ?? [];
	const count = Math.ceil(cases.length / casesAtATime);
	const some = Array.from({ length: count }, (_, at) =>
		cases.slice(at * casesAtATime, (at + 1) * casesAtATime)
	);
	return [
		() => smallRows(ports, draft, content),
		...some.map((part) => () => caseRows(ports, draft, part))
	];
}

async function smallRows(
	ports: Ports,
	draft: Draft,
	content: VaultContent | null
): Promise<Sealed> {
	const { vault, keys, epoch } = draft;
	const at = { epoch: epoch.epoch };
	const log = [];
	for (const [index, { type, day }] of (content?.journal ?? []).entries()) {
		log.push(await sealEntry(ports, vault, keys, { number: index + 1, ...at }, type, day));
	}
	const made = content === null ? 'vault-created' : 'copy-restored';
	log.push(await sealEntry(ports, vault, keys, { number: log.length + 1, ...at }, made));
	const tombstones = [];
	for (const day of content?.destroyedDays ?? []) {
		tombstones.push(await sealTombstone(ports, vault, keys, epoch.epoch, day));
	}
	if (!content?.settings) return ok({ log, tombstones });
	const { revision, bytes } = content.settings;
	const settings = await sealSettings(ports, vault, keys, { revision, ...at }, bytes);
	return settings.ok ? ok({ log, tombstones, settings: [settings.value] }) : settings;
}

/** Each case under a fresh key. */
async function caseRows(ports: Ports, draft: Draft, cases: readonly BackupCase[]): Promise<Sealed> {
	const { vault, epoch } = draft;
	const rows: { keys: Row[]; cards: Row[]; bodies: Row[] } = { keys: [], cards: [], bodies: [] };
	for (const one of cases) {
		const { caseId, bodyRevision } = one;
		const raw = ports.randomBytes(keyLength);
		const key = await bodyKeyOf(raw, vault);
		const place = { caseId, revision: bodyRevision, epoch: epoch.epoch };
		const body = await sealBody(ports, vault, key, place, one);
		rows.keys.push({ id: caseId, bytes: await wrapCaseKey(raw, vault, caseId, epoch) });
		raw.fill(0);
		if (!body.ok) return body;
		rows.bodies.push(body.value);
		const card = { ...one, bytes: one.card };
		rows.cards.push(await sealCard(ports, vault, epoch, caseId, card));
	}
	return ok(rows);
}

type Row = NonNullable<Rows['keys']>[number];
