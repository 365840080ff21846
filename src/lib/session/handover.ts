// From the open talk to something that leaves the device: build, review, agree, sign, seal. Every
// way out passes `mayShare`, which wants the respondent's review of exactly these bytes and an
// agreement for each recipient.
import {
	buildReferral,
	buildStatement,
	decodePayload,
	encodeBlock,
	encodePayload,
	encodeStatement,
	mayShare,
	renderPage,
	signedBytes,
	type Payload,
	type StepsAnchor,
	type Words
} from '$lib/core/referral';
import { agreedRecipients } from '$lib/core/agreement';
import type { Channel } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { directionOf, loadLocale, wordsIn } from '$lib/i18n';
import { caseStateOf, isSealedFile } from './card';
import { receiptCode } from './code';
import { sha256Hex } from './hash';
import { serviceOf } from './places';
import { renderPayload } from './render';
import type { Talk } from './talk.svelte';

/** A referral as it stands: the structure, its exact bytes and their SHA-256. */
export interface Draft {
	readonly payload: Payload;
	readonly bytes: Uint8Array;
	readonly hash: string;
}

/** Somebody the respondent may agree to share with. `key` is null without a sealing key. */
export interface ShareTarget {
	readonly id: string;
	readonly name: string;
	readonly key: string | null;
}

const answerKeys = ['yes', 'no', 'unsure', 'declined', 'skipped'] as const;

/** The words of the talk's protocol, and of the common answers, in a language that is loaded. */
export function protocolWordsOf(talk: Talk, tag: string): Words {
	const t = wordsIn(tag);
	const answers = Object.fromEntries(
		answerKeys.map((name) => [`answer.${name}`, t(`spoken:answer.${name}`)])
	);
	return { locale: tag, messages: talk.deps.runnable.bundle.messages[tag] ?? {}, answers };
}

/** The referral for the talk as it stands now. It has the talk's day, so that it stays the same. */
export function draftOf(talk: Talk): Draft {
	const { settings, namespace } = talk.deps;
	const asked = [...talk.facts.responses.values()].map(({ locale }) => locale);
	const spoken = new Set([...asked, talk.personTag]);
	const payload = buildReferral({
		facts: talk.facts,
		protocol: talk.protocol,
		assessment: talk.assessment,
		wordsByLocale: new Map([...spoken].map((tag) => [tag, protocolWordsOf(talk, tag)])),
		staffWords: protocolWordsOf(talk, talk.staffTag),
		from: {
			role: settings.role,
			station: [settings.organisation.name, settings.organisation.station]
				.filter((part) => part !== '')
				.join(', '),
			callBack: settings.organisation.callBack
		},
		serviceNames: new Map(
			talk.facts.wishes.flatMap(({ service }) => {
				const known = serviceOf(service);
				return known ? [[known.id, known.name] as const] : [];
			})
		),
		receipt: talk.receipt,
		day: talk.facts.opened?.day ?? talk.today,
		practice: namespace === 'practice'
	});
	const bytes = encodePayload(payload);
	return { payload, bytes, hash: sha256Hex(bytes) };
}

/** The payload as a receiver will read it, from the exact bytes; a fault when they could not. */
export function readDraft(draft: Draft): Result<Payload, Fault> {
	return decodePayload(draft.bytes);
}

/** Whether the respondent's latest review was of exactly this draft. */
export function isReviewed(talk: Talk, draft: Draft): boolean {
	return talk.facts.reviewedHash === draft.hash;
}

/** Everybody who can be shared with: those with a key, and the services the respondent named. */
export function shareTargets(talk: Talk): readonly ShareTarget[] {
	const named = talk.facts.wishes.flatMap(({ service }) => (service === null ? [] : [service]));
	const withKey = talk.deps.settings.recipients.map(({ id, name, key }) => ({ id, name, key }));
	const withoutKey = named.flatMap((id) => {
		const service = serviceOf(id);
		const isListed = withKey.some((target) => target.id === id);
		return service === null || isListed ? [] : [{ id, name: service.name, key: null }];
	});
	return [...withKey, ...withoutKey];
}

/** Targets the respondent has agreed to, now. */
export function agreedTargets(talk: Talk): readonly ShareTarget[] {
	const agreed = agreedRecipients(talk.facts.agreements);
	return shareTargets(talk).filter(({ id }) => agreed.includes(id));
}

/** Where the record of steps stands, with all that was done until now; null when nothing is kept. */
async function stepsSoFar(talk: Talk): Promise<Result<StepsAnchor | null, Fault>> {
	await talk.settled();
	if (talk.caseId === null) return ok(null);
	const kept = await talk.deps.keeper.readSteps(talk.caseId);
	return kept.ok ? ok(kept.value?.anchor ?? null) : kept;
}

async function pageFor(
	talk: Talk,
	draft: Draft,
	to: readonly ShareTarget[]
): Promise<Result<Uint8Array, Fault>> {
	const { settings, keeper, staffTag } = talk.deps;
	const steps = await stepsSoFar(talk);
	if (!steps.ok) return steps;
	const statement = buildStatement({
		facts: talk.facts,
		payloadHash: draft.hash,
		recipients: to,
		signer: { role: settings.role, station: draft.payload.from.station },
		day: talk.today,
		steps: steps.value
	});
	if (!statement.ok) return statement;
	const bytes = encodeStatement(statement.value);
	const signature = await keeper.sign(signedBytes(bytes));
	if (!signature.ok) return signature;
	await loadLocale(staffTag);
	const t = wordsIn(staffTag);
	const block = encodeBlock({
		payload: draft.bytes,
		statement: bytes,
		signature: signature.value,
		key: talk.signer
	});
	return ok(
		renderPage({
			lang: staffTag,
			dir: directionOf(staffTag),
			title: t(draft.payload.practice ? 'referral:title.practice' : 'referral:title'),
			intro: t('referral:intro'),
			sections: renderPayload(draft.payload, staffTag),
			block
		})
	);
}

/**
 * What stands in the way of these keys: `KeyNotCompared` for one that nobody compared with its
 * service, or that is not the one in the settings; `OneKeyOnly` for a single one, unless somebody
 * decided on that.
 */
function doubtAbout(talk: Talk, keys: readonly string[], alone: boolean): Fault | null {
	const compared = talk.deps.settings.recipients.filter((one) => one.compared);
	const isCompared = (key: string) => compared.some((one) => one.key === key);
	if (!keys.every(isCompared)) return fault('KeyNotCompared');
	return keys.length === 1 && !alone ? fault('OneKeyOnly') : null;
}

/**
 * Signs and seals the reviewed draft for agreed targets: to their keys, or to spoken words. With
 * keys, targets without one are left out. `alone`: staff decided that one key is enough; what is
 * noted as shared then names that one service.
 *
 * Faults: `NotReviewed`, `AgreementMissing`, `RecipientRefused`, `PracticeStaysHere` (words in
 * practice), `KeyNotCompared`, `OneKeyOnly` and those of the keeper. What was sealed is noted in the log, and the case waits for
 * the receipt code.
 */
export async function sealReferral(
	talk: Talk,
	to: readonly ShareTarget[],
	words: string | null,
	alone = false
): Promise<Result<Uint8Array, Fault>> {
	const { keeper, namespace } = talk.deps;
	if (words !== null && namespace === 'practice') return err(fault('PracticeStaysHere'));
	const draft = draftOf(talk);
	const readable = readDraft(draft);
	if (!readable.ok) return readable;
	const openers = words === null ? to.filter(({ key }) => key !== null) : to;
	const page = await pageFor(talk, draft, openers);
	if (!page.ok) return page;
	const keys = openers.flatMap(({ key }) => (key === null ? [] : [key]));
	const doubt = words === null ? doubtAbout(talk, keys, alone) : null;
	if (doubt) return err(doubt);
	const sealed =
		words === null
			? await keeper.sealTo(keys, page.value)
			: await keeper.sealWithWords(words, page.value);
	if (!sealed.ok) return sealed;
	const noted = await noteShared(talk, draft, openers, words === null ? 'file' : 'words');
	return noted.ok ? sealed : noted;
}

/**
 * Notes that the reviewed draft is handed over; same conditions. A sealed file makes the case wait
 * for its receipt code. By phone and on paper there is none: whoever took it is known by name.
 */
export async function noteShared(
	talk: Talk,
	draft: Draft,
	to: readonly ShareTarget[],
	channel: Channel
): Promise<Result<void, Fault>> {
	const recipients = to.map(({ id }) => id);
	const may = mayShare(talk.facts, draft.hash, recipients);
	if (!may.ok) return may;
	const event = { type: 'shared', recipients, channel, hash: draft.hash, day: talk.today } as const;
	if (!talk.send(event)) return err(fault('NotReviewed'));
	const receipt = isSealedFile(channel) ? { receipt: receiptCode(draft.bytes) } : {};
	await talk.setCard({ state: caseStateOf(talk.facts, false), ...receipt });
	return ok(undefined);
}
