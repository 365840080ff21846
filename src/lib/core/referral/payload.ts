// What is handed over, as the exact structure that is reviewed, hashed, signed and sealed. Needs
// and choices first; reported speech with its wording; what was not asked, and why. There is no
// field for an outcome, a number, an impression, a name, an origin or a story.
import * as v from 'valibot';
import { agreementAnswers, agreementModes } from '../agreement';
import { isDay, type Day } from '../brand';
import { askingModes, capacities, interpreters, needs, roles, wishes } from '../event';
import { fault, type Fault } from '../fault';
import { err, ok, type Result } from '../result';

/** Most bytes a payload may have: 128 KiB. */
export const maxPayloadBytes = 131_072;
/** Longest name of a station with its organisation, in characters. */
export const maxStationLength = 250;

const short = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const locale = v.pipe(v.string(), v.maxLength(20), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.custom<Day>((value) => typeof value === 'string' && isDay(value));
const list = <T extends v.GenericSchema>(item: T, max: number) =>
	v.pipe(v.array(item), v.maxLength(max));

const agreement = v.strictObject({
	scope: v.picklist(['talk', 'notes']),
	decision: v.picklist(agreementAnswers),
	mode: v.picklist(agreementModes),
	locale,
	wordingHash: hash,
	day
});

/** A sentence as it was shown, and a few words naming it, in the screener's language too. */
const wording = v.strictObject({
	hash,
	locale,
	prompt: short(1000),
	staffPrompt: short(1000),
	staffTopic: short(1000),
	answer: short(2000),
	staffAnswer: short(2000)
});

const reported = v.strictObject({
	item: id,
	anyOf: v.boolean(),
	reading: v.picklist(['yes', 'no', 'unsure', 'declined', 'skipped', 'other']),
	mode: v.picklist(askingModes),
	wording
});

/** A few words naming what was not asked, in the respondent's language and the screener's. */
const notAsked = v.strictObject({
	item: id,
	locale,
	topic: short(1000),
	staffTopic: short(1000),
	reason: v.picklist(['condition-not-met', 'condition-unknown', 'ended-before', 'withdrawn'])
});

export const deviations = ['screen-only', 'privacy-was-lost', 'ended-early', 'stopped'] as const;

const payloadShape = v.strictObject({
	format: v.literal('askwell-referral'),
	v: v.literal(1),
	reference: v.pipe(v.string(), v.regex(/^[A-Z0-9]{2}-\d{2}-[A-Z0-9]{2}$/)),
	/** 16 random bytes in hex: makes the receipt code and tells two referrals apart. */
	receipt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
	practice: v.boolean(),
	day,
	urgency: v.picklist(['now', 'today', 'soon']),
	needs: list(
		v.strictObject({ need: v.picklist(needs), state: v.picklist(['stated', 'met', 'can-wait']) }),
		needs.length
	),
	wishes: list(
		v.strictObject({
			wish: v.picklist(wishes),
			service: v.nullable(id),
			serviceName: short(200)
		}),
		20
	),
	asylum: v.boolean(),
	otherOrganisation: v.boolean(),
	fear: v.nullable(v.picklist(['now', 'yes', 'no', 'unsure', 'declined'])),
	contact: v.nullable(
		v.pipe(
			v.strictObject({ safe: v.picklist(['yes', 'none', 'not-now']), text: short(200) }),
			v.check(({ safe, text }) => safe === 'yes' || text === '')
		)
	),
	languages: v.strictObject({
		respondent: v.nullable(locale),
		staff: locale,
		interpreter: v.nullable(v.picklist(interpreters))
	}),
	capacity: v.nullable(v.picklist(capacities)),
	childRaised: v.boolean(),
	agreements: list(agreement, 2),
	told: v.strictObject({
		duties: list(id, 12),
		information: v.nullable(v.picklist(['card', 'remembered', 'not-now']))
	}),
	/** Empty with `answersIncluded` false: answers that say nothing are not handed on. */
	answersIncluded: v.boolean(),
	reported: list(reported, 200),
	notAsked: list(notAsked, 200),
	deviations: list(v.picklist(deviations), deviations.length),
	from: v.strictObject({
		role: v.picklist(roles),
		station: short(maxStationLength),
		callBack: short(60)
	}),
	protocol: v.strictObject({
		id,
		version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
		hash
	})
});
const payloadSchema = v.pipe(
	payloadShape,
	v.check((p) => p.answersIncluded || p.reported.length + p.notAsked.length === 0)
);

export type Payload = v.InferOutput<typeof payloadSchema>;
export type Reported = Payload['reported'][number];

/** The bytes that are reviewed, hashed, signed and sealed: UTF-8 JSON in this field order. */
export function encodePayload(payload: Payload): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(payload));
}

/** Decodes a payload strictly; `NotAReferral` for anything else, `FileTooLarge` above the limit. */
export function decodePayload(bytes: Uint8Array): Result<Payload, Fault> {
	return decodeExactly(payloadSchema, bytes, maxPayloadBytes);
}

/** Strictly decodes UTF-8 JSON of limited size, in bytes. */
export function decodeWith<T>(
	schema: v.GenericSchema<unknown, T>,
	bytes: Uint8Array,
	maxBytes: number
): Result<T, Fault> {
	if (bytes.length > maxBytes) return err(fault('FileTooLarge'));
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const parsed = v.safeParse(schema, JSON.parse(text));
		return parsed.success ? ok(parsed.output) : err(fault('NotAReferral'));
	} catch {
		return err(fault('NotAReferral'));
	}
}

/**
 * The same, and refuses bytes that say the same in another way (spaces, another order, a field
 * twice): two programs could read such bytes differently, and the signature would fit both.
 */
export function decodeExactly<T>(
	schema: v.GenericSchema<unknown, T>,
	bytes: Uint8Array,
	maxBytes: number
): Result<T, Fault> {
	const decoded = decodeWith(schema, bytes, maxBytes);
	if (!decoded.ok) return decoded;
	const again = new TextEncoder().encode(JSON.stringify(decoded.value));
	const isSame = again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
	return isSame ? decoded : err(fault('NotAReferral'));
}
