// What nobody sees in a text is found and left out; what a script needs stays.
import { describe, expect, it } from 'vitest';
import { asSeen, holdsHidden, mixedWord } from '$lib/core/text';

const named = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const unseen: readonly number[] = [
	...[0x00, 0x07, 0x09, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4],
	...[0x180e, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
	...[0x2060, 0x2063, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x2800, 0x3164, 0xfeff, 0xffa0],
	...[0xfff9, 0xe000, 0xe0001, 0xe0041, 0xe007f, 0xe0100]
];

describe('a hidden character', () => {
	it.each(unseen.map((code) => [named(code), code] as const))('%s is found', (_name, code) => {
		const text = `a${String.fromCodePoint(code)}b`;
		expect(holdsHidden(text)).toBe(true);
		expect(asSeen(text).replace(' ', '')).toBe('ab');
		expect(holdsHidden(asSeen(text))).toBe(false);
	});

	it.each(['a\u200cb', 'а\u200dб', ' \u200cب', '\u200d', 'ب\u200c\u200cب', 'a \u200db'])(
		'is a joiner where no script needs one: %j',
		(text) => {
			expect(holdsHidden(text)).toBe(true);
			expect(holdsHidden(asSeen(text))).toBe(false);
		}
	);

	it('is half a character that has lost its other half', () => {
		expect(holdsHidden('a\ud800b')).toBe(true);
		expect(asSeen('a\ud800b')).toBe('ab');
	});

	it.each([
		'Two lines\nof text.',
		'می\u200cشود',
		'क्\u200dष',
		'👩\u200d⚕️',
		'Äiti – “no”, l’été',
		'هل تحتاج إلى طبيب؟',
		'ሰላም',
		'㐂'
	])('is none in %j', (text) => {
		expect(holdsHidden(text)).toBe(false);
		expect(asSeen(text)).toBe(text.replace('\n', ' '));
	});
});

describe('a word in two alphabets', () => {
	it.each(['pаpers', 'Ηelsinki', 'հouse', 'سaم', 'tоwn hall'])('is found in %j', (text) => {
		expect(mixedWord(text)).not.toBeNull();
	});

	it.each([
		'papers and бумаги',
		'WhatsApp-номер',
		'Auttamisjärjestelmä',
		'東京へ行く',
		'25 µm, 3 Ω',
		'رقم A4'
	])('is none in %j', (text) => {
		expect(mixedWord(text)).toBeNull();
	});
});
