// Snappy's raw format, decoded as LevelDB needs it: a length, then literals and copies of what
// was already written (Google, "Snappy compressed format description", 2011).

/** The plain bytes of a block, or null when it is not Snappy. */
export function unsnap(block: Uint8Array): Uint8Array | null {
	const header = varint(block, 0);
	if (header === null || header.value > 64 * 1024 * 1024) return null;
	const out = new Uint8Array(header.value);
	let [at, written] = [header.next, 0];
	while (at < block.length) {
		const element = elementAt(block, at);
		if (element === null || written + element.length > out.length) return null;
		if (element.offset === 0) {
			if (element.next + element.length > block.length) return null;
			out.set(block.subarray(element.next, element.next + element.length), written);
			at = element.next + element.length;
		} else {
			if (element.offset > written) return null;
			// Byte by byte: a copy may reach into what it has just written.
			for (let i = 0; i < element.length; i += 1) {
				out[written + i] = out[written + i - element.offset] ?? 0;
			}
			at = element.next;
		}
		written += element.length;
	}
	return written === out.length ? out : null;
}

/** A little-endian number in groups of seven bits, and where it ends; null beyond 32 bits. */
export function varint(
	bytes: Uint8Array,
	at: number
): { readonly value: number; readonly next: number } | null {
	let value = 0;
	for (let i = 0; i < 5; i += 1) {
		const byte = bytes[at + i];
		if (byte === undefined) return null;
		value += (byte & 0x7f) * 2 ** (7 * i);
		if (byte < 0x80) return { value, next: at + i + 1 };
	}
	return null;
}

interface Element {
	readonly length: number;
	/** How far back a copy begins; 0 for a literal. */
	readonly offset: number;
	readonly next: number;
}

function elementAt(block: Uint8Array, at: number): Element | null {
	const tag = block[at] ?? 0;
	const kind = tag & 3;
	const upper = tag >> 2;
	const [sizeBytes, offsetBytes] =
		kind === 0 ? [Math.max(0, upper - 59), 0] : [0, [1, 2, 4][kind - 1] ?? 0];
	const next = at + 1 + sizeBytes + offsetBytes;
	if (next > block.length) return null;
	if (kind === 0) {
		const length = sizeBytes === 0 ? upper : little(block, at + 1, sizeBytes);
		return { length: length + 1, offset: 0, next };
	}
	const low = little(block, at + 1, offsetBytes);
	const near = kind === 1;
	const offset = near ? (tag >> 5) * 256 + low : low;
	if (offset === 0) return null;
	return { length: near ? (upper & 7) + 4 : upper + 1, offset, next };
}

function little(bytes: Uint8Array, at: number, count: number): number {
	let value = 0;
	for (let i = 0; i < count; i += 1) value += (bytes[at + i] ?? 0) * 2 ** (8 * i);
	return value;
}
