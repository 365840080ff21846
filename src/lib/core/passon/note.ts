// The pass-on note of a ferry crew: what another person was seen or heard doing, where, what the
// person asked for, and who was told. One closed, versioned type; decoding refuses whatever is not in
// it. On its own device it is made and handed over, never read back.
import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { fault, type Fault } from '../fault';
import { isDay, type Brand, type Day } from '../brand';
import { holdsHidden } from '../text';
import { asks, chain, conducts, perceptions, shipPlaces, urgencies } from './lists';

/** Longest short note, in characters. */
export const maxNoteLength = 200;
/** Highest deck. */
export const maxDeck = 30;
/** Furthest port, in minutes: two days. */
export const maxMinutesToPort = 2880;
/** Most bytes of an encoded note; everything that can be said stays below it. */
export const maxNoteBytes = 3072;

/** A short note that the lint let pass, made by `lintNote` alone. */
export type LintedText = Brand<string, 'LintedText'>;

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const once = <T>(values: readonly T[]) => new Set(values).size === values.length;

const noteSchema = v.pipe(
	v.strictObject({
		format: v.literal('askwell-pass-on'),
		v: v.literal(1),
		urgency: v.picklist(urgencies),
		/** What another person did, and how it is known; each conduct once. */
		conduct: v.pipe(
			v.array(v.strictObject({ what: v.picklist(conducts), how: v.picklist(perceptions) })),
			v.maxLength(conducts.length),
			v.check((all) => once(all.map(({ what }) => what)))
		),
		day: v.custom<Day>((value) => typeof value === 'string' && isDay(value)),
		place: v.picklist(shipPlaces),
		/** Number of the deck, or null. */
		deck: v.nullable(upTo(maxDeck)),
		asked: v.pipe(v.array(v.picklist(asks)), v.maxLength(asks.length), v.check(once)),
		/** Minutes until the ship is in port, or null when nobody knows. */
		minutesToPort: v.nullable(upTo(maxMinutesToPort)),
		/** Who was told, in the order of the chain. */
		told: v.pipe(
			v.array(v.picklist(chain)),
			v.maxLength(chain.length),
			v.check((told) => inOrder(told))
		),
		note: v.pipe(
			v.string(),
			v.maxLength(maxNoteLength),
			v.check((text) => !/\n/.test(text) && !holdsHidden(text))
		)
	}),
	// A note in which nothing was done and nothing asked would say that somebody was noticed.
	v.check(
		({ urgency, conduct, asked }) =>
			urgency !== 'otherwise' || conduct.length > 0 || asked.length > 0
	)
);

function inOrder(told: readonly (typeof chain)[number][]): boolean {
	return told.every(
		(who, at) => at === 0 || chain.indexOf(who) > chain.indexOf(told[at - 1] ?? who)
	);
}

/** A note as anybody may have sent it. */
export type PassOnNote = v.InferOutput<typeof noteSchema>;
/** A note made here: its words went through the lint. */
export type OwnNote = Omit<PassOnNote, 'note'> & { readonly note: LintedText };

/** Whether a note is all that it must be: bounds, each thing once, something that was done or asked. */
export function isWhole(note: OwnNote): boolean {
	return v.is(noteSchema, note);
}

/** A note as bytes, at most 3072: UTF-8 JSON. One that is not whole is a programmer's error. */
export function encodeNote(note: OwnNote): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(v.parse(noteSchema, note)));
}

/** Decodes a note from outside. Fails with `NoteRefused` for whatever is not one of this version. */
export function decodeNote(bytes: Uint8Array): Result<PassOnNote, Fault> {
	if (bytes.length > maxNoteBytes) return err(fault('NoteRefused'));
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const parsed = v.safeParse(noteSchema, JSON.parse(text));
		// One note, one text: what the library leaves out without a word is found here.
		const isSame = parsed.success && JSON.stringify(parsed.output) === text;
		return isSame ? ok(parsed.output) : err(fault('NoteRefused'));
	} catch {
		return err(fault('NoteRefused'));
	}
}
