// Words looked for in a text that is no item and no message, such as a note somebody is typing:
// topics of a term file and more patterns, without asking who did what.
import { languageOf, matchesOf, type CompiledTopic } from './compiled';
import { found, overlaps } from './judge';
import { compile, wordsOf, type Compiled } from './pattern';
import type { WordsRuleId } from './rules';
import type { Pattern, TermFile } from './terms';
import { sentencesOf } from './words';

/** Topics and patterns of one language, read once. */
export interface Wordlist {
	readonly topics: readonly CompiledTopic[];
	readonly more: readonly Compiled[];
	readonly except: readonly Compiled[];
}

/** What the topics find, and the patterns `more`, but nothing that shares a word with `except`. */
export function wordlistOf(
	file: TermFile,
	topics: readonly WordsRuleId[],
	more: readonly Pattern[],
	except: readonly Pattern[]
): Wordlist {
	const read = (patterns: readonly Pattern[]) =>
		patterns.map((pattern) => compile(pattern, file.groups));
	return {
		topics: languageOf(file).topics.filter(({ rule }) => topics.includes(rule)),
		more: read(more),
		except: read(except)
	};
}

/** The first words of a text that a list finds, as they were written, or null. */
export function mentioned(text: string, list: Wordlist): string | null {
	for (const sentence of sentencesOf(text)) {
		const except = matchesOf(list.except, sentence);
		const match = [
			...list.topics.flatMap((topic) => found(topic, sentence, true)),
			...matchesOf(list.more, sentence)
		].find((one) => !except.some((other) => overlaps(one, other)));
		if (match) return wordsOf(match, sentence);
	}
	return null;
}
