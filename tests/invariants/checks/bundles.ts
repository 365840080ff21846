// Every protocol that ships, with its words, and the same with one defect put there on purpose.
import type { Item, Protocol, ProtocolBundle } from '$lib/core/protocol';
import { everyWord, type AllWords } from './words';

type Content = Readonly<Record<string, Protocol>>;

// All of the folder, so that a protocol added later is looked at without being named here.
const files = import.meta.glob<Content>('/src/lib/content/protocols/*.ts', { eager: true });

/** Every built-in protocol with its words in every language, as the program assembles it. */
export function everyBundle(all: AllWords = everyWord()): readonly ProtocolBundle[] {
	const protocols = Object.values(files).flatMap((file) => Object.values(file));
	return protocols.map((protocol) => ({
		format: 'askwell-protocol',
		v: 1,
		protocol,
		messages: Object.fromEntries(
			Object.entries(all).map(([tag, words]) => [tag, words[protocol.id] ?? {}])
		)
	}));
}

/** Every bundle that is meant for use with people. */
export function fieldBundles(bundles: readonly ProtocolBundle[]): readonly ProtocolBundle[] {
	return bundles.filter(({ protocol }) => protocol.setting !== 'practice');
}

/** The border set with other items. */
export function withItems(change: (items: readonly Item[]) => readonly Item[]) {
	return everyBundle().map((bundle) =>
		bundle.protocol.id === 'border-second-line'
			? { ...bundle, protocol: { ...bundle.protocol, items: change(bundle.protocol.items) } }
			: bundle
	);
}

/** The border set with one sentence said otherwise. */
export function withSentence(tag: string, key: string, text: string) {
	return everyBundle().map((bundle) =>
		bundle.protocol.id === 'border-second-line'
			? {
					...bundle,
					messages: { ...bundle.messages, [tag]: { ...bundle.messages[tag], [key]: text } }
				}
			: bundle
	);
}

/** The border set with one more item, said so in every language, at a place from the front. */
export function withQuestion(
	item: Item,
	prompts: Readonly<Record<string, string>>,
	place = 4
): readonly ProtocolBundle[] {
	return withItems((items) => items.toSpliced(place, 0, item)).map((bundle) => ({
		...bundle,
		messages: Object.fromEntries(
			Object.entries(bundle.messages).map(([tag, words]) => [
				tag,
				{ ...words, [`${item.id}.prompt`]: prompts[tag] ?? '', [`${item.id}.topic`]: item.id }
			])
		)
	}));
}
