// What is known of a visit at a point, what its records say, and whose answers count.
import { describe, expect, it } from 'vitest';
import {
	allEnded,
	countableItems,
	endedConversation,
	openNumber,
	recordKinds,
	recordsFound,
	visitFactsOf,
	withVisitEvent,
	type VisitEvent,
	type VisitLog
} from '$lib/core/visit';
import { decided, given } from '../../support/events';
import { anyOf, protocolOf, yesNo } from '../../support/protocols';
import { alarm, begin, end, leave, resume, visitGates } from '../../support/visits';
import { talk, type Walk } from '../../support/walk';

const factsOf = (...events: readonly VisitEvent[]) =>
	visitFactsOf(events.reduce<VisitLog>(withVisitEvent, []));

describe('the facts of a visit', () => {
	it('know which conversation is open, which was left and whether all have ended', () => {
		const begun = factsOf(...visitGates, begin(1));
		expect([openNumber(begun), allEnded(begun)]).toEqual([1, false]);
		const other = factsOf(...visitGates, begin(1), leave(1), begin(2));
		expect([openNumber(other), other.conversations.get(1)]).toEqual([2, 'left']);
		const back = factsOf(begin(1), leave(1), begin(2), end(2), resume(1));
		expect([openNumber(back), back.conversations.get(2)]).toEqual([1, 'finished']);
		expect(allEnded(factsOf(begin(1), end(1), begin(2), end(2, 'not-come-back')))).toBe(true);
	});

	it('count whoever was spoken with when an alarm went as left', () => {
		const facts = factsOf(begin(1), leave(1), begin(2), alarm);
		expect(openNumber(facts)).toBeNull();
		expect([...facts.conversations]).toEqual([
			[1, 'left'],
			[2, 'left']
		]);
	});

	it('forget an interpreter who left, in that language alone', () => {
		const facts = factsOf(
			{ type: 'interpreter-confirmed', locale: 'fi', interpreter: 'professional-here' },
			{ type: 'interpreter-confirmed', locale: 'ar', interpreter: 'professional-by-phone' },
			{ type: 'interpreter-lost', locale: 'fi' }
		);
		expect([...facts.interpreters]).toEqual([['ar', 'professional-by-phone']]);
	});

	it('hold every number that was drawn', () => {
		const drawn = (...numbers: number[]): VisitEvent => ({ type: 'drawn', of: 9, numbers });
		expect(factsOf(drawn(4, 2), drawn(9))).toMatchObject({ drawnOf: 9, drawn: [4, 2, 9] });
	});
});

describe('the records', () => {
	const checked = (finding: 'found' | 'not-found', ...wrong: 'not-signed'[]): VisitEvent => ({
		type: 'record-checked',
		record: 'contracts',
		finding,
		wrong
	});

	it('are always all told, in one order, the latest check of each', () => {
		const { records } = factsOf(checked('not-found'), checked('found', 'not-signed'));
		const told = recordsFound(records);
		expect(told.map(({ record }) => record)).toEqual(recordKinds);
		expect(told[0]).toEqual({ record: 'contracts', finding: 'found', wrong: ['not-signed'] });
		expect(new Set(told.slice(1).map(({ finding }) => finding))).toEqual(new Set(['not-checked']));
	});

	it('do not show in which order faults were ticked', () => {
		const [one, other] = [
			['unsafe', 'overcrowded'] as const,
			['overcrowded', 'unsafe'] as const
		].map((wrong) =>
			recordsFound(
				factsOf({ type: 'record-checked', record: 'housing', finding: 'found', wrong: [...wrong] })
					.records
			)
		);
		expect(JSON.stringify(one)).toBe(JSON.stringify(other));
	});
});

describe('whose answers count', () => {
	const protocol = protocolOf([
		yesNo('a'),
		anyOf('b'),
		yesNo('who', { purpose: 'demographic' }),
		{
			id: 'hours',
			kind: 'quantity',
			purpose: 'condition',
			unit: 'hours',
			min: 0,
			max: 100,
			indicators: []
		}
	]);
	const reply = ({ id }: { readonly id: string }) =>
		id === 'hours' ? ({ kind: 'quantity', value: 60 } as const) : ('yes' as const);
	const asked = talk(protocol).to('asking');
	const whole = asked.answerAll(reply);
	const over = (walk: Walk) =>
		walk
			.close()
			.then({ type: 'answers-read' }, { type: 'wish-stated', wish: 'no', service: null })
			.then({ type: 'ended' });
	const brings = ({ facts }: Walk, finished = true) => endedConversation(protocol, facts, finished);
	const nothing = { counted: false, yes: [] };

	it('are those of an adult who was asked everything and agreed to notes', () => {
		expect(brings(over(whole))).toEqual({ counted: true, yes: ['a', 'b'] });
	});

	it('are yes and no about work, never who somebody is, and never hours or sums', () => {
		expect(countableItems(protocol)).toEqual(['a', 'b']);
	});

	it('are not those of whoever was not asked everything', () => {
		const early = asked.answer('a', 'yes').then(given('b', 'yes'), {
			type: 'acknowledged',
			item: 'b',
			next: 'hear-help'
		});
		expect(brings(early)).toEqual(nothing);
		expect(brings(asked.answer('a', 'yes').then({ type: 'stopped' }))).toEqual(nothing);
		expect(brings(over(whole), false)).toEqual(nothing);
	});

	it('are not those of a child, of danger, or of what may have been overheard', () => {
		expect(brings(whole.then({ type: 'child-raised' }))).toEqual(nothing);
		expect(brings(whole.then({ type: 'danger-raised' }))).toEqual(nothing);
		expect(
			brings(whole.then({ type: 'needs-asked' }, { type: 'fear-stated', fear: 'now' }))
		).toEqual(nothing);
		expect(brings(whole.then({ type: 'privacy-lost' }))).toEqual(nothing);
	});

	it('are not those of whoever wants no notes, or took everything back', () => {
		const unkept = talk(protocol).gates().agree({ notes: false }).answerAll(reply);
		expect(brings(over(unkept))).toEqual(nothing);
		expect(brings(whole.close().then({ type: 'everything-taken-back' }))).toEqual(nothing);
		expect(brings(talk(protocol).gates().then(decided('talk', 'refused')))).toEqual(nothing);
	});

	it('are again those before a danger that was a mistake', () => {
		const mistaken = whole.then(
			{ type: 'danger-raised' },
			{ type: 'danger-ended', how: 'mistake' }
		);
		expect(brings(over(mistaken)).counted).toBe(true);
	});

	it('are without a yes that was taken back', () => {
		expect(brings(over(whole.takeBack('b')))).toEqual({ counted: true, yes: ['a'] });
	});
});
