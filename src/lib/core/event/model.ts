// What can happen in a conversation, as one closed and versioned union. The list of these events
// is the truth: phase, position, findings and summary are computed from it and never stored.
// Times are days. There is no event, and no field, for how somebody looks or behaves.
import * as v from 'valibot';
import { agreementAnswers, agreementModes, agreementScopes } from '../agreement';
import { isDay, type Day } from '../brand';
import { roles } from './roles';
import { needs } from './needs';

/** Longest way of reaching somebody that can be written down, in characters. */
export const maxContactLength = 200;

const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const locale = v.pipe(v.string(), v.maxLength(20), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.custom<Day>((value) => typeof value === 'string' && isDay(value));
const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const need = v.picklist(needs);

const response = v.variant('kind', [
	v.strictObject({
		kind: v.literal('codes'),
		codes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.minLength(1), v.maxLength(20))
	}),
	v.strictObject({
		kind: v.literal('quantity'),
		value: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
	}),
	v.strictObject({ kind: v.literal('note'), text: v.pipe(v.string(), v.maxLength(2000)) }),
	v.strictObject({ kind: v.literal('unsure') }),
	v.strictObject({ kind: v.literal('declined') }),
	v.strictObject({ kind: v.literal('skipped') })
]);

/** How the respondent was asked: read it, heard it, through an interpreter, by the screener. */
export const askingModes = ['read', 'heard', 'interpreted', 'spoken'] as const;
export type AskingMode = (typeof askingModes)[number];

/** Who may interpret. Nobody who came with the respondent is in this list, and nobody can be. */
export const interpreters = [
	'not-needed',
	'professional-here',
	'professional-by-phone',
	'screen-only'
] as const;
export type Interpreter = (typeof interpreters)[number];

/** Whom the respondent wants to be asked, if anybody. All are offered on every ending. */
export const wishes = ['specialist', 'other-organisation', 'self', 'not-now', 'no'] as const;
export type Wish = (typeof wishes)[number];

/** How something was handed over. */
export const channels = ['file', 'words', 'phone', 'print'] as const;
export type Channel = (typeof channels)[number];

const stamp = {
	v: v.literal(1),
	/** Place in the log, from 0, without gaps. */
	seq: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
};
const event = <const T extends string, F extends v.ObjectEntries>(type: T, fields: F) =>
	v.strictObject({ ...stamp, type: v.literal(type), ...fields });

export const eventSchema = v.variant('type', [
	// Opening and gates
	event('opened', {
		day,
		code: v.pipe(v.string(), v.regex(/^[A-Z0-9]{2}-\d{2}-[A-Z0-9]{2}$/)),
		protocol: v.strictObject({ id, version, hash }),
		jurisdiction: v.strictObject({ id, version }),
		role: v.picklist(roles),
		staffLocale: locale
	}),
	event('situation-stated', { situation: v.picklist(['ordinary', 'suspect-or-detained']) }),
	event('language-chosen', { locale }),
	event('interpreter-confirmed', { interpreter: v.picklist(interpreters) }),
	event('interpreter-changed', {}),
	event('greeted', {}),
	event('privacy-confirmed', {
		outOfEarshot: v.literal(true),
		screenHidden: v.literal(true),
		nobodyWaiting: v.literal(true),
		noOpenCall: v.literal(true)
	}),
	event('privacy-unavailable', {}),
	event('privacy-lost', {}),
	event('need-stated', { need }),
	event('need-taken-back', { need }),
	event('need-settled', { need, how: v.picklist(['met', 'can-wait']) }),
	event('needs-asked', {}),
	event('capacity-stated', { capacity: v.picklist(['adult', 'child', 'age-uncertain']) }),
	event('introduced', {
		locale,
		wordingHash: hash,
		duties: v.pipe(v.array(id), v.minLength(1), v.maxLength(12))
	}),
	event('information-offered', { taken: v.picklist(['card', 'remembered', 'not-now']) }),
	event('agreement-decided', {
		scope: v.picklist(agreementScopes),
		recipient: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
		decision: v.picklist(agreementAnswers),
		mode: v.picklist(agreementModes),
		locale,
		wordingHash: hash,
		day
	}),
	event('preface-said', {}),
	// Items
	event('response-given', {
		item: id,
		response,
		locale,
		mode: v.picklist(askingModes),
		/** SHA-256 of the sentence as it was shown, so that it is known what was asked. */
		wordingHash: hash,
		visibility: v.picklist(['shared', 'hidden'])
	}),
	event('acknowledged', { item: id, next: v.picklist(['go-on', 'hear-help']) }),
	event('item-revisited', { item: id }),
	event('answer-withdrawn', { item: id }),
	event('questions-finished', {}),
	event('stepped-back', {}),
	// At any time
	event('paused', {}),
	event('resumed', {}),
	event('danger-raised', {}),
	event('danger-ended', { how: v.picklist(['mistake', 'past', 'handed-over']) }),
	event('child-raised', {}),
	event('child-handed-over', { service: v.nullable(id) }),
	event('asylum-raised', {}),
	event('other-organisation-asked', {}),
	event('stopped', {}),
	event('stop-decided', { keep: v.boolean() }),
	// Closing and handing over
	event('fear-stated', { fear: v.picklist(['now', 'yes', 'no', 'unsure', 'declined']) }),
	event('contact-stated', {
		safe: v.picklist(['yes', 'none', 'not-now']),
		text: v.pipe(v.string(), v.maxLength(maxContactLength))
	}),
	event('answers-read', {}),
	event('everything-taken-back', {}),
	event('help-wanted', {}),
	event('wish-stated', { wish: v.picklist(wishes), service: v.nullable(id) }),
	event('reviewed', { hash }),
	event('shared', {
		recipients: v.pipe(
			v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
			v.minLength(1),
			v.maxLength(8)
		),
		channel: v.picklist(channels),
		hash,
		day
	}),
	event('receipt-confirmed', { day }),
	event('sharing-finished', {}),
	event('ended', {})
]);

/** One event as it stands in the log. */
export type LoggedEvent = v.InferOutput<typeof eventSchema>;
export type EventType = LoggedEvent['type'];
export const eventTypes = eventSchema.options.map(
	(option) => option.entries.type.literal
) as readonly EventType[];

type Unstamped<E> = E extends unknown ? Omit<E, 'v' | 'seq'> : never;
/** Something that happened, before it has a place in the log. */
export type DomainEvent = Unstamped<LoggedEvent>;
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;
export type Log = readonly LoggedEvent[];

export const capacities = ['adult', 'child', 'age-uncertain'] as const;
/** A legal fact said by the respondent, never guessed; uncertain is treated as a child. */
export type Capacity = (typeof capacities)[number];
