// What is known at a point of the conversation: a pure fold of the log. Two people replaying the
// same log know the same. There is no place here for an impression of the respondent.
import type { AgreementDecision } from '../agreement';
import type { Response } from '../protocol';
import { unstamped } from './log';
import type { Role } from './roles';
import type {
	AskingMode,
	Capacity,
	Channel,
	DomainEvent,
	EventOf,
	Interpreter,
	Log,
	Wish
} from './model';
import { urgentNeeds, type Need } from './needs';

/** A response with what is needed to know later exactly what was asked, and how. */
export interface RecordedResponse {
	readonly response: Response;
	readonly locale: string;
	readonly mode: AskingMode;
	readonly wordingHash: string;
	readonly visibility: 'shared' | 'hidden';
}

export type NeedState = 'stated' | 'met' | 'can-wait';

export interface Facts {
	readonly opened: EventOf<'opened'> | null;
	readonly role: Role | null;
	readonly situation: 'ordinary' | 'suspect-or-detained' | null;
	readonly locale: string | null;
	readonly interpreter: Interpreter | null;
	/** An interpreter left, and nobody was confirmed in their place. */
	readonly interpreterOwed: boolean;
	readonly privacy: 'never' | 'held' | 'lost';
	readonly privacyWasLost: boolean;
	readonly needs: ReadonlyMap<Need, NeedState>;
	readonly capacity: Capacity | null;
	readonly introduced: EventOf<'introduced'> | null;
	readonly informationTaken: 'card' | 'remembered' | 'not-now' | null;
	readonly agreements: readonly AgreementDecision[];
	readonly responses: ReadonlyMap<string, RecordedResponse>;
	readonly withdrawn: ReadonlySet<string>;
	/** Item whose turn it is out of order, because the respondent went back to it. */
	readonly revisiting: string | null;
	/** Items in the order in which they were last answered; never leaves the device. */
	readonly answerOrder: readonly string[];
	readonly danger: boolean;
	/** What held before danger was raised, until that ends; a mistake brings it back. */
	readonly dangerBefore: Pick<Facts, 'danger' | 'reviewedHash'> | null;
	readonly childRaised: boolean;
	readonly childHandedTo: string | null;
	readonly asylum: boolean;
	readonly otherOrganisation: boolean;
	readonly stopped: boolean;
	readonly helpAskedEarly: boolean;
	readonly questionsFinished: boolean;
	readonly fear: EventOf<'fear-stated'>['fear'] | null;
	readonly contact: { readonly safe: 'yes' | 'none' | 'not-now'; readonly text: string } | null;
	readonly wishes: readonly { readonly wish: Wish; readonly service: string | null }[];
	/** SHA-256 of the bytes the respondent reviewed last; null after anything in them changed. */
	readonly reviewedHash: string | null;
	readonly shared: readonly {
		readonly recipients: readonly string[];
		readonly channel: Channel;
		readonly hash: string;
	}[];
	readonly receiptConfirmed: boolean;
}

export const noFacts: Facts = {
	opened: null,
	role: null,
	situation: null,
	locale: null,
	interpreter: null,
	interpreterOwed: false,
	privacy: 'never',
	privacyWasLost: false,
	needs: new Map(),
	capacity: null,
	introduced: null,
	informationTaken: null,
	agreements: [],
	responses: new Map(),
	withdrawn: new Set(),
	revisiting: null,
	answerOrder: [],
	danger: false,
	dangerBefore: null,
	childRaised: false,
	childHandedTo: null,
	asylum: false,
	otherOrganisation: false,
	stopped: false,
	helpAskedEarly: false,
	questionsFinished: false,
	fear: null,
	contact: null,
	wishes: [],
	reviewedHash: null,
	shared: [],
	receiptConfirmed: false
};

/** The facts after one more event. */
export function apply(facts: Facts, event: DomainEvent): Facts {
	const next = { ...facts, ...changes(facts, event) };
	return reviewStillHolds(event) ? next : withoutReview(next);
}

/** The facts after a whole log. */
export function factsOf(log: Log): Facts {
	return log.reduce<Facts>((facts, event) => apply(facts, unstamped(event)), noFacts);
}

/** Needs that were stated, are urgent, and are neither met nor said to be able to wait. */
export function unsettledUrgentNeeds(facts: Facts): readonly Need[] {
	return urgentNeeds.filter((need) => facts.needs.get(need) === 'stated');
}

/** Whether the respondent is treated as a child: said so, is not sure, or it was raised. */
export function isTreatedAsChild(facts: Facts): boolean {
	return facts.childRaised || facts.capacity === 'child' || facts.capacity === 'age-uncertain';
}

function withoutReview(facts: Facts): Facts {
	const dangerBefore = facts.dangerBefore && { ...facts.dangerBefore, reviewedHash: null };
	return { ...facts, reviewedHash: null, dangerBefore };
}

// Only these leave the reviewed bytes as they were, or see to it themselves.
function reviewStillHolds(event: DomainEvent): boolean {
	return (
		event.type === 'reviewed' ||
		event.type === 'agreement-decided' ||
		event.type === 'shared' ||
		event.type === 'receipt-confirmed' ||
		event.type === 'sharing-finished' ||
		event.type === 'paused' ||
		event.type === 'resumed' ||
		event.type === 'privacy-confirmed' ||
		event.type === 'danger-raised' ||
		event.type === 'danger-ended' ||
		event.type === 'ended'
	);
}

function changes(facts: Facts, event: DomainEvent): Partial<Facts> {
	switch (event.type) {
		case 'opened':
			return { opened: event, role: event.role };
		case 'situation-stated':
			return { situation: event.situation };
		case 'language-chosen':
			return { locale: event.locale };
		case 'interpreter-confirmed':
			return { interpreter: event.interpreter, interpreterOwed: false };
		case 'interpreter-changed':
			return { interpreter: null, interpreterOwed: true };
		case 'privacy-confirmed':
			return { privacy: 'held' };
		case 'privacy-lost':
		case 'privacy-unavailable':
			return facts.privacy === 'held' ? { privacy: 'lost', privacyWasLost: true } : {};
		case 'need-stated':
			return { needs: withNeed(facts.needs, event.need, 'stated') };
		case 'need-taken-back':
			return { needs: withNeed(facts.needs, event.need, null) };
		case 'need-settled':
			return { needs: withNeed(facts.needs, event.need, event.how) };
		case 'capacity-stated':
			return { capacity: event.capacity };
		case 'introduced':
			return { introduced: event };
		case 'information-offered':
			return { informationTaken: event.taken };
		case 'agreement-decided': {
			const { type: _type, ...decision } = event;
			return { agreements: [...facts.agreements, decision] };
		}
		default:
			return laterChanges(facts, event);
	}
}

function laterChanges(facts: Facts, event: DomainEvent): Partial<Facts> {
	switch (event.type) {
		case 'response-given':
			return withResponse(facts, event);
		case 'answer-withdrawn':
			return withoutResponse(facts, event.item);
		case 'acknowledged':
			return event.next === 'hear-help' ? { helpAskedEarly: true } : {};
		case 'item-revisited':
			return { revisiting: event.item };
		case 'questions-finished':
			return { questionsFinished: true };
		case 'danger-raised':
			return dangerRaised(facts);
		case 'danger-ended':
			return dangerEnded(facts, event.how);
		case 'child-raised':
			return { childRaised: true };
		case 'child-handed-over':
			return { childHandedTo: event.service };
		case 'asylum-raised':
			return { asylum: true };
		case 'other-organisation-asked':
			return { otherOrganisation: true };
		case 'stopped':
			return { stopped: true, dangerBefore: null };
		case 'everything-taken-back':
			return { stopped: true, dangerBefore: null, agreements: [] };
		default:
			return closingChanges(facts, event);
	}
}

// A mistake leaves things as they were before it: a danger that was real earlier stays real, and a
// review stands that nothing else has touched.
function dangerRaised({ danger, reviewedHash, dangerBefore }: Facts): Partial<Facts> {
	const before = dangerBefore ?? { danger, reviewedHash };
	return { danger: true, reviewedHash: null, dangerBefore: before };
}

function dangerEnded(facts: Facts, how: EventOf<'danger-ended'>['how']): Partial<Facts> {
	const back = how === 'mistake' ? facts.dangerBefore : null;
	return { ...back, dangerBefore: null };
}

function closingChanges(facts: Facts, event: DomainEvent): Partial<Facts> {
	switch (event.type) {
		case 'fear-stated':
			return { fear: event.fear };
		case 'contact-stated':
			return { contact: { safe: event.safe, text: event.safe === 'yes' ? event.text : '' } };
		case 'wish-stated':
			return { wishes: withWish(facts.wishes, { wish: event.wish, service: event.service }) };
		case 'reviewed':
			return { reviewedHash: event.hash };
		case 'shared': {
			const { recipients, channel, hash } = event;
			return { shared: [...facts.shared, { recipients, channel, hash }] };
		}
		case 'receipt-confirmed':
			return { receiptConfirmed: true };
		default:
			return {};
	}
}

function withNeed(needs: Facts['needs'], need: Need, state: NeedState | null): Facts['needs'] {
	const next = new Map(needs);
	if (state === null) next.delete(need);
	else next.set(need, state);
	return next;
}

function withResponse(facts: Facts, event: EventOf<'response-given'>): Partial<Facts> {
	const { type: _type, item, ...recorded } = event;
	const withdrawn = new Set(facts.withdrawn);
	withdrawn.delete(item);
	return {
		responses: new Map(facts.responses).set(item, recorded),
		withdrawn,
		revisiting: null,
		answerOrder: [...facts.answerOrder.filter((id) => id !== item), item]
	};
}

function withoutResponse(facts: Facts, item: string): Partial<Facts> {
	const responses = new Map(facts.responses);
	responses.delete(item);
	return {
		responses,
		withdrawn: new Set(facts.withdrawn).add(item),
		revisiting: null,
		answerOrder: [...facts.answerOrder.filter((id) => id !== item), item]
	};
}

// "Not now" and "no" replace everything; asking for somebody adds to what was asked for.
function withWish(wishes: Facts['wishes'], wish: Facts['wishes'][number]): Facts['wishes'] {
	if (wish.wish === 'no' || wish.wish === 'not-now') return [wish];
	const others = wishes.filter(
		(w) =>
			w.wish !== 'no' &&
			w.wish !== 'not-now' &&
			!(w.wish === wish.wish && w.service === wish.service)
	);
	return [...others, wish];
}
