// What a colleague is told before a conversation is theirs: what the person needs, and what comes
// next. The answers are not among it.
import { decodeLog, factsOf, type Facts, type Log } from '$lib/core/event';
import { replay, type Phase } from '$lib/interview';
import { builtInProtocol } from './bundle';
import { decodeCard, type CaseCard } from './card';

/** A conversation that was given: it waits with the colleague, or is a file to be passed on. */
export interface Given {
	/** The colleague. */
	readonly name: string;
	/** The sealed file; null when it waits on this device. */
	readonly file: Uint8Array | null;
}

export interface GivenCase {
	readonly card: CaseCard;
	readonly facts: Facts;
	/** Where the conversation goes on. */
	readonly next: Phase;
}

/** Decodes a card and frames; null when they are of another version, or not of one conversation. */
export async function decodeGiven(
	cardBytes: Uint8Array,
	frames: readonly Uint8Array[]
): Promise<GivenCase | null> {
	const card = decodeCard(cardBytes);
	const log = decodeLog(frames);
	if (card === null || !log.ok) return null;
	const facts = factsOf(log.value);
	const { opened } = facts;
	if (opened?.code !== card.code || opened.day !== card.day || card.state === 'given') return null;
	const { bundle, hash } = await builtInProtocol();
	if (opened.protocol.hash !== hash) return null;
	const whole = replay(bundle.protocol, log.value);
	const before = replay(bundle.protocol, beforeThePause(log.value));
	return whole.ok && before.ok ? { card, facts, next: before.value.phase } : null;
}

/** The log without its last pause, in which the hand-over was agreed to. */
function beforeThePause(log: Log): Log {
	const isOver = ({ type }: Log[number]) => type === 'paused' || type === 'agreement-decided';
	const end = log.findLastIndex((event) => !isOver(event)) + 1;
	const pause = log.findIndex(({ type }, at) => at >= end && type === 'paused');
	return pause < 0 ? log : log.slice(0, pause);
}
