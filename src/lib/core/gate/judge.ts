// Which rules about words a line breaks in one language.
import { matchesOf, type CompiledTopic, type Language } from './compiled';
import { actIn, givesExamples, isKeptOut, isNeed, isObjectOfAnAct } from './frames';
import { isToPerson, type Line } from './lines';
import { wordsOf, type Match } from './pattern';
import { admitsConduct, isSeenByStaff, type WordsRuleId } from './rules';
import { sentencesOf, type Sentence } from './words';

/** A rule and the author's words that broke it. */
export interface Breach {
	readonly rule: WordsRuleId;
	readonly matched: string;
}

// Two things in one sentence are honest in an any-of item, and harmless where the answers name
// them apart. Only a bare yes or no hides which of the two was meant.
function isBareYesNo({ item, part }: Line): boolean {
	if (part !== 'prompt' || item?.kind !== 'choice') return false;
	return item.options.every((code) => code === 'yes' || code === 'no');
}

function concerns(rule: WordsRuleId, line: Line): boolean {
	if (rule === 'double-barrelled') return isBareYesNo(line);
	if (rule === 'leading') return line.part === 'prompt' || line.part === 'hint';
	// These two depend on where an item stands and whom it asks: see order.ts.
	return rule !== 'before-the-gates' && rule !== 'child-track';
}

/** Whether two matches share a word. */
export function overlaps(one: Match, other: Match): boolean {
	return one.from < other.to && other.from < one.to;
}

/** Where a topic's stems find something that is none of its exceptions. */
export function found(
	topic: CompiledTopic,
	sentence: Sentence,
	toPerson: boolean
): readonly Match[] {
	const stems = toPerson ? [...topic.stems, ...topic.toPerson] : topic.stems;
	const all = matchesOf(stems, sentence);
	if (all.length === 0) return all;
	const except = matchesOf(topic.except, sentence);
	return all.filter((match) => !except.some((other) => overlaps(match, other)));
}

/** The first words of a text that a topic's stems find, excused or not. */
export function mentions(text: string, rule: WordsRuleId, language: Language): string | null {
	const topic = language.topics.find((one) => one.rule === rule);
	if (!topic) return null;
	for (const sentence of sentencesOf(text)) {
		const [first] = found(topic, sentence, true);
		if (first) return wordsOf(first, sentence);
	}
	return null;
}

// A label, an answer or a list of examples has no subject of its own: it takes that of its item.
function takesSubjectOfItem(line: Line, rule: WordsRuleId, sentence: Sentence, of: Language) {
	const prompts = sentencesOf(line.prompt);
	if (!prompts.some((prompt) => actIn(prompt, of) !== null)) return false;
	if (line.part === 'hint') return givesExamples(sentence, of);
	if (line.part === 'option') return true;
	if (line.part !== 'topic') return false;
	return !isSeenByStaff(rule) || mentions(line.prompt, rule, of) !== null;
}

function isExcused(line: Line, rule: WordsRuleId, match: Match, sentence: Sentence, of: Language) {
	if (isKeptOut(sentence, match.from, of)) return true;
	if (!admitsConduct(rule)) return false;
	if (line.item?.purpose === 'need' && isNeed(sentence, match.from, of)) return true;
	return isObjectOfAnAct(sentence, match.from, of) || takesSubjectOfItem(line, rule, sentence, of);
}

function breachOf(
	topic: CompiledTopic,
	line: Line,
	sentences: readonly Sentence[],
	language: Language
): readonly Breach[] {
	for (const sentence of sentences) {
		const broken = found(topic, sentence, isToPerson(line.part)).find(
			(match) => !isExcused(line, topic.rule, match, sentence, language)
		);
		if (broken) return [{ rule: topic.rule, matched: wordsOf(broken, sentence) }];
	}
	return [];
}

// Two questions in a row under one yes: the second mark is where the second fact begins.
function secondMark(line: Line): readonly Breach[] {
	const questions = sentencesOf(line.text).filter(({ asks }) => asks);
	const [first] = questions.at(1)?.words ?? [];
	return isBareYesNo(line) && first ? [{ rule: 'double-barrelled', matched: first.text }] : [];
}

/** What a line breaks, each rule once. */
export function breachesOf(line: Line, language: Language): readonly Breach[] {
	const sentences = sentencesOf(line.text);
	const own = language.topics
		.filter(({ rule }) => concerns(rule, line))
		.flatMap((topic) => breachOf(topic, line, sentences, language));
	return own.some(({ rule }) => rule === 'double-barrelled') ? own : [...own, ...secondMark(line)];
}
