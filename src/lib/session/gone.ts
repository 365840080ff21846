// What was destroyed by itself and was not told yet, until its officer has seen it. It stays in the
// page when the vault is locked, for whoever opens it next; another officer is not told.
import type { Day } from '$lib/core/brand';
import type { VaultPlace } from '$lib/keeper';
import type { ListedCase } from './case-list';
import type { Vault } from './vault.svelte';

/** What went from a vault by itself and was not told yet: how many on which days, and no more. */
export interface Gone {
	readonly where: VaultPlace;
	readonly days: readonly { readonly day: Day; readonly number: number }[];
}

/** What is open, as far as something may go from it. */
export interface OpenList {
	readonly vault: Vault;
	readonly cases: readonly ListedCase[];
	readonly today: Day;
	gone: readonly Gone[];
}

/** Adds what went from a vault today. */
export function noteGone(
	place: Pick<OpenList, 'gone' | 'today'>,
	where: VaultPlace,
	number: number
): void {
	if (number === 0) return;
	const days = goneFrom(place.gone, where);
	const { day, number: before } = days.find((one) => one.day === place.today) ?? {
		day: place.today,
		number: 0
	};
	const others = days.filter((one) => one.day !== day);
	const told = { where, days: [...others, { day, number: before + number }] };
	place.gone = [...withoutGone(place.gone, where), told];
}

/** What went from this vault; of another one it is told to its own officer. */
export function goneFrom(gone: readonly Gone[], where: VaultPlace): Gone['days'] {
	return gone.find((one) => isOf(one, where))?.days ?? [];
}

/** The same without this vault: it was told there. */
export function withoutGone(gone: readonly Gone[], where: VaultPlace): readonly Gone[] {
	return gone.filter((one) => !isOf(one, where));
}

function isOf(gone: Gone, { ns, place }: VaultPlace): boolean {
	return gone.where.ns === ns && gone.where.place === place;
}
