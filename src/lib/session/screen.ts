// The names of the screens. Which one stands is known to the application and to no address.

/**
 * Screens outside a conversation. `unlock` makes a vault where there is none; `warm` opens one by its
 * PIN, and `pin` sets it.
 */
export type Screen =
	| 'start'
	| 'cards'
	| 'about'
	| 'how'
	| 'security'
	| 'unlock'
	| 'warm'
	| 'pin'
	| 'home'
	| 'settings'
	| 'talk'
	| 'receive'
	| 'waiting'
	| 'rescue'
	| 'steps'
	| 'copy'
	| 'restore'
	| 'practice-file';
