// The few facts shown in the list after unlocking: a code, a day, and how far the case is. What
// was said is not among them, and neither is how it ended.
import { agreedRecipients } from '$lib/core/agreement';
import type { Channel, Facts } from '$lib/core/event';
import * as v from 'valibot';
import { isDay, type Day } from '$lib/core/brand';

export const caseStates = [
	'open',
	'agreed',
	'unsent',
	'closed',
	'handed',
	'sealed',
	'sent',
	'given'
] as const;
/**
 * `open` and `agreed` can be gone on with; `sealed` and `sent` wait for a receipt. In `agreed` and
 * `unsent` (ended) somebody was agreed to who was not given anything; `handed` was handed over to
 * somebody known by name, by telephone or on paper; `given` was given to a colleague, and waits to be
 * known to have arrived.
 */
export type CaseState = (typeof caseStates)[number];

const cardSchema = v.strictObject({
	v: v.literal(1),
	code: v.pipe(v.string(), v.maxLength(12)),
	day: v.custom<Day>((value) => typeof value === 'string' && isDay(value)),
	state: v.picklist(caseStates),
	/** The code that a service or colleague must say back; empty until something was sealed. */
	receipt: v.pipe(v.string(), v.maxLength(12))
});
export type CaseCard = v.InferOutput<typeof cardSchema>;
/** What changes of a card while its case goes on. */
export type CardChange = Partial<Pick<CaseCard, 'state' | 'receipt'>>;

const maxCardBytes = 180;

/** A card as bytes; always well below the 180 that a row can hold. */
export function encodeCard(card: CaseCard): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(card));
}

/** Decodes a card, or null when it is not one this version knows. */
export function decodeCard(bytes: Uint8Array): CaseCard | null {
	if (bytes.length > maxCardBytes) return null;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const parsed = v.safeParse(cardSchema, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

/** Whether what was handed over this way is a file, of which a receipt code tells that it arrived. */
export function isSealedFile(channel: Channel): boolean {
	return channel === 'file' || channel === 'words';
}

/** How far the case of a conversation is that goes on, or has ended. */
export function caseStateOf(facts: Facts, isEnded: boolean): CaseState {
	if (facts.shared.some(({ channel }) => isSealedFile(channel))) return 'sealed';
	const reached = new Set(facts.shared.flatMap(({ recipients }) => recipients));
	const isOwed = agreedRecipients(facts.agreements).some((id) => !reached.has(id));
	if (isOwed) return isEnded ? 'unsent' : 'agreed';
	if (!isEnded) return 'open';
	return facts.shared.length > 0 ? 'handed' : 'closed';
}
