// Sentences as the gate sees them: one yes/no item about conduct in one language, and our own words.
import {
	refusalsOf,
	type Message,
	type Refusal,
	type TermFile,
	type WordsRuleId
} from '$lib/core/gate';
import type { ProtocolBundle } from '$lib/core/protocol';
import { protocolOf, yesNo } from './protocols';

/** A protocol of one harmless item, then the sentence, so that a late gate can be seen. */
export function asking(prompt: string, language: string): ProtocolBundle {
	const words = { title: 'x', preface: 'x', 'first.prompt': 'x', 'first.topic': 'x' };
	return {
		format: 'askwell-protocol',
		v: 1,
		protocol: protocolOf([yesNo('first'), yesNo('asked')]),
		messages: { [language]: { ...words, 'asked.prompt': prompt, 'asked.topic': 'x' } }
	};
}

/** What is refused in a sentence. */
export function refusedIn(prompt: string, file: TermFile): readonly Refusal[] {
	return refusalsOf(asking(prompt, file.language), [file]);
}

/** How well a term file tells its own examples apart. */
export interface Tally {
	readonly language: string;
	readonly examples: number;
	readonly missed: readonly string[];
	readonly wronglyFound: readonly string[];
}

const findsIn = (rule: WordsRuleId, text: string, file: TermFile) =>
	refusedIn(text, file).some((refusal) => refusal.rule === rule);

/** Looks at every example of a term file. */
export function tallyOf(file: TermFile): Tally {
	const cases = file.topics.flatMap(({ rule, mustMatch, mustNotMatch }) => [
		...mustMatch.map((text) => ({ rule, text, wanted: true })),
		...mustNotMatch.map((text) => ({ rule, text, wanted: false }))
	]);
	const wrong = cases.filter(({ rule, text, wanted }) => findsIn(rule, text, file) !== wanted);
	const named = (wanted: boolean) =>
		wrong.filter((one) => one.wanted === wanted).map(({ rule, text }) => `${rule}: ${text}`);
	return {
		language: file.language,
		examples: cases.length,
		missed: named(true),
		wronglyFound: named(false)
	};
}

/** One of our own messages as the gate judges it; `name` is that of its file. */
export function ownMessage(name: string, key: string, text: string): Message {
	return {
		key: `${name}:${key}`,
		text,
		toPerson: name === 'spoken' || name === 'referral',
		toChild: /^(child|do\.child)/.test(key)
	};
}
