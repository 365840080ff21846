// What a secret looks like in every writing in which a browser may put it down, and looking for many
// of these in one walk through a file.

/** In which writing something was found. `bytes` is a key as it is. */
export type Writing = 'utf-8' | 'utf-16' | 'utf-16be' | 'percent' | 'base64' | 'hex' | 'bytes';

/** A key that is looked for as it is; its name tells it apart. */
export interface SecretKey {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** One sequence of bytes to be found. */
export interface Needle {
	/** The text, or the name of the key. */
	readonly text: string;
	readonly as: Writing;
	readonly bytes: Buffer;
}

/** Shorter than this, something is found by chance. */
const shortest = 5;

/** A text in each writing. It has five bytes or more. */
export function needlesOfText(text: string): readonly Needle[] {
	const [plain, wide] = [Buffer.from(text), Buffer.from(text, 'utf16le')];
	if (plain.length < shortest) throw new Error('too short to be looked for');
	return [
		{ text, as: 'utf-8', bytes: plain },
		{ text, as: 'utf-16', bytes: wide },
		{ text, as: 'utf-16be', bytes: Buffer.from(wide).swap16() },
		...inAddress(text),
		...encoded(text, plain),
		...encoded(text, wide)
	];
}

/** A key as it is, in base64 and in hexadecimal digits. */
export function needlesOfKey({ name, bytes }: SecretKey): readonly Needle[] {
	const raw = Buffer.from(bytes);
	return [{ text: name, as: 'bytes', bytes: raw }, ...encoded(name, raw)];
}

/** As it stands in an address, where that is another way. */
function inAddress(text: string): readonly Needle[] {
	const escaped = encodeURIComponent(text);
	if (escaped === text) return [];
	const all = [escaped, escaped.replaceAll('%20', '+')];
	return [...new Set(all)].map((one) => ({ text, as: 'percent', bytes: Buffer.from(one) }));
}

function encoded(text: string, plain: Buffer): readonly Needle[] {
	const hex = plain.toString('hex');
	const phases = [0, 1, 2].map((phase) => {
		const whole = Buffer.concat([Buffer.alloc(phase), plain]).toString('base64');
		const [from, to] = [Math.ceil((phase * 8) / 6), Math.floor(((phase + plain.length) * 8) / 6)];
		return whole.slice(from, to);
	});
	const forWeb = phases.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
	const writings = (as: Writing, all: readonly string[]) =>
		[...new Set(all)].map((one): Needle => ({ text, as, bytes: Buffer.from(one) }));
	return [
		...writings('hex', [hex, hex.toUpperCase()]),
		...writings('base64', [...phases, ...forWeb])
	];
}

const startBytes = 4;
const startBits = 24;

// Four bytes spread over 24 bits: most places in a file are passed over by one look at one bit.
const placeOf = (start: number): number => Math.imul(start, 0x9e3779b1) >>> (32 - startBits);

/** Finds many needles at once, by the first four bytes of each. */
export class NeedleIndex {
	readonly #starts = new Uint8Array(2 ** startBits);
	readonly #byStart = new Map<number, Needle[]>();

	constructor(needles: readonly Needle[]) {
		for (const needle of needles) {
			if (needle.bytes.length < startBytes) throw new Error('a needle is too short');
			const start = needle.bytes.readInt32LE(0);
			this.#starts[placeOf(start)] = 1;
			this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), needle]);
		}
	}

	/** Every needle that stands in these bytes, once each. */
	find(bytes: Uint8Array): ReadonlySet<Needle> {
		const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
		const found = new Set<Needle>();
		let start = 0;
		for (let at = 0; at < file.length; at += 1) {
			// The last four bytes, the latest on top: little-endian at `at - 3`.
			start = (start >>> 8) | (file[at]! << 24);
			if (this.#starts[placeOf(start)] === 0) continue;
			const from = at + 1 - startBytes;
			for (const needle of this.#byStart.get(start) ?? []) {
				if (from >= 0 && isAt(file, from, needle.bytes)) found.add(needle);
			}
		}
		return found;
	}
}

function isAt(file: Buffer, at: number, bytes: Buffer): boolean {
	const end = at + bytes.length;
	return end <= file.length && file.compare(bytes, 0, bytes.length, at, end) === 0;
}
