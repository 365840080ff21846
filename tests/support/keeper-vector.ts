// A vault with fixed randomness and a fixed clock, and its image on disk. The image is kept in
// tests/vectors/keeper.json and must open for ever; playing the same steps must give it again.

import { copyOf, fromHex, toHex } from '$lib/keeper/bytes';
import { deriveKek } from '$lib/keeper/vault/kdf';
import { Device } from './keeper-device';
import { bytes, passphrase, value } from './keeper-expect';
import { portWith } from './keeper-passkey';
import { readRows, restoreRows } from './keeper-rows';

export interface Image {
	readonly keyFile: string;
	readonly rows: readonly {
		readonly table: string;
		readonly id: string | number;
		readonly bytes: string;
	}[];
}

/**
 * Plays the steps on a device with the real key derivation; last of all with a passkey, if an answer of
 * one is given.
 */
export async function play(answer: Uint8Array | null = null): Promise<Device> {
	const device = new Device('vector 1', deriveKek);
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const first = value(await keeper.begin(bytes('card one'), [bytes('frame one'), bytes('')]));
	value(await keeper.append(first.caseId, 1, bytes('frame three')));
	value(await keeper.writeSettings(bytes('settings one')));
	device.clockMs += 86_400_000;
	const second = value(await keeper.begin(bytes('card two'), [bytes('frame')]));
	value(await keeper.erase([second.caseId]));
	value(await keeper.setCard(first.caseId, 2, bytes('card one, changed')));
	if (answer !== null) {
		value(await keeper.preparePasskey(passphrase));
		value(await keeper.setPasskey(portWith(answer)));
	}
	value(await keeper.lock());
	return device;
}

/** What a device has on disk. */
export async function imageOf(device: Device): Promise<Image> {
	const rows = await readRows(device, 'field');
	return {
		keyFile: toHex(device.keyFile.files.get('askwell-field')!),
		rows: rows.map((row) => ({ table: row.table, id: row.id as string, bytes: toHex(row.bytes) }))
	};
}

/** A device that has this on disk. */
export async function deviceWith(image: Image): Promise<Device> {
	const device = new Device('another device', deriveKek);
	// Makes the tables; its rows and its key file are replaced.
	value(await device.start().create('field', passphrase));
	device.locks.clear();
	device.keyFile.files.set('askwell-field', copyOf(fromHex(image.keyFile)));
	const rows = image.rows.map((row) => ({ ...row, bytes: copyOf(fromHex(row.bytes)) }));
	await restoreRows(device, 'field', rows);
	return device;
}
