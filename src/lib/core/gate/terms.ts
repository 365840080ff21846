// What a term file is: everything the gate knows about one language, as data that a speaker of
// the language can read and correct without knowing how the gate works.
import type { WordsRuleId } from './rules';

/**
 * A pattern is a few words in a row, between spaces. In each place: `word` is the word itself,
 * `stem*` any word that begins so, `*end` one that ends so, `*part*` one that holds it, `a*b` one
 * that begins with a and ends with b; `a|b` is either; `<name>` is a group of the file; `~` is up to three words of any kind. `^` and `$` are
 * the sentence's beginning and end; a pattern that begins with `?` holds in questions only.
 * Letters are compared without case, vowel signs and, in Arabic, what is written before a word
 * (and, with, to, for, the).
 */
export type Pattern = string;

/** What one rule refuses in one language, with sentences that prove it. */
export interface Topic {
	readonly rule: WordsRuleId;
	readonly stems: readonly Pattern[];
	/** Refused besides in what the respondent reads or hears. */
	readonly toPerson?: readonly Pattern[];
	/** Meanings of a stem that are not the topic: "warm clothes", "look after". */
	readonly except?: readonly Pattern[];
	/** Each is refused by this rule as the sentence of a yes/no item. */
	readonly mustMatch: readonly string[];
	/** None is refused by this rule; near misses are the point. */
	readonly mustNotMatch: readonly string[];
}

/** How a language says who acts. See `frames.ts` for how it is used. */
export interface Frames {
	/** Somebody other than the respondent, as a subject: "anyone", "your employer". */
	readonly others: readonly Pattern[];
	/** Verbs of doing something to somebody: kept, threatened, made. Never seeing or knowing. */
	readonly acts: readonly Pattern[];
	/** Verbs of saying. They are an act only together with a consequence. */
	readonly speech: readonly Pattern[];
	/** Signs that what was said is an order or a threat: would, must, if. */
	readonly consequences: readonly Pattern[];
	/** The act without its doer: "were you made to". */
	readonly undergone: readonly Pattern[];
	/** How a need is asked for: "do you need". */
	readonly needs: readonly Pattern[];
	/** "Do not ask", "never", "you do not have to": names a thing to keep it out. */
	readonly prohibitions: readonly Pattern[];
	/** How a list of examples begins: "for example". */
	readonly examples: readonly Pattern[];
	/** Where a second question begins inside a sentence: "and are you". */
	readonly secondQuestion: readonly Pattern[];
}

/** One language. Without such a file a language cannot be enabled. */
export interface TermFile {
	/** BCP 47 tag of the language. */
	readonly language: string;
	readonly groups: Readonly<Record<string, string>>;
	readonly frames: Frames;
	/** How a title says that the questions are for children. */
	readonly children: readonly Pattern[];
	readonly topics: readonly Topic[];
}
