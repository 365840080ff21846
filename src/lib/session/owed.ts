// What the respondent had destroyed and the disk would not let go of. It is tried again as soon as
// the vault can be asked: a case that nobody may keep must not come back into the list.
import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { Keeper, VaultPlace } from '$lib/keeper';

/** A case to be destroyed: its id, or the card it was begun with where the beginning had no clear answer. */
export type Owed = { readonly caseId: string } | { readonly card: Uint8Array };

/** Destroys it. One that is not there any more is destroyed. Faults: of the keeper's `cards` and `erase`. */
export async function destroyOwed(keeper: Keeper, owed: Owed): Promise<Result<void, Fault>> {
	const found = 'caseId' in owed ? ok(owed.caseId) : await findByCard(keeper, owed.card);
	if (!found.ok) return found;
	const done = found.value === null ? ok(undefined) : await keeper.erase([found.value]);
	return done.ok || done.error.tag === 'CaseMissing' ? ok(undefined) : done;
}

/** A card has a code of its own. */
async function findByCard(keeper: Keeper, card: Uint8Array): Promise<Result<string | null, Fault>> {
	const cards = await keeper.cards();
	if (!cards.ok) return cards;
	const isIt = (bytes: Uint8Array) =>
		bytes.length === card.length && bytes.every((byte, at) => byte === card[at]);
	return ok(cards.value.find(({ bytes }) => isIt(bytes))?.caseId ?? null);
}

/** What is owed in the vaults of this device, known to this window alone. */
export class OwedList {
	#all: readonly { readonly where: VaultPlace; readonly owed: Owed }[] = [];

	add(where: VaultPlace, owed: Owed): void {
		this.#all = [...this.#all, { where, owed }];
	}

	/** Destroys all that is owed in the open vault; what cannot be stays owed. Faults: as `destroyOwed`. */
	async settle(keeper: Keeper, { ns, place }: VaultPlace): Promise<Result<void, Fault>> {
		const here = this.#all.filter(({ where }) => where.ns === ns && where.place === place);
		for (const one of here) {
			const done = await destroyOwed(keeper, one.owed);
			if (!done.ok) return done;
			this.#all = this.#all.filter((other) => other !== one);
		}
		return ok(undefined);
	}
}
