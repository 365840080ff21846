// What a vault's journal can say, by number.

import type { JournalType } from '../types';

/** The journal's types by their numbers less 1: add at the end, never change. */
export const journalTypes: readonly JournalType[] = [
	'vault-created',
	'wrong-tries',
	'settings-written',
	'epoch-switched',
	'copy-made',
	'copy-restored'
];
