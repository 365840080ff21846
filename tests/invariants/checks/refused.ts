// What the authoring gate refuses in our own words. Each language of a protocol and each message
// is judged once; what a plant did not change is not judged again.
import { termFiles } from '$lib/content/terms';
import { refusalsOf, refusalsOfMessages, type Refusal, type TermFile } from '$lib/core/gate';
import type { Messages, Protocol, ProtocolBundle } from '$lib/core/protocol';
import { ownMessage } from '../../support/gate';
import type { Message } from './words';

const inProtocol = new WeakMap<Protocol, WeakMap<Messages, readonly Refusal[]>>();
const inMessage = new Map<string, readonly Refusal[]>();

function termsOf(tag: string): TermFile {
	const file = termFiles.find(({ language }) => language === tag);
	if (!file) throw new Error(`no list of refused words for ${tag}`);
	return file;
}

function refusedInLanguage(bundle: ProtocolBundle, tag: string, messages: Messages) {
	const byWords = inProtocol.get(bundle.protocol) ?? new WeakMap<Messages, readonly Refusal[]>();
	inProtocol.set(bundle.protocol, byWords);
	const known = byWords.get(messages);
	if (known) return known;
	const found = refusalsOf({ ...bundle, messages: { [tag]: messages } }, [termsOf(tag)]);
	byWords.set(messages, found);
	return found;
}

/** Everything that is refused in a protocol with its words. */
export function refusedIn(bundle: ProtocolBundle): readonly Refusal[] {
	return Object.entries(bundle.messages).flatMap(([tag, messages]) =>
		refusedInLanguage(bundle, tag, messages)
	);
}

/** Everything that is refused in a message that belongs to no protocol. */
export function refusedInMessage({ tag, file, key, text }: Message): readonly Refusal[] {
	const message = ownMessage(file, key, text);
	const at = JSON.stringify([tag, message]);
	const found = inMessage.get(at) ?? refusalsOfMessages([message], termsOf(tag));
	inMessage.set(at, found);
	return found;
}

/** A refusal in words. */
export const refusalInWords = ({ rule, item, key, language, matched }: Refusal) =>
	`${rule}: ${language ?? ''} ${key ?? item ?? ''} (${matched ?? ''})`;
