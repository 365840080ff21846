// Opens the stored vault by following docs/format.md alone, with none of the keeper's code: what is
// not on that page, another program could not know.

import { argon2id } from 'hash-wasm';
import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import withHours from './keeper-hours.json';
import withPasskey from './keeper-passkey.json';
import vector from './keeper.json';

const { passphrase, expected } = vector;
// All images are of one vault; the first two have the same key file.
const vaultId = Buffer.from(vector.image.keyFile, 'hex').subarray(8, 24);
const none = Buffer.alloc(16);
const field = 1;
const tables = { keys: 1, cards: 2, bodies: 3, head: 4, log: 5, tombstones: 6, settings: 7 };
type Table = keyof typeof tables;

function subkey(key: Buffer, label: string): Buffer {
	return Buffer.from(hkdfSync('sha256', key, vaultId, `askwell/1/${label}`, 32));
}

function u32(number: number): Buffer {
	const four = Buffer.alloc(4);
	four.writeUInt32BE(number);
	return four;
}

function aad(table: number, caseId: Buffer, revision: number, epoch: number): Buffer {
	const middle = [Buffer.of(field, table), caseId, u32(revision), Buffer.of(1), u32(epoch)];
	return Buffer.concat([Buffer.of(1), vaultId, ...middle]);
}

function openGcm(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
	const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
	open.setAAD(bound).setAuthTag(sealed.subarray(-16));
	return Buffer.concat([open.update(sealed.subarray(12, -16)), open.final()]);
}

function unwrap(key: Buffer, wrapped: Buffer): Buffer {
	const open = createDecipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
	return Buffer.concat([open.update(wrapped), open.final()]);
}

function rowsIn(image: typeof vector.image, table: Table): { id: Buffer; blob: Buffer }[] {
	return image.rows
		.filter((row) => row.table === table)
		.map(({ id, bytes }) => ({
			id: typeof id === 'string' ? Buffer.from(id, 'hex') : none,
			blob: Buffer.from(bytes, 'hex')
		}));
}

function openRow(table: Table, key: Buffer, { id, blob }: { id: Buffer; blob: Buffer }): Buffer {
	expect(blob.subarray(0, 4)).toEqual(Buffer.of(0x41, 0x57, 1, 1));
	const [epoch, revision] = [blob.readUInt32BE(4), blob.readUInt32BE(8)];
	return openGcm(key, blob.subarray(12), aad(tables[table], id, revision, epoch));
}

async function keyOfWords(slot: Buffer): Promise<Buffer> {
	expect([4, 8, 12].map((at) => slot.readUInt32BE(at))).toEqual([65_536, 3, 1]);
	return Buffer.from(
		await argon2id({
			password: passphrase,
			salt: slot.subarray(16, 32),
			memorySize: 65_536,
			iterations: 3,
			parallelism: 1,
			hashLength: 32,
			outputType: 'binary'
		})
	);
}

function keyOfPasskey(slot: Buffer): Buffer {
	const answer = Buffer.from(withPasskey.answer, 'hex');
	const info = 'askwell/1/passkey';
	return Buffer.from(hkdfSync('sha256', answer, slot.subarray(16, 32), info, 32));
}

function openSlot(slot: Buffer, index: number, kek: Buffer): Buffer {
	expect(slot.subarray(92, 108)).toEqual(subkey(kek, 'slot-commit').subarray(0, 16));
	const bound = Buffer.concat([aad(9, none, index, 0), slot.subarray(0, 32)]);
	return openGcm(subkey(kek, 'slot'), slot.subarray(32, 92), bound);
}

async function vaultKey(copy: Buffer, way: 'words' | 'passkey'): Promise<Buffer> {
	const [words, passkey] = [copy.subarray(112, 240), copy.subarray(240, 368)];
	expect([...words.subarray(0, 4)]).toEqual([1, 1, 0, 0]);
	if (way === 'words') return openSlot(words, 0, await keyOfWords(words));
	expect(passkey.subarray(0, 16)).toEqual(Buffer.from('0202'.padEnd(32, '0'), 'hex'));
	return openSlot(words, 0, openSlot(passkey, 1, keyOfPasskey(passkey)));
}

const images = [
	{ name: 'without hours', image: vector.image, hours: [0, 0], format: 1, way: 'words' },
	{
		name: 'with hours',
		image: withHours.image,
		hours: [withHours.hours.begun, withHours.hours.changed],
		format: 1,
		way: 'words'
	},
	...(['words', 'passkey'] as const).map((way) => ({
		name: `with a passkey, by its ${way}`,
		image: { ...withHours.image, keyFile: withPasskey.keyFile },
		hours: [withHours.hours.begun, withHours.hours.changed],
		format: 2,
		way
	}))
] as const;

test.each(images)('another program can open the vault $name', async (one) => {
	const { image, hours, format, way } = one;
	const keyFile = Buffer.from(image.keyFile, 'hex');
	const copy = keyFile.subarray(0, 4096);
	const rowsOf = (table: Table) => rowsIn(image, table);
	expect(keyFile.subarray(4096)).toEqual(copy);
	const start = Buffer.concat([Buffer.from('AWKF'), Buffer.of(format, 1, 1, 2)]);
	expect(copy.subarray(0, 8)).toEqual(start);
	const sha256 = createHash('sha256').update(copy.subarray(0, 4064)).digest();
	expect(copy.subarray(4064)).toEqual(sha256);

	const vk = await vaultKey(copy, way);
	const mac = createHmac('sha256', subkey(vk, 'key-file')).update(copy.subarray(0, 3968)).digest();
	expect(copy.subarray(3968, 4000)).toEqual(mac);
	expect(openGcm(subkey(vk, 'officer'), copy.subarray(624, 716), aad(8, none, 0, 0))).toHaveLength(
		64
	);
	const epoch = copy.readUInt32BE(24);
	const ek = unwrap(subkey(vk, 'epoch-wrap'), copy.subarray(28, 68));

	const [keyRow] = rowsOf('keys');
	const ck = unwrap(subkey(ek, 'case-wrap'), keyRow!.blob.subarray(8, 48));
	const commitment = createHmac('sha256', subkey(ck, 'commit')).update(
		aad(1, keyRow!.id, 0, epoch)
	);
	expect(keyRow!.blob.subarray(48)).toEqual(commitment.digest().subarray(0, 16));

	const [cardRow] = rowsOf('cards');
	const card = openRow('cards', subkey(ek, 'cards'), cardRow!);
	expect(card.subarray(5, 5 + card[4]!).toString()).toBe(expected.card);
	expect([208, 212].map((at) => card.readUInt32BE(at))).toEqual(hours);

	const [bodyRow] = rowsOf('bodies');
	expect(bodyRow!.blob.readUInt32BE(8)).toBe(card.readUInt32BE(0));
	const body = openRow('bodies', subkey(ck, 'body'), bodyRow!);
	const frames: string[] = [];
	for (let at = 4; at < 4 + body.readUInt32BE(0);) {
		const length = body.readUInt32BE(at);
		frames.push(body.subarray(at + 4, at + 4 + length).toString());
		at += 4 + length;
	}
	expect(frames).toEqual(expected.frames);

	const head = openRow('head', subkey(ek, 'head'), rowsOf('head')[0]!);
	expect([0, 4, 8, 12].map((at) => head.readUInt32BE(at))).toEqual([1, 1, 3, 1]);
	const [begun = 0, changed = 0] = hours;
	expect([20, 24, 28].map((at) => head.readUInt32BE(at))).toEqual([changed, changed, begun]);
	const term = Buffer.concat([cardRow!.id, u32(expected.revision)]);
	expect(head.subarray(32)).toEqual(createHmac('sha256', subkey(ek, 'sum')).update(term).digest());

	const settings = openRow('settings', subkey(vk, 'settings'), rowsOf('settings')[0]!);
	expect(settings.subarray(4, 4 + settings.readUInt32BE(0)).toString()).toBe(expected.settings);

	const types = ['vault-created', 'wrong-tries', 'settings-written', 'epoch-switched'];
	const entries = rowsOf('log').map((row) => {
		const entry = openRow('log', subkey(vk, 'log'), row);
		return { type: types[entry[0]! - 1], day: entry.readUInt16BE(2) };
	});
	expect(entries).toEqual(expected.journal.entries);
	const stone = openRow('tombstones', subkey(vk, 'tombstone'), rowsOf('tombstones')[0]!);
	expect([stone.readUInt16BE(0)]).toEqual(expected.journal.destroyedDays);
});
