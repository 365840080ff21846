// A rescue file on its way back: opened, decoded strictly, and put into the open vault. What is
// kept already is never replaced by less, and nothing that was taken back comes back.
import { isAgreed } from '$lib/core/agreement';
import { decodeLog, encodeEvent, factsOf, stepNumber, type Log } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper';
import { decodeCard, encodeCard, type CaseCard } from './card';
import type { ListedCase } from './case-list';
import { compareLogs, type Compared } from './same-talk';

/** The name under which a rescue file leaves the browser; it says nothing. */
export const rescueFileName = 'copy.bin';

const fromCopy = [stepNumber('from-copy')];

// What somebody has just put back must not be gone at the next look, however old it is.
const oldestHours = 48;

/** More bytes than any rescue file has: 512 KiB. */
const maxRescueBytes = 524_288;

/**
 * What became of a file: a conversation that was not here; one that was here and is whole now; one
 * that is here with all that is in the file; or one that had gone on otherwise, so that both stay.
 */
export interface Imported {
	readonly how: 'new' | 'completed' | 'already' | 'beside';
	readonly code: string;
}

interface Found {
	readonly card: CaseCard;
	readonly log: Log;
}

/** The bytes of a file that was chosen. `RescueRefused` when it cannot be one, without reading. */
export async function readRescueFile(file: Blob): Promise<Result<Uint8Array, Fault>> {
	if (file.size > maxRescueBytes) return err(fault('RescueRefused'));
	try {
		return ok(new Uint8Array(await file.arrayBuffer()));
	} catch {
		// The file is gone or may not be read.
		return err(fault('RescueRefused'));
	}
}

/**
 * Puts the conversation of a rescue file into the open vault. `words` are those of the vault in
 * which it was made, or null to try without.
 *
 * Faults: those of the keeper, `UnknownFormat` (written by another version), `RescueRefused` (no
 * agreement to notes in it). After a fault nothing of what was kept is lost.
 */
export async function importRescue(
	keeper: Keeper,
	cases: readonly ListedCase[],
	file: Uint8Array,
	words: string | null
): Promise<Result<Imported, Fault>> {
	const opened = await keeper.openRescue(words, file);
	if (!opened.ok) return opened;
	const found = decode(opened.value.card, opened.value.frames);
	if (!found.ok) return found;
	const how = await store(keeper, cases, found.value);
	await keeper.close();
	return how.ok ? ok({ how: how.value, code: found.value.card.code }) : how;
}

function decode(cardBytes: Uint8Array, frames: readonly Uint8Array[]): Result<Found, Fault> {
	const card = decodeCard(cardBytes);
	const log = decodeLog(frames);
	if (card === null || !log.ok) return err(fault('UnknownFormat'));
	const { opened, agreements } = factsOf(log.value);
	const isOne = opened?.code === card.code && opened.day === card.day;
	if (!isOne || !isAgreed(agreements, 'notes')) return err(fault('RescueRefused'));
	return ok({ card, log: log.value });
}

async function store(
	keeper: Keeper,
	cases: readonly ListedCase[],
	found: Found
): Promise<Result<Imported['how'], Fault>> {
	const { code, day } = found.card;
	for (const listed of cases.filter((one) => one.code === code && one.day === day)) {
		const compared = await compareWith(keeper, listed, found.log);
		if (!compared.ok) return compared;
		if (compared.value !== null) return join(keeper, listed, compared.value, found.card);
	}
	return begin(keeper, found.card, found.log, 'new');
}

/** How a kept case lies to what was found; null when it is another one, or cannot be read. */
async function compareWith(
	keeper: Keeper,
	{ caseId }: ListedCase,
	found: Log
): Promise<Result<(Compared & { readonly isRewritten: boolean }) | null, Fault>> {
	const opened = await keeper.open(caseId);
	if (!opened.ok) return opened.error.tag === 'RecordDamaged' ? ok(null) : opened;
	const log = decodeLog(opened.value.frames);
	const compared = log.ok ? compareLogs(log.value, found) : null;
	if (!log.ok || compared === null) return ok(null);
	return ok({ ...compared, isRewritten: compared.kept !== log.value });
}

async function join(
	keeper: Keeper,
	listed: ListedCase,
	{ kept, found, how, isRewritten }: Compared & { readonly isRewritten: boolean },
	card: CaseCard
): Promise<Result<Imported['how'], Fault>> {
	let { revision } = listed;
	if (isRewritten || how === 'beyond') {
		const frames = (how === 'beyond' ? found : kept).map(encodeEvent);
		// Answers that were taken back die with the key under which they were kept.
		const noted = { rotate: isRewritten, steps: fromCopy };
		const done = await keeper.rewrite(listed.caseId, revision, frames, noted);
		if (!done.ok) return done;
		({ revision } = done.value);
	}
	if (how === 'apart') return begin(keeper, card, found, 'beside');
	const isFurther = listed.state === 'open' && card.state !== 'open' && found.length >= kept.length;
	if (isFurther) {
		const done = await keeper.setCard(listed.caseId, revision, encodeCard(card));
		if (!done.ok) return done;
	}
	return ok(how === 'beyond' ? 'completed' : 'already');
}

async function begin(
	keeper: Keeper,
	card: CaseCard,
	log: Log,
	how: 'new' | 'beside'
): Promise<Result<Imported['how'], Fault>> {
	const time = await keeper.time();
	if (!time.ok) return time;
	const dayHour = Math.floor(Date.parse(card.day) / 3_600_000);
	const begunHour = Math.max(dayHour, time.value.hour - oldestHours);
	const done = await keeper.begin(encodeCard(card), log.map(encodeEvent), fromCopy, begunHour);
	return done.ok ? ok(how) : done;
}
