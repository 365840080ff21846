// The two persons without whom erasing everything at once cannot be switched on. The second
// one has six words that were shown once; what is kept of them is a hash, sealed with the settings.
// Whether two people really stood here no program can know: their names are kept, and shown.
import type { Day } from '$lib/core/brand';
import { sha256Hex } from './hash';
import type { Settings } from './settings';

export type Panic = NonNullable<Settings['panic']>;

/** Whether two persons have switched it on. */
export function isPanicOn(settings: Settings | null): boolean {
	return settings?.panic?.second != null;
}

/** What is kept when the first person asked for it and the words were shown. */
export function askPanic(by: string, on: Day, words: string): Panic {
	return { first: { by: by.trim(), on }, wordsHash: hashOf(words), second: null };
}

/** The same with the second person, or null when the words are others or both are one person. */
export function confirmPanic(asked: Panic, by: string, on: Day, words: string): Panic | null {
	const isOther = by.trim() !== '' && !isSameName(by, asked.first.by);
	if (!isOther || hashOf(words) !== asked.wordsHash) return null;
	return { ...asked, second: { by: by.trim(), on } };
}

/** Whether two names are one, however they are written. */
export function isSameName(a: string, b: string): boolean {
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
