// The authoring gate: what a protocol may not ask, and what a message may not say. It finds the
// known traps and replaces no reviewer; what it lets pass has still to be read by somebody.
import type { Messages, ProtocolBundle } from '../protocol';
import { mixedWord } from '../text';
import { languageOf, type Language } from './compiled';
import { breachesOf } from './judge';
import { linesOf } from './lines';
import { asksOfHarmIn, orderRefusals } from './order';
import { refusal, type Refusal } from './refusal';
import { messageRules, type RuleId } from './rules';
import { structureRefusals } from './structure';
import type { TermFile } from './terms';
import { spokenWords } from './words';

/** Most words that are said before the first item (source: Askwell design, section 4). */
export const mostSpokenWords = 240;

/** What Askwell itself says before the preface, by language: introduction, duties, agreement. */
export type SaidBefore = Readonly<Record<string, string>>;

function isTooLong(preface: string, before: string): boolean {
	return spokenWords(`${before} ${preface}`) > mostSpokenWords;
}

function inLanguage(bundle: ProtocolBundle, language: Language): readonly Refusal[] {
	const messages = bundle.messages[language.tag] ?? {};
	const title = messages['title'] ?? '';
	return linesOf(bundle, messages).flatMap((line) => [
		...breachesOf(line, language).map(({ rule, matched }) =>
			refusal(rule, { item: line.item?.id ?? null, key: line.key, language: language.tag, matched })
		),
		...orderRefusals(line, bundle.protocol, title, language)
	]);
}

// A letter of another alphabet that looks the same would keep a word from being found, here and by
// whoever reads the file.
function mixedScripts(messages: Messages, tag: string): readonly Refusal[] {
	return Object.entries(messages).flatMap(([key, text]) => {
		const matched = mixedWord(text)?.slice(0, 60);
		return matched ? [refusal('mixed-scripts', { key, language: tag, matched })] : [];
	});
}

/**
 * Every refusal of a protocol with its words: first what its data alone shows, then language by
 * language. `before` is what is said ahead of the protocol's preface; without it the preface
 * alone is counted.
 */
export function refusalsOf(
	bundle: ProtocolBundle,
	termFiles: readonly TermFile[],
	before: SaidBefore = {}
): readonly Refusal[] {
	const words = Object.entries(bundle.messages).flatMap(([tag, messages]) => {
		const file = termFiles.find(({ language }) => language === tag);
		const long = isTooLong(messages['preface'] ?? '', before[tag] ?? '');
		return [
			...mixedScripts(messages, tag),
			...(long ? [refusal('spoken-words', { key: 'preface', language: tag })] : []),
			...(file
				? inLanguage(bundle, languageOf(file))
				: [refusal('language-unchecked', { language: tag })])
		];
	});
	return [...structureRefusals(bundle), ...words];
}

/** A message of the program, to the respondent or to staff. */
export interface Message {
	readonly key: string;
	readonly text: string;
	readonly toPerson: boolean;
	/** Whether it is said, or told to staff, while speaking with a child. */
	readonly toChild: boolean;
}

function ofMessage(message: Message, language: Language): readonly Refusal[] {
	const at = { key: message.key, language: language.tag };
	const { text, toPerson } = message;
	const part = toPerson ? ('preface' as const) : ('message' as const);
	const broken = breachesOf({ key: message.key, part, text, item: null, prompt: '' }, language)
		.filter(({ rule }) => (messageRules as readonly RuleId[]).includes(rule))
		.map(({ rule, matched }) => refusal(rule, { ...at, matched }));
	const matched = message.toChild ? asksOfHarmIn(text, language) : null;
	return matched === null ? broken : [...broken, refusal('child-track', { ...at, matched })];
}

/** Every refusal of messages that belong to no protocol: the program's own words. */
export function refusalsOfMessages(
	messages: readonly Message[],
	termFile: TermFile
): readonly Refusal[] {
	const language = languageOf(termFile);
	return messages.flatMap((message) => ofMessage(message, language));
}
