// Referrals for tests: a conversation at a border as a list of events, what is built from it, and
// the signed block that carries it.
import { ed25519 } from '@noble/curves/ed25519.js';
import { createHash } from 'node:crypto';
import { borderSecondLine, indicators } from '$lib/content';
import { isAgreed } from '$lib/core/agreement';
import { assess, circumstances, partition } from '$lib/core/assessment';
import { factsOf, plainResponses, stamped, type DomainEvent, type Facts } from '$lib/core/event';
import {
	buildReferral,
	buildStatement,
	encodeBlock,
	encodePayload,
	encodeStatement,
	signedBytes,
	type Block,
	type Payload,
	type ReferralInput,
	type Words
} from '$lib/core/referral';
import { day, decided, given, hashOf, introduced, opened, privacyConfirmed } from './events';
import { wordsOf } from './words';

export const secret = new Uint8Array(32).fill(3);
export const sha256 = (bytes: Uint8Array | string) =>
	createHash('sha256').update(bytes).digest('hex');

function inWords(tag: string): Words {
	return {
		locale: tag,
		messages: wordsOf(tag, borderSecondLine.id),
		answers: wordsOf(tag, 'spoken')
	};
}

export const items = borderSecondLine.items.map(({ id }) => id);

/** Everything before the first question. */
export const gates: readonly DomainEvent[] = [
	{ ...opened, protocol: { id: borderSecondLine.id, version: 1, hash: hashOf('0') } },
	{ type: 'situation-stated', situation: 'ordinary' },
	{ type: 'language-chosen', locale: 'ar' },
	{ type: 'interpreter-confirmed', interpreter: 'professional-by-phone' },
	privacyConfirmed,
	{ type: 'need-stated', need: 'medicine' },
	{ type: 'need-settled', need: 'medicine', how: 'can-wait' },
	{ type: 'capacity-stated', capacity: 'adult' },
	{ ...introduced, locale: 'ar', duties: ['child-protection', 'unknown'] },
	{ type: 'information-offered', taken: 'remembered' },
	decided('talk', 'given'),
	decided('notes', 'given')
];

/** What is said at the end. */
export const ending: readonly DomainEvent[] = [
	{ type: 'fear-stated', fear: 'unsure' },
	{ type: 'contact-stated', safe: 'yes', text: '+358 40 1234567' },
	{ type: 'wish-stated', wish: 'other-organisation', service: 'riku' }
];

export const answered = (item: string, reply: Parameters<typeof given>[1]) => ({
	...given(item, reply),
	locale: 'ar'
});

/** Yes, no, not sure, rather not say, yes, left out; the last two are not asked. */
export const answers: readonly DomainEvent[] = (
	['yes', 'no', 'unsure', 'declined', 'yes', 'skipped'] as const
).map((reply, at) => answered(items[at]!, reply));

export const factsFrom = (events: readonly DomainEvent[]): Facts => factsOf(events.map(stamped));

/** What a referral is built from, for a conversation of these events. */
export function inputFrom(
	events: readonly DomainEvent[],
	more: Partial<ReferralInput> = {}
): ReferralInput {
	const facts = factsFrom(events);
	const { conduct } = partition(borderSecondLine, plainResponses(facts), facts.withdrawn);
	const around = circumstances({
		danger: facts.danger,
		privacy: facts.privacy,
		agreement: isAgreed(facts.agreements, 'talk') ? 'given' : 'refused',
		end: facts.stopped ? 'stopped' : 'complete'
	});
	return {
		facts,
		protocol: borderSecondLine,
		assessment: assess(conduct, around, facts.capacity ?? 'adult', indicators),
		wordsByLocale: new Map([['ar', inWords('ar')]]),
		staffWords: inWords('en'),
		from: { role: 'border-guard', station: 'North station', callBack: '+358 29 0000000' },
		serviceNames: new Map([['riku', 'RIKU']]),
		receipt: 'ab'.repeat(16),
		day,
		practice: false,
		...more
	};
}

/** A referral for a whole conversation, with more events at its end. */
export const payloadFrom = (...more: readonly DomainEvent[]): Payload =>
	buildReferral(inputFrom([...gates, ...answers, ...ending, ...more]));

/** The facts after the respondent reviewed these bytes and agreed to these recipients. */
export const agreedFacts = (payload: Uint8Array, ...recipients: readonly string[]): Facts =>
	factsFrom([
		...gates,
		...answers,
		...ending,
		{ type: 'reviewed', hash: sha256(payload) },
		...recipients.map((to) => decided('share', 'given', to))
	]);

/** A block as a sender makes it, with parts replaced before or after signing. */
export function blockFor(payload: Payload = payloadFrom(), replaced: Partial<Block> = {}): Block {
	const bytes = encodePayload(payload);
	const statement = buildStatement({
		facts: agreedFacts(bytes, 'riku'),
		payloadHash: sha256(bytes),
		recipients: [{ id: 'riku', name: 'RIKU' }],
		signer: { role: 'border-guard', station: 'North station' },
		day,
		steps: null
	});
	if (!statement.ok) throw new Error(statement.error.tag);
	const said = replaced.statement ?? encodeStatement(statement.value);
	return {
		payload: bytes,
		statement: said,
		signature: new Uint8Array(ed25519.sign(signedBytes(said), secret)),
		key: new Uint8Array(ed25519.getPublicKey(secret)),
		...replaced
	};
}

/** The text of a file that holds a block. */
export const fileOf = (block: Block): Uint8Array =>
	new TextEncoder().encode(`<p>before</p>\n${encodeBlock(block)}\n<p>after</p>`);
