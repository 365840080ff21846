// What someone can read who has the passphrase, the key file as it is now, and every row that was
// ever on disk. This attacker follows none of the keeper's rules: no head, no commitment, no order;
// every key that can be had is tried on everything.

import { utf8, type Bytes } from '$lib/keeper/bytes';
import type { VaultRef } from '$lib/keeper/vault/binding';
import { openBlob } from '$lib/keeper/vault/blob';
import { copyLength, readCopy, usedSlots, type KeyFile } from '$lib/keeper/vault/key-file';
import { gcmKey, subkey, unwrap, wrappingKey } from '$lib/keeper/vault/keys';
import { openSlot } from '$lib/keeper/vault/slot';
import type { Device } from './keeper-device';
import { text } from './keeper-expect';
import type { DiskRow } from './keeper-rows';

/** Every plaintext of cards and bodies that can be read, as text. */
export async function stolenTexts(
	device: Device,
	passphrase: string,
	rows: readonly DiskRow[]
): Promise<readonly string[]> {
	const disk = device.keyFile.files.get('askwell-field')!;
	const texts: string[] = [];
	for (const at of [0, copyLength]) {
		const copy = readCopy('field', disk.slice(at, at + copyLength));
		if (copy.kind !== 'valid') continue;
		texts.push(...(await readWith(device, passphrase, copy.file, rows)));
	}
	return texts;
}

async function readWith(
	device: Device,
	passphrase: string,
	file: KeyFile,
	rows: readonly DiskRow[]
): Promise<readonly string[]> {
	const vault: VaultRef = { ns: 'field', place: 1, id: file.body.vaultId };
	const slot = usedSlots(file.body.slots)!.words[0]!;
	const opened = await openSlot(device.ports(), vault, slot, utf8(passphrase));
	if (typeof opened === 'string') throw new Error('the attacker has the passphrase');
	const wrapping = await wrappingKey(subkey(opened.vaultKey, vault.id, 'epoch-wrap'));
	const texts: string[] = [];
	for (const wrapped of [file.body.current, file.body.next]) {
		const epochKey = wrapped === null ? null : await unwrap(wrapping, wrapped.wrapped);
		if (epochKey !== null) texts.push(...(await readEpoch(vault, epochKey, rows)));
	}
	return texts;
}

async function readEpoch(
	vault: VaultRef,
	epochKey: Bytes,
	rows: readonly DiskRow[]
): Promise<readonly string[]> {
	const cardKey = await gcmKey(subkey(epochKey, vault.id, 'cards'));
	const caseWrap = await wrappingKey(subkey(epochKey, vault.id, 'case-wrap'));
	const bodyKeys: CryptoKey[] = [];
	for (const row of rows.filter(({ table }) => table === 'keys')) {
		const caseKey = await unwrap(caseWrap, new Uint8Array(row.bytes.slice(8, 48)));
		if (caseKey !== null) bodyKeys.push(await gcmKey(subkey(caseKey, vault.id, 'body')));
	}
	const texts: string[] = [];
	for (const row of rows) {
		if (row.table === 'cards') texts.push(...(await tryOpen(vault, [cardKey], row)));
		if (row.table === 'bodies') texts.push(...(await tryOpen(vault, bodyKeys, row)));
	}
	return texts;
}

async function tryOpen(
	vault: VaultRef,
	keys: readonly CryptoKey[],
	row: DiskRow
): Promise<readonly string[]> {
	const blob = new Uint8Array(row.bytes);
	const table = row.table === 'cards' ? 'cards' : 'bodies';
	const texts: string[] = [];
	for (const key of keys) {
		const opened = await openBlob(key, vault, { table, caseId: String(row.id) }, blob);
		if (opened.ok) texts.push(text(opened.value.plain));
	}
	return texts;
}
