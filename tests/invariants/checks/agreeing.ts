// Agreement is asked for one by one: whatever was decided before, a decision counts for exactly
// what it was about, the last one counts, and without one nothing is agreed to.
import fc from 'fast-check';
import {
	agreedRecipients,
	agreementAnswers,
	isAgreed,
	type AgreementDecision,
	type AgreementScope
} from '$lib/core/agreement';
import { decided } from '../../support/events';
import { checking, type AnyCheck } from '../check';
import { drawn, lookAtCases } from './cases';

interface Reading {
	readonly isAgreed: typeof isAgreed;
	readonly agreedRecipients: typeof agreedRecipients;
}
const real: Reading = { isAgreed, agreedRecipients };

const desks = ['desk-one', 'desk-two', 'desk-three'] as const;
type About = readonly [scope: AgreementScope, recipient: string | null];
const matters: readonly About[] = [
	['talk', null],
	['notes', null],
	...desks.map((desk) => ['share', desk] as const)
];
const decision = fc
	.tuple(fc.constantFrom(...matters), fc.constantFrom(...agreementAnswers, 'given' as const))
	.map(([[scope, recipient], said]): AgreementDecision => {
		const { type: _type, ...rest } = decided(scope, said, recipient);
		return rest;
	});

let lists: readonly (readonly AgreementDecision[])[] | null = null;
const everyList = () => (lists ??= [[], ...drawn(fc.array(decision, { maxLength: 8 }), 12_000)]);

/** What was said last about each matter, kept as people would keep it: on a list to cross out. */
function saidLast(list: readonly AgreementDecision[]): ReadonlyMap<string, string> {
	return new Map(
		list.map(({ scope, recipient, decision: said }) => [`${scope} ${recipient}`, said])
	);
}

function lookAtAgreements(reading: Reading) {
	return lookAtCases(everyList(), (list) => {
		const last = saidLast(list);
		const given = ([scope, recipient]: About) => last.get(`${scope} ${recipient}`) === 'given';
		const each = matters.every(
			(about) => reading.isAgreed(list, about[0], about[1]) === given(about)
		);
		const to = desks.filter((desk) => given(['share', desk]));
		// Sharing with nobody named is agreed to by nobody.
		const blank = !reading.isAgreed(list, 'share', null);
		return (
			each &&
			blank &&
			reading.agreedRecipients(list).toSorted().join() === [...to].toSorted().join()
		);
	});
}

const withIsAgreed = (change: typeof isAgreed): Reading => ({
	isAgreed: change,
	agreedRecipients: (list) => desks.filter((desk) => change(list, 'share', desk))
});

export const agreeingChecks: readonly AnyCheck[] = [
	checking({
		kind: 'property',
		rules: ['I-09'],
		counts: 'rows of decisions',
		subject: () => real,
		look: lookAtAgreements,
		plants: [
			{
				what: 'notes that are agreed to along with talking',
				subject: () =>
					withIsAgreed((list, scope, to) => isAgreed(list, scope === 'notes' ? 'talk' : scope, to))
			},
			{
				what: 'one agreement to share that counts for every recipient',
				subject: () =>
					withIsAgreed((list, scope, to) =>
						scope === 'share'
							? list.some((one) => one.scope === 'share' && one.decision === 'given')
							: isAgreed(list, scope, to)
					)
			},
			{
				what: 'an agreement that cannot be taken back',
				subject: () =>
					withIsAgreed((list, scope, to = null) =>
						list.some(
							(one) => one.scope === scope && one.recipient === to && one.decision === 'given'
						)
					)
			},
			{
				what: 'notes that are kept until somebody says no',
				subject: () =>
					withIsAgreed((list, scope, to) =>
						scope === 'notes'
							? !list.some((one) => one.scope === 'notes' && one.decision === 'refused')
							: isAgreed(list, scope, to)
					)
			},
			{
				what: '"later" that is taken for a yes',
				subject: () =>
					withIsAgreed((list, scope, to = null) => {
						const last = list.findLast((one) => one.scope === scope && one.recipient === to);
						return last?.decision === 'given' || last?.decision === 'later';
					})
			}
		]
	})
];
