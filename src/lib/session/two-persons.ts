// What one person alone must not switch on: erasing everything at once, and copies that somebody else
// can open. Each serves a dishonest officer, too. The second person has six words that were shown once;
// what is kept of them is a hash, sealed with the settings. Whether two people really stood here no
// program can know: their names are kept, and shown.
import type { Day } from '$lib/core/brand';
import { sha256Hex } from './hash';
import type { Settings } from './settings';

export type TwoPersons = NonNullable<Settings['panic']>;

/** Whether two persons have switched on that everything can be erased at once. */
export function isPanicOn(settings: Settings | null): boolean {
	return settings?.panic?.second != null;
}

/** The key for which copies may be made, once two persons named it; null otherwise. */
export function recoveryOf(settings: Settings | null): Settings['recovery'] {
	return settings?.recovery?.persons?.second != null ? settings.recovery : null;
}

/** What is kept when the first person asked for it and the words were shown. */
export function askSecond(by: string, on: Day, words: string): TwoPersons {
	return { first: { by: by.trim(), on }, wordsHash: hashOf(words), second: null };
}

/** The same with the second person, or null when the words are others or both are one person. */
export function confirmSecond(
	asked: TwoPersons,
	by: string,
	on: Day,
	words: string
): TwoPersons | null {
	const isOther = by.trim() !== '' && !isSameName(by, asked.first.by);
	if (!isOther || hashOf(words) !== asked.wordsHash) return null;
	return { ...asked, second: { by: by.trim(), on } };
}

/** Whether two names are one, however they are written. */
function isSameName(a: string, b: string): boolean {
	const plain = (name: string) =>
		name
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]/gu, '');
	return plain(a) === plain(b);
}

// Four letters of each word are enough, as everywhere.
function hashOf(words: string): string {
	const typed = words.normalize('NFKC').toLowerCase().trim().split(/\s+/u);
	return sha256Hex(`askwell-panic-v1\n${typed.map((word) => word.slice(0, 4)).join(' ')}`);
}
