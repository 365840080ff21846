// The tool that keeps the words in step, fed with one defect at a time.
import { describe, expect, it } from 'vitest';
import {
	hashOf,
	noteFaults,
	noteFor,
	placeholdersOf,
	reviewsOf,
	run,
	statusFaults,
	wordFaults
} from '../../../tools/locales.js';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../locales', import.meta.url));
const en = { spoken: { 'a.b': 'Hello {{name}}', 'a.c': 'Bye' } };

function faultsWith(fi: Record<string, Record<string, string>>) {
	return wordFaults({ en, fi });
}

describe('the check of words', () => {
	it('accepts a language that says everything', () => {
		expect(faultsWith({ spoken: { 'a.b': 'Hei {{name}}', 'a.c': 'Hei hei' } })).toEqual([]);
	});

	it.each([
		['a missing key', { spoken: { 'a.b': 'Hei {{name}}' } }, 'a.c: missing'],
		[
			'a key too many',
			{ spoken: { 'a.b': 'Hei {{name}}', 'a.c': 'x', 'a.d': 'x' } },
			'a.d: not in English'
		],
		['a missing file', {}, 'spoken.json: missing'],
		['a lost placeholder', { spoken: { 'a.b': 'Hei', 'a.c': 'x' } }, 'a.b: other placeholders'],
		['an empty text', { spoken: { 'a.b': 'Hei {{name}}', 'a.c': ' ' } }, 'a.c: empty'],
		['a direction mark', { spoken: { 'a.b': 'Hei {{name}}', 'a.c': 'x\u200f' } }, 'a.c: hidden'],
		['a zero-width space', { spoken: { 'a.b': 'Hei {{name}}', 'a.c': 'x\u200by' } }, 'a.c: hidden']
	])('finds %s', (_, fi, expected) => {
		const faults = faultsWith(fi as Record<string, Record<string, string>>);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toContain(expected);
	});

	it('reads placeholders whatever their order and spaces', () => {
		expect(placeholdersOf('{{b}} and {{ a }}')).toEqual(['a', 'b']);
	});
});

describe('the check of notes', () => {
	it('takes an exact note before a prefix, and no half words', () => {
		expect(noteFor('a.b', { 'a.b': 'x', 'a.*': 'y' })).toBe('a.b');
		expect(noteFor('a.c', { 'a.*': 'y' })).toBe('a.*');
		expect(noteFor('ab.c', { 'a.*': 'y' })).toBeUndefined();
	});

	it('finds a key without a note and a note without a key', () => {
		expect(noteFaults(en, { spoken: { 'a.b': 'x', 'z.*': 'y' } })).toEqual([
			'notes.json spoken a.c: no note',
			'notes.json spoken z.*: no such key'
		]);
	});

	it('asks for none on what only staff read', () => {
		expect(noteFaults({ staff: { 'a.b': 'Hello' } }, {})).toEqual([]);
	});
});

describe('the state of reviews', () => {
	const fi = { spoken: { 'a.b': 'Hei {{name}}', 'a.c': 'Hei hei' } };
	const first = reviewsOf({ en, fi }, {});

	it('begins as draft, bound to the English and to the text itself', () => {
		expect(first['fi']!['spoken']!['a.c']).toEqual({
			status: 'draft',
			source: hashOf('Bye'),
			text: hashOf('Hei hei')
		});
		expect(hashOf('Bye')).toMatch(/^[0-9a-f]{16}$/);
	});

	it('keeps a review while nothing changes, and drops it when either text does', () => {
		const reviewed = structuredClone(first);
		reviewed['fi']!['spoken']!['a.c']!.status = 'reviewed';
		const status = (locales: Parameters<typeof reviewsOf>[0]) =>
			reviewsOf(locales, reviewed)['fi']!['spoken']!['a.c']!.status;
		expect(status({ en, fi })).toBe('reviewed');
		expect(status({ en: { spoken: { ...en.spoken, 'a.c': 'Goodbye' } }, fi })).toBe('draft');
		expect(status({ en, fi: { spoken: { ...fi.spoken, 'a.c': 'Moi' } } })).toBe('draft');
	});

	it('knows no other status', () => {
		const odd = structuredClone(first);
		odd['fi']!['spoken']!['a.c']!.status = 'perfect';
		expect(statusFaults(odd)).toEqual(['review.json fi spoken a.c: unknown status']);
	});
});

describe('the whole check', () => {
	function onACopy(change: (copy: string) => void) {
		const copy = mkdtempSync(join(tmpdir(), 'words-'));
		try {
			cpSync(folder, copy, { recursive: true });
			run(copy, false);
			change(copy);
			return run(copy, true).faults;
		} finally {
			rmSync(copy, { recursive: true });
		}
	}

	it('passes on the words that ship once they are in step', () => {
		expect(onACopy(() => undefined)).toEqual([]);
	});

	it('finds words that changed after the last run, and writes nothing', () => {
		const faults = onACopy((copy) => {
			const path = join(copy, 'fi', 'spoken.json');
			writeFileSync(path, readFileSync(path, 'utf8').replace('Hei. ', 'Moi. '));
		});
		expect(faults).toEqual(['review.json: out of step, run npm run locales']);
	});

	it('enables no language that has no list of refused words', () => {
		const faults = onACopy((copy) => {
			const path = join(copy, 'index.json');
			const index = JSON.parse(readFileSync(path, 'utf8')) as object[];
			writeFileSync(path, JSON.stringify([...index, { ...index[0], tag: 'xx' }]));
			cpSync(join(copy, 'en'), join(copy, 'xx'), { recursive: true });
			run(copy, false);
		});
		expect(faults).toEqual(['xx: cannot be enabled, src/lib/content/terms/xx.ts is missing']);
	});

	it('finds a key written twice and a folder that is not listed', () => {
		const faults = onACopy((copy) => {
			const path = join(copy, 'ar', 'places.json');
			const text = readFileSync(path, 'utf8');
			const line = text.split('\n')[1]!;
			writeFileSync(path, text.replace(line, `${line}\n${line}`));
			cpSync(join(copy, 'fi'), join(copy, 'xx'), { recursive: true });
		});
		expect(faults).toEqual([
			'xx/: not in index.json',
			'ar/places.json: a key written twice, or not one key a line'
		]);
	});
});
