// A term file read once, in the form in which the gate looks into sentences.
import type { WordsRuleId } from './rules';
import { compile, findAll, type Compiled, type Match } from './pattern';
import type { Frames, Pattern, TermFile } from './terms';
import type { Sentence } from './words';

export interface CompiledTopic {
	readonly rule: WordsRuleId;
	readonly stems: readonly Compiled[];
	readonly toPerson: readonly Compiled[];
	readonly except: readonly Compiled[];
}

export interface Language {
	readonly tag: string;
	readonly frames: Readonly<Record<keyof Frames, readonly Compiled[]>>;
	readonly children: readonly Compiled[];
	readonly topics: readonly CompiledTopic[];
}

const known = new WeakMap<TermFile, Language>();

/** Reads a term file, each file once. */
export function languageOf(file: TermFile): Language {
	const language = known.get(file) ?? read(file);
	known.set(file, language);
	return language;
}

function read(file: TermFile): Language {
	const all = (patterns: readonly Pattern[] = []) =>
		patterns.map((pattern) => compile(pattern, file.groups));
	return {
		tag: file.language,
		frames: {
			others: all(file.frames.others),
			acts: all(file.frames.acts),
			speech: all(file.frames.speech),
			consequences: all(file.frames.consequences),
			undergone: all(file.frames.undergone),
			needs: all(file.frames.needs),
			prohibitions: all(file.frames.prohibitions),
			examples: all(file.frames.examples),
			secondQuestion: all(file.frames.secondQuestion)
		},
		children: all(file.children),
		topics: file.topics.map((topic) => ({
			rule: topic.rule,
			stems: all(topic.stems),
			toPerson: all(topic.toPerson),
			except: all(topic.except)
		}))
	};
}

/** Every match of any of the patterns. */
export function matchesOf(patterns: readonly Compiled[], sentence: Sentence): readonly Match[] {
	return patterns.flatMap((pattern) => findAll(pattern, sentence));
}
