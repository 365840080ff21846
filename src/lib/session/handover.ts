// From the open talk to something that leaves the device: build, review, agree, sign, seal. Every
// way out passes `mayShare`, which wants the respondent's review of exactly these bytes and an
// agreement for each recipient.
import {
	buildReferral,
	buildStatement,
	encodeBlock,
	encodePayload,
	encodeStatement,
	renderPage,
	signedBytes,
	summarise,
	type Payload,
	type Words
} from '$lib/core/referral';
import { agreedRecipients } from '$lib/core/agreement';
import type { Channel } from '$lib/core/event';
import type { Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { directionOf, loadLocale, wordsIn } from '$lib/i18n';
import { receiptCode } from './code';
import { sha256Hex } from './hash';
import { serviceOf } from './places';
import { renderSummary } from './render';
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

function wordsOf(talk: Talk, tag: string): Words {
	const t = wordsIn(tag);
	const answers = Object.fromEntries(
		answerKeys.map((name) => [`answer.${name}`, t(`spoken:answer.${name}`)])
	);
	return { locale: tag, messages: talk.deps.runnable.bundle.messages[tag] ?? {}, answers };
}

/** The referral for the talk as it stands now. */
export function draftOf(talk: Talk): Draft {
	const { settings, namespace } = talk.deps;
	const asked = new Set([...talk.facts.responses.values()].map(({ locale }) => locale));
	const payload = buildReferral({
		facts: talk.facts,
		protocol: talk.protocol,
		assessment: talk.assessment,
		wordsByLocale: new Map([...asked].map((tag) => [tag, wordsOf(talk, tag)])),
		staffWords: wordsOf(talk, talk.staffTag),
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
		day: talk.today,
		practice: namespace === 'practice'
	});
	const bytes = encodePayload(payload);
	return { payload, bytes, hash: sha256Hex(bytes) };
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

async function pageFor(
	talk: Talk,
	draft: Draft,
	to: readonly ShareTarget[]
): Promise<Result<Uint8Array, Fault>> {
	const { settings, keeper, staffTag } = talk.deps;
	const statement = buildStatement({
		facts: talk.facts,
		payloadHash: draft.hash,
		recipients: to,
		signer: { role: settings.role, station: draft.payload.from.station },
		day: talk.today
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
			title: t('referral:title'),
			intro: t('referral:intro'),
			sections: renderSummary(summarise(draft.payload), staffTag),
			block
		})
	);
}

/**
 * Signs and seals the reviewed draft: to the agreed targets' keys, or to spoken words.
 *
 * Faults: `NotReviewed`, `AgreementMissing`, `RecipientRefused` and those of the keeper. What was
 * sealed is noted in the log, and the case waits for the receipt code.
 */
export async function sealReferral(
	talk: Talk,
	to: readonly ShareTarget[],
	words: string | null
): Promise<Result<Uint8Array, Fault>> {
	const draft = draftOf(talk);
	const page = await pageFor(talk, draft, to);
	if (!page.ok) return page;
	const { keeper } = talk.deps;
	const keys = to.flatMap(({ key }) => (key === null ? [] : [key]));
	const sealed =
		words === null
			? await keeper.sealTo(keys, page.value)
			: await keeper.sealWithWords(words, page.value);
	if (!sealed.ok) return sealed;
	const noted = await noteShared(talk, draft, to, words === null ? 'file' : 'words');
	return noted.ok ? sealed : noted;
}

/** Notes that the reviewed draft was handed over by phone or on paper; same conditions. */
export async function noteShared(
	talk: Talk,
	draft: Draft,
	to: readonly ShareTarget[],
	channel: Channel
): Promise<Result<void, Fault>> {
	const statement = buildStatement({
		facts: talk.facts,
		payloadHash: draft.hash,
		recipients: to,
		signer: { role: talk.deps.settings.role, station: draft.payload.from.station },
		day: talk.today
	});
	if (!statement.ok) return err(statement.error);
	const recipients = to.map(({ id }) => id);
	talk.send({ type: 'shared', recipients, channel, hash: draft.hash, day: talk.today });
	await talk.setCard({ state: 'sealed', receipt: receiptCode(draft.bytes) });
	return ok(undefined);
}
