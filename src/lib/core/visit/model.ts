// What can happen at a visit to a workplace, as one closed and versioned union, beside the logs of
// the conversations, which stand apart each under its own key. No time is in it, no name of a worker
// or an employer, and nothing of what anybody said: a conversation is a number here, given in the
// order in which they began and not the number by which somebody was drawn.
import * as v from 'valibot';
import { interpreters } from '../event';
import { checkedRecords } from './records';

/** Most workers a draw chooses from, and most conversations of one visit. */
export const maxWorkers = 999;
/** Fewest conversations with counted answers of which anything is told. */
export const fewestCounted = 10;

const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const locale = v.pipe(v.string(), v.maxLength(20), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxWorkers));
const isUnique = (list: readonly unknown[]) => new Set(list).size === list.length;
const unique = <const S extends v.GenericSchema>(item: S, max: number) =>
	v.pipe(
		v.array(item),
		v.minLength(1),
		v.maxLength(max),
		v.check((list) => isUnique(list))
	);

/** How the card came to people: into the hand of each, or laid where each can take one unseen. */
export const cardWays = ['handed-to-everyone', 'laid-out'] as const;
/** Why a visit was interrupted. An alarm, danger at the place, or a rest. */
export const breakReasons = ['alarm', 'danger', 'rest'] as const;
/**
 * How a conversation ended, and nothing about what was said in it: `finished` by its own farewell,
 * whatever led there, or `not-come-back` when it was left and the person did not return.
 */
export const conversationEnds = ['finished', 'not-come-back'] as const;

const stamp = {
	v: v.literal(1),
	/** Place in the log, from 0, without gaps. */
	seq: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
};
const event = <const T extends string, F extends v.ObjectEntries>(type: T, fields: F) =>
	v.strictObject({ ...stamp, type: v.literal(type), ...fields });

const [contracts, payslips, hours, deductions, housing, documents, registration, safety] =
	checkedRecords;

const anyEvent = v.variant('type', [
	event('opened', {
		protocol: v.strictObject({ id, version, hash }),
		jurisdiction: v.strictObject({ id, version }),
		staffLocale: locale
	}),
	// Gates, once a visit
	event('safety-confirmed', {
		/** Everybody here can leave, and so can we. */
		wayOut: v.literal(true),
		nobodyThreatens: v.literal(true),
		/** No raid, arrest or removal is under way at the place. */
		noArrests: v.literal(true)
	}),
	event('safety-unavailable', {}),
	event('interpreter-confirmed', { locale, interpreter: v.picklist(interpreters) }),
	event('interpreter-lost', { locale }),
	/** Who I am, what I also check, and that I do not ask about it here; said in this language. */
	event('introduced', { locale }),
	event('duties-told', {
		locale,
		/** SHA-256 of the introduction and the duties as they were said in this language. */
		wordingHash: hash,
		duties: unique(id, 12)
	}),
	event('card-given', { way: v.picklist(cardWays) }),
	event('stepped-back', {}),
	// Whom to speak with, and the conversations
	event('drawn', {
		of: number,
		numbers: unique(number, maxWorkers)
	}),
	event('conversation-opened', {
		number,
		situation: v.picklist(['ordinary', 'suspect-or-detained'])
	}),
	event('conversation-left', { number }),
	event('conversation-resumed', { number }),
	event('conversation-ended', { number, how: v.picklist(conversationEnds) }),
	// At any time
	event('break-begun', { why: v.picklist(breakReasons) }),
	event('break-ended', {}),
	// Records
	v.variant('record', [
		event('record-checked', contracts),
		event('record-checked', payslips),
		event('record-checked', hours),
		event('record-checked', deductions),
		event('record-checked', housing),
		event('record-checked', documents),
		event('record-checked', registration),
		event('record-checked', safety)
	]),
	/**
	 * The end. What workers said is written down here once, as it may be told: a summary is made from
	 * this and never counted again, so that no second count can be set against the first.
	 */
	event('closed', {
		statements: v.nullable(
			v.strictObject({
				of: v.pipe(number, v.minValue(fewestCounted)),
				told: unique(id, 14)
			})
		)
	})
]);

export const visitEventSchema = v.pipe(anyEvent, v.check(isOfFoundRecord));

/** Only of a record that was found can it be said what is wrong with it. */
function isOfFoundRecord(one: v.InferOutput<typeof anyEvent>): boolean {
	return one.type !== 'record-checked' || one.finding === 'found' || one.wrong.length === 0;
}

/** One event as it stands in the log of a visit. */
export type LoggedVisitEvent = v.InferOutput<typeof visitEventSchema>;
export type VisitEventType = LoggedVisitEvent['type'];

type Unstamped<E> = E extends unknown ? Omit<E, 'v' | 'seq'> : never;
/** Something that happened at a visit, before it has a place in the log. */
export type VisitEvent = Unstamped<LoggedVisitEvent>;
export type VisitEventOf<T extends VisitEventType> = Extract<VisitEvent, { type: T }>;
export type VisitLog = readonly LoggedVisitEvent[];
