// The keys of a vault as somebody has them who took the whole profile and knows the six words: found
// in the files of the browser, opened with the keeper's own code. They are what must not stand
// anywhere as they are.
import { copyOf, utf8, type Bytes } from '../../src/lib/keeper/bytes';
import type { Namespace } from '../../src/lib/keeper/types';
import { type VaultRef } from '../../src/lib/keeper/vault/binding';
import { deriveKek } from '../../src/lib/keeper/vault/kdf';
import { copyLength, readCopy, usedSlots } from '../../src/lib/keeper/vault/key-file';
import {
	gcmKey,
	subkey,
	unwrap,
	wrappingKey,
	type KeyLabel
} from '../../src/lib/keeper/vault/keys';
import { openSlot } from '../../src/lib/keeper/vault/slot';
import { openOfficer } from '../../src/lib/keeper/vault/officer';
import { identityOf } from '../../src/lib/keeper/vault/recipient';
import type { SecretKey } from './needles';
import { contentsOf } from './profile-scan';

/** Keys to be looked for as bytes, and one that has a written form. */
export interface StolenKeys {
	readonly keys: readonly SecretKey[];
	/** How many keys of conversations are among them. */
	readonly caseKeys: number;
	readonly texts: readonly string[];
}

/** Every key of a vault that follows from its words and its key file; throws when they do not fit. */
export async function stealKeys(
	profile: string,
	ns: Namespace,
	passphrase: string
): Promise<StolenKeys> {
	for (const copy of keyFilesIn(profile)) {
		const read = readCopy(ns, copy);
		if (read.kind !== 'valid') continue;
		const { body } = read.file;
		const vault: VaultRef = { ns, place: 1, id: body.vaultId };
		const [slot] = usedSlots(body.slots)?.words ?? [];
		if (slot === undefined) continue;
		const kek = await deriveKek(utf8(passphrase), slot.salt, slot.params);
		const opened = await openSlot({ kdf: deriveKek }, vault, slot, utf8(passphrase));
		if (typeof opened === 'string') throw new Error('these are not the words of this vault');
		const under = (key: Bytes, labels: readonly KeyLabel[]) => [
			key,
			...labels.map((label) => subkey(key, vault.id, label))
		];
		const { vaultKey } = opened;
		const wrapping = await wrappingKey(subkey(vaultKey, vault.id, 'epoch-wrap'));
		const epochKey = await unwrap(wrapping, body.current.wrapped);
		const officerKey = await gcmKey(subkey(vaultKey, vault.id, 'officer'));
		const officer = await openOfficer(officerKey, vault, body.officer);
		if (epochKey === null || officer === null) throw new Error('this key file is not whole');
		const caseWrap = await wrappingKey(subkey(epochKey, vault.id, 'case-wrap'));
		const caseKeys = await unwrapAll(profile, caseWrap);
		return {
			caseKeys: caseKeys.length,
			texts: [identityOf(officer.secret)],
			keys: [
				...under(kek, ['slot', 'rescue']),
				...under(vaultKey, ['epoch-wrap', 'key-file', 'officer', 'settings', 'log', 'tombstone']),
				...under(epochKey, ['case-wrap', 'cards', 'head', 'sum']),
				...caseKeys.flatMap((key) => under(key, ['body', 'commit'])),
				officer.secret,
				officer.seed
			].map((bytes, at) => ({ name: `key ${at} of ${ns}`, bytes }))
		};
	}
	throw new Error(`no key file of ${ns} in this profile`);
}

/** Every copy of a key file. Where the browser keeps it is its own matter. */
function keyFilesIn(profile: string): readonly Bytes[] {
	const magic = Buffer.from('AWKF');
	return contentsOf(profile).flatMap(({ raw }) => {
		if (raw.length !== 2 * copyLength) return [];
		return [0, copyLength]
			.filter((at) => raw.subarray(at, at + 4).equals(magic))
			.map((at) => copyOf(raw.subarray(at, at + copyLength)));
	});
}

/** Every case key that this epoch opens, of whatever row was ever written. */
async function unwrapAll(profile: string, caseWrap: CryptoKey): Promise<readonly Bytes[]> {
	const found = new Map<string, Bytes>();
	for (const { raw, inside } of contentsOf(profile)) {
		for (const bytes of [raw, ...inside()]) {
			const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
			for (let at = all.indexOf(rowStart); at >= 0; at = all.indexOf(rowStart, at + 1)) {
				const wrapped = copyOf(all.subarray(at + 8, at + 48));
				const key = wrapped.length === 40 ? await unwrap(caseWrap, wrapped) : null;
				if (key !== null) found.set(Buffer.from(key).toString('hex'), key);
			}
		}
	}
	return [...found.values()];
}

/** How a row begins: docs/format.md section 3. */
const rowStart = Buffer.of(0x41, 0x57, 1, 1);
