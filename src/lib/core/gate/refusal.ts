// What the gate says: keys of plain sentences, and never more of the text than what matched.
import type { ProtocolFault } from '../protocol';
import type { RuleId } from './rules';

/** Why something may not be asked or said, and what to write instead, by key. */
export interface Refusal {
	readonly rule: RuleId;
	/** Id of the item, or null when it is about the whole protocol. */
	readonly item: string | null;
	/** Key of the message, or null when no message is at fault. */
	readonly key: string | null;
	/** Tag of the language, or null when it holds in all. */
	readonly language: string | null;
	/** The author's own words that matched, or null. */
	readonly matched: string | null;
	/** Keys of the words in `locales/<tag>/gate.json`. */
	readonly why: string;
	readonly instead: string;
}

type Where = Partial<Pick<Refusal, 'item' | 'key' | 'language' | 'matched'>>;

/** A refusal by a rule, at a place. */
export function refusal(rule: RuleId, where: Where = {}): Refusal {
	return {
		rule,
		item: where.item ?? null,
		key: where.key ?? null,
		language: where.language ?? null,
		matched: where.matched ?? null,
		why: `${rule}.why`,
		instead: `${rule}.instead`
	};
}

/**
 * The refusal that a fault of the protocol's own check amounts to, or null when the gate has no
 * words for it. The item is named by its place, since a file that fails the check was not decoded.
 */
export function refusalOfFault(fault: ProtocolFault): Refusal | null {
	if (fault.rule !== 'branches-on-demographics') return null;
	return refusal('branches-on-demographics', { item: fault.path });
}
