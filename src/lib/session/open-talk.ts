// How a talk comes to be: begun anew, or replayed from what was kept. A practice talk can be
// sealed to this device's own practice key and to nobody else.
import { dayOf } from '$lib/core/brand';
import { decodeLog, factsOf, type DomainEvent, type Facts } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import type { Jurisdiction } from '$lib/core/referral';
import { err, ok, type Result } from '$lib/core/result';
import { loadLocale, localeOf, personNamespaces, wordsIn } from '$lib/i18n';
import { newConversation, replay, send } from '$lib/interview';
import type { Keeper, Namespace, OfficerKeys } from '$lib/keeper';
import { builtInProtocol, type RunnableProtocol } from './bundle';
import { newCaseCode } from './code';
import { openHeld, type Unsealed } from './held';
import type { Settings } from './settings';
import type { TalkDeps } from './talk-deps';
import { Talk } from './talk.svelte';

/** Where a talk takes place: the open vault and what was decided in it. */
export interface TalkPlace {
	readonly keeper: Keeper;
	readonly keys: OfficerKeys | null;
	readonly namespace: Namespace;
	readonly settings: Settings;
	readonly jurisdiction: Jurisdiction;
	readonly staffTag: string;
	readonly usableLanguages: readonly string[];
	readonly practiceProtocol: RunnableProtocol | null;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

/** A kept talk that can be gone on with only while the file of its questions is open. */
export interface WantedFile {
	readonly caseId: string;
	/** What was held of it while the vault was locked. */
	readonly held: Uint8Array | null;
	/** What the protocol in the file calls itself. */
	readonly protocol: string;
}

/** What became of going on: the talk, or the file that is wanted for it. */
export type Resumed =
	| { readonly talk: Talk; readonly wanted: null }
	| { readonly talk: null; readonly wanted: WantedFile };

const nothingHeld: Unsealed = { unsaid: null, frames: [] };

/** A talk in which nothing has been said yet. Nothing of it is kept. */
export async function beginTalk(place: TalkPlace): Promise<Talk> {
	const inPractice = place.namespace === 'practice';
	const runnable = (inPractice && place.practiceProtocol) || (await builtInProtocol());
	const { protocol } = runnable.bundle;
	const opened: DomainEvent = {
		type: 'opened',
		day: dayOf(place.now()),
		code: newCaseCode(),
		protocol: { id: protocol.id, version: protocol.version, hash: runnable.hash },
		jurisdiction: { id: place.jurisdiction.id, version: place.jurisdiction.version },
		role: place.settings.role,
		staffLocale: place.staffTag
	};
	const { conversation } = send(newConversation(protocol), opened);
	return new Talk(depsOf(place, runnable), conversation, null);
}

/**
 * A talk, replayed and paused, so that privacy is asked for again before anything is shown: a kept
 * one by its id, or one that is not kept (null) out of what was `held` of it. A case has no room for
 * a whole file of questions: it knows that by its hash, and asks for it.
 *
 * Faults: those of the keeper; `UnknownFormat` when the log or its built-in protocol is of another
 * version; `LanguageNotAccepted` when the respondent's language may not be spoken here any more.
 */
export async function resumeTalk(
	place: TalkPlace,
	caseId: string | null,
	held: Uint8Array | null
): Promise<Result<Resumed, Fault>> {
	const unsealed = held === null ? ok(nothingHeld) : await openHeld(place.keeper, held);
	if (!unsealed.ok) return unsealed;
	const opened = caseId === null ? null : await place.keeper.open(caseId);
	if (opened?.ok === false) return opened;
	const log = decodeLog(opened?.value.frames ?? unsealed.value.frames);
	if (!log.ok) return log;
	const said = factsOf(log.value).opened?.protocol;
	if (said === undefined) return err(fault('UnknownFormat'));
	const runnable = await protocolOf(place, said.hash);
	if (runnable === null) {
		const isFromFile = place.namespace === 'practice' && !(await isBuiltIn(said.id));
		if (!isFromFile || caseId === null) return err(fault('UnknownFormat'));
		return ok({ talk: null, wanted: { caseId, held, protocol: said.id } });
	}
	const replayed = replay(runnable.bundle.protocol, log.value);
	if (!replayed.ok) return replayed;
	if (!(await loadSpoken(replayed.value.facts))) return err(fault('UnknownFormat'));
	const { locale } = replayed.value.facts;
	if (locale !== null && !place.usableLanguages.includes(locale)) {
		return err(fault('LanguageNotAccepted'));
	}
	const revision = opened?.value.revision ?? 0;
	const kept = caseId === null ? null : { caseId, revision, log: log.value };
	const talk = new Talk(depsOf(place, runnable), replayed.value, kept);
	talk.unsaid.restore(unsealed.value.unsaid);
	talk.send({ type: 'paused' });
	return ok({ talk, wanted: null });
}

// The respondent's language, and every other in which an answer was given: a referral quotes them.
async function loadSpoken(facts: Facts): Promise<boolean> {
	const answered = [...facts.responses.values()].map(({ locale }) => locale);
	const tags = [...new Set([...answered, ...(facts.locale === null ? [] : [facts.locale])])];
	if (tags.some((tag) => localeOf(tag) === null)) return false;
	await Promise.all(tags.map((tag) => loadLocale(tag, personNamespaces)));
	return true;
}

async function protocolOf(place: TalkPlace, hash: string): Promise<RunnableProtocol | null> {
	if (place.practiceProtocol?.hash === hash) return place.practiceProtocol;
	const builtIn = await builtInProtocol();
	return builtIn.hash === hash ? builtIn : null;
}

async function isBuiltIn(id: string): Promise<boolean> {
	return (await builtInProtocol()).bundle.protocol.id === id;
}

function depsOf(place: TalkPlace, runnable: RunnableProtocol): TalkDeps {
	const inPractice = place.namespace === 'practice';
	return {
		keeper: place.keeper,
		signer: place.keys?.signer ?? new Uint8Array(),
		namespace: place.namespace,
		runnable,
		settings: inPractice ? practiceSettings(place) : place.settings,
		jurisdiction: place.jurisdiction,
		staffTag: place.staffTag,
		usableLanguages: place.usableLanguages,
		now: place.now
	};
}

function practiceSettings({ settings, keys, staffTag, now }: TalkPlace): Settings {
	const t = wordsIn(staffTag);
	const { name, station } = settings.organisation;
	const desk = {
		id: 'practice-desk',
		name: t('practice.desk'),
		key: keys?.recipient ?? '',
		compared: true,
		addedOn: dayOf(now())
	};
	return {
		...settings,
		organisation: {
			name: name || t('practice.organisation'),
			station: station || t('practice.station'),
			callBack: ''
		},
		recipients: keys ? [desk] : []
	};
}
