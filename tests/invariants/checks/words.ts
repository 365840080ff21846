// Every sentence of every language as it lies on disk, and the same with one sentence changed on
// purpose: language, file, key, text.
import { namesOfWords, tags, wordsOf, type Words } from '../../support/words';
import type { Looked } from '../check';

/** Language to file to words. */
export type AllWords = Readonly<Record<string, Readonly<Record<string, Words>>>>;

export interface Message {
	readonly tag: string;
	readonly file: string;
	readonly key: string;
	readonly text: string;
}

const onDisk: AllWords = Object.fromEntries(
	tags.map((tag) => [
		tag,
		Object.fromEntries(namesOfWords.map((file) => [file, wordsOf(tag, file)]))
	])
);

/** All words as they are. */
export const everyWord = (): AllWords => onDisk;

/** All words with one sentence said otherwise, added, or (`null`) taken away. */
export function wordsWith(tag: string, file: string, key: string, text: string | null): AllWords {
	const { [key]: _old, ...others } = onDisk[tag]![file]!;
	const words = text === null ? others : { ...others, [key]: text };
	return { ...onDisk, [tag]: { ...onDisk[tag], [file]: words } };
}

/** All words as a list. */
export function messagesOf(all: AllWords): readonly Message[] {
	return Object.entries(all).flatMap(([tag, files]) =>
		Object.entries(files).flatMap(([file, words]) =>
			Object.entries(words).map(([key, text]) => ({ tag, file, key, text }))
		)
	);
}

/** A message in words. */
export const named = ({ tag, file, key, text }: Message) => `${tag} ${file} ${key}: ${text}`;

/** The sentences of a text, each with its sign. */
export const sentencesOf = (text: string): readonly string[] =>
	text.match(/[^.!?؟;]+[.!?؟;]*/g) ?? [];

/** A pattern for each language. A language without one is a defect of the check, and said so. */
export type Patterns = Readonly<Record<string, RegExp>>;

/** Whether a text of a language matches its pattern. */
export function matches(patterns: Patterns, tag: string, text: string): boolean {
	const pattern = patterns[tag];
	if (!pattern) throw new Error(`no pattern for ${tag}`);
	return pattern.test(text);
}

/** Looks at each message; `wrong` says what is wrong with it, or null. */
export function lookAtMessages(
	messages: readonly Message[],
	wrong: (message: Message) => string | null
): Looked {
	const broken = messages.flatMap((message) => {
		const what = wrong(message);
		return what === null ? [] : [`${named(message)} (${what})`];
	});
	return { cases: messages.length, broken };
}

/** Several looks as one. */
export function together(...looks: readonly Looked[]): Looked {
	return {
		cases: looks.reduce((sum, { cases }) => sum + cases, 0),
		broken: looks.flatMap(({ broken }) => broken)
	};
}
