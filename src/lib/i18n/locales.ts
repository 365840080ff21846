// Which languages there are and how each is written. Names are endonyms; there are no flags.
import index from '$locales/index.json';

export interface Locale {
	/** BCP 47 tag. */
	readonly tag: string;
	/** The language's name in itself. */
	readonly endonym: string;
	readonly englishName: string;
	readonly direction: 'ltr' | 'rtl';
	/** How far the words that are spoken have been checked: `draft`, `reviewed` and so on. */
	readonly spoken: string;
}

export const locales: readonly Locale[] = index.map((locale) => ({
	...locale,
	direction: locale.direction === 'rtl' ? 'rtl' : 'ltr'
}));

/** The locale of a tag, or null when it is not one of ours. */
export function localeOf(tag: string): Locale | null {
	return locales.find((locale) => locale.tag === tag) ?? null;
}

// Scripts written from right to left, for tags from outside that we have no words for.
const rightToLeft = /^(ar|ckb|dv|fa|he|nqo|prs|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr|Thaa|Nkoo)(-|$)/;

/** Direction of a language by its tag, also of one that is not ours. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
	return localeOf(tag)?.direction ?? (rightToLeft.test(tag) ? 'rtl' : 'ltr');
}
