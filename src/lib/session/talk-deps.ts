// What a conversation is given: its keeper, its words and questions, and what the organisation decided.
import type { Jurisdiction } from '$lib/core/referral';
import type { Keeper, Namespace } from '$lib/keeper';
import type { RunnableProtocol } from './bundle';
import type { Settings } from './settings';

export interface TalkDeps {
	readonly keeper: Keeper;
	/** Ed25519 public key of this vault, 32 bytes. */
	readonly signer: Uint8Array;
	readonly namespace: Namespace;
	readonly runnable: RunnableProtocol;
	readonly settings: Settings;
	readonly jurisdiction: Jurisdiction;
	readonly staffTag: string;
	/** Languages that may be spoken: the accepted ones, or all in practice. */
	readonly usableLanguages: readonly string[];
	/** Milliseconds since 1970. */
	readonly now: () => number;
}
