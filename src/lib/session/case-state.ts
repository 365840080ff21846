// How far a case is, read off what was agreed and what was handed over. The list shows it, and how
// long the case may be kept depends on it.
import { agreedRecipients } from '$lib/core/agreement';
import type { Channel, Facts } from '$lib/core/event';
import type { CaseState } from './card';

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
