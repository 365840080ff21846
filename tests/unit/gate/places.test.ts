// What the place of a line or the whole of a protocol is refused for.
import { describe, expect, it } from 'vitest';
import { mostSpokenWords, refusalOfFault, refusalsOf, type TermFile } from '$lib/core/gate';
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

	it('is looked for with what is refused in what the respondent hears, where there is a list', () => {
		const items = [first, yesNo('late', { purpose: 'need' })];
		const own = { 'late.prompt': 'Are you alone?' };
		const heard = termsWith([topicOf('before-the-gates', [], { toPerson: ['alone'] })]);
		expect(told(items, own, {}, [heard])).toHaveLength(1);
		expect(told(items, own, {}, [termsWith([])])).toEqual([]);
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
		for (const id of ['childish', 'brainchild', 'set']) {
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
		for (const other of ['wage', 'wages', 'agent']) expect(hanging(other), other).toEqual([]);
		const both = { op: 'all', of: [saidYes('wages'), saidYes('age')] } as const;
		expect(
			told(
				[
					yesNo('wages', { purpose: 'process' }),
					yesNo('age', { purpose: 'process' }),
					item({ askWhen: both })
				],
				{}
			)
		).toEqual(['child-track a null null']);
		expect(told([item()], {})).toEqual([]);
	});

	it('is not told to staff either, unless to keep it out', () => {
		const care = (text: string) => told([item()], { 'a.prompt': 'x', 'a.care': text });
		expect(care('Now ask the child.')).toEqual(['child-track a a.care ask the child']);
		expect(care('One. Ask the child.')).toEqual(['child-track a a.care Ask the child']);
		expect(care('Never ask the child.')).toEqual([]);
		expect(care('Ask the child, never.')).toEqual(['child-track a a.care Ask the child']);
		expect(told([item({ options: ['x', 'y'] })], { 'a.option.x': 'Ask the child' })).toEqual([]);
		expect(told([item()], { title: 'Ask the child' })).toEqual([
			'child-track null title Ask the child'
		]);
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

	it('is told nothing of words that are missing, and they count as none', () => {
		const empty = {
			format: 'askwell-protocol',
			v: 1,
			protocol: protocolOf([yesNo('a')]),
			messages: { en: {} }
		} as const;
		expect(refusalsOf(empty, [file], { en: preface(240) })).toEqual([]);
	});

	it('is not checked in a language without a list, and that is said', () => {
		expect(told([yesNo('a')], {}, {}, [])).toEqual(['language-unchecked null null null']);
		expect(refused([yesNo('a')], {}, {}, [])[0]).toMatchObject({ language: 'en' });
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
		const more = Array.from({ length: 9 }, (_, at) => yesNo(`more-${at}`));
		expect(told([...more, ...items], {})).toEqual(['branches-on-demographics a null null']);
		const fault = { rule: 'branches-on-demographics', path: 'protocol.items.1' } as const;
		expect(refusalOfFault(fault)).toMatchObject({
			rule: 'branches-on-demographics',
			item: 'protocol.items.1',
			key: null
		});
		expect(refusalOfFault({ rule: 'ceiling', path: 'protocol.items' })).toBeNull();
	});

	it('is refused for a word with the item it stands in', () => {
		expect(told([yesNo('a')], { 'a.prompt': 'A label?' })).toEqual(['label a a.prompt label']);
		expect(told([yesNo('a')], { title: 'A label' })).toEqual(['label null title label']);
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
