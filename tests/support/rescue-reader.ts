// Opens a rescue file by following docs/format.md alone, with none of the keeper's code.

import { argon2id } from 'hash-wasm';
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';

/** The card and the frames of a rescue file; throws when the words or the bytes are wrong. */
export async function readRescueFile(
	file: Buffer,
	words: string
): Promise<{ readonly card: string; readonly frames: readonly string[] }> {
	const [header, whole] = [file.subarray(0, 72), file.subarray(0, -32)];
	if (header.subarray(0, 6).toString('latin1') !== 'AWRS\x01\x01') throw new Error('magic');
	if (!createHash('sha256').update(whole).digest().equals(file.subarray(-32))) {
		throw new Error('checksum');
	}
	const kek = await argon2id({
		password: words,
		salt: header.subarray(40, 56),
		memorySize: header.readUInt32BE(28),
		iterations: header.readUInt32BE(32),
		parallelism: header.readUInt32BE(36),
		hashLength: 32,
		outputType: 'binary'
	});
	const subkey = (label: string) =>
		Buffer.from(hkdfSync('sha256', kek, header.subarray(8, 24), `askwell/1/${label}`, 32));
	if (!subkey('rescue-commit').subarray(0, 16).equals(header.subarray(56))) {
		throw new Error('words');
	}
	const open = createDecipheriv('aes-256-gcm', subkey('rescue'), file.subarray(72, 84));
	open.setAAD(header).setAuthTag(whole.subarray(-16));
	const plain = Buffer.concat([open.update(whole.subarray(84, -16)), open.final()]);
	return { card: plain.subarray(1, 1 + plain[0]!).toString(), frames: framesOf(plain) };
}

function framesOf(plain: Buffer): readonly string[] {
	const frames: string[] = [];
	const end = 185 + plain.readUInt32BE(181);
	for (let at = 185; at < end; at += 4 + plain.readUInt32BE(at)) {
		frames.push(plain.subarray(at + 4, at + 4 + plain.readUInt32BE(at)).toString());
	}
	return frames;
}
