// Handing over: only what was reviewed, to whom it was agreed, and contact only where it is safe.
import { apply, type DomainEvent, type EventType, type Facts } from '$lib/core/event';
import { isAgreed } from '$lib/core/agreement';
import { decided, given, hashOf, shared } from '../../support/events';
import { single } from '../../support/protocols';
import type { AnyCheck } from '../check';
import { inTalk, stateOf, stay, to } from './machines';
import { stepsOf } from './steps';
import { both, isIn, situationsOn, straightWay, walking, where, type Way } from './walks';

const [a, b] = [hashOf('a'), hashOf('b')];
const saidSafe: DomainEvent = { type: 'contact-stated', safe: 'yes', text: 'by the mill' };
const contacts: readonly DomainEvent[] = [
	saidSafe,
	{ type: 'contact-stated', safe: 'none', text: '' },
	{ type: 'contact-stated', safe: 'none', text: 'by the mill' },
	{ type: 'contact-stated', safe: 'not-now', text: 'by the mill' }
];

// A straight talk, so that what can happen while it is handed over can all be tried.
function sharing(more: readonly EventType[] = []): Way {
	const varied: readonly EventType[] = [
		'agreement-decided',
		'contact-stated',
		'response-given',
		'situation-stated'
	];
	const { events } = straightWay(['stepped-back', 'sharing-finished', ...more]);
	return {
		protocol: single,
		events: [
			...events.filter(({ type }) => !varied.includes(type)),
			{ type: 'situation-stated', situation: 'ordinary' },
			given('a', 'yes'),
			decided('talk', 'given'),
			decided('notes', 'given'),
			saidSafe,
			{ type: 'reviewed', hash: a },
			{ type: 'reviewed', hash: b },
			decided('share', 'given', 'desk-one'),
			decided('share', 'refused', 'desk-one'),
			...[a, b].map((hash) => shared(hash, ['desk-one'])),
			shared(a, ['desk-one', 'desk-two']),
			shared(a, [])
		]
	};
}
const small = sharing(['asylum-raised', 'help-wanted']);
const large = sharing([
	'asylum-raised',
	'other-organisation-asked',
	'danger-raised',
	'danger-ended',
	'paused',
	'resumed',
	'privacy-lost',
	'interpreter-changed',
	'help-wanted'
]);
const needs: readonly DomainEvent[] = [
	{ type: 'need-stated', need: 'lawyer' },
	{ type: 'need-settled', need: 'lawyer', how: 'met' },
	{ type: 'need-taken-back', need: 'lawyer' }
];

// What leaves the reviewed bytes as they are. Everything else changes them, or may.
const leavesReview: ReadonlySet<EventType> = new Set([
	'agreement-decided',
	'shared',
	'receipt-confirmed',
	'sharing-finished',
	'paused',
	'resumed',
	'privacy-confirmed',
	'ended'
]);

/** Hashes that could still be handed over, now or when a danger turns out to be a mistake. */
const reviewedOf = ({ reviewedHash, dangerBefore }: Facts) => [
	reviewedHash,
	dangerBefore?.reviewedHash ?? null
];

/** Whether what was reviewed may be as it is after an event. */
function isReviewKept(from: Facts, event: DomainEvent, next: Facts): boolean {
	const [was, before] = reviewedOf(from);
	const [now, later] = reviewedOf(next);
	if (event.type === 'reviewed') return now === event.hash;
	if (event.type === 'danger-raised') return now === null && later === (before ?? was);
	if (event.type === 'danger-ended') return now === (event.how === 'mistake' ? before : null);
	const kept = leavesReview.has(event.type);
	return now === (kept ? was : null) && later === (kept ? before : null);
}

export const handingChecks: readonly AnyCheck[] = [
	walking({
		rules: ['I-48'],
		counts: 'steps after a review, and files handed over',
		subject: () => situationsOn('handing over', { ...large, events: [...large.events, ...needs] }),
		look: (situations) => {
			const steps = stepsOf(situations);
			const handed = steps.filter(({ event }) => event.type === 'shared');
			const unagreed = handed.filter(({ from, event }) => {
				const { phase, facts } = from.conversation;
				const may = (recipients: readonly string[]) =>
					recipients.length > 0 &&
					recipients.every((one) => isAgreed(facts.agreements, 'share', one));
				return !(
					event.type === 'shared' &&
					phase === 'sharing' &&
					event.hash === facts.reviewedHash &&
					may(event.recipients)
				);
			});
			const after = steps.filter(({ from }) => reviewedOf(from.conversation.facts).some(Boolean));
			const stale = after.filter(
				({ from, event, to: next }) =>
					!isReviewKept(from.conversation.facts, event, next.conversation.facts)
			);
			return both(
				{ cases: handed.length, broken: unagreed.map(({ from }) => where(from)) },
				{
					cases: after.length,
					broken: stale.map(({ event, to: next }) => `${event.type} in ${where(next)}`)
				}
			);
		},
		way: small,
		defects: [
			{
				what: 'that hands over whatever bytes there are once something was reviewed',
				guards: {
					reviewedAndAgreed: ({ context: { facts }, event }) =>
						event.type === 'shared' &&
						facts.reviewedHash !== null &&
						event.recipients.length > 0 &&
						event.recipients.every((one) => isAgreed(facts.agreements, 'share', one))
				}
			},
			{
				what: 'to which one agreement is enough for all recipients',
				guards: {
					reviewedAndAgreed: ({ context: { facts }, event }) =>
						event.type === 'shared' &&
						event.hash === facts.reviewedHash &&
						event.recipients.some((one) => isAgreed(facts.agreements, 'share', one))
				}
			},
			{
				what: 'in which a review still stands after something was added',
				fold: (facts, event) =>
					event.type === 'asylum-raised' ? { ...facts, asylum: true } : apply(facts, event)
			},
			{
				what: 'that hands over from the choices, without a look at it',
				change: (machine) => {
					inTalk(machine, 'choices')['on']['shared'] = stay;
				}
			}
		]
	}),
	walking({
		rules: ['I-49'],
		counts: 'ways of contact said',
		subject: () =>
			situationsOn('every way of contact', straightWay(['stepped-back', 'help-wanted'], contacts)),
		look: (situations) => {
			const said = stepsOf(situations).filter(({ event }) => event.type === 'contact-stated');
			const unsafe = said.filter(
				({ from, event, to: next }) =>
					(event.type === 'contact-stated' && event.safe !== 'yes' && event.text !== '') ||
					!isIn('closingContact', 'sharing')(from) ||
					next.conversation.facts.contact === null
			);
			return { cases: said.length, broken: unsafe.map(({ to: next }) => where(next)) };
		},
		way: straightWay([], contacts),
		defects: [
			{
				what: 'that writes down a contact that is not safe',
				change: (machine) => {
					inTalk(machine, 'closing', 'contact')['on']['contact-stated'] = to('#talk.review');
				}
			},
			{
				what: 'that takes a contact before anybody was asked whether it is safe',
				change: (machine) => {
					stateOf(machine, 'running')['on']['contact-stated'] = stay;
				}
			}
		]
	})
];
