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
import type { Settings } from './settings';
import { Talk, type TalkDeps } from './talk.svelte';

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
 * A kept talk, replayed and paused, so that privacy is asked for again before anything is shown.
 *
 * Faults: those of the keeper, and `UnknownFormat` when the log is of another version or its
 * protocol is not at hand.
 */
export async function resumeTalk(place: TalkPlace, caseId: string): Promise<Result<Talk, Fault>> {
	const opened = await place.keeper.open(caseId);
	if (!opened.ok) return opened;
	const log = decodeLog(opened.value.frames);
	if (!log.ok) return log;
	const runnable = await protocolOf(place, factsOf(log.value).opened?.protocol.hash ?? '');
	if (!runnable) return err(fault('UnknownFormat'));
	const replayed = replay(runnable.bundle.protocol, log.value);
	if (!replayed.ok) return replayed;
	if (!(await loadSpoken(replayed.value.facts))) return err(fault('UnknownFormat'));
	const kept = { caseId, revision: opened.value.revision, log: log.value };
	const talk = new Talk(depsOf(place, runnable), replayed.value, kept);
	talk.send({ type: 'paused' });
	return ok(talk);
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
