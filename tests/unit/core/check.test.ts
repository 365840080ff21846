// Each rule about the meaning of a protocol, broken once. A rule that finds nothing in its own
// broken protocol would be no rule.
import { describe, expect, it } from 'vitest';
import {
	checkBundle,
	fieldCeilings,
	type Condition,
	type Item,
	type Messages,
	type Protocol
} from '$lib/core/protocol';
import {
	anyOf,
	branching,
	bundleOf,
	everyKind,
	plain,
	protocolOf,
	saidNo,
	saidYes,
	yesNo
} from '../../support/protocols';

const faultsOf = (protocol: Protocol) => checkBundle(bundleOf(protocol));
const asking = (askWhen: Condition, ...earlier: readonly Item[]) =>
	protocolOf([...earlier, yesNo('z', { askWhen })]);
const hours: Item = {
	id: 'hours',
	kind: 'quantity',
	purpose: 'condition',
	unit: 'hours',
	min: 0,
	max: 24,
	indicators: []
};
const note: Item = { id: 'words', kind: 'note', purpose: 'process', maxLength: 9, indicators: [] };

describe('a protocol in order', () => {
	it.each([
		['plain', plain],
		['branching', branching],
		['every kind', everyKind]
	] as const)('has no defects: %s', (_name, protocol) => {
		expect(faultsOf(protocol)).toEqual([]);
	});
});

describe('references', () => {
	it('may not lead to an item that does not exist', () => {
		const path = 'protocol.items.1';
		expect(faultsOf(asking(saidYes('nowhere'), yesNo('a')))).toEqual([
			{ rule: 'unknown-reference', path }
		]);
	});

	it('may not lead to a later item, nor to the item itself', () => {
		const later = protocolOf([yesNo('a', { askWhen: saidYes('b') }), yesNo('b')]);
		expect(faultsOf(later)).toEqual([{ rule: 'forward-reference', path: 'protocol.items.0' }]);
		expect(faultsOf(asking(saidYes('z')))).toEqual([
			{ rule: 'forward-reference', path: 'protocol.items.0' }
		]);
	});

	it('may not name a code that the item does not offer', () => {
		const maybe: Condition = { op: 'is', item: 'a', code: 'maybe' };
		const fault = { rule: 'unknown-code', path: 'protocol.items.1' };
		expect(faultsOf(asking(maybe, yesNo('a')))).toEqual([fault]);
		expect(faultsOf(asking({ op: 'not', of: maybe }, yesNo('a')))).toEqual([fault]);
		expect(faultsOf(asking({ op: 'any', of: [maybe, maybe] }, yesNo('a')))).toEqual([fault]);
		expect(faultsOf(asking({ op: 'is', item: 'hours', code: 'yes' }, hours))).toEqual([fault]);
		expect(faultsOf(asking({ op: 'is', item: 'words', code: 'yes' }, note))).toEqual([fault]);
		expect(faultsOf(asking({ op: 'atLeast', item: 'a', value: 1 }, yesNo('a')))).toEqual([fault]);
		expect(faultsOf(asking(saidYes('a'), anyOf('a')))).toEqual([]);
		expect(faultsOf(asking({ op: 'atLeast', item: 'hours', value: 1 }, hours))).toEqual([]);
	});

	it.each(['unsure', 'declined', 'skipped'])('may not hang on silence: %s', (code) => {
		const silent: Condition = { op: 'is', item: 'a', code };
		expect(faultsOf(asking(silent, yesNo('a')))).toMatchObject([{ rule: 'unknown-code' }]);
	});

	it('may not branch on who somebody is, however deep it is hidden', () => {
		const who = yesNo('who', { purpose: 'demographic' });
		const fault = { rule: 'branches-on-demographics', path: 'protocol.items.2' };
		const deep: Condition = {
			op: 'any',
			of: [saidYes('a'), { op: 'not', of: { op: 'all', of: [saidYes('who'), saidYes('a')] } }]
		};
		expect(faultsOf(asking(saidNo('who'), yesNo('a'), who))).toEqual([fault]);
		expect(faultsOf(asking(deep, yesNo('a'), who))).toEqual([fault]);
	});
});

describe('items', () => {
	it('may not share an id', () => {
		const twice = protocolOf([yesNo('a'), yesNo('b'), yesNo('a')]);
		expect(faultsOf(twice)).toEqual([{ rule: 'duplicate-item', path: 'protocol.items.2.id' }]);
	});

	it('may not offer a code twice', () => {
		const twice = protocolOf([yesNo('a', { options: ['yes', 'no', 'yes'] })]);
		expect(faultsOf(twice)).toEqual([{ rule: 'duplicate-code', path: 'protocol.items.0' }]);
	});

	it('may not have bounds the wrong way round', () => {
		const reversed = protocolOf([{ ...hours, min: 25 }]);
		expect(faultsOf(reversed)).toEqual([{ rule: 'bounds-reversed', path: 'protocol.items.0' }]);
	});
});

describe('field use', () => {
	const field = ['border', 'inspection'] as const;

	it.each(field)('at a %s has a ceiling, which practice has not', (setting) => {
		const items = Array.from({ length: fieldCeilings[setting] + 1 }, (_, i) => yesNo(`i-${i}`));
		expect(faultsOf(protocolOf(items, { setting }))).toEqual([
			{ rule: 'ceiling', path: 'protocol.items' }
		]);
		expect(faultsOf(protocolOf(items.slice(1), { setting }))).toEqual([]);
		expect(faultsOf(protocolOf(items))).toEqual([]);
	});

	it.each(field)('at a %s has no free text', (setting) => {
		const written = protocolOf([yesNo('a'), note], { setting });
		expect(faultsOf(written)).toEqual([{ rule: 'note-in-field', path: 'protocol.items.1' }]);
	});

	const onNo: readonly Condition[] = [
		saidNo('a'),
		{ op: 'not', of: saidYes('a') },
		{ op: 'any', of: [saidYes('a'), { op: 'all', of: [saidNo('a')] }] }
	];
	it.each(onNo)('asks nobody more for saying no instead of nothing (%#)', (askWhen) => {
		const { items } = asking(askWhen, yesNo('a'));
		const fault = { rule: 'asks-on-a-no', path: 'protocol.items.1' };
		expect(faultsOf(protocolOf(items, { setting: 'border' }))).toEqual([fault]);
		expect(faultsOf(protocolOf(items))).toEqual([]);
		const need = items.map((item) => ({ ...item, purpose: 'need' as const }));
		expect(faultsOf(protocolOf(need, { setting: 'border' }))).toEqual([]);
		const onYes = asking(saidYes('a'), yesNo('a')).items;
		expect(faultsOf(protocolOf(onYes, { setting: 'border' }))).toEqual([]);
	});
});

describe('words', () => {
	const bundle = bundleOf(plain);
	const changed = (tag: string, messages: Messages) =>
		checkBundle({ ...bundle, messages: { ...bundle.messages, [tag]: messages } });

	it.each(['title', 'preface', 'a.prompt', 'd.topic'])('are needed in each locale: %s', (key) => {
		const { [key]: _gone, ...rest } = bundle.messages['fi']!;
		expect(changed('fi', rest)).toEqual([{ rule: 'missing-message', path: `messages.fi.${key}` }]);
		expect(changed('fi', { ...rest, [key]: '' })).toMatchObject([{ rule: 'missing-message' }]);
	});

	it('are needed for each option, but not for yes and no', () => {
		const colours = protocolOf([yesNo('a', { options: ['red', 'blue'] }), anyOf('b')]);
		expect(Object.keys(bundleOf(colours).messages['en']!)).toEqual([
			'title',
			'preface',
			'a.prompt',
			'a.topic',
			'a.option.red',
			'a.option.blue',
			'b.prompt',
			'b.topic'
		]);
	});

	it('may have hints and lines for staff, and no others', () => {
		const words = bundle.messages['en']!;
		const hints = { 'a.hint': 'x', 'a.care': 'x', 'b.why': 'x', 'b.more': 'x' };
		expect(changed('en', { ...words, ...hints })).toEqual([]);
		expect(changed('en', { ...words, 'a.verdict': 'x', 'b.verdict': 'x' })).toEqual([
			{ rule: 'unknown-message', path: 'messages.en.0' },
			{ rule: 'unknown-message', path: 'messages.en.1' }
		]);
	});
});
