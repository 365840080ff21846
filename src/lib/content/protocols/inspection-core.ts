// Four questions for a few minutes with each worker at a visit: the core, for everybody the same. The
// question about harm is neither first nor last, so it stands third here.
import type { Protocol } from '$lib/core/protocol';
import { hurtOrMadeToDo, keptFromLeavingOrContact, moneyKeptOrOwed, threats } from '../items';

/** The short set for visits; its words are in `locales/<tag>/inspection-core.json`. */
export const inspectionCore: Protocol = {
	id: 'inspection-core',
	version: 1,
	setting: 'inspection',
	pauseAfterFirstYes: 2,
	items: [moneyKeptOrOwed, keptFromLeavingOrContact, hurtOrMadeToDo, threats]
};
