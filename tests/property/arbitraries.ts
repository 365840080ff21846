// Random protocols, answers and events for the laws. Protocols are those that pass the check;
// events are every type of the closed union, with any content their shape allows.
import fc from 'fast-check';
import {
	agreementAnswers,
	agreementModes,
	agreementScopes,
	type AgreementDecision
} from '$lib/core/agreement';
import {
	askingModes,
	capacities,
	channels,
	interpreters,
	needs,
	roles,
	wishes,
	type DomainEvent
} from '$lib/core/event';
import {
	codesOf,
	purposes,
	type Condition,
	type Item,
	type Protocol,
	type Purpose,
	type Response
} from '$lib/core/protocol';
import { day, hashOf, privacyConfirmed, responseOf, type Reply } from '../support/events';
import { anyOf, protocolOf, testIndicators, yesNo } from '../support/protocols';

/** Which conditions a random protocol has: none, only such as hold by a yes, or any. */
export type Conditions = 'none' | 'on-yes' | 'any';

const kinds = ['choice', 'choice', 'choice', 'anyOf', 'quantity', 'choices'] as const;
const seed = fc.record({
	kind: fc.constantFrom(...kinds),
	purpose: fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Purpose>('conduct') },
		{ weight: 2, arbitrary: fc.constantFrom(...purposes) }
	),
	indicators: fc.uniqueArray(fc.constantFrom(...testIndicators.map(({ id }) => id)), {
		maxLength: 3
	}),
	shape: fc.constantFrom('free', 'is', 'is', 'all', 'any', 'not'),
	picks: fc.tuple(fc.nat(100), fc.nat(100)),
	no: fc.boolean()
});
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

function bare(id: string, { kind, purpose, indicators }: Seed): Item {
	if (kind === 'choice') return yesNo(id, { purpose, indicators });
	if (kind === 'anyOf') return anyOf(id, { purpose, indicators });
	if (kind === 'choices') {
		return { id, kind, purpose: 'need', options: ['red', 'blue'], indicators: [] };
	}
	return { id, kind, purpose, unit: 'hours', min: 0, max: 168, indicators };
}

function comparison(item: Item, no: boolean): Condition {
	if (item.kind === 'quantity') return { op: 'atLeast', item: item.id, value: 50 };
	const [first = '', second = ''] = codesOf(item);
	return { op: 'is', item: item.id, code: no ? second : first };
}

function conditionOf(s: Seed, earlier: readonly Item[], kind: Conditions): Condition | null {
	const usable = earlier.filter(({ purpose }) => purpose !== 'demographic');
	if (kind === 'none' || s.shape === 'free' || usable.length === 0) return null;
	const no = kind === 'any' && s.no;
	const [a, b] = s.picks.map((pick) => comparison(usable[pick % usable.length]!, no));
	if (s.shape === 'is' || (s.shape === 'not' && kind === 'on-yes')) return a!;
	return s.shape === 'not' ? { op: 'not', of: a! } : { op: s.shape, of: [a!, b!] };
}

/** A protocol of one to eight items that the check finds in order. */
export function protocols(kind: Conditions): fc.Arbitrary<Protocol> {
	return fc.array(seed, { minLength: 1, maxLength: 8 }).map((seeds) => {
		const items = seeds.reduce<readonly Item[]>((earlier, one, index) => {
			const askWhen = conditionOf(one, earlier, kind);
			const item = bare(`item-${index}`, one);
			return [...earlier, askWhen ? { ...item, askWhen } : item];
		}, []);
		return protocolOf(items);
	});
}

/** Any response that an item offers. */
export function responses(item: Item): fc.Arbitrary<Response> {
	const silent = fc.constantFrom<Reply>('unsure', 'declined', 'skipped').map(responseOf);
	if (item.kind === 'quantity') {
		const value = fc.integer({ min: item.min, max: item.max });
		return fc.oneof(
			silent,
			value.map((v): Response => ({ kind: 'quantity', value: v }))
		);
	}
	if (item.kind === 'note') {
		const text = fc.string({ maxLength: 20 });
		return fc.oneof(
			silent,
			text.map((t): Response => ({ kind: 'note', text: t }))
		);
	}
	const least = { minLength: 1, maxLength: item.kind === 'choices' ? 2 : 1 };
	const codes = fc.uniqueArray(fc.constantFrom(...codesOf(item)), least);
	return fc.oneof(
		silent,
		codes.map((c): Response => ({ kind: 'codes', codes: c }))
	);
}

/** For each item a response or none, as a list beside the items. */
export function answered(protocol: Protocol): fc.Arbitrary<readonly (Response | null)[]> {
	return fc.tuple(...protocol.items.map((item) => fc.option(responses(item))));
}

const ids = fc.constantFrom('a', 'b', 'c', 'item-0', 'item-1', 'nowhere');
const desks = fc.constantFrom('desk-one', 'desk-two', 'desk-three');
const maybeDesk: fc.Arbitrary<string | null> = fc.option(desks, { nil: null });
const locales = fc.constantFrom('en', 'fi', 'ar', 'zh-Hant');
const hashes = fc.constantFrom(...['a', 'b', 'c'].map(hashOf));
const anyNeed = fc.constantFrom(...needs);
const of = <const T extends string>(type: T) => fc.constant({ type });

const decisions: fc.Arbitrary<AgreementDecision> = fc.record({
	scope: fc.constantFrom(...agreementScopes),
	recipient: fc.option(desks),
	decision: fc.constantFrom(...agreementAnswers),
	mode: fc.constantFrom(...agreementModes),
	locale: locales,
	wordingHash: hashes,
	day: fc.constant(day)
});

const anyResponse = fc.oneof(
	fc.record({
		kind: fc.constant('codes' as const),
		codes: fc.constantFrom('yes', 'no', 'red').map((code) => [code])
	}),
	fc.record({ kind: fc.constant('quantity' as const), value: fc.nat(1_000_000) }),
	fc.record({ kind: fc.constant('note' as const), text: fc.string({ maxLength: 30 }) }),
	fc.record({ kind: fc.constantFrom('unsure' as const, 'declined' as const, 'skipped' as const) })
);

const opening: readonly fc.Arbitrary<DomainEvent>[] = [
	fc.record({
		type: fc.constant('opened' as const),
		day: fc.constant(day),
		code: fc.constant('K7-42-QX'),
		protocol: fc.record({ id: ids, version: fc.integer({ min: 1, max: 9999 }), hash: hashes }),
		jurisdiction: fc.record({ id: ids, version: fc.constant(1) }),
		role: fc.constantFrom(...roles),
		staffLocale: locales
	}),
	fc.record({
		type: fc.constant('situation-stated' as const),
		situation: fc.constantFrom('ordinary' as const, 'suspect-or-detained' as const)
	}),
	fc.record({ type: fc.constant('language-chosen' as const), locale: locales }),
	fc.record({
		type: fc.constant('interpreter-confirmed' as const),
		interpreter: fc.constantFrom(...interpreters)
	}),
	of('interpreter-changed'),
	of('greeted'),
	fc.constant(privacyConfirmed),
	of('privacy-unavailable'),
	of('privacy-lost'),
	fc.record({ type: fc.constant('need-stated' as const), need: anyNeed }),
	fc.record({ type: fc.constant('need-taken-back' as const), need: anyNeed }),
	fc.record({
		type: fc.constant('need-settled' as const),
		need: anyNeed,
		how: fc.constantFrom('met' as const, 'can-wait' as const)
	}),
	of('needs-asked'),
	fc.record({
		type: fc.constant('capacity-stated' as const),
		capacity: fc.constantFrom(...capacities)
	}),
	fc.record({
		type: fc.constant('introduced' as const),
		locale: locales,
		wordingHash: hashes,
		duties: fc.array(ids, { minLength: 1, maxLength: 12 })
	}),
	fc.record({
		type: fc.constant('information-offered' as const),
		taken: fc.constantFrom('card' as const, 'remembered' as const, 'not-now' as const)
	}),
	decisions.map((decision) => ({ type: 'agreement-decided' as const, ...decision })),
	of('preface-said')
];

const talking: readonly fc.Arbitrary<DomainEvent>[] = [
	fc.record({
		type: fc.constant('response-given' as const),
		item: ids,
		response: anyResponse,
		locale: locales,
		mode: fc.constantFrom(...askingModes),
		wordingHash: hashes,
		visibility: fc.constantFrom('shared' as const, 'hidden' as const)
	}),
	fc.record({
		type: fc.constant('acknowledged' as const),
		item: ids,
		next: fc.constantFrom('go-on' as const, 'hear-help' as const)
	}),
	fc.record({ type: fc.constant('item-revisited' as const), item: ids }),
	fc.record({ type: fc.constant('answer-withdrawn' as const), item: ids }),
	of('questions-finished'),
	of('stepped-back'),
	of('paused'),
	of('resumed'),
	of('danger-raised'),
	fc.record({
		type: fc.constant('danger-ended' as const),
		how: fc.constantFrom('mistake' as const, 'past' as const, 'handed-over' as const)
	}),
	of('child-raised'),
	fc.record({ type: fc.constant('child-handed-over' as const), service: maybeDesk }),
	of('asylum-raised'),
	of('other-organisation-asked'),
	of('stopped'),
	fc.record({ type: fc.constant('stop-decided' as const), keep: fc.boolean() })
];

const closing: readonly fc.Arbitrary<DomainEvent>[] = [
	fc.record({
		type: fc.constant('fear-stated' as const),
		fear: fc.constantFrom(...(['now', 'yes', 'no', 'unsure', 'declined'] as const))
	}),
	fc.record({
		type: fc.constant('contact-stated' as const),
		safe: fc.constantFrom(...(['yes', 'none', 'not-now'] as const)),
		text: fc.string({ maxLength: 200 })
	}),
	of('answers-read'),
	of('everything-taken-back'),
	of('help-wanted'),
	fc.record({
		type: fc.constant('wish-stated' as const),
		wish: fc.constantFrom(...wishes),
		service: maybeDesk
	}),
	fc.record({ type: fc.constant('reviewed' as const), hash: hashes }),
	fc.record({
		type: fc.constant('shared' as const),
		recipients: fc.array(desks, { minLength: 1, maxLength: 8 }),
		channel: fc.constantFrom(...channels),
		hash: hashes,
		day: fc.constant(day)
	}),
	fc.record({ type: fc.constant('receipt-confirmed' as const), day: fc.constant(day) }),
	of('sharing-finished'),
	of('ended')
];

/** Any event at all. */
export const anyEvent: fc.Arbitrary<DomainEvent> = fc.oneof(...opening, ...talking, ...closing);
