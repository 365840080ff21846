// Cuts a text into sentences and words that can be compared, and keeps how each was written.

/** A word as written, and every form under which a pattern may find it. */
export interface Word {
	readonly text: string;
	readonly forms: readonly string[];
}

export interface Sentence {
	readonly words: readonly Word[];
	/** Whether it ends with a question mark. */
	readonly asks: boolean;
}

// A joiner or a selector inside a word would keep the word from being found.
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
// Apostrophes and hyphens inside a word belong to it, quotation marks around it do not.
const wordIn = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*(?:-[\p{L}\p{N}\p{M}]+)*/gu;
const vowelSigns = /\u0640|[\u064b-\u065f]|\u0670/g;

/** A word or a pattern without case, vowel signs and the spellings that vary in Arabic. */
export function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u2018\u2019\u02bc]/g, "'")
		.replace(vowelSigns, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه');
}

// "And", "so", "with", "to", "as", the sign of the future, and the article with or without them, are
// written together with the next word. What is left must still be a word of three letters.
const before = [
	/^[وف](?=\p{L}{3})/u,
	/^[وف]?[بكلس](?=\p{L}{3})/u,
	/^[وف]?(?:[بكل]?ال|لل)(?=\p{L}{3})/u
];

function formsOf(word: string): readonly string[] {
	const own = plain(word);
	return [...new Set([own, ...before.map((start) => own.replace(start, ''))])];
}

/** The sentences of a text. What the program fills in, `{{name}}`, and what nobody sees count as nothing. */
export function sentencesOf(text: string): readonly Sentence[] {
	const seen = text.replace(/\{\{.*?\}\}/g, ' ').replace(unseen, '');
	const pieces = seen.match(/[^.!?؟\n]+[.!?؟]*/g) ?? [];
	return pieces.map((piece) => ({
		words: (piece.match(wordIn) ?? []).map((word) => ({ text: word, forms: formsOf(word) })),
		asks: /[?؟]/.test(piece)
	}));
}

/** How many words of a text are said aloud. */
export function spokenWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
