// Base45 (RFC 9285, IETF, 2022): bytes in the 45 characters that a QR code packs most tightly.
// Strict on the way back: each text stands for at most one list of bytes, and each list for one text.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const valueOf = new Map([...alphabet].map((letter, value) => [letter, value]));

/** Three characters for two bytes, two for a last single one. */
export function toBase45(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const isPair = at + 1 < bytes.length;
		let rest = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
		for (let place = isPair ? 3 : 2; place > 0; place -= 1) {
			text += alphabet.charAt(rest % 45);
			rest = Math.floor(rest / 45);
		}
	}
	return text;
}

/** The bytes of a text, or null when it is no Base45. */
export function fromBase45(text: string): Uint8Array | null {
	if (text.length % 3 === 1) return null;
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at += 3) {
		const values = [...text.slice(at, at + 3)].map((letter) => valueOf.get(letter));
		const [low, middle, high = 0] = values;
		if (low === undefined || middle === undefined || values.includes(undefined)) return null;
		const value = low + middle * 45 + high * 2025;
		if (value > (values.length === 3 ? 65_535 : 255)) return null;
		if (values.length === 3) bytes.push(value >> 8);
		bytes.push(value & 255);
	}
	return Uint8Array.from(bytes);
}
