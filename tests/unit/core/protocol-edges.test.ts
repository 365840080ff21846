// The edges of what a protocol may hold, and of what may be recorded for an item.
import { describe, expect, it } from 'vitest';
import {
	checkBundle,
	decodeBundle,
	fits,
	type Condition,
	type Item,
	type Response
} from '$lib/core/protocol';
import { bundleOf, protocolOf, saidNo, saidYes, yesNo } from '../../support/protocols';

const quantity = (more: object = {}): Item => ({
	id: 'number',
	kind: 'quantity',
	purpose: 'process',
	unit: 'hours',
	min: 0,
	max: 24,
	indicators: [],
	...more
});
const note: Item = { id: 'words', kind: 'note', purpose: 'process', maxLength: 3, indicators: [] };
const choices: Item = { ...yesNo('colours', { options: ['red', 'blue'] }), kind: 'choices' };

const decodes = (...items: readonly Item[]) => decodeBundle(bundleOf(protocolOf(items))).ok;
const withTags = (...tags: readonly string[]) =>
	decodeBundle(bundleOf(protocolOf([yesNo('a')]), tags)).ok;

describe('names in a protocol', () => {
	it('are ids of small letters and digits with single dashes', () => {
		for (const id of ['a', 'a1-b2', 'a'.repeat(64)]) expect(decodes(yesNo(id)), id).toBe(true);
		for (const id of ['1a', '-a', 'a-', 'a--b', 'aB', 'a b', ' a', 'a!', 'a'.repeat(65)]) {
			expect(decodes(yesNo(id)), id).toBe(false);
		}
	});

	it('are codes that may begin with a digit', () => {
		const offers = (code: string) => decodes(yesNo('a', { options: ['yes', code] }));
		for (const code of ['no', '1-2', 'a'.repeat(32)]) expect(offers(code), code).toBe(true);
		for (const code of ['-a', 'a-', 'aB', ' no', 'no ', 'a'.repeat(33)]) {
			expect(offers(code), code).toBe(false);
		}
	});

	it('are tags of languages', () => {
		for (const tag of ['fi', 'kmr', 'zh-Hant-TW']) expect(withTags(tag), tag).toBe(true);
		for (const tag of ['f', 'finn', 'FI', '1fi', 'fi-', 'fi-a', 'fi!', 'x fi', 'fi-FI-']) {
			expect(withTags(tag), tag).toBe(false);
		}
		expect(withTags('aa-bbbbbbbb-cccccccc')).toBe(true);
		expect(withTags('aa-bbbbbbbb-cccccccc-')).toBe(false);
		expect(withTags('aa-bbbbbbbb-cccccccc-d')).toBe(false);
	});

	it('are keys of words', () => {
		const { messages, ...rest } = bundleOf(protocolOf([yesNo('a')]), ['en']);
		const shapes = (key: string) => {
			const decoded = decodeBundle({
				...rest,
				messages: { en: { ...messages['en'], [key]: 'x' } }
			});
			return decoded.ok ? [] : decoded.error.filter(({ rule }) => rule === 'shape');
		};
		for (const key of ['a.why', 'b.c-d', '1a', 'a'.repeat(140)])
			expect(shapes(key), key).toEqual([]);
		for (const key of ['.a', '-a', 'aB', 'a b', 'a!', 'Xa', 'a'.repeat(141)]) {
			expect(shapes(key), key).toHaveLength(1);
		}
	});
});

describe('how much a file may hold', () => {
	it('is sixty languages', () => {
		const letters = [...'abcdefgh'];
		const tags = letters.flatMap((a) => letters.map((b) => a + b));
		expect(withTags(...tags.slice(0, 60))).toBe(true);
		expect(withTags(...tags.slice(0, 61))).toBe(false);
	});

	it.each(['days', 'hours', 'people', 'years', 'times'])('is numbers in %s', (unit) => {
		expect(decodes(quantity({ unit }))).toBe(true);
	});

	it('is no number in other units', () => {
		for (const unit of ['', 'weeks', 'hours ']) expect(decodes(quantity({ unit }))).toBe(false);
	});

	it('is bounds that are equal, and for numbers only', () => {
		expect(decodes(quantity({ min: 5, max: 5 }))).toBe(true);
		expect(decodes(quantity({ min: 6, max: 5 }))).toBe(false);
		const choice = { ...yesNo('a'), min: 6, max: 5 };
		expect(checkBundle(bundleOf(protocolOf([choice])))).toEqual([]);
	});
});

describe('a refusal', () => {
	it('shows the place of a name that the format does not give, also of a list', () => {
		const bundle = bundleOf(protocolOf([yesNo('a')]), ['en']);
		const paths = (value: unknown) => {
			const decoded = decodeBundle(value);
			return decoded.ok ? [] : decoded.error.map(({ path }) => path);
		};
		expect(paths({ ...bundle, v: 2 })).toEqual(['v']);
		const items = [{ ...yesNo('a'), indicators: ['fine', 'Not'] }];
		expect(paths({ ...bundle, protocol: protocolOf(items) })).toEqual([
			'protocol.items.0.indicators.1'
		]);
		expect(paths({ ...bundle, '': 1 })).toEqual(['4']);
		expect(paths([])).toContain('format');
		expect(paths(7)).toEqual(['']);
	});
});

describe('names that every object has', () => {
	it('are refused among keys of words, whatever stands beside them', () => {
		const { messages, ...rest } = bundleOf(protocolOf([yesNo('a')]), ['en']);
		const refused = (text: string) =>
			decodeBundle({ ...rest, messages: { en: JSON.parse(text) } }).ok === false;
		const words = JSON.stringify(messages['en']).slice(1);
		expect(refused(`{${words}`)).toBe(false);
		for (const name of ['constructor', '__proto__', 'toString']) {
			expect(refused(`{"${name}":"x",${words}`), name).toBe(true);
		}
	});
});

describe('many defects', () => {
	it('are told up to fifty', () => {
		const items = Array.from({ length: 60 }, (_, index) => yesNo(`Not-${index}`));
		const decoded = decodeBundle(bundleOf(protocolOf(items)));
		expect(decoded.ok ? 0 : decoded.error.length).toBe(50);
	});
});

describe('a condition', () => {
	const asking = (askWhen: Condition, setting: 'practice' | 'border' = 'practice', more = {}) =>
		checkBundle(
			bundleOf(protocolOf([yesNo('a'), quantity(), yesNo('z', { askWhen, ...more })], { setting }))
		).map(({ rule }) => rule);
	const wrong: Condition = { op: 'is', item: 'a', code: 'maybe' };

	it.each(['all', 'any'] as const)('has codes that exist in every part of "%s"', (op) => {
		expect(asking({ op, of: [saidYes('a'), wrong] })).toEqual(['unknown-code']);
		expect(asking({ op, of: [wrong, saidYes('a')] })).toEqual(['unknown-code']);
		expect(asking({ op, of: [saidYes('a'), saidNo('a')] })).toEqual([]);
	});

	it('may rest on a number, but never on a no, for conduct and for conditions', () => {
		const many: Condition = { op: 'atLeast', item: 'number', value: 1 };
		expect(asking(many, 'border')).toEqual([]);
		expect(asking({ op: 'all', of: [many, saidYes('a')] }, 'border')).toEqual([]);
		expect(asking({ op: 'all', of: [many, saidNo('a')] }, 'border')).toEqual(['asks-on-a-no']);
		const condition = { purpose: 'condition' };
		expect(asking(saidNo('a'), 'border', condition)).toEqual(['asks-on-a-no']);
		expect(asking(saidNo('a'), 'border', { purpose: 'need' })).toEqual([]);
	});
});

describe('a response fits', () => {
	const codes = (...list: readonly string[]): Response => ({ kind: 'codes', codes: list });
	const number = (value: number): Response => ({ kind: 'quantity', value });
	const text = (value: string): Response => ({ kind: 'note', text: value });

	it('with codes that are all offered, each once', () => {
		expect(fits(choices, codes('red'))).toBe(true);
		expect(fits(choices, codes('red', 'blue'))).toBe(true);
		expect(fits(choices, codes())).toBe(false);
		expect(fits(choices, codes('red', 'green'))).toBe(false);
		expect(fits(choices, codes('red', 'red'))).toBe(false);
	});

	it('with one code where one is asked for', () => {
		expect(fits(yesNo('a'), codes('yes'))).toBe(true);
		expect(fits(yesNo('a'), codes())).toBe(false);
		expect(fits(yesNo('a'), codes('yes', 'no'))).toBe(false);
	});

	it('with a number to a number only, within its bounds', () => {
		expect([0, 24].map((value) => fits(quantity(), number(value)))).toEqual([true, true]);
		const outside = [-1, 25, 1.5].map((value) => fits(quantity(), number(value)));
		expect(outside).toEqual([false, false, false]);
		for (const item of [{ ...yesNo('a'), min: 0, max: 9 }, note]) {
			expect(fits(item, number(1))).toBe(false);
		}
	});

	it('with a text to a note only, and no longer than it may be', () => {
		expect(fits(note, text('abc'))).toBe(true);
		expect(fits(note, text('abcd'))).toBe(false);
		for (const item of [{ ...yesNo('a'), maxLength: 9 }, quantity({ maxLength: 9 })]) {
			expect(fits(item, text('abc'))).toBe(false);
		}
	});

	it.each(['unsure', 'declined', 'skipped'] as const)('with %s to everything', (kind) => {
		for (const item of [yesNo('a'), choices, quantity(), note]) {
			expect(fits(item, { kind })).toBe(true);
		}
	});
});
