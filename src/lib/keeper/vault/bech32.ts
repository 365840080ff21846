// Bech32, the letters that age writes its keys in: BIP 173 "Base32 address format for native v0-16
// witness outputs" (Bitcoin Improvement Proposals, 2017). Its checksum finds mistyped letters.

import { copyOf, type Bytes } from '../bytes';

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function checksum(values: readonly number[]): number {
	let sum = 1;
	for (const value of values) {
		const top = sum >>> 25;
		sum = ((sum & 0x1ffffff) << 5) ^ value;
		generators.forEach((generator, bit) => {
			if ((top >>> bit) & 1) sum ^= generator;
		});
	}
	return sum >>> 0;
}

function expandPrefix(prefix: string): readonly number[] {
	const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
	return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

/** Regroups bits; null when the left-over bits of unpadded output are not zero. */
function regroup(
	values: Iterable<number>,
	from: number,
	to: number,
	pad: boolean
): number[] | null {
	const out: number[] = [];
	let bits = 0;
	let held = 0;
	for (const value of values) {
		held = ((held << from) | value) & 0xfff;
		bits += from;
		while (bits >= to) {
			bits -= to;
			out.push((held >>> bits) & ((1 << to) - 1));
		}
	}
	const rest = (held << (to - bits)) & ((1 << to) - 1);
	if (pad) return bits > 0 ? [...out, rest] : out;
	return bits >= from || rest !== 0 ? null : out;
}

/** Writes bytes under a lower-case prefix. */
export function encodeBech32(prefix: string, bytes: Bytes): string {
	const words = regroup(bytes, 8, 5, true) ?? [];
	const sum = checksum([...expandPrefix(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
	const tail = Array.from({ length: 6 }, (_, at) => (sum >>> (5 * (5 - at))) & 31);
	return `${prefix}1${[...words, ...tail].map((value) => letters[value]).join('')}`;
}

/** Reads lower-case letters under exactly this prefix; null when anything is wrong. */
export function decodeBech32(prefix: string, text: string): Bytes | null {
	if (!text.startsWith(`${prefix}1`)) return null;
	const values = Array.from(text.slice(prefix.length + 1), (letter) => letters.indexOf(letter));
	if (values.length < 6 || values.includes(-1)) return null;
	if (checksum([...expandPrefix(prefix), ...values]) !== 1) return null;
	const bytes = regroup(values.slice(0, -6), 5, 8, false);
	return bytes === null ? null : copyOf(Uint8Array.from(bytes));
}
