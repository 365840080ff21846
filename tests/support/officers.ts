// Officers of one device, each with a vault of their own.

import type { Keeper } from '$lib/keeper/keeper';
import type { VaultPlace } from '$lib/keeper/types';
import type { Device } from './keeper-device';
import { otherPassphrase, passphrase, value } from './keeper-expect';

/** The place of an officer, counted from 1. */
export const placeOf = (place: number): VaultPlace => ({ ns: 'field', place });

/** The words of the first two officers; no other has any of them. */
export const wordsOf: readonly string[] = ['', passphrase, otherPassphrase];

/** Makes a vault and leaves it open. */
export async function newOfficer(device: Device, place: number, initials = ''): Promise<Keeper> {
	const keeper = device.start();
	value(await keeper.create(placeOf(place), wordsOf[place] ?? passphrase, initials));
	value(await keeper.publishKeys());
	return keeper;
}

/** Opens the vault of an officer in a new worker, as after a crash. */
export async function officer(device: Device, place: number): Promise<Keeper> {
	device.locks.clear();
	const keeper = device.start();
	value(await keeper.unlock(placeOf(place), wordsOf[place] ?? passphrase));
	return keeper;
}
