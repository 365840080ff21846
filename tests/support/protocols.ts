// Small protocols for tests: every kind of item, with and without conditions. They ask nothing
// that anybody is asked; ids are letters and colours, and words are made from the keys.
import type { Indicator, ProductRule } from '$lib/core/assessment';
import {
	requiredKeys,
	type AnyOfItem,
	type ChoiceItem,
	type Condition,
	type Item,
	type Protocol,
	type ProtocolBundle
} from '$lib/core/protocol';

/** A yes/no item about conduct, unless told otherwise. */
export function yesNo(id: string, more: Partial<ChoiceItem> = {}): ChoiceItem {
	return {
		id,
		kind: 'choice',
		purpose: 'conduct',
		options: ['yes', 'no'],
		indicators: [],
		...more
	};
}

/** Several things in one sentence. */
export function anyOf(id: string, more: Partial<AnyOfItem> = {}): AnyOfItem {
	const examples = ['one', 'two'];
	return { id, kind: 'anyOf', purpose: 'conduct', examples, indicators: [], ...more };
}

export const saidYes = (item: string): Condition => ({ op: 'is', item, code: 'yes' });
export const saidNo = (item: string): Condition => ({ op: 'is', item, code: 'no' });

export function protocolOf(items: readonly Item[], more: Partial<Protocol> = {}): Protocol {
	return {
		id: 'test-protocol',
		version: 1,
		setting: 'practice',
		pauseAfterFirstYes: 2,
		items,
		...more
	};
}

/** Four yes/no items without conditions, fit for the field. */
export const plain = protocolOf(
	['a', 'b', 'c', 'd'].map((id) => yesNo(id)),
	{
		setting: 'border'
	}
);

/** One item: the smallest conversation there is. */
export const single = protocolOf([yesNo('a')]);

/** `b` hangs on `a`, `c` on both, `d` on a no, `e` on nothing. */
export const branching = protocolOf([
	yesNo('a'),
	yesNo('b', { askWhen: saidYes('a') }),
	yesNo('c', { askWhen: { op: 'all', of: [saidYes('a'), saidYes('b')] } }),
	yesNo('d', { askWhen: saidNo('a') }),
	yesNo('e')
]);

/** Every kind and every purpose, and every operator in a condition. */
export const everyKind = protocolOf([
	yesNo('choice-item', { indicators: ['strong-a'] }),
	anyOf('any-of-item', { indicators: ['strong-a', 'conduct-a'] }),
	{
		id: 'choices-item',
		kind: 'choices',
		purpose: 'need',
		options: ['red', 'green', 'blue'],
		indicators: []
	},
	{
		id: 'quantity-item',
		kind: 'quantity',
		purpose: 'condition',
		unit: 'hours',
		min: 0,
		max: 168,
		indicators: ['condition-a']
	},
	{
		id: 'note-item',
		kind: 'note',
		purpose: 'process',
		maxLength: 2000,
		indicators: [],
		askWhen: {
			op: 'any',
			of: [
				{ op: 'is', item: 'choices-item', code: 'blue' },
				{ op: 'atLeast', item: 'quantity-item', value: 60 }
			]
		}
	},
	yesNo('who-item', { purpose: 'demographic' }),
	yesNo('around-item', { purpose: 'circumstance' }),
	yesNo('not-item', {
		askWhen: { op: 'all', of: [saidYes('choice-item'), { op: 'not', of: saidYes('any-of-item') }] }
	})
]);

/** A protocol with words for each of its keys in each locale. */
export function bundleOf(
	protocol: Protocol,
	tags: readonly string[] = ['en', 'fi']
): ProtocolBundle {
	const words = (tag: string) =>
		Object.fromEntries(requiredKeys(protocol).map((key) => [key, `${tag}: ${key}`]));
	return {
		format: 'askwell-protocol',
		v: 1,
		protocol,
		messages: Object.fromEntries(tags.map((tag) => [tag, words(tag)]))
	};
}

function indicatorOf(id: string, rule: ProductRule, delphi: Indicator['delphi'] = []): Indicator {
	return {
		id,
		construct: '1',
		kind: rule.endsWith('condition') ? 'condition' : 'conduct',
		rule,
		palermo: ['means'],
		delphi,
		ilo: [],
		deviation: null,
		sources: []
	};
}

/** Two indicators of each rule, with rows in the dimensions D1 and D4. */
export const testIndicators: readonly Indicator[] = [
	indicatorOf('strong-a', 'strong-conduct', [{ dimension: 'D1', strength: 'strong' }]),
	indicatorOf('strong-b', 'strong-conduct', [{ dimension: 'D1', strength: 'strong' }]),
	indicatorOf('conduct-a', 'conduct', [{ dimension: 'D1', strength: 'medium' }]),
	indicatorOf('conduct-b', 'conduct', [{ dimension: 'D1', strength: 'weak' }]),
	indicatorOf('risk-a', 'risk-ahead'),
	indicatorOf('risk-b', 'risk-ahead'),
	indicatorOf('strong-condition-a', 'strong-condition', [{ dimension: 'D4', strength: 'strong' }]),
	indicatorOf('strong-condition-b', 'strong-condition', [{ dimension: 'D4', strength: 'medium' }]),
	indicatorOf('condition-a', 'condition', [{ dimension: 'D4', strength: 'medium' }]),
	indicatorOf('condition-b', 'condition', [{ dimension: 'D4', strength: 'weak' }])
];
