// What the one short note of a crew may not say, live as it is typed. Words about looks, feelings,
// origin and the like are refused in every language there is, whichever is on the screen; why, and
// what to write instead, stands in `locales/<tag>/crew.json` under the reason.
//
// It is a help to whoever writes in good faith, not a wall: a word that no list holds passes.
import { err, ok, type Result } from '../result';
import { holdsHidden, mixedWord } from '../text';
import {
	mentioned,
	wordlistOf,
	type Pattern,
	type TermFile,
	type Wordlist,
	type WordsRuleId
} from '../gate';
import { maxNoteLength, type LintedText } from './note';

/** Why words are refused. */
export const noteReasons = [
	'too-long',
	'hidden',
	'other-script',
	'number',
	'looks',
	'feelings',
	'origin',
	'religion',
	'status',
	'private-life',
	'verdict',
	'guess'
] as const;
export type NoteReason = (typeof noteReasons)[number];

/** The reasons that are found by words of a language. */
export type WordReason = Exclude<NoteReason, 'too-long' | 'hidden' | 'other-script' | 'number'>;

/** One language: what the gate knows of it, and what a short note needs besides. */
export interface NoteWords {
	readonly terms: TermFile;
	/** Refused in a note, besides what the gate's topics find. */
	readonly more: Readonly<Record<WordReason, readonly Pattern[]>>;
	/** What another person did, in words that only resemble a refused one: "took her bag". */
	readonly except: readonly Pattern[];
}

export interface NoteRefusal {
	readonly reason: NoteReason;
	/** The words as they were written; empty where no single one is meant. */
	readonly matched: string;
}

const topicsOf: Readonly<Record<WordReason, readonly WordsRuleId[]>> = {
	looks: ['looks', 'tattoos', 'injuries', 'sex'],
	feelings: ['demeanour'],
	origin: ['nationality', 'ethnicity'],
	religion: ['religion'],
	status: ['migration-status'],
	'private-life': ['orientation'],
	verdict: ['label', 'verdict', 'suspicion-scale', 'coherence'],
	guess: ['intuition']
};
const wordReasons = Object.keys(topicsOf) as readonly WordReason[];

// A telephone, a passport, a day of birth. Minutes, decks and times of day are shorter.
const longNumber = /\p{Nd}(?:[\s./-]?\p{Nd}){5,}/u;
// Nobody here can look for words in other scripts.
const otherLetters = /(?!\p{Script=Latin}|\p{Script=Arabic})\p{L}+/u;

/**
 * Looks at a short note, at most 200 characters, in time bounded by that. A text that passes is the
 * only kind that a note can hold. Each reason is given once, with the first words that gave it.
 */
export function lintNote(
	text: string,
	languages: readonly NoteWords[]
): Result<LintedText, readonly [NoteRefusal, ...NoteRefusal[]]> {
	if (text.length > maxNoteLength) return err([{ reason: 'too-long', matched: '' }]);
	if (holdsHidden(text) || text.includes('\n')) return err([{ reason: 'hidden', matched: '' }]);
	const found = [...shapesOf(text), ...wordReasons.flatMap((one) => saidOf(text, one, languages))];
	const [first, ...rest] = found;
	return first ? err([first, ...rest]) : ok(text as LintedText);
}

function shapesOf(text: string): readonly NoteRefusal[] {
	const letters = otherLetters.exec(text)?.[0] ?? mixedWord(text);
	const number = longNumber.exec(text)?.[0];
	return [
		...(letters ? [{ reason: 'other-script', matched: letters } as const] : []),
		...(number ? [{ reason: 'number', matched: number } as const] : [])
	];
}

function saidOf(
	text: string,
	reason: WordReason,
	languages: readonly NoteWords[]
): readonly NoteRefusal[] {
	for (const language of languages) {
		const matched = mentioned(text, listOf(language, reason));
		if (matched !== null) return [{ reason, matched }];
	}
	return [];
}

// The note is looked at with every letter; the patterns are read once.
const known = new WeakMap<NoteWords, Map<WordReason, Wordlist>>();

function listOf(language: NoteWords, reason: WordReason): Wordlist {
	const lists = known.get(language) ?? new Map<WordReason, Wordlist>();
	known.set(language, lists);
	const { terms, more, except } = language;
	const list = lists.get(reason) ?? wordlistOf(terms, topicsOf[reason], more[reason], except);
	lists.set(reason, list);
	return list;
}
