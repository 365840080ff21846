// Two rules that need both the words of an item and its place: what the gates settle is not asked
// after the first item about harm, and a child is asked nothing about what happened.
import type { Item, Protocol } from '../protocol';
import { matchesOf, type Language } from './compiled';
import { actIn, isKeptOut } from './frames';
import { mentions } from './judge';
import type { Line } from './lines';
import { refusal, type Refusal } from './refusal';
import { isForChildren } from './structure';
import { sentencesOf } from './words';

function comesAfterHarm(item: Item, { items }: Protocol): boolean {
	const index = items.indexOf(item);
	return items.slice(0, index).some(({ purpose }) => purpose === 'conduct');
}

function gateRefusals(line: Line, protocol: Protocol, language: Language): readonly Refusal[] {
	const { item, key, part } = line;
	if (part !== 'prompt' || !item || !comesAfterHarm(item, protocol)) return [];
	const matched = mentions(line.text, 'before-the-gates', language);
	if (matched === null) return [];
	return [refusal('before-the-gates', { item: item.id, key, language: language.tag, matched })];
}

function forChildren(protocol: Protocol, title: string, language: Language): boolean {
	if (isForChildren(protocol)) return true;
	return sentencesOf(title).some((s) => matchesOf(language.children, s).length > 0);
}

/** The words of a text that ask, or tell somebody to ask, what happened to a child. */
export function asksOfHarmIn(text: string, language: Language): string | null {
	for (const sentence of sentencesOf(text)) {
		const act = sentence.asks ? actIn(sentence, language) : null;
		if (act !== null) return sentence.words[act]?.text ?? null;
		const detail = language.topics
			.filter(({ rule }) => rule === 'violence-detail' || rule === 'child-track')
			.flatMap(({ stems }) => matchesOf(stems, sentence))
			.find(({ from }) => !isKeptOut(sentence, from, language));
		if (detail) return sentence.words[detail.from]?.text ?? null;
	}
	return null;
}

function childRefusals(
	line: Line,
	protocol: Protocol,
	title: string,
	language: Language
): readonly Refusal[] {
	const { item, key, part, text } = line;
	const at = { item: item?.id ?? null, key, language: language.tag };
	if (part !== 'option') {
		const asked = sentencesOf(text).some((s) => {
			const topic = language.topics.find(({ rule }) => rule === 'child-track');
			const [first] = matchesOf(topic?.stems ?? [], s);
			return first !== undefined && !isKeptOut(s, first.from, language);
		});
		if (asked) {
			return [refusal('child-track', { ...at, matched: mentions(text, 'child-track', language) })];
		}
	}
	if (!item || part !== 'prompt' || !forChildren(protocol, title, language)) return [];
	const matched = asksOfHarmIn(text, language);
	const weighs = item.purpose === 'conduct' || item.purpose === 'condition';
	return matched !== null || weighs ? [refusal('child-track', { ...at, matched })] : [];
}

/** What the place of a line, or whom it asks, refuses. */
export function orderRefusals(
	line: Line,
	protocol: Protocol,
	title: string,
	language: Language
): readonly Refusal[] {
	return [
		...gateRefusals(line, protocol, language),
		...childRefusals(line, protocol, title, language)
	];
}
