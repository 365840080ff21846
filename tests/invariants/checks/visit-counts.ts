// What may be told of what many said at one workplace: thresholds, and that nothing but the multiset
// of conversations is looked at.
import fc from 'fast-check';
import {
	encodeSummary,
	summarise,
	type Allowed,
	type EndedConversation,
	type Records,
	type VisitSummary
} from '$lib/core/visit';
import { anyEnded, anyVisit, countedItems, ended, saying } from '../../support/ended';
import { checking, type AnyCheck } from '../check';
import { drawn, lookAtCases, together } from './cases';

type Summarise = typeof summarise;
type Visit = readonly EndedConversation[];

const allowed: Allowed = { counts: true, items: countedItems };
const noRecords: Records = new Map();
const bytesOf = (summary: VisitSummary) => new TextDecoder().decode(encodeSummary(summary));
const tell = (count: Summarise, visit: Visit, may = allowed) => count(noRecords, visit, may);

/** By item, how many of those counted said yes. */
const yesTo = (visit: Visit, item: string) => visit.filter(({ yes }) => yes.includes(item)).length;
const countedIn = (visit: Visit) => visit.filter(({ counted }) => counted).length;

const withSummary = (change: (real: VisitSummary, visit: Visit) => unknown): Summarise => {
	return (records, visit, may) => change(summarise(records, visit, may), visit) as VisitSummary;
};
const tellingOf =
	(isTold: (yes: number, counted: number) => boolean): Summarise =>
	(records, visit, may) => {
		const real = summarise(records, visit, may);
		const items = may.items.map((item) => {
			const told = isTold(yesTo(visit, item), countedIn(visit));
			return { item, says: told ? ('three-or-more' as const) : ('not-told' as const) };
		});
		const some = items.some(({ says }) => says === 'three-or-more');
		return { ...real, statements: { of: some ? visit.length : null, items } };
	};

// Every number of conversations, of those that count and of yes, at and around every threshold.
interface Cell {
	readonly yes: number;
	readonly counted: number;
	readonly others: number;
	readonly counts: boolean;
}
const everyCell: readonly Cell[] = [0, 1, 4].flatMap((others) =>
	[true, false].flatMap((counts) =>
		Array.from({ length: 17 }, (_, counted) => counted).flatMap((counted) =>
			Array.from({ length: counted + 1 }, (_, yes) => ({ yes, counted, others, counts }))
		)
	)
);
const visitOf = ({ yes, counted, others }: Cell): Visit => [
	...saying('a', yes, counted),
	...Array.from({ length: others }, () => ended(null))
];
/** All that a summary may say, written out: nothing else stands in it. */
const expected = (visit: Visit, counts: boolean) => {
	const n = countedIn(visit);
	const says = countedItems.map((item) => {
		const yes = yesTo(visit, item);
		return counts && n >= 10 && yes >= 3 && n - yes >= 3 ? 'three-or-more' : 'not-told';
	});
	const of = says.includes('three-or-more') ? visit.length : null;
	return JSON.stringify({ of, items: countedItems.map((item, at) => ({ item, says: says[at] })) });
};

const visits = () => drawn(anyVisit, 4000);
const shuffles = () =>
	drawn(
		anyVisit.chain((visit) =>
			fc.tuple(fc.constant(visit), fc.shuffledSubarray(visit, { minLength: visit.length }))
		),
		4000
	);

/** Two visits that differ in one conversation, or in one more. */
const neighbours = () =>
	drawn(
		fc
			.tuple(
				fc.array(anyEnded, { minLength: 9, maxLength: 16, size: 'max' }),
				anyEnded,
				fc.boolean()
			)
			.map(([visit, other, isMore]) => [
				visit,
				isMore ? [...visit, other] : [...visit.slice(1), other]
			]),
		6000
	);

/** What one conversation can move: an item that stands at a threshold in one of the two. */
function movesLittle(count: Summarise, [one, other]: readonly (readonly EndedConversation[])[]) {
	const [first, second] = [one!, other!].map((visit) => tell(count, visit).statements);
	const isNear = (visit: Visit, item: string) => {
		const [yes, n] = [yesTo(visit, item), countedIn(visit)];
		return n === 10 || n === 9 || [2, 3].includes(yes) || [2, 3].includes(n - yes);
	};
	return first!.items.every(
		({ item, says }, at) =>
			says === second!.items[at]?.says || (isNear(one!, item) && isNear(other!, item))
	);
}

export const visitCountChecks: readonly AnyCheck[] = [
	checking<Summarise>({
		kind: 'property',
		rules: ['P-17'],
		counts: 'visits: every cell around the thresholds, and drawn ones',
		subject: () => summarise,
		look: (count) =>
			together(
				() =>
					lookAtCases(everyCell, (cell) => {
						const visit = visitOf(cell);
						const may = { ...allowed, counts: cell.counts };
						const { statements } = tell(count, visit, may);
						return JSON.stringify(statements) === expected(visit, cell.counts);
					}),
				() =>
					lookAtCases(visits(), (visit) => {
						const { statements, ...rest } = tell(count, visit);
						const isAll = Object.keys(rest).sort().join() === 'format,records,v';
						return isAll && JSON.stringify(statements) === expected(visit, true);
					})
			),
		plants: [
			{
				what: 'a count of 2',
				subject: () => tellingOf((yes, n) => n >= 10 && yes >= 2 && yes <= n - 3)
			},
			{
				what: 'a count of all but 2',
				subject: () => tellingOf((yes, n) => n >= 10 && yes >= 3 && yes <= n - 2)
			},
			{
				what: 'a summary of nine conversations',
				subject: () => tellingOf((yes, n) => n >= 9 && yes >= 3 && yes <= n - 3)
			},
			{
				what: 'a count that nobody allowed',
				subject: () => (records, visit, may) => summarise(records, visit, { ...may, counts: true })
			},
			{
				what: 'a summary that says of how many it counted',
				subject: () =>
					withSummary((real, visit) => ({
						...real,
						statements: { ...real.statements, of: real.statements.of && countedIn(visit) }
					}))
			},
			{
				what: 'a number of conversations where nothing else is told',
				subject: () =>
					withSummary((real, visit) => ({
						...real,
						statements: { ...real.statements, of: visit.length }
					}))
			},
			{
				what: 'a total of all yes',
				subject: () =>
					withSummary((real, visit) => ({
						...real,
						total: visit.flatMap(({ yes }) => yes).length
					}))
			}
		]
	}),
	checking<Summarise>({
		kind: 'property',
		rules: ['V-01'],
		counts: 'visits in another order',
		subject: () => summarise,
		look: (count) =>
			lookAtCases(
				shuffles(),
				([visit, other]) => bytesOf(tell(count, visit)) === bytesOf(tell(count, other))
			),
		plants: [
			{
				what: 'items in the order in which they were first said',
				subject: () =>
					withSummary((real, visit) => {
						const first = (item: string) => visit.findIndex(({ yes }) => yes.includes(item));
						const items = real.statements.items.toSorted((a, b) => first(a.item) - first(b.item));
						return { ...real, statements: { ...real.statements, items } };
					})
			},
			{
				what: 'a summary in which the first who was spoken with is left out',
				subject: () => (records, visit, may) => summarise(records, visit.slice(1), may)
			}
		]
	}),
	checking<Summarise>({
		kind: 'property',
		rules: ['V-02'],
		counts: 'pairs of visits that differ in one conversation',
		subject: () => summarise,
		look: (count) => lookAtCases(neighbours(), (pair) => movesLittle(count, pair)),
		plants: [
			{
				what: 'an item that is told only where another has no yes more',
				subject: () => (records, visit, may) => {
					const real = summarise(records, visit, may);
					const isEven = yesTo(visit, 'b') % 2 === 0;
					const items = real.statements.items.map((one) =>
						one.item === 'a' && isEven ? { ...one, says: 'not-told' as const } : one
					);
					return { ...real, statements: { ...real.statements, items } };
				}
			},
			{
				what: 'a threshold that moves with the number of conversations',
				subject: () => tellingOf((yes, n) => n >= 10 && yes >= 3 + (n % 2) * 3 && yes <= n - 3)
			}
		]
	})
];
