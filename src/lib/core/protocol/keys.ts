// Which words an item needs. Keys are made here and nowhere else, so that a missing sentence is
// found by comparing two lists and never by a person in front of the screen.
import type { Item, Protocol } from './model';

/** Answers that every item offers besides its own codes. */
export const commonAnswers = ['unsure', 'declined'] as const;

/** The codes an item offers as its own answers, in order; empty for quantities and notes. */
export function codesOf(item: Item): readonly string[] {
	if (item.kind === 'choice' || item.kind === 'choices') return item.options;
	return item.kind === 'anyOf' ? ['yes', 'no'] : [];
}

/** Key of the sentence that is said and shown to the respondent. */
export function promptKey(item: Item): string {
	return `${item.id}.prompt`;
}

/** Key of the smaller line below the sentence. */
export function hintKey(item: Item): string {
	return `${item.id}.hint`;
}

/** Keys of what only the screener sees: one care line, why it is asked, and "if more is said". */
export function staffKeys(item: Item): { care: string; why: string; more: string } {
	return { care: `${item.id}.care`, why: `${item.id}.why`, more: `${item.id}.more` };
}

/** Key of a few words that name the item in a summary ("money kept or owed"). */
export function topicKey(item: Item): string {
	return `${item.id}.topic`;
}

/** Key of one answer of one item. Yes and no are the same words everywhere. */
export function optionKey(item: Item, code: string): string {
	return code === 'yes' || code === 'no' ? `answer.${code}` : `${item.id}.option.${code}`;
}

/** Every key that must have words in each locale for this protocol to run. */
export function requiredKeys(protocol: Protocol): readonly string[] {
	const keys = protocol.items.flatMap((item) => [
		promptKey(item),
		topicKey(item),
		...codesOf(item)
			.map((code) => optionKey(item, code))
			.filter((key) => !key.startsWith('answer.'))
	]);
	return ['title', 'preface', ...new Set(keys)];
}

/** Keys that may have words; a screen leaves the line out where they are missing. */
export function optionalKeys(protocol: Protocol): readonly string[] {
	return protocol.items.flatMap((item) => [hintKey(item), ...Object.values(staffKeys(item))]);
}
