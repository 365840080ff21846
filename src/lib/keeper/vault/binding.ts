// What a sealed blob is bound to. A blob moved to another row, table, revision, epoch, vault or
// namespace does not open, because these bytes are part of what its tag covers.

import { concat, fromHex, u32, type Bytes } from '../bytes';
import type { Namespace, VaultPlace } from '../types';

/** Number of the layout on disk; another is refused. */
export const format = 1;

/** Number of the layout of a body that holds a record of steps beside its frames. */
export const formatWithSteps = 2;

/** Number of the layout of a key file that holds a slot of a passkey beside the one of the words. */
export const formatWithPasskey = 2;

/** Number of the algorithms in use; another is refused. */
export const suite = 1;

/** Number of the plaintexts' layout. */
export const schema = 1;

/** The number of a namespace on disk. */
export const namespaceNumber: Readonly<Record<Namespace, number>> = { field: 1, practice: 2 };

/** The name of a vault's folder and lock, and of its first database. It says nothing about the application's use. */
export function vaultName({ ns, place }: VaultPlace): string {
	// The dot keeps a place apart from a layout, whose number follows a hyphen.
	return place === firstPlace ? `askwell-${ns}` : `askwell-${ns}.${place}`;
}

/** The place that there was before there could be several officers. */
export const firstPlace = 1;

/** How many officers may share a device. */
export const lastPlace = 12;

/** The name of the database that holds a vault's rows in one of their layouts (from 1). */
export function databaseName(at: VaultPlace, layout: number): string {
	return layout === firstLayout ? vaultName(at) : `${vaultName(at)}-${layout}`;
}

/** The layout that the first version of the keeper wrote. */
export const firstLayout = 1;

const tableNumber = {
	keys: 1,
	cards: 2,
	bodies: 3,
	head: 4,
	log: 5,
	tombstones: 6,
	settings: 7,
	officer: 8,
	slot: 9
} as const;

/** Which vault a blob belongs to. */
export interface VaultRef extends VaultPlace {
	/** 16 random bytes. */
	readonly id: Bytes;
}

/** Where in a vault a blob belongs. */
export interface Place {
	readonly table: keyof typeof tableNumber;
	/** 32 hexadecimal digits; absent for what belongs to no case. */
	readonly caseId?: string;
	readonly revision: number;
	readonly epoch: number;
	/** Of the blob's layout; 1 unless said otherwise. */
	readonly format?: number;
}

/** The 44 bytes of docs/format.md section 3; all fields have fixed lengths. */
export function bindingOf(vault: VaultRef, place: Place): Bytes {
	return concat(
		Uint8Array.of(place.format ?? format),
		vault.id,
		Uint8Array.of(namespaceNumber[vault.ns], tableNumber[place.table]),
		place.caseId === undefined ? new Uint8Array(16) : fromHex(place.caseId),
		u32(place.revision),
		Uint8Array.of(schema),
		u32(place.epoch)
	);
}
