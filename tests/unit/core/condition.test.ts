// Three-valued conditions against written-out truth tables, and what follows for asking.
import { describe, expect, it } from 'vitest';
import {
	evaluate,
	fits,
	isInScope,
	itemsInScope,
	nextItem,
	notAskedReason,
	readingOf,
	referencesOf,
	responsesInScope,
	type Condition,
	type Response,
	type Responses,
	type Truth
} from '$lib/core/protocol';
import { responseOf, type Reply } from '../../support/events';
import { branching, everyKind, saidNo, saidYes } from '../../support/protocols';

const said = (replies: Readonly<Record<string, Reply>>): Responses =>
	new Map(Object.entries(replies).map(([id, reply]) => [id, responseOf(reply)]));
const hours = (value: number): Response => ({ kind: 'quantity', value });

// T, F and U of the two sides, then "all" and "any" after Kleene's strong tables.
const table = `
T T T T
T F F T
T U U T
F T F T
F F F F
F U F U
U T U T
U F F U
U U U U`
	.trim()
	.split('\n')
	.map((row) => row.split(' '));
const names: Readonly<Record<string, Truth>> = { T: 'true', F: 'false', U: 'unknown' };
const replies: Readonly<Record<string, Reply>> = { T: 'yes', F: 'no', U: 'declined' };

describe('comparisons', () => {
	const silent: readonly (Reply | undefined)[] = ['unsure', 'declined', 'skipped', undefined];

	it.each(silent)('are unknown for %s', (reply) => {
		const responses = said(reply === undefined ? {} : { a: reply });
		expect(evaluate(saidYes('a'), responses)).toBe('unknown');
		expect(evaluate(saidNo('a'), responses)).toBe('unknown');
		expect(evaluate({ op: 'atLeast', item: 'a', value: 0 }, responses)).toBe('unknown');
	});

	it('are true or false for what was answered', () => {
		expect(evaluate(saidYes('a'), said({ a: 'yes' }))).toBe('true');
		expect(evaluate(saidYes('a'), said({ a: 'no' }))).toBe('false');
		const several = said({ a: { kind: 'codes', codes: ['red', 'blue'] } });
		expect(evaluate({ op: 'is', item: 'a', code: 'blue' }, several)).toBe('true');
		expect(evaluate({ op: 'is', item: 'a', code: 'green' }, several)).toBe('false');
	});

	it('include the bound itself', () => {
		const atLeast: Condition = { op: 'atLeast', item: 'a', value: 60 };
		expect(evaluate(atLeast, said({ a: hours(59) }))).toBe('false');
		expect(evaluate(atLeast, said({ a: hours(60) }))).toBe('true');
	});

	it('of the wrong kind are unknown', () => {
		expect(evaluate(saidYes('a'), said({ a: hours(1) }))).toBe('unknown');
		expect(evaluate(saidYes('a'), said({ a: { kind: 'note', text: 'yes' } }))).toBe('unknown');
		expect(evaluate({ op: 'atLeast', item: 'a', value: 0 }, said({ a: 'yes' }))).toBe('unknown');
	});
});

describe('truth tables', () => {
	it.each(table)('%s and %s: all is %s, any is %s', (a = '', b = '', all = '', any = '') => {
		const responses = said({ a: replies[a]!, b: replies[b]! });
		const of = [saidYes('a'), saidYes('b')];
		expect(evaluate({ op: 'all', of }, responses)).toBe(names[all]);
		expect(evaluate({ op: 'any', of }, responses)).toBe(names[any]);
	});

	it.each([
		['T', 'F'],
		['F', 'T'],
		['U', 'U']
	])('not %s is %s', (a, not) => {
		const responses = said({ a: replies[a]! });
		expect(evaluate({ op: 'not', of: saidYes('a') }, responses)).toBe(names[not]);
	});

	it('has nine rows, each pair once', () => {
		expect(new Set(table.map(([a, b]) => `${a}${b}`)).size).toBe(9);
	});
});

describe('references', () => {
	it('are found at every depth, each once', () => {
		const condition: Condition = {
			op: 'all',
			of: [saidYes('a'), { op: 'not', of: { op: 'any', of: [saidNo('b'), saidYes('a')] } }]
		};
		expect(referencesOf(condition)).toEqual(['a', 'b']);
	});
});

describe('asking', () => {
	const [, b] = branching.items;
	const idsInScope = (responses: Responses) =>
		itemsInScope(branching, responses).map(({ id }) => id);

	it('asks what has no condition, and what has a true one', () => {
		expect(idsInScope(said({}))).toEqual(['a', 'e']);
		expect(idsInScope(said({ a: 'yes' }))).toEqual(['a', 'b', 'e']);
		expect(idsInScope(said({ a: 'yes', b: 'yes' }))).toEqual(['a', 'b', 'c', 'e']);
		expect(idsInScope(said({ a: 'no' }))).toEqual(['a', 'd', 'e']);
		expect(idsInScope(said({ a: 'unsure' }))).toEqual(['a', 'e']);
		expect(isInScope(b!, said({ a: 'declined' }))).toBe(false);
	});

	it('sets aside answers whose condition no longer holds, and what hung on those', () => {
		const responses = said({ a: 'no', b: 'yes', c: 'yes', e: 'no' });
		expect([...responsesInScope(branching, responses).keys()]).toEqual(['a', 'e']);
		expect(nextItem(branching, responses)?.id).toBe('d');
	});

	it('knows why something was not asked', () => {
		const reason = (id: string, responses: Responses, withdrawn: readonly string[] = []) =>
			notAskedReason(
				branching.items.find((item) => item.id === id)!,
				branching,
				responses,
				new Set(withdrawn)
			);
		expect(reason('a', said({ a: 'declined' }))).toBeNull();
		expect(reason('e', said({}))).toBe('ended-before');
		expect(reason('b', said({}))).toBe('condition-unknown');
		expect(reason('b', said({ a: 'no' }))).toBe('condition-not-met');
		expect(reason('b', said({ a: 'yes' }))).toBe('ended-before');
		expect(reason('a', said({}), ['a'])).toBe('withdrawn');
	});
});

describe('responses', () => {
	const item = (id: string) => everyKind.items.find((one) => one.id === id)!;
	const codes = (...list: readonly string[]): Response => ({ kind: 'codes', codes: list });

	it('that say nothing fit every item', () => {
		for (const one of everyKind.items) {
			for (const reply of ['unsure', 'declined', 'skipped'] as const) {
				expect(fits(one, { kind: reply })).toBe(true);
			}
		}
	});

	it('fit only with codes that the item offers, each once', () => {
		expect(fits(item('choice-item'), codes('yes'))).toBe(true);
		expect(fits(item('choice-item'), codes('yes', 'no'))).toBe(false);
		expect(fits(item('choice-item'), codes())).toBe(false);
		expect(fits(item('choice-item'), codes('red'))).toBe(false);
		expect(fits(item('choices-item'), codes('red', 'blue'))).toBe(true);
		expect(fits(item('choices-item'), codes('red', 'red'))).toBe(false);
		expect(fits(item('choices-item'), codes())).toBe(false);
		expect(fits(item('any-of-item'), codes('no'))).toBe(true);
		expect(fits(item('any-of-item'), codes('one'))).toBe(false);
		expect(fits(item('note-item'), codes('yes'))).toBe(false);
	});

	it('fit only with whole numbers in bounds and short text', () => {
		for (const value of [0, 168]) expect(fits(item('quantity-item'), hours(value))).toBe(true);
		for (const value of [-1, 169, 1.5, NaN, Infinity]) {
			expect(fits(item('quantity-item'), hours(value))).toBe(false);
		}
		const note = (length: number): Response => ({ kind: 'note', text: 'x'.repeat(length) });
		expect(fits(item('note-item'), note(2000))).toBe(true);
		expect(fits(item('note-item'), note(2001))).toBe(false);
		expect(fits(item('choice-item'), note(1))).toBe(false);
	});

	it('read as yes or no only when they are just that', () => {
		expect(readingOf(codes('yes'))).toBe('yes');
		expect(readingOf(codes('no'))).toBe('no');
		expect(readingOf(codes('yes', 'no'))).toBe('other');
		expect(readingOf(codes('red'))).toBe('other');
		expect(readingOf(hours(1))).toBe('other');
		expect(readingOf({ kind: 'note', text: 'yes' })).toBe('other');
		expect(readingOf({ kind: 'unsure' })).toBe('unsure');
	});
});
