// The strict way in for protocols: every refusal names a place, and none repeats what stood there.
import { describe, expect, it } from 'vitest';
import {
	decodeBundle,
	decodeBundleBytes,
	maxBundleBytes,
	maxItems,
	type Condition,
	type ProtocolBundle
} from '$lib/core/protocol';
import { bundleOf, everyKind, plain, protocolOf, saidYes, yesNo } from '../../support/protocols';

const marker = 'Zx9-marker\u202e';

/** A loose copy of a bundle, to be broken. */
function loose(bundle: ProtocolBundle) {
	return JSON.parse(JSON.stringify(bundle)) as {
		[key: string]: unknown;
		protocol: Record<string, unknown> & { items: Record<string, unknown>[] };
		messages: Record<string, unknown>;
	};
}

type Loose = ReturnType<typeof loose>;

function refusals(breakIt: (bundle: Loose) => void, bundle = bundleOf(everyKind)) {
	const broken = loose(bundle);
	breakIt(broken);
	const decoded = decodeBundle(broken);
	expect(JSON.stringify(decoded)).not.toContain('Zx9');
	return decoded.ok ? [] : decoded.error;
}

const item = (bundle: Loose, id: string) => bundle.protocol.items.find((i) => i['id'] === id)!;
const pathTo = (id: string, rest = '') =>
	`protocol.items.${everyKind.items.findIndex((i) => i.id === id)}${rest && '.'}${rest}`;

describe('a bundle that fits', () => {
	it('decodes to itself, as a value and as bytes', () => {
		const bundle = bundleOf(everyKind, ['en', 'fi', 'zh-Hant-TW']);
		expect(decodeBundle(loose(bundle))).toEqual({ ok: true, value: bundle });
		const bytes = new TextEncoder().encode(JSON.stringify(bundle));
		expect(decodeBundleBytes(bytes)).toEqual({ ok: true, value: bundle });
	});

	it('may hold as many items as are promised for practice', () => {
		const many = Array.from({ length: 60 }, (_, index) => yesNo(`item-${index}`));
		expect(decodeBundle(loose(bundleOf(protocolOf(many))))).toMatchObject({ ok: true });
	});

	it('keeps line breaks and the joiners that scripts need', () => {
		const words = refusals(({ messages }) => {
			Object.assign(messages['en'] as object, { preface: 'one\ntwo می\u200cخواهم क्\u200dष' });
		});
		expect(words).toEqual([]);
	});
});

const shapes: readonly (readonly [string, string, (bundle: Loose) => void])[] = [
	['another format', 'format', (b) => (b['format'] = marker)],
	['another version', 'v', (b) => (b['v'] = 2)],
	['an unknown field', '4', (b) => (b[marker] = marker)],
	['a missing protocol', 'protocol', (b) => Reflect.deleteProperty(b, 'protocol')],
	['an id with capitals', 'protocol.id', (b) => (b.protocol['id'] = marker)],
	['an id that is too long', 'protocol.id', (b) => (b.protocol['id'] = 'a'.repeat(65))],
	['a version of 0', 'protocol.version', (b) => (b.protocol['version'] = 0)],
	['a version of 1.5', 'protocol.version', (b) => (b.protocol['version'] = 1.5)],
	['a version as text', 'protocol.version', (b) => (b.protocol['version'] = marker)],
	['an unknown setting', 'protocol.setting', (b) => (b.protocol['setting'] = marker)],
	['no items', 'protocol.items', (b) => (b.protocol.items = [])],
	['a field beside the items', 'protocol.5', (b) => (b.protocol[marker] = 1)],
	[
		'a pause after 0 items',
		'protocol.pauseAfterFirstYes',
		(b) => (b.protocol['pauseAfterFirstYes'] = 0)
	],
	[
		'a pause after 21 items',
		'protocol.pauseAfterFirstYes',
		(b) => (b.protocol['pauseAfterFirstYes'] = 21)
	],
	[
		'an unknown kind',
		pathTo('choice-item', 'kind'),
		(b) => (item(b, 'choice-item')['kind'] = marker)
	],
	[
		'an unknown purpose',
		pathTo('choice-item', 'purpose'),
		(b) => (item(b, 'choice-item')['purpose'] = marker)
	],
	[
		'a field for looks',
		pathTo('choice-item', '5'),
		(b) => (item(b, 'choice-item')['looks'] = marker)
	],
	[
		'a code that is no code',
		pathTo('choice-item', 'options.1'),
		(b) => (item(b, 'choice-item')['options'] = ['yes', marker])
	],
	[
		'a single option',
		pathTo('choice-item', 'options'),
		(b) => (item(b, 'choice-item')['options'] = ['yes'])
	],
	[
		'six examples',
		pathTo('any-of-item', 'examples'),
		(b) => (item(b, 'any-of-item')['examples'] = ['a', 'b', 'c', 'd', 'e', 'f'])
	],
	[
		'an unknown unit',
		pathTo('quantity-item', 'unit'),
		(b) => (item(b, 'quantity-item')['unit'] = marker)
	],
	[
		'a bound below 0',
		pathTo('quantity-item', 'min'),
		(b) => (item(b, 'quantity-item')['min'] = -1)
	],
	[
		'a note of 2,001',
		pathTo('note-item', 'maxLength'),
		(b) => (item(b, 'note-item')['maxLength'] = 2001)
	],
	[
		'thirteen indicators',
		pathTo('choice-item', 'indicators'),
		(b) => (item(b, 'choice-item')['indicators'] = Array.from({ length: 13 }, () => 'a'))
	],
	[
		'an indicator that is no id',
		pathTo('choice-item', 'indicators.0'),
		(b) => (item(b, 'choice-item')['indicators'] = [marker])
	],
	[
		'an unknown operator',
		pathTo('note-item', 'askWhen.op'),
		(b) => (item(b, 'note-item')['askWhen'] = { op: marker })
	],
	[
		'a condition over nothing',
		pathTo('note-item', 'askWhen.of'),
		(b) => (item(b, 'note-item')['askWhen'] = { op: 'all', of: [] })
	],
	[
		'a condition on silence, written in',
		pathTo('note-item', 'askWhen.2'),
		(b) => (item(b, 'note-item')['askWhen'] = { op: 'is', item: 'choice-item', declined: true })
	],
	['no locale', 'messages', (b) => (b.messages = {})],
	['a locale that is none', 'messages.2', (b) => (b.messages[marker] = {})],
	['words as text', 'messages.0', (b) => (b.messages['en'] = marker)],
	['a key that is none', 'messages.1.0', (b) => (b.messages['fi'] = { [marker]: 'x' })],
	[
		'empty words',
		'messages.0.0',
		(b) => ((b.messages['en'] as Record<string, string>)['title'] = '')
	],
	[
		'words of 1,001 characters',
		'messages.0.0',
		(b) => ((b.messages['en'] as Record<string, string>)['title'] = 'x'.repeat(1001))
	]
];

describe('a refusal of shape', () => {
	it.each(shapes)('names the place of %s', (_what, path, breakIt) => {
		const found = refusals(breakIt);
		expect(found.map(({ rule }) => rule)).toContain('shape');
		expect(found.map((fault) => fault.path)).toContain(path);
	});

	const hidden = ['\u0000', '\u0007', '\u007f', '\u200b', '\u200e', '\u202a', '\u202e', '\u2066'];
	it.each([...hidden, '\ufeff'])('finds the hidden character %j in words', (character) => {
		const found = refusals(({ messages }) => {
			Object.assign(messages['en'] as object, { title: `Zx9${character}` });
		});
		expect(found).toEqual([{ rule: 'shape', path: 'messages.0.0' }]);
	});

	it('comes before every rule about meaning', () => {
		const found = refusals((b) => {
			b['v'] = 3;
			item(b, 'note-item')['id'] = 'choice-item';
		});
		expect(found).toEqual([{ rule: 'shape', path: 'v' }]);
	});

	it.each([[null], [undefined], [1], ['text'], [[]], [true]])('is made of %j', (value) => {
		const decoded = decodeBundle(value);
		expect(decoded.ok ? [] : decoded.error.map(({ rule }) => rule)).toContain('shape');
	});

	it('is made of a file that is no JSON, no UTF-8 or too long', () => {
		const shape = { ok: false, error: [{ rule: 'shape', path: '' }] };
		expect(decodeBundleBytes(new TextEncoder().encode('{'))).toEqual(shape);
		const words = new TextEncoder().encode(JSON.stringify(bundleOf(plain)));
		const place = new TextDecoder('latin1').decode(words).indexOf('en: title');
		expect(decodeBundleBytes(words.with(place, 0x66))).toMatchObject({ ok: true });
		expect(decodeBundleBytes(words.with(place, 0xff))).toEqual(shape);
		const long = new Uint8Array(maxBundleBytes + 1).fill(0x20);
		expect(decodeBundleBytes(long)).toEqual({ ok: false, error: [{ rule: 'ceiling', path: '' }] });
		const padded = new Uint8Array(maxBundleBytes).fill(0x20);
		padded.set(new TextEncoder().encode(JSON.stringify(bundleOf(plain))));
		expect(decodeBundleBytes(padded)).toMatchObject({ ok: true });
	});

	it('is made of more items and locales than there may be', () => {
		const items = Array.from({ length: maxItems + 1 }, (_, index) => yesNo(`item-${index}`));
		const found = refusals(() => undefined, bundleOf(protocolOf(items), ['en']));
		expect(found).toEqual([{ rule: 'shape', path: 'protocol.items' }]);
		const letters = [...'abcdefgh'];
		const tags = letters.flatMap((a) => letters.map((b) => a + b)).slice(0, 61);
		const many = refusals(() => undefined, bundleOf(protocolOf([yesNo('a')]), tags));
		expect(many).toEqual([{ rule: 'shape', path: 'messages' }]);
	});

	it('is made of conditions nested too deep, and quickly of thousands', () => {
		const nested = (depth: number): Condition =>
			depth === 0 ? saidYes('a') : { op: 'all', of: [nested(depth - 1)] };
		const withDepth = (depth: number) =>
			loose(bundleOf(protocolOf([yesNo('a'), yesNo('b', { askWhen: nested(depth) })])));
		expect(decodeBundle(withDepth(6))).toMatchObject({ ok: true });
		const shape = { ok: false, error: [{ rule: 'shape', path: '' }] };
		expect(decodeBundle(withDepth(7))).toEqual(shape);
		expect(decodeBundle(withDepth(2000))).toEqual(shape);
	});

	it('does not let a file reach prototypes', () => {
		const text = JSON.stringify(bundleOf(plain));
		const evil = `{"__proto__": {"polluted": 1}, ${text.slice(1)}`;
		expect(decodeBundle(JSON.parse(evil))).toMatchObject({ ok: false });
		expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
	});
});
