// A slot holds the vault key sealed under one passphrase. Its parameters are part of what the seal
// covers, and a commitment ties it to exactly one key. passkey-slot.ts has the other kind.

import { concat, equalBytes, isZero, u32, viewOf, type Bytes } from '../bytes';
import type { Ports } from '../ports';
import { bindingOf, type VaultRef } from './binding';
import { openRaw, sealRaw } from './blob';
import { kdfParams, mayDerive, type KdfParams } from './kdf';
import { gcmKey, keyLength, subkey } from './keys';
import { rescueKeyOf, type RescueKey } from './rescue-key';

/** Bytes of a slot, used or empty. */
export const slotLength = 128;

const kindPassphrase = 1;
const kdfArgon2id = 1;
const at = { params: 4, salt: 16, iv: 32, commitment: 92, end: 108 } as const;

/** How a slot comes from words to a key. */
export interface SlotHead {
	readonly params: KdfParams;
	readonly salt: Bytes;
	/** Kind, KDF, parameters and salt as they stand: 32 bytes. */
	readonly head: Bytes;
}

/** What a used slot of any kind holds besides its head. */
export interface SealedKey {
	readonly index: number;
	/** The first 32 bytes of the slot as they stand. */
	readonly head: Bytes;
	/** IV, sealed key, tag: 60 bytes. */
	readonly sealed: Bytes;
	readonly commitment: Bytes;
}

/** A used slot of words, decoded. */
export interface Slot extends SlotHead, SealedKey {}

/** Decodes a slot of words; undefined when empty, null when it is no such slot. */
export function readSlot(index: number, bytes: Bytes): Slot | null | undefined {
	if (isZero(bytes)) return undefined;
	const sealed = readSealedKey(index, bytes);
	const head = readSlotHead(bytes.slice(0, at.iv));
	return head && sealed && { ...head, ...sealed };
}

/** Decodes what a slot holds besides its head; null when it must be refused. */
export function readSealedKey(index: number, bytes: Bytes): SealedKey | null {
	if (!isZero(bytes.subarray(at.end))) return null;
	return {
		index,
		head: bytes.slice(0, at.iv),
		sealed: bytes.slice(at.iv, at.commitment),
		commitment: bytes.slice(at.commitment, at.end)
	};
}

/** Decodes the first 32 bytes of a slot; null when they must be refused. */
export function readSlotHead(head: Bytes): SlotHead | null {
	if (head[0] !== kindPassphrase || head[1] !== kdfArgon2id) return null;
	if (!isZero(head.subarray(2, at.params))) return null;
	const view = viewOf(head);
	const params = {
		memoryKiB: view.getUint32(4),
		passes: view.getUint32(8),
		lanes: view.getUint32(12)
	};
	return mayDerive(params) ? { params, salt: head.slice(at.salt), head } : null;
}

/** What a slot gives: the vault key, its rescue key, and the key that was derived from the words. */
export interface OpenedSlot {
	readonly vaultKey: Bytes;
	readonly rescue: RescueKey;
	/** The caller's to overwrite. */
	readonly kek: Bytes;
}

/** Seals the vault key under a passphrase; the 128 bytes of a slot, its rescue key and its key. */
export async function makeSlot(
	ports: Pick<Ports, 'randomBytes' | 'kdf'>,
	vault: VaultRef,
	index: number,
	passphrase: Bytes,
	vaultKey: Bytes
): Promise<{ readonly bytes: Bytes } & Pick<OpenedSlot, 'rescue' | 'kek'>> {
	const salt = ports.randomBytes(16);
	const { memoryKiB, passes, lanes } = kdfParams;
	const head = concat(
		Uint8Array.of(kindPassphrase, kdfArgon2id, 0, 0),
		...[memoryKiB, passes, lanes].map(u32),
		salt
	);
	const kek = await ports.kdf(passphrase, salt, kdfParams);
	const bytes = await sealInSlot(ports, vault, index, head, kek, vaultKey);
	return { bytes, rescue: await rescueKeyOf(kek, vault.id, head), kek };
}

/** The 128 bytes of a slot with this head, in which `kek` opens `inner`, a key of 32 bytes. */
export async function sealInSlot(
	ports: Pick<Ports, 'randomBytes'>,
	vault: VaultRef,
	index: number,
	head: Bytes,
	kek: Bytes,
	inner: Bytes
): Promise<Bytes> {
	const key = await gcmKey(subkey(kek, vault.id, 'slot'));
	const sealed = await sealRaw(ports, key, inner, slotBinding(vault, index, head));
	return concat(head, sealed, commitmentOf(kek, vault), new Uint8Array(slotLength - at.end));
}

/**
 * The vault key of a slot, and its rescue key: `wrong` when the passphrase is another, `damaged` when it is the right
 * one but the sealed key does not open.
 */
export async function openSlot(
	ports: Pick<Ports, 'kdf'>,
	vault: VaultRef,
	slot: Slot,
	passphrase: Bytes
): Promise<OpenedSlot | 'wrong' | 'damaged'> {
	return openSlotWith(await ports.kdf(passphrase, slot.salt, slot.params), vault, slot);
}

/** The same with the key that was derived from the words before; overwrites it unless it is right. */
export async function openSlotWith(
	kek: Bytes,
	vault: VaultRef,
	slot: Slot
): Promise<OpenedSlot | 'wrong' | 'damaged'> {
	const rescue = await rescueKeyOf(kek, vault.id, slot.head);
	const vaultKey = await openSealedKey(kek, vault, slot);
	if (typeof vaultKey !== 'string') return { vaultKey, rescue, kek };
	kek.fill(0);
	return vaultKey;
}

/** The key that a slot of any kind holds: `wrong` and `damaged` as in `openSlot`. */
export async function openSealedKey(
	kek: Bytes,
	vault: VaultRef,
	slot: SealedKey
): Promise<Bytes | 'wrong' | 'damaged'> {
	if (!equalBytes(commitmentOf(kek, vault), slot.commitment)) return 'wrong';
	const key = await gcmKey(subkey(kek, vault.id, 'slot'));
	const plain = await openRaw(key, slot.sealed, slotBinding(vault, slot.index, slot.head));
	return plain?.length === keyLength ? plain : 'damaged';
}

function slotBinding(vault: VaultRef, index: number, head: Bytes): Bytes {
	return concat(bindingOf(vault, { table: 'slot', revision: index, epoch: 0 }), head);
}

function commitmentOf(kek: Bytes, vault: VaultRef): Bytes {
	return subkey(kek, vault.id, 'slot-commit').slice(0, 16);
}
