// The pass-on note on its way to bytes and back, and what it refuses.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Day } from '$lib/core/brand';
import {
	asks,
	chain,
	conducts,
	decodeNote,
	encodeNote,
	isWhole,
	maxNoteBytes,
	perceptions,
	shipPlaces,
	urgencies,
	type LintedText,
	type OwnNote
} from '$lib/core/passon';

const day = '2026-11-25' as Day;
const note: OwnNote = {
	format: 'askwell-pass-on',
	v: 1,
	urgency: 'otherwise',
	conduct: [{ what: 'kept-papers', how: 'seen' }],
	day,
	place: 'desk',
	deck: 5,
	asked: ['water', 'someone-else'],
	minutesToPort: 47,
	told: ['supervisor', 'master'],
	note: 'He held it up and put it in his pocket.' as LintedText
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const refusal = { ok: false, error: { tag: 'NoteRefused', retry: 'never' } };

it('comes back as it was', () => {
	expect(decodeNote(encodeNote(note))).toEqual({ ok: true, value: note });
});

it('has no field beyond these', () => {
	expect(Object.keys(note).sort()).toEqual(
		[
			'asked',
			'conduct',
			'day',
			'deck',
			'format',
			'minutesToPort',
			'note',
			'place',
			'told',
			'urgency',
			'v'
		].sort()
	);
});

describe('a note from outside', () => {
	it.each([
		['looks', { ...note, looks: 'pale' }],
		['feelings', { ...note, feelings: ['nervous'] }],
		['a nationality', { ...note, nationality: 'XX' }],
		['a name', { ...note, name: 'A' }],
		['another version', { ...note, v: 2 }],
		['another format', { ...note, format: 'askwell-referral' }],
		['a conduct that is none', { ...note, conduct: [{ what: 'nervous', how: 'seen' }] }],
		['a feeling as the way of knowing', { ...note, conduct: [{ what: 'hurt', how: 'felt' }] }],
		['more about a conduct', { ...note, conduct: [{ what: 'hurt', how: 'seen', who: 'x' }] }],
		['the same conduct twice', { ...note, conduct: [...note.conduct, ...note.conduct] }],
		['the same request twice', { ...note, asked: ['water', 'water'] }],
		['a deck that no ship has', { ...note, deck: 31 }],
		['half a deck', { ...note, deck: 1.5 }],
		['a port further than two days', { ...note, minutesToPort: 2881 }],
		['a port in the past', { ...note, minutesToPort: -1 }],
		['no day', { ...note, day: '25.11.2026' }],
		['a clock time', { ...note, day: '2026-11-25T12:00' }],
		['the chain in another order', { ...note, told: ['master', 'supervisor'] }],
		['somebody told twice', { ...note, told: ['master', 'master'] }],
		['201 characters', { ...note, note: 'a'.repeat(201) }],
		['a hidden direction', { ...note, note: 'a\u202eb' }],
		['a second line', { ...note, note: 'a\nb' }],
		['nothing that was done or asked', { ...note, conduct: [], asked: [] }],
		['a list', [note]],
		['nothing', null]
	])('is refused with %s', (_what, value) => {
		expect(decodeNote(bytes(value))).toEqual(refusal);
	});

	it.each([
		['with too many bytes', new Uint8Array(maxNoteBytes + 1).fill(0x20)],
		['when it is no JSON', new TextEncoder().encode('{{')],
		['with a space', new TextEncoder().encode(JSON.stringify(note, null, 1))],
		['in another order', bytes(Object.fromEntries(Object.entries(note).reverse()))],
		[
			'with a member that the language hides',
			new TextEncoder().encode(JSON.stringify(note).replace('{', '{"__proto__":{},'))
		]
	])('is refused %s', (_what, value) => {
		expect(decodeNote(value)).toEqual(refusal);
	});

	it('is refused in broken UTF-8', () => {
		const broken = bytes(note);
		broken[broken.length - 3] = 0xff;
		expect(decodeNote(broken)).toEqual(refusal);
	});
});

it('in danger, or about a child, needs nothing else', () => {
	for (const urgency of ['danger-now', 'child'] as const) {
		expect(isWhole({ ...note, urgency, conduct: [], asked: [] })).toBe(true);
	}
	expect(isWhole({ ...note, conduct: [], asked: [] })).toBe(false);
});

it('is a programmer’s error when it is not whole', () => {
	expect(() => encodeNote({ ...note, deck: 99 })).toThrow();
});

const anyNote: fc.Arbitrary<OwnNote> = fc.record({
	format: fc.constant('askwell-pass-on' as const),
	v: fc.constant(1 as const),
	urgency: fc.constantFrom(...urgencies),
	conduct: fc
		.uniqueArray(fc.constantFrom(...conducts), { minLength: 1 })
		.chain((all) =>
			fc
				.tuple(...all.map(() => fc.constantFrom(...perceptions)))
				.map((hows) => all.map((what, at) => ({ what, how: hows[at] ?? 'seen' })))
		),
	day: fc.constant(day),
	place: fc.constantFrom(...shipPlaces),
	deck: fc.option(fc.integer({ min: 0, max: 30 })),
	asked: fc.subarray([...asks]),
	minutesToPort: fc.option(fc.integer({ min: 0, max: 2880 })),
	told: fc.subarray([...chain]),
	note: fc.string({ maxLength: 200, unit: fc.constantFrom('"', 'a', 'ä', 'ع', '字', ' ') })
}) as unknown as fc.Arbitrary<OwnNote>;

test('whatever can be said comes back, and fits', () => {
	fc.assert(
		fc.property(anyNote, (one) => {
			const encoded = encodeNote(one);
			expect(encoded.length).toBeLessThanOrEqual(maxNoteBytes);
			expect(decodeNote(encoded)).toEqual({ ok: true, value: one });
		}),
		{ numRuns: 300 }
	);
});

test('everything at once fits', () => {
	const most: OwnNote = {
		...note,
		conduct: conducts.map((what) => ({ what, how: 'heard' })),
		asked: [...asks],
		place: 'medical-room',
		told: [...chain],
		note: '字'.repeat(200) as LintedText
	};
	expect(encodeNote(most).length).toBeLessThanOrEqual(maxNoteBytes);
});
