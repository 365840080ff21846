// What must be said in so many words, and shown: a sentence in every language, a screen that holds it.
import { readSources, type Source } from '../../architecture/sources';
import type { Looked } from '../check';
import { everyWord, matches, wordsWith, type AllWords, type Patterns } from './words';

export interface Said {
	readonly words: AllWords;
	readonly sources: readonly Source[];
}

/** Words and sources as they are. */
export const asIs = (): Said => ({ words: everyWord(), sources: readSources('src/lib') });

/** The same with one sentence said otherwise, or taken away. */
export const saidOtherwise = (...change: Parameters<typeof wordsWith>): Said => ({
	...asIs(),
	words: wordsWith(...change)
});

/** The same with a piece of a source replaced. A piece that is gone would plant nothing. */
export function shownOtherwise(path: string, from: string, to: string): Said {
	const { words, sources } = asIs();
	if (!sources.some((one) => one.path === path && one.text.includes(from))) {
		throw new Error(`${path} no longer holds ${from}`);
	}
	const change = (one: Source) =>
		one.path === path ? { path, text: one.text.replace(from, to) } : one;
	return { words, sources: sources.map(change) };
}

/** One sentence in every language: it must be there, and hold each thing it is there to say. */
export function says({ words }: Said, file: string, key: string, all: readonly Patterns[]): Looked {
	const tags = Object.keys(words);
	const broken = tags.filter((tag) => {
		const text = words[tag]?.[file]?.[key] ?? '';
		return !all.every((patterns) => matches(patterns, tag, text));
	});
	return {
		cases: tags.length,
		broken: broken.map((tag) => `${tag} ${file} ${key} does not say it`)
	};
}

/** A screen shows something, by what its source must hold. */
export function shows({ sources }: Said, path: string, what: RegExp): Looked {
	const text = sources.find((one) => one.path === path)?.text ?? '';
	return { cases: 1, broken: what.test(text) ? [] : [`${path} does not show it`] };
}
