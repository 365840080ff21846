// The lines of a protocol: every message with what it is for, so that a rule knows who hears it.
import {
	codesOf,
	hintKey,
	optionKey,
	promptKey,
	staffKeys,
	topicKey,
	type Item,
	type Messages,
	type ProtocolBundle
} from '../protocol';

/** What a message is for. */
export type Part =
	| 'title'
	| 'preface'
	| 'prompt'
	| 'hint'
	| 'option'
	| 'topic'
	| 'care'
	| 'why'
	| 'more'
	| 'message';

export interface Line {
	readonly key: string;
	readonly part: Part;
	readonly text: string;
	readonly item: Item | null;
	/** The sentence of the line's item, for lines that only add to it. */
	readonly prompt: string;
}

const heard: readonly Part[] = ['title', 'preface', 'prompt', 'hint', 'option'];

/** Whether the respondent reads or hears the line. */
export function isToPerson(part: Part): boolean {
	return heard.includes(part);
}

function linesOfItem(item: Item, messages: Messages): readonly Line[] {
	const { care, why, more } = staffKeys(item);
	const parts: readonly (readonly [Part, string])[] = [
		['prompt', promptKey(item)],
		['hint', hintKey(item)],
		...codesOf(item).map((code) => ['option', optionKey(item, code)] as const),
		['topic', topicKey(item)],
		['care', care],
		['why', why],
		['more', more]
	];
	const prompt = messages[promptKey(item)] ?? '';
	return parts.flatMap(([part, key]) => {
		const text = messages[key];
		return text === undefined ? [] : [{ key, part, text, item, prompt }];
	});
}

/** Every line of a protocol in one language, in the order of its items. */
export function linesOf({ protocol }: ProtocolBundle, messages: Messages): readonly Line[] {
	const head = (['title', 'preface'] as const).flatMap((part) => {
		const text = messages[part];
		return text === undefined ? [] : [{ key: part, part, text, item: null, prompt: '' }];
	});
	return [...head, ...protocol.items.flatMap((item) => linesOfItem(item, messages))];
}
