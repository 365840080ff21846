// The notation of patterns, sign by sign, and how a text is cut into sentences and words.
import { describe, expect, it } from 'vitest';
import { refusalsOfMessages, spokenWords } from '$lib/core/gate';
import { termsWith, topicOf } from '../../support/made-up-terms';

/** What a pattern finds in a text, as the author wrote it; null when nothing. */
function found(pattern: string, text: string): string | null {
	const file = termsWith([topicOf('label', [pattern])]);
	const refused = refusalsOfMessages([{ key: 'k', text, toPerson: true, toChild: false }], file);
	expect(refused.length).toBeLessThanOrEqual(1);
	return refused[0]?.matched ?? null;
}

type Case = readonly [pattern: string, text: string, matched: string | null];

const notation: readonly Case[] = [
	['cat', 'A Cat sat.', 'Cat'],
	['cat', 'Cats sat.', null],
	['cat', 'A bobcat sat.', null],
	['cat*', 'Two cats sat.', 'cats'],
	['cat*', 'A bobcat sat.', null],
	['*cat', 'A bobcat sat.', 'bobcat'],
	['*cat', 'A cat sat.', null],
	['*cat', 'A xcat sat.', null],
	['*cat', 'Bobcats sat.', null],
	['*cat*', 'Bobcats sat.', 'Bobcats'],
	['*cat*', 'A cat sat.', 'cat'],
	['*cat*', 'A dog sat.', null],
	['c*t', 'A court sat.', 'court'],
	['c*t', 'A count sat on a chair.', 'count'],
	['c*t', 'A cape sat.', null],
	['c*t', 'A boat sat.', null],
	['cat|dog', 'A dog sat.', 'dog'],
	['cat|dog*', 'Dogs sat.', 'Dogs'],
	['cat|dog', 'A cow sat.', null],
	['<colours>', 'A red door.', 'red'],
	['<colours>', 'A blueish door.', 'blueish'],
	['<colours>', 'A green door.', null],
	['<none>', 'A green door.', null],
	// A word of nothing but a joining stroke is no word, and a group that is missing finds none.
	['<none>', 'A ـ door.', null],
	['a <colours>|green door', 'It is a green door.', 'a green door'],
	['cat sat', 'The cat sat.', 'cat sat'],
	['cat sat', 'The cat was sat.', null],
	['cat sat', 'The cat.', null],
	['  cat   sat ', 'The cat sat.', 'cat sat'],
	['cat ~ sat', 'The cat sat.', 'cat sat'],
	['cat ~ sat', 'The cat then sat.', 'cat … sat'],
	['cat ~ sat', 'The cat one two three sat.', 'cat … sat'],
	['cat ~ sat', 'The cat one two three four sat.', null],
	['cat ~ sat ~ mat', 'Cat sat on mat.', 'Cat sat … mat'],
	['^ cat', 'Cat sat.', 'Cat'],
	['^ cat', 'The cat sat.', null],
	['sat $', 'The cat sat.', 'sat'],
	['sat $', 'The cat sat down.', null],
	['^ cat ~ sat $', 'Cat then sat.', 'Cat … sat'],
	['? cat', 'The cat sat?', 'cat'],
	['?cat', 'The cat sat?', 'cat'],
	['?cat', 'The cat sat.', null],
	['cat?', 'The cat sat?', null],
	['cat', 'The dog. The cat.', 'cat'],
	['~', 'Anything at all.', null]
];

describe('a pattern', () => {
	it.each(notation)('%j in %j finds %j', (pattern, text, matched) => {
		expect(found(pattern, text)).toBe(matched);
	});
});

const cuts: readonly Case[] = [
	['one two', 'One. Two.', null],
	['one two', 'One! Two.', null],
	['one two', 'One? Two.', null],
	['one two', 'One؟ Two.', null],
	['one two', 'One\nTwo', null],
	['one two', 'One, two.', 'One two'],
	['one two', 'One ({{name}}) two.', 'One two'],
	['name', 'One {{name}} two.', null],
	['one two', 'One{{name}}two.', 'One two'],
	['one two', '{{a}} one {{b}} two', 'one two'],
	['?one', 'One؟', 'One'],
	['?one', 'Two? One.', null],
	['co-op', 'The co-op.', 'co-op'],
	['or', 'And/or.', 'or'],
	['co', 'The co-op.', null],
	["don't", 'I don’t know.', 'don’t'],
	["don't", 'I don‘t know.', null],
	["you'll", 'You’ll see.', 'You’ll'],
	['24', 'In 24 hours.', '24'],
	['cat', "A 'cat' sat.", 'cat'],
	['cat', 'A ‘cat’ sat.', 'cat'],
	['cat', 'A ’cat’ sat.', 'cat'],
	['cat', 'A dog/cat sat.', 'cat'],
	['été', 'En e\u0301te\u0301.', 'e\u0301te\u0301'],
	['file', 'A \ufb01le.', '\ufb01le'],
	// Two words of German, of which one would be the other in capitals.
	['masse', 'Die Maße.', null],
	['one', 'O\u00adne.', 'One']
];

describe('a text', () => {
	it.each(cuts)('for %j, cut from %j, gives %j', (pattern, text, matched) => {
		expect(found(pattern, text)).toBe(matched);
	});
});

const arabic: readonly Case[] = [
	['كتاب', 'كتاب', 'كتاب'],
	['كتاب', 'الكتاب', 'الكتاب'],
	['كتاب', 'وكتاب', 'وكتاب'],
	['كتاب', 'فكتاب', 'فكتاب'],
	['كتاب', 'بكتاب', 'بكتاب'],
	['كتاب', 'لكتاب', 'لكتاب'],
	['كتاب', 'سكتاب', 'سكتاب'],
	['كتاب', 'والكتاب', 'والكتاب'],
	['كتاب', 'بالكتاب', 'بالكتاب'],
	['كتاب', 'وبالكتاب', 'وبالكتاب'],
	['كتاب', 'للكتاب', 'للكتاب'],
	['كتاب', 'مكتاب', null],
	// Stands before a word, and nowhere inside it.
	['مكتاب', 'موكتاب', null],
	['مكتاب', 'مبكتاب', null],
	['مكتاب', 'مالكتاب', null],
	// The first letters may belong to the word.
	['وكالة', 'وكالة', 'وكالة'],
	['التزام', 'بالتزام', 'بالتزام'],
	['التزام', 'وبالتزام', 'وبالتزام'],
	['كتاب', 'كِتَابٌ', 'كِتَابٌ'],
	['كتاب', 'كـتـاب', 'كـتـاب'],
	['احمد', 'أحمد', 'أحمد'],
	['احمد', 'إحمد', 'إحمد'],
	['احمد', 'آحمد', 'آحمد'],
	['أحمد', 'ٱحمد', 'ٱحمد'],
	['مستشفي', 'مستشفى', 'مستشفى'],
	['مدرسه', 'مدرسة', 'مدرسة'],
	['رحمن', 'رحمٰن', 'رحمٰن'],
	// What would be left is no word any more.
	['لد', 'ولد', null],
	['لد', 'بلد', null],
	['اب', 'الاب', null],
	['ال', 'وال', null]
];

describe('an Arabic word', () => {
	it.each(arabic)('%j is found in %j as %j', (pattern, text, matched) => {
		expect(found(pattern, text)).toBe(matched);
	});
});

describe('words said aloud', () => {
	it.each([
		['', 0],
		['One', 1],
		['One — two, three.', 3],
		['  One\n two\t3 ', 3],
		['هل نتحدث؟', 2],
		['…', 0]
	] as const)('in %j are %i', (text, count) => {
		expect(spokenWords(text)).toBe(count);
	});
});
