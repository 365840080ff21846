// From the facts of one conversation to what is handed over. Whether anything may be handed over,
// and to whom, is decided elsewhere by what the respondent reviewed and agreed to; see share.ts.
import type { Day } from '../brand';
import { isSilent, type Assessment } from '../assessment';
import { latestDecision } from '../agreement';
import { needs, plainResponses, wishes, type Facts } from '../event';
import {
	notAskedReason,
	optionKey,
	promptKey,
	readingOf,
	responsesInScope,
	topicKey,
	type Item,
	type Messages,
	type Protocol,
	type Response
} from '../protocol';
import type { Payload, Reported } from './payload';

/** The words of a protocol and the common answers in one language. */
export interface Words {
	readonly locale: string;
	readonly messages: Messages;
	/** Words for `answer.yes`, `answer.no`, `answer.unsure`, `answer.declined`, `answer.skipped`. */
	readonly answers: Messages;
}

export interface ReferralInput {
	readonly facts: Facts;
	readonly protocol: Protocol;
	readonly assessment: Assessment;
	/** Words in each language in which an item was asked, and the respondent's, by locale tag. */
	readonly wordsByLocale: ReadonlyMap<string, Words>;
	readonly staffWords: Words;
	readonly from: Payload['from'];
	/** Names of services, by id, as they call themselves. */
	readonly serviceNames: ReadonlyMap<string, string>;
	/** 32 hex digits of fresh randomness. */
	readonly receipt: string;
	readonly day: Day;
	readonly practice: boolean;
}

/** The payload for the conversation as it stands. Throws only if nothing was ever opened. */
export function buildReferral(input: ReferralInput): Payload {
	const { facts, assessment } = input;
	if (facts.opened === null) throw new Error('a referral needs an opened conversation');
	const answersIncluded = !isSilent(assessment.outcome);
	return {
		format: 'askwell-referral',
		v: 1,
		reference: facts.opened.code,
		receipt: input.receipt,
		practice: input.practice,
		day: input.day,
		urgency: urgencyOf(facts, assessment),
		needs: needsOf(facts),
		wishes: wishesOf(input),
		asylum: facts.asylum,
		otherOrganisation: facts.otherOrganisation,
		fear: facts.fear,
		contact: facts.contact,
		languages: {
			respondent: facts.locale,
			staff: facts.opened.staffLocale,
			interpreter: facts.interpreter
		},
		capacity: facts.capacity,
		childRaised: facts.childRaised,
		agreements: agreementsOf(facts),
		told: { duties: facts.introduced?.duties ?? [], information: facts.informationTaken },
		answersIncluded,
		reported: answersIncluded ? reportedOf(input) : [],
		notAsked: answersIncluded ? notAskedOf(input) : [],
		deviations: deviationsOf(facts),
		from: input.from,
		protocol: facts.opened.protocol
	};
}

function urgencyOf(facts: Facts, assessment: Assessment): Payload['urgency'] {
	if (assessment.actions.includes('danger') || facts.fear === 'now') return 'now';
	const child = assessment.actions.includes('child');
	const safePlace = facts.needs.get('safe-place') === 'stated';
	return child || safePlace || facts.fear === 'yes' ? 'today' : 'soon';
}

// Needs and wishes stand in the order of their lists, not in the order in which they were said.
function needsOf(facts: Facts): Payload['needs'] {
	return needs.flatMap((need) => {
		const state = facts.needs.get(need);
		return state === undefined ? [] : [{ need, state }];
	});
}

function wishesOf({ facts, serviceNames }: ReferralInput): Payload['wishes'] {
	const place = ({ wish, service }: Facts['wishes'][number]) =>
		`${wishes.indexOf(wish)} ${service ?? ''}`;
	return facts.wishes
		.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
		.map(({ wish, service }) => ({
			wish,
			service,
			serviceName: (service && serviceNames.get(service)) ?? ''
		}));
}

function agreementsOf(facts: Facts): Payload['agreements'] {
	return (['talk', 'notes'] as const).flatMap((scope) => {
		const latest = latestDecision(facts.agreements, scope);
		if (latest === null) return [];
		const { decision, mode, locale, wordingHash, day } = latest;
		return [{ scope, decision, mode, locale, wordingHash, day }];
	});
}

// In the protocol's order: the order in which somebody answered never leaves the device.
function reportedOf({ facts, protocol, wordsByLocale, staffWords }: ReferralInput): Reported[] {
	const counted = responsesInScope(protocol, plainResponses(facts));
	return protocol.items.flatMap((item): Reported[] => {
		const recorded = facts.responses.get(item.id);
		const mayPass = item.purpose === 'conduct' || item.purpose === 'condition';
		if (!recorded || !mayPass || !counted.has(item.id) || recorded.visibility === 'hidden') {
			return [];
		}
		const words = wordsByLocale.get(recorded.locale) ?? staffWords;
		return [
			{
				item: item.id,
				anyOf: item.kind === 'anyOf',
				reading: readingOf(recorded.response),
				mode: recorded.mode,
				wording: {
					hash: recorded.wordingHash,
					locale: words.locale,
					prompt: words.messages[promptKey(item)] ?? '',
					staffPrompt: staffWords.messages[promptKey(item)] ?? '',
					staffTopic: staffWords.messages[topicKey(item)] ?? '',
					answer: answerText(item, recorded.response, words),
					staffAnswer: answerText(item, recorded.response, staffWords)
				}
			}
		];
	});
}

/** An answer in words. */
export function answerText(item: Item, response: Response, words: Words): string {
	if (response.kind === 'quantity') return String(response.value);
	if (response.kind === 'note') return response.text;
	if (response.kind !== 'codes') return words.answers[`answer.${response.kind}`] ?? '';
	return response.codes
		.map((code) => optionKey(item, code))
		.map((key) => words.messages[key] ?? words.answers[key] ?? '')
		.join(', ');
}

function notAskedOf({
	facts,
	protocol,
	wordsByLocale,
	staffWords
}: ReferralInput): Payload['notAsked'] {
	const responses = plainResponses(facts);
	const { locale, messages } = wordsByLocale.get(facts.locale ?? '') ?? staffWords;
	return protocol.items.flatMap((item) => {
		if (item.purpose !== 'conduct' && item.purpose !== 'condition') return [];
		const reason = notAskedReason(item, protocol, responses, facts.withdrawn);
		if (reason === null) return [];
		const topic = messages[topicKey(item)] ?? '';
		const staffTopic = staffWords.messages[topicKey(item)] ?? '';
		return [{ item: item.id, locale, topic, staffTopic, reason }];
	});
}

function deviationsOf(facts: Facts): Payload['deviations'] {
	return [
		...(facts.interpreter === 'screen-only' ? (['screen-only'] as const) : []),
		...(facts.privacyWasLost ? (['privacy-was-lost'] as const) : []),
		...(facts.helpAskedEarly ? (['ended-early'] as const) : []),
		...(facts.stopped ? (['stopped'] as const) : [])
	];
}
