// From one officer to another: whose keys are known, and a conversation that changes hands. Every way
// out passes `handOver`, which wants the respondent's agreement for exactly this colleague.
import { isAgreed } from '$lib/core/agreement';
import { decodeLog, factsOf, stepNumber } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { fateOf, type Fate } from '$lib/core/retention';
import { checkInitials, type HandedOver } from '$lib/keeper';
import type { App } from './app.svelte';
import { caseStateOf, encodeCard, type CardChange, type CaseState } from './card';
import type { ListedCase } from './case-list';
import { newMark } from './code';
import { keyHex } from './hash';
import { decodeGiven, type Given } from './given';
import { limitsOf } from './keeping.svelte';
import { lookForWaiting } from './waiting';
import type { Colleague } from './settings';
import type { Talk } from './talk.svelte';
import type { TakenDown } from './writer';

/** An officer on this device, as the disk shows them, and what the open vault remembers of them. */
export interface Neighbour {
	readonly place: number;
	readonly initials: string;
	/** Null until they have opened their vault once with this version. */
	readonly keys: { readonly key: string; readonly signer: string } | null;
	/** Whether this key was compared, or another one was, so that this one is not to be trusted. */
	readonly known: 'compared' | 'new' | 'changed';
}

/** The id under which a colleague stands in an agreement; made from their key. */
export function colleagueId(key: string): string {
	return `colleague-${key.slice(4, 20)}`;
}

/** Officers whose key was compared; a conversation goes to nobody else. */
export function knownColleagues(app: App): readonly Colleague[] {
	return app.organisation.editableSettings.colleagues ?? [];
}

/** The other officers of this device. Faults: those of the keeper. */
export async function neighbours(app: App): Promise<Result<readonly Neighbour[], Fault>> {
	const { keeper, place: own } = app.vault;
	const listed = await keeper.vaults();
	if (!listed.ok) return listed;
	const found: Neighbour[] = [];
	for (const { place, initials } of listed.value.vaults) {
		if (place === own) continue;
		const keys = await keeper.keysAt({ ns: 'field', place });
		if (!keys.ok) return keys;
		const shown = keys.value && {
			key: keys.value.recipient,
			signer: keyHex(keys.value.signer)
		};
		found.push({ place, initials, keys: shown, known: knownAs(app, initials, shown) });
	}
	return ok(found);
}

function knownAs(app: App, initials: string, keys: Neighbour['keys']): Neighbour['known'] {
	const all = knownColleagues(app);
	if (keys && all.some(({ key, signer }) => key === keys.key && signer === keys.signer)) {
		return 'compared';
	}
	const hasSame = all.some(({ name, key }) => key === keys?.key || name === initials);
	return hasSame && keys ? 'changed' : 'new';
}

/** Remembers a key that two officers have compared; one they had before under this name goes. */
export function rememberColleague(
	app: App,
	colleague: Pick<Colleague, 'name' | 'key' | 'signer'>
): Promise<Result<void, Fault>> {
	const settings = app.organisation.editableSettings;
	const others = knownColleagues(app).filter(
		({ name, key }) => key !== colleague.key && name !== colleague.name
	);
	const one = { ...colleague, addedOn: app.today };
	return app.organisation.save({ ...settings, colleagues: [...others, one] });
}

/**
 * Hands the open talk to a colleague, and leaves it. Faults: `AgreementMissing`, the fault for which
 * it is not saved, those of the keeper; then the talk is still here and goes on.
 */
export async function handOver(
	app: App,
	talk: Talk,
	to: Pick<Colleague, 'key'>
): Promise<Result<void, Fault>> {
	const { keeper } = talk.deps;
	await talk.settled();
	const { caseId, saved } = talk;
	const name = knownColleagues(app).find(({ key }) => key === to.key)?.name ?? null;
	const agreed = isAgreed(talk.facts.agreements, 'colleague', colleagueId(to.key));
	if (!agreed || name === null || caseId === null) return err(fault('AgreementMissing'));
	if (typeof saved !== 'string') return err(saved);
	const here = await placeOf(app, to.key);
	if (!here.ok) return here;
	const mark = newMark();
	const before = talk.card;
	const undone = async (why: Result<unknown, Fault>) => {
		await setCard(talk, { state: before.state, receipt: before.receipt }, 'handing-taken-back');
		return why.ok ? err(fault('StorageFailed')) : why;
	};
	const marked = await setCard(talk, { state: 'given', receipt: mark }, 'handed-over');
	if (!marked.ok) return undone(marked);
	const file = await keeper.giveCase(caseId, { recipient: to.key, mark, card: encodeCard(before) });
	if (!file.ok) return undone(file);
	if (here.value === null) return leave(app, { name, file: file.value });
	const put = await keeper.putWaiting(here.value, mark, file.value);
	// A write that failed may have happened all the same; what is there decides.
	const arrived = put.ok ? ok(true) : await keeper.wasHandedOver(mark);
	if (!arrived.ok) return arrived;
	if (!arrived.value) return undone(put);
	const erased = await app.eraseCases([caseId]);
	return erased.ok ? leave(app, { name, file: null }) : erased;
}

// At once: nothing more may be written to what is no longer here.
async function leave(app: App, given: Given): Promise<Result<void, Fault>> {
	app.passing.given = given;
	await app.leaveTalk();
	return ok(undefined);
}

async function setCard(
	talk: Talk,
	change: CardChange,
	step: TakenDown
): Promise<Result<void, Fault>> {
	await talk.setCard(change, step);
	return typeof talk.saved === 'string' ? ok(undefined) : err(talk.saved);
}

/** Where on this device the officer with this key has their vault; null when not here. */
async function placeOf(app: App, key: string): Promise<Result<number | null, Fault>> {
	const all = await neighbours(app);
	if (!all.ok) return all;
	return ok(all.value.find(({ keys }) => keys?.key === key)?.place ?? null);
}

/**
 * Takes back a case that was given and did not arrive: it is as far as its log says. Faults are told
 * by the vault.
 */
export async function takeBack(app: App, listed: ListedCase): Promise<void> {
	const { keeper } = app.vault;
	const { caseId, revision, v, code, day } = listed;
	const opened = app.vault.tell(await keeper.open(caseId));
	const log = opened.ok ? decodeLog(opened.value.frames) : opened;
	if (!log.ok) {
		await keeper.close();
		return;
	}
	const state = caseStateOf(factsOf(log.value), false);
	const noted = await keeper.note(caseId, revision, [stepNumber('handing-taken-back')]);
	await keeper.close();
	const card = encodeCard({ v, code, day, state, receipt: '' });
	app.vault.tell(noted.ok ? await keeper.setCard(caseId, noted.value.revision, card) : noted);
	await app.refreshCases();
}

/** The file that waits under a mark. Faults: those of the keeper. */
export function waitingFile(app: App, mark: string): Promise<Result<Uint8Array, Fault>> {
	return app.vault.keeper.waitingFile(mark);
}

/** Destroys what waits under a mark without taking it in. */
export async function refuseWaiting(app: App, mark: string): Promise<Result<void, Fault>> {
	const cleared = await app.vault.keeper.clearWaiting(mark);
	return cleared.ok ? lookForWaiting(app) : cleared;
}

/** What can be known of a hand-over before it is taken in. */
export interface Preview {
	readonly from: string | null;
	readonly signer: string;
	readonly mark: string;
	readonly given: NonNullable<Awaited<ReturnType<typeof decodeGiven>>>;
	/** What becomes of it once it is taken in; null while the clock of the device is not believed. */
	readonly fate: Fate | null;
}

/**
 * Opens a hand-over without keeping anything. Faults: those of the keeper's `openHandover`;
 * `HandoverRefused` when no agreement to notes and to this officer is in it; `HandoverExpired` when
 * it would be destroyed at once, since handing over makes no time longer; `UnknownFormat`.
 */
export async function previewOf(app: App, file: Uint8Array): Promise<Result<Preview, Fault>> {
	const opened = await app.vault.keeper.openHandover(file);
	if (!opened.ok) return opened;
	const given = await givenTo(app, opened.value);
	if (!given.ok) return given;
	const fate = await fateHere(app, given.value.card.state, opened.value);
	if (!fate.ok) return fate;
	const signer = keyHex(opened.value.signer);
	const from = knownColleagues(app).find((one) => one.signer === signer)?.name ?? null;
	return ok({ from, signer, mark: opened.value.mark, given: given.value, fate: fate.value });
}

/** Taking it in changes it, and so begins the time of a draft anew, but never that of the cap. */
async function fateHere(
	app: App,
	state: CaseState,
	{ caseId, begunHour }: HandedOver
): Promise<Result<Fate | null, Fault>> {
	const time = await app.vault.keeper.time();
	if (!time.ok) return time;
	const { hour, doubt } = time.value;
	if (doubt !== null || app.cases.some((one) => one.caseId === caseId)) return ok(null);
	const limits = limitsOf(app.organisation.settings);
	const fate = fateOf({ state, begunHour, changedHour: hour }, hour, limits);
	return fate.kind === 'due' ? err(fault('HandoverExpired')) : ok(fate);
}

async function givenTo(
	app: App,
	{ card, frames }: HandedOver
): Promise<Result<Preview['given'], Fault>> {
	const own = app.vault.keys?.recipient ?? '';
	const given = await decodeGiven(card, frames);
	if (given === null) return err(fault('UnknownFormat'));
	const { agreements } = given.facts;
	const isMeant =
		isAgreed(agreements, 'notes') && isAgreed(agreements, 'colleague', colleagueId(own));
	return isMeant ? ok(given) : err(fault('HandoverRefused'));
}

/**
 * Takes a conversation in: first it is kept here, then it goes from where it waited. Once, however
 * often it is asked for. Faults: as {@link previewOf}, those of the keeper.
 */
export async function takeIn(
	app: App,
	file: Uint8Array,
	waits: string | null
): Promise<Result<{ readonly caseId: string; readonly mark: string }, Fault>> {
	const { keeper } = app.vault;
	const seen = await previewOf(app, file);
	if (!seen.ok) return seen;
	const taken = await keeper.takeCase(file, [stepNumber('taken-over')]);
	if (!taken.ok) return taken;
	await keeper.close();
	const cleared = waits === null ? ok(undefined) : await keeper.clearWaiting(waits);
	const listed = await app.refreshCases();
	const looked = await lookForWaiting(app);
	const failed = [cleared, listed, looked].find((one) => !one.ok);
	if (failed && !failed.ok) return failed;
	return ok({ caseId: taken.value.caseId, mark: seen.value.mark });
}

/**
 * Changes what others see of this officer. Faults: `InitialsRefused` when they cannot be, or are a
 * colleague's; those of the keeper.
 */
export async function setInitials(app: App, typed: string): Promise<Result<void, Fault>> {
	const { vault } = app;
	const initials = checkInitials(typed);
	const isTaken = vault.officers.vaults.some(
		(one) => one.place !== vault.place && one.initials === initials
	);
	if (initials === null || (initials !== '' && isTaken)) return err(fault('InitialsRefused'));
	const done = await vault.keeper.setInitials(initials);
	if (!done.ok) return done;
	const listed = await vault.lookForOfficers();
	return listed.ok ? ok(undefined) : listed;
}

/** Destroys the open vault for good, and leaves it. Faults: those of the keeper. */
export async function removeOfficer(app: App): Promise<Result<void, Fault>> {
	const gone = await app.vault.destroy();
	// The keeper has no key any more, whatever became of the files.
	await app.lock();
	if (gone.ok) return gone;
	await app.chooseNamespace('field');
	return app.vault.tell(gone);
}
