// One of each event that can happen, and every variant that leads somewhere else. Used as the
// alphabet of walks; a test proves that no type of event is missing from it.
import type { AgreementAnswer, AgreementScope } from '$lib/core/agreement';
import { dayOf } from '$lib/core/brand';
import type { DomainEvent, EventOf } from '$lib/core/event';
import type { Response } from '$lib/core/protocol';

export const day = dayOf(Date.UTC(2026, 0, 15));
export const hashOf = (letter: string) => letter.repeat(64);

export const opened: EventOf<'opened'> = {
	type: 'opened',
	day,
	code: 'K7-42-QX',
	protocol: { id: 'test-protocol', version: 1, hash: hashOf('0') },
	jurisdiction: { id: 'test-land', version: 1 },
	role: 'border-guard',
	staffLocale: 'en'
};

export const privacyConfirmed: EventOf<'privacy-confirmed'> = {
	type: 'privacy-confirmed',
	outOfEarshot: true,
	screenHidden: true,
	nobodyWaiting: true,
	noOpenCall: true
};

export const introduced: EventOf<'introduced'> = {
	type: 'introduced',
	locale: 'fi',
	wordingHash: hashOf('1'),
	duties: ['test-duty']
};

export function decided(
	scope: AgreementScope,
	decision: AgreementAnswer,
	recipient: string | null = null
): EventOf<'agreement-decided'> {
	const [mode, locale, wordingHash] = ['spoken', 'fi', hashOf('2')] as const;
	return { type: 'agreement-decided', scope, recipient, decision, mode, locale, wordingHash, day };
}

export type Reply = 'yes' | 'no' | 'unsure' | 'declined' | 'skipped' | Response;

export function given(item: string, reply: Reply): EventOf<'response-given'> {
	const [mode, locale, wordingHash] = ['spoken', 'fi', hashOf('3')] as const;
	const response = mutable(responseOf(reply));
	return {
		type: 'response-given',
		item,
		response,
		locale,
		mode,
		wordingHash,
		visibility: 'shared'
	};
}

export function responseOf(reply: Reply): Response {
	if (typeof reply !== 'string') return reply;
	return reply === 'yes' || reply === 'no' ? { kind: 'codes', codes: [reply] } : { kind: reply };
}

function mutable(response: Response) {
	return response.kind === 'codes' ? { kind: response.kind, codes: [...response.codes] } : response;
}

export function shared(hash: string, recipients: readonly string[]): EventOf<'shared'> {
	return { type: 'shared', recipients: [...recipients], channel: 'file', hash, day };
}

const bare = (
	[
		'interpreter-changed',
		'greeted',
		'privacy-unavailable',
		'privacy-lost',
		'needs-asked',
		'preface-said',
		'questions-finished',
		'stepped-back',
		'paused',
		'resumed',
		'danger-raised',
		'child-raised',
		'asylum-raised',
		'other-organisation-asked',
		'stopped',
		'answers-read',
		'everything-taken-back',
		'help-wanted',
		'sharing-finished',
		'ended'
	] as const
).map((type) => ({ type }));

/** Every type of event, in every variant that a guard looks at, for a protocol with item `a`. */
export const alphabet: readonly DomainEvent[] = [
	opened,
	...bare,
	{ type: 'situation-stated', situation: 'ordinary' },
	{ type: 'situation-stated', situation: 'suspect-or-detained' },
	{ type: 'language-chosen', locale: 'fi' },
	{ type: 'interpreter-confirmed', interpreter: 'professional-here' },
	privacyConfirmed,
	{ type: 'need-stated', need: 'water' },
	{ type: 'need-taken-back', need: 'water' },
	{ type: 'need-settled', need: 'water', how: 'met' },
	{ type: 'capacity-stated', capacity: 'adult' },
	{ type: 'capacity-stated', capacity: 'child' },
	{ type: 'capacity-stated', capacity: 'age-uncertain' },
	introduced,
	{ type: 'information-offered', taken: 'card' },
	decided('talk', 'given'),
	decided('talk', 'refused'),
	decided('notes', 'given'),
	decided('notes', 'refused'),
	decided('share', 'given', 'desk-one'),
	decided('share', 'refused', 'desk-one'),
	given('a', 'yes'),
	given('a', 'no'),
	{ type: 'acknowledged', item: 'a', next: 'go-on' },
	{ type: 'acknowledged', item: 'a', next: 'hear-help' },
	{ type: 'item-revisited', item: 'a' },
	{ type: 'answer-withdrawn', item: 'a' },
	{ type: 'danger-ended', how: 'mistake' },
	{ type: 'danger-ended', how: 'past' },
	{ type: 'danger-ended', how: 'handed-over' },
	{ type: 'child-handed-over', service: null },
	{ type: 'stop-decided', keep: true },
	{ type: 'stop-decided', keep: false },
	{ type: 'fear-stated', fear: 'yes' },
	{ type: 'contact-stated', safe: 'yes', text: 'by the lighthouse' },
	{ type: 'wish-stated', wish: 'specialist', service: null },
	{ type: 'wish-stated', wish: 'not-now', service: null },
	{ type: 'reviewed', hash: hashOf('a') },
	shared(hashOf('a'), ['desk-one']),
	{ type: 'receipt-confirmed', day }
];
