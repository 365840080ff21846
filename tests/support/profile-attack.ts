// What someone can read who has the six words and every file of a browser's profile, as it lies on
// the disk after the browser has ended. It follows none of the keeper's rules: every key file that is
// found anywhere, whole or not, gives its epoch keys; every one of them is tried on everything that
// looks like a wrapped key or a sealed blob; no tag, binding, commitment or order is asked for.
import { createDecipheriv, hkdfSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { logRecords, tableBlocks } from './leveldb-files';

/** Which cases can be read, by the number that card and frame carry. */
export interface Loot {
	/** Epoch keys that were found. */
	readonly epochKeys: number;
	/** Cases whose card opens, and whose frames open. */
	readonly cards: ReadonlySet<number>;
	readonly bodies: ReadonlySet<number>;
}

const keyFileMagic = Buffer.from('AWKF');
const blobMagic = Buffer.of(0x41, 0x57, 1, 1);
// Enough of a plaintext to know it again.
const look = 64;

/** Tries everything on everything. */
export async function loot(profile: string, passphrase: string): Promise<Loot> {
	const all = bytesOf(profile);
	const keyFiles = all.flatMap((bytes) => slicesAt(bytes, keyFileMagic, 4096));
	const epochKeys: Map<string, readonly [Buffer, Buffer]> = new Map();
	for (const file of keyFiles) {
		const vaultId = file.subarray(8, 24);
		const vaultKey = await vaultKeyOf(file, vaultId, passphrase);
		if (vaultKey === null) continue;
		const wrapping = subkey(vaultKey, vaultId, 'epoch-wrap');
		for (const at of [28, 72]) {
			const key = unwrap(wrapping, file.subarray(at, at + 40));
			if (key !== null) epochKeys.set(key.toString('hex'), [key, vaultId]);
		}
	}
	const blobs = all.flatMap((bytes) => slicesAt(bytes, blobMagic, 24 + look));
	const cards = new Set<number>();
	const bodies = new Set<number>();
	for (const [key, vaultId] of epochKeys.values()) {
		const cardKey = subkey(key, vaultId, 'cards');
		for (const blob of blobs) take(cards, /^[^]{5}card (\d+)\0/, decrypt(cardKey, blob));
		for (const caseKey of caseKeysOf(blobs, subkey(key, vaultId, 'case-wrap'))) {
			const bodyKey = subkey(caseKey, vaultId, 'body');
			for (const blob of blobs) take(bodies, /^[^]{8}frame (\d+) /, decrypt(bodyKey, blob));
		}
	}
	return { epochKeys: epochKeys.size, cards, bodies };
}

function take(into: Set<number>, pattern: RegExp, plain: string): void {
	const found = pattern.exec(plain)?.[1];
	if (found !== undefined) into.add(Number(found));
}

function caseKeysOf(blobs: readonly Buffer[], wrapping: Buffer): readonly Buffer[] {
	const keys = blobs.flatMap((blob) => unwrap(wrapping, blob.subarray(8, 48)) ?? []);
	return [...new Map(keys.map((key) => [key.toString('hex'), key])).values()];
}

// AES-GCM is AES-CTR with a tag; whoever does not ask for the tag reads all the same.
function decrypt(key: Buffer, blob: Buffer): string {
	const counter = Buffer.concat([blob.subarray(12, 24), Buffer.of(0, 0, 0, 2)]);
	const open = createDecipheriv('aes-256-ctr', key, counter);
	return open.update(blob.subarray(24)).toString('latin1');
}

function unwrap(key: Buffer, wrapped: Buffer): Buffer | null {
	try {
		const open = createDecipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
		return Buffer.concat([open.update(wrapped), open.final()]);
	} catch {
		return null;
	}
}

function subkey(key: Buffer, vaultId: Buffer, label: string): Buffer {
	return Buffer.from(hkdfSync('sha256', key, vaultId, `askwell/1/${label}`, 32));
}

// The same slot is found many times; its key is derived once.
const derived = new Map<string, Promise<Buffer | null>>();

function vaultKeyOf(file: Buffer, vaultId: Buffer, passphrase: string): Promise<Buffer | null> {
	const slot = file.subarray(112, 240);
	const name = slot.toString('hex');
	const known = derived.get(name) ?? openSlot(slot, vaultId, passphrase).catch(() => null);
	derived.set(name, known);
	return known;
}

async function openSlot(slot: Buffer, vaultId: Buffer, password: string): Promise<Buffer | null> {
	if (slot[0] !== 1) return null;
	const kek = await argon2id({
		password,
		salt: slot.subarray(16, 32),
		memorySize: slot.readUInt32BE(4),
		iterations: slot.readUInt32BE(8),
		parallelism: slot.readUInt32BE(12),
		hashLength: 32,
		outputType: 'binary'
	});
	const key = subkey(Buffer.from(kek), vaultId, 'slot');
	const counter = Buffer.concat([slot.subarray(32, 44), Buffer.of(0, 0, 0, 2)]);
	return createDecipheriv('aes-256-ctr', key, counter).update(slot.subarray(44, 76));
}

/** Every part of a file's bytes that begins with these, as long as the file goes on. */
function slicesAt(bytes: Buffer, start: Buffer, length: number): readonly Buffer[] {
	const found: Buffer[] = [];
	for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
		if (at + length <= bytes.length) found.push(bytes.subarray(at, at + length));
	}
	return found;
}

/** Every file as it is, and what stands in those of LevelDB when it is unpacked. */
function bytesOf(profile: string): readonly Buffer[] {
	return readdirSync(profile, { recursive: true, encoding: 'utf8' })
		.map((name) => join(profile, name))
		.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
		.flatMap((path) => {
			const raw = readFileSync(path);
			if (path.endsWith('.log')) return [raw, logRecords(raw)];
			if (!/\.(ldb|sst)$/.test(path)) return [raw];
			return [raw, ...(tableBlocks(raw) ?? []).map((block) => Buffer.from(block))];
		});
}
