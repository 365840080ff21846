// Reads what stands in a hand-over by following docs/format.md section 11 alone, with none of the
// keeper's code.

import { Decrypter } from 'age-encryption';
import { createHash, createPublicKey, verify } from 'node:crypto';

export interface ReadHandover {
	readonly format: number;
	readonly caseId: string;
	readonly mark: string;
	readonly card: string;
	readonly frames: readonly string[];
	/** Hours at which it began and last changed; null in format 1. */
	readonly hours: readonly [number, number] | null;
	/** Kinds of the record of steps; null in format 1. */
	readonly steps: readonly number[] | null;
}

/** Opens a file with an identity (`AGE-SECRET-KEY-1…`); throws when something is not as described. */
export async function readHandover(file: Uint8Array, identity: string): Promise<ReadHandover> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	const plain = Buffer.from(await decrypter.decrypt(new Uint8Array(file)));
	const [signed, signature] = [plain.subarray(0, -64), plain.subarray(-64)];
	if (plain.toString('latin1', 0, 4) !== 'AWHO') throw new Error('magic');
	const header = Buffer.from('302a300506032b6570032100', 'hex');
	const key = createPublicKey({
		key: Buffer.concat([header, plain.subarray(24, 56)]),
		format: 'der',
		type: 'spki'
	});
	const said = Buffer.concat([Buffer.from('askwell-handover-v1\n'), signed]);
	if (!verify(null, said, key, signature)) throw new Error('signature');
	const format = plain[4] ?? 0;
	const card = format === 1 ? 130 : 172;
	const content = signed.subarray(card + 181);
	const held = content.subarray(4, 4 + content.readUInt32BE(0));
	const end = format === 1 ? held.length : 4 + held.readUInt32BE(0);
	return {
		format,
		caseId: plain.toString('hex', 8, 24),
		mark: plain.toString('latin1', 118, 130).replace(/\0+$/, ''),
		card: plain.toString('utf8', card + 1, card + 1 + (plain[card] ?? 0)),
		frames: framesOf(held.subarray(format === 1 ? 0 : 4, end)),
		hours: format === 1 ? null : [plain.readUInt32BE(130), plain.readUInt32BE(134)],
		steps: format === 1 ? null : stepsOf(held.subarray(end), plain.subarray(138, 172))
	};
}

function framesOf(joined: Buffer): readonly string[] {
	const frames: string[] = [];
	for (let at = 0; at < joined.length; at += 4 + joined.readUInt32BE(at)) {
		frames.push(joined.toString('utf8', at + 4, at + 4 + joined.readUInt32BE(at)));
	}
	return frames;
}

/** The kinds of a record whose chain has the length and the end that are signed beside it. */
function stepsOf(record: Buffer, end: Buffer): readonly number[] {
	const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
	let head = sha(Buffer.from('askwell/1/steps'), record.subarray(0, 16));
	const kinds: number[] = [];
	for (let at = 48; at < record.length; at += 19) {
		head = sha(head, record.subarray(at, at + 3));
		kinds.push(record[at] ?? 0);
	}
	if (end.readUInt16BE(0) !== kinds.length || !head.equals(end.subarray(2))) throw new Error('end');
	return kinds;
}
