// What the place of a line, the whole of a protocol or the program itself is refused for.
import { describe, expect, it } from 'vitest';
import {
	mostSpokenWords,
	refusalOfFault,
	refusalsOf,
	refusalsOfMessages,
	saidBeforePreface,
	type TermFile
} from '$lib/core/gate';
import type { ChoiceItem, Item, Protocol } from '$lib/core/protocol';
import { termsWith, topicOf } from '../../support/made-up-terms';
import { anyOf, protocolOf, saidYes, yesNo } from '../../support/protocols';

const file = termsWith([
	topicOf('before-the-gates', ['alone']),
	topicOf('child-track', ['ask the child']),
	topicOf('violence-detail', ['how often']),
	topicOf('label', ['label'])
]);

function refused(
	items: readonly Item[],
	own: Readonly<Record<string, string>>,
	more: Partial<Protocol> = {},
	terms: readonly TermFile[] = [file]
) {
	const topics = Object.fromEntries(items.map(({ id }) => [`${id}.topic`, 'x']));
	return refusalsOf(
		{
			format: 'askwell-protocol',
			v: 1,
			protocol: protocolOf(items, more),
			messages: { en: { title: 'x', preface: 'x', ...topics, ...own } }
		},
		terms
	);
}
const told = (...of: Parameters<typeof refused>) =>
	refused(...of).map(({ rule, item, key, matched }) => `${rule} ${item} ${key} ${matched}`);

describe('a gate behind the first item about harm', () => {
	const first = yesNo('first');
	const late = (own: Record<string, string>, before: Item = first) =>
		told([before, yesNo('late', { purpose: 'need' })], own);

	it('is refused in its sentence', () => {
		const own = { 'late.prompt': 'Are you alone?' };
		expect(late(own)).toEqual(['before-the-gates late late.prompt alone']);
		expect(late(own, yesNo('first', { purpose: 'need' }))).toEqual([]);
		expect(late(own, yesNo('first', { purpose: 'condition' }))).toEqual([]);
		expect(told([yesNo('late'), first], own)).toEqual([]);
		expect(late({ 'late.prompt': 'x', 'late.care': 'Are they alone?' })).toEqual([]);
	});

	it('is refused as an item about the conversation, in the field', () => {
		const items = [first, yesNo('around', { purpose: 'circumstance' })];
		expect(told(items, {}, { setting: 'border' })).toEqual(['before-the-gates around null null']);
		expect(told(items, {})).toEqual([]);
		expect(told(items.toReversed(), {}, { setting: 'border' })).toEqual([]);
		const after = [yesNo('first', { purpose: 'condition' }), items[1]!];
		expect(told(after, {}, { setting: 'inspection' })).toHaveLength(1);
		const need = [yesNo('first', { purpose: 'need' }), items[1]!];
		expect(told(need, {}, { setting: 'border' })).toEqual([]);
	});
});

describe('what is asked of a child', () => {
	const item = (more: Partial<ChoiceItem> = {}) => yesNo('a', more);
	const own = { 'a.prompt': 'Anyone took one?' };
	const need = { purpose: 'need' } as const;

	it('is nothing about what happened, whether the id says so', () => {
		for (const id of ['child-set', 'children', 'for-minors', 'a-minor-b', 'juvenile', 'under18']) {
			expect(told([item()], own, { id }), id).toEqual([
				'child-track a null null',
				'child-track a a.prompt Anyone'.replace('Anyone', 'took')
			]);
		}
		for (const id of ['childish', 'set', 'juveniles-x'.slice(0, 3)]) {
			expect(told([item()], own, { id }), id).toEqual([]);
		}
	});

	it('or the title', () => {
		const titled = (title: string, more: Partial<ChoiceItem> = {}) =>
			told([item(more)], { ...own, title });
		expect(titled('Questions for children.')).toEqual(['child-track a a.prompt took']);
		expect(titled('Questions. For children')).toEqual(['child-track a a.prompt took']);
		expect(titled('Questions for adults')).toEqual([]);
		expect(titled('For children', need)).toEqual(['child-track a a.prompt took']);
		expect(told([item(need)], { 'a.prompt': 'Do you need one?', title: 'For children' })).toEqual(
			[]
		);
		expect(told([item()], { 'a.prompt': 'Do you one?', title: 'For children' })).toEqual([
			'child-track a a.prompt null'
		]);
		const condition = { purpose: 'condition' } as const;
		expect(told([item(condition)], { 'a.prompt': 'Do you one?', title: 'For children' })).toEqual([
			'child-track a a.prompt null'
		]);
	});

	it('also where an item hangs on an age', () => {
		const hanging = (age: string, more: Partial<ChoiceItem> = {}) =>
			told([yesNo(age, { purpose: 'process' }), item({ askWhen: saidYes(age), ...more })], {});
		for (const age of [
			'age',
			'is-aged',
			'child',
			'children',
			'minor',
			'minors',
			'adult',
			'under18'
		]) {
			expect(hanging(age), age).toEqual(['child-track a null null']);
		}
		expect(hanging('age', { purpose: 'condition' })).toEqual(['child-track a null null']);
		expect(hanging('age', need)).toEqual([]);
		expect(hanging('wages')).toEqual([]);
		expect(told([item()], {})).toEqual([]);
	});

	it('is not told to staff either, unless to keep it out', () => {
		const care = (text: string) => told([item()], { 'a.prompt': 'x', 'a.care': text });
		expect(care('Now ask the child.')).toEqual(['child-track a a.care ask the child']);
		expect(care('Never ask the child.')).toEqual([]);
		expect(care('Ask the child, never.')).toEqual(['child-track a a.care Ask the child']);
		expect(told([item({ options: ['x', 'y'] })], { 'a.option.x': 'Ask the child' })).toEqual([]);
		expect(told([item()], { title: 'Ask the child' })).toEqual([
			'child-track null title Ask the child'
		]);
	});
});

describe('a message of the program', () => {
	const lint = (text: string, more: object = {}) =>
		refusalsOfMessages([{ key: 'k', text, toPerson: true, toChild: false, ...more }], file).map(
			({ rule, key, matched, language }) => `${rule} ${key} ${matched} ${language}`
		);

	it('is held to the rules for messages, and to no others', () => {
		expect(lint('A label.')).toEqual(['label k label en']);
		expect(lint('How often?')).toEqual(['violence-detail k How often en']);
		expect(lint('Ask the child alone.')).toEqual([]);
		const dress = termsWith([topicOf('dress', ['coat'])]);
		const message = { key: 'k', text: 'Coat.', toPerson: true, toChild: false };
		expect(refusalsOfMessages([message], dress)).toEqual([]);
	});

	it('hears more where it is said to the person', () => {
		const terms = termsWith([topicOf('label', ['label'], { toPerson: ['word'] })]);
		const of = (toPerson: boolean) =>
			refusalsOfMessages([{ key: 'k', text: 'Word', toPerson, toChild: false }], terms).length;
		expect([of(true), of(false)]).toEqual([1, 0]);
	});

	it('asks a child nothing about what happened', () => {
		const toChild = { toChild: true };
		expect(lint('Anyone took one?', toChild)).toEqual(['child-track k took en']);
		expect(lint('Anyone took one?')).toEqual([]);
		expect(lint('Anyone took one.', toChild)).toEqual([]);
		expect(lint('Are you one?', toChild)).toEqual([]);
		expect(lint('Now how often.', toChild)).toEqual([
			'violence-detail k how often en',
			'child-track k how en'
		]);
		expect(lint('Never how often.', toChild)).toEqual([]);
		expect(lint('One. Ask the child.', toChild)).toEqual(['child-track k Ask en']);
		expect(lint('A label.', toChild)).toEqual(['label k label en']);
	});
});

describe('a whole protocol', () => {
	const preface = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
	const long = (count: number, before: Record<string, string> = {}) =>
		refusalsOf(
			{
				format: 'askwell-protocol',
				v: 1,
				protocol: protocolOf([yesNo('a')]),
				messages: { en: { title: 'x', preface: preface(count), 'a.prompt': 'x', 'a.topic': 'x' } }
			},
			[file],
			before
		);

	it('says at most 240 words before its first item, with what Askwell says', () => {
		expect(mostSpokenWords).toBe(240);
		expect(long(240)).toEqual([]);
		const refusal = {
			rule: 'spoken-words',
			item: null,
			key: 'preface',
			language: 'en',
			matched: null,
			why: 'spoken-words.why',
			instead: 'spoken-words.instead'
		};
		expect(long(241)).toEqual([refusal]);
		expect(long(200, { en: preface(40) })).toEqual([]);
		expect(long(200, { en: preface(41) })).toEqual([refusal]);
		expect(long(200, { fi: preface(41) })).toEqual([]);
	});

	it('is not checked in a language without a list, and that is said', () => {
		expect(told([yesNo('a')], {}, {}, [])).toEqual(['language-unchecked null null null']);
		const fi = termsWith([], { language: 'fi' });
		expect(told([yesNo('a')], {}, {}, [fi, file])).toEqual([]);
	});

	it('has no word in two alphabets, of which at most 60 letters are told', () => {
		const [first] = refused([yesNo('a')], { 'a.prompt': 'рapers' });
		expect(first).toMatchObject({
			rule: 'mixed-scripts',
			key: 'a.prompt',
			language: 'en',
			item: null
		});
		const [long60] = refused([yesNo('a')], { 'a.prompt': `р${'a'.repeat(80)}` });
		expect(long60!.matched).toHaveLength(60);
	});

	it('branches on nobody’s being somebody, and the item is named', () => {
		const items = [
			yesNo('who', { purpose: 'demographic' }),
			yesNo('a', { askWhen: saidYes('who') })
		];
		expect(told(items, {})).toEqual(['branches-on-demographics a null null']);
		const fault = { rule: 'branches-on-demographics', path: 'protocol.items.1' } as const;
		expect(refusalOfFault(fault)).toMatchObject({ item: 'protocol.items.1', key: null });
		expect(refusalOfFault({ rule: 'ceiling', path: 'protocol.items' })).toBeNull();
	});

	it('lets who somebody is weigh nothing', () => {
		const who = (indicators: readonly string[], purpose: ChoiceItem['purpose'] = 'demographic') =>
			told([yesNo('who', { purpose, indicators })], {});
		expect(who(['x'])).toEqual(['demographics-weigh who null null']);
		expect(who([])).toEqual([]);
		expect(who(['x'], 'conduct')).toEqual([]);
	});

	it('has no scale of belief', () => {
		const scale = (...options: readonly string[]) => told([yesNo('a', { options })], {});
		expect(scale('low', 'high')).toEqual(['suspicion-scale a null null']);
		expect(scale('yes', 'likely', 'unlikely')).toHaveLength(1);
		expect(scale('yes', 'likely')).toEqual([]);
		const all =
			'low medium high none some strong likely unlikely very-likely possible probable certain suspicious not-suspicious credible not-credible';
		for (const level of all.split(' ')) {
			expect(scale(level, level === 'low' ? 'high' : 'low'), level).toHaveLength(1);
		}
		expect(told([anyOf('a', { examples: ['low', 'high'] })], {})).toEqual([]);
	});

	it('asks in the field for no number and no story of what was done', () => {
		const quantity: Item = {
			id: 'a',
			kind: 'quantity',
			purpose: 'conduct',
			unit: 'times',
			min: 0,
			max: 9,
			indicators: []
		};
		const note: Item = { id: 'a', kind: 'note', purpose: 'conduct', maxLength: 9, indicators: [] };
		const field = { setting: 'border' } as const;
		for (const open of [quantity, note]) {
			expect(told([open], {}, field)).toEqual(['violence-detail a null null']);
			expect(told([open], {})).toEqual([]);
			expect(told([{ ...open, purpose: 'condition' }], {}, field)).toEqual([]);
		}
		expect(told([yesNo('a')], {}, field)).toEqual([]);
	});
});

describe('what is said before the preface', () => {
	it('is introduction, duties of the role and agreement, in the order of the words', () => {
		const spoken = {
			'role.crew': 'crew',
			'introduction.who': 'Who',
			'duty.a': 'A',
			'duty.b': 'B',
			'introduction.end': 'End',
			'agreement.talk': 'Talk',
			'agreement.declined': 'No',
			'my.introduction.x': 'x',
			'my.agreement.x': 'x'
		};
		expect(saidBeforePreface(spoken, [])).toBe('Who End Talk');
		expect(saidBeforePreface(spoken, ['b'])).toBe('Who B End Talk');
		expect(saidBeforePreface(spoken, ['a', 'b', 'c'])).toBe('Who A B End Talk');
	});
});
