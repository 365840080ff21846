// Small operations on bytes that every layer of the keeper needs.
// Integers on disk are unsigned and big-endian.

/** Bytes in a buffer of their own kind, as WebCrypto asks for them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A copy whose buffer holds exactly these bytes, safe to transfer or to keep. */
export function copyOf(bytes: Uint8Array): Bytes {
	return new Uint8Array(bytes);
}

/** All parts in a row. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Whether two byte strings are equal; takes the same time wherever they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	let difference = 0;
	for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
	return difference === 0;
}

/** Whether every byte is zero. */
export function isZero(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte === 0);
}

/** A view for reading and writing integers in place. */
export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four bytes of an unsigned integer, 0 to 2^32 - 1. */
export function u32(value: number): Bytes {
	const bytes = new Uint8Array(4);
	viewOf(bytes).setUint32(0, value);
	return bytes;
}

/** Two bytes of an unsigned integer, 0 to 65,535. */
export function u16(value: number): Bytes {
	return u32(value).slice(2);
}

/** Text as UTF-8. */
export function utf8(text: string): Bytes {
	return copyOf(new TextEncoder().encode(text));
}

/** Lower-case hexadecimal digits, two a byte. */
export function toHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of an even number of hexadecimal digits. Throws on anything else. */
export function fromHex(text: string): Bytes {
	if (!/^([0-9a-f]{2})*$/.test(text)) throw new Error('not hexadecimal digits');
	return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
		Number.parseInt(text.slice(at * 2, at * 2 + 2), 16)
	);
}
