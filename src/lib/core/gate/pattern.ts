// Finds the patterns of a term file in a sentence. The notation is told at `Pattern`.
import type { Pattern } from './terms';
import { plain, type Sentence, type Word } from './words';

/** Where a pattern was found: from the first word to behind the last, and the words it named. */
export interface Match {
	readonly from: number;
	readonly to: number;
	readonly named: readonly number[];
}

type Place = { readonly gap: true } | { readonly edge: 'start' | 'end' } | { readonly is: Named };
type Test = (form: string) => boolean;
/** Whole words, and tests for stems. */
interface Named {
	readonly whole: ReadonlySet<string>;
	readonly stems: readonly Test[];
}

export interface Compiled {
	readonly asks: boolean;
	readonly places: readonly Place[];
}

const longestGap = 3;

function testOf(written: string): Test {
	const [open, close] = [written.startsWith('*'), written.endsWith('*')];
	const word = plain(written.replace(/^\*|\*$/g, ''));
	const [start = '', end] = word.split('*');
	if (end !== undefined) return (form) => form.startsWith(start) && form.endsWith(end);
	if (open && close) return (form) => form.includes(word);
	// An end alone is no word: "nyt" is not "pitänyt".
	if (open) return (form) => form.length > word.length + 1 && form.endsWith(word);
	return (form) => form.startsWith(word);
}

function placeOf(written: string, groups: Readonly<Record<string, string>>): Place {
	if (written === '~') return { gap: true };
	if (written === '^' || written === '$') return { edge: written === '^' ? 'start' : 'end' };
	const filled = written.replace(/<([\w-]+)>/g, (_, name: string) => groups[name] ?? '');
	const parts = filled.split('|').filter(Boolean);
	const stems = parts.filter((part) => part.includes('*')).map(testOf);
	const whole = new Set(parts.filter((part) => !part.includes('*')).map(plain));
	return { is: { whole, stems } };
}

/** Reads a pattern once, to look for it often. */
export function compile(pattern: Pattern, groups: Readonly<Record<string, string>>): Compiled {
	const asks = pattern.startsWith('?');
	const places = pattern.replace(/^\?/, '').trim().split(/\s+/);
	return { asks, places: places.map((place) => placeOf(place, groups)) };
}

function fits({ whole, stems }: Named, word: Word | undefined): boolean {
	if (word === undefined) return false;
	return word.forms.some((form) => whole.has(form) || stems.some((test) => test(form)));
}

function follow(
	places: readonly Place[],
	words: readonly Word[],
	at: number,
	named: readonly number[]
): readonly number[] | null {
	const [place, ...rest] = places;
	if (!place) return named;
	if ('gap' in place) {
		for (let skip = 0; skip <= longestGap; skip += 1) {
			const found = follow(rest, words, at + skip, named);
			if (found) return found;
		}
		return null;
	}
	if ('edge' in place) {
		return at === (place.edge === 'start' ? 0 : words.length)
			? follow(rest, words, at, named)
			: null;
	}
	return fits(place.is, words[at]) ? follow(rest, words, at + 1, [...named, at]) : null;
}

/** Every place of a sentence at which the pattern begins. */
export function findAll(pattern: Compiled, sentence: Sentence): readonly Match[] {
	if (pattern.asks && !sentence.asks) return [];
	const found: Match[] = [];
	for (let at = 0; at < sentence.words.length; at += 1) {
		const named = follow(pattern.places, sentence.words, at, []);
		if (named?.length) found.push({ from: named[0] ?? at, to: (named.at(-1) ?? at) + 1, named });
	}
	return found;
}

/** The words that a pattern named, as the author wrote them; what lay between is left out. */
export function wordsOf(match: Match, sentence: Sentence): string {
	return match.named
		.map((at, index) => {
			const gap = index > 0 && at > (match.named[index - 1] ?? 0) + 1 ? '… ' : '';
			return gap + (sentence.words[at]?.text ?? '');
		})
		.join(' ');
}
