// The other way round, for tests of the scanner: packs bytes as Snappy and LevelDB do, simply.

const log = { block: 32_768, header: 7 };

/** Packs with literals and copies, so that repeated words disappear. */
export function snap(plain: Uint8Array): Uint8Array {
	const out: number[] = [...varintOf(plain.length)];
	const seen = new Map<string, number>();
	let literal = 0;
	for (let at = 0; at + shortest <= plain.length;) {
		const key = String(plain.subarray(at, at + shortest));
		const before = seen.get(key);
		seen.set(key, at);
		if (before === undefined || at - before > 65_535) {
			at += 1;
			continue;
		}
		const length = sameLength(plain, before, at);
		const back = at - before;
		out.push(...literals(plain.subarray(literal, at)));
		out.push(((length - 1) << 2) | 2, back & 255, back >> 8);
		at += length;
		literal = at;
	}
	return Uint8Array.from([...out, ...literals(plain.subarray(literal))]);
}

const shortest = 6;

function sameLength(plain: Uint8Array, before: number, at: number): number {
	const most = Math.min(64, plain.length - at);
	let length = shortest;
	while (length < most && plain[before + length] === plain[at + length]) length += 1;
	return length;
}

function literals(plain: Uint8Array): readonly number[] {
	const parts: number[] = [];
	for (let at = 0; at < plain.length; at += 60) {
		const part = plain.subarray(at, at + 60);
		parts.push((part.length - 1) << 2, ...part);
	}
	return parts;
}

/** A table with one compressed block for each value. */
export function tableOf(values: readonly Uint8Array[]): Buffer {
	const parts: Buffer[] = [];
	let size = 0;
	const add = (block: Uint8Array, type: number): Buffer => {
		const handle = Buffer.from([...varintOf(size), ...varintOf(block.length)]);
		parts.push(Buffer.from(block), Buffer.from([type, 0, 0, 0, 0]));
		size += block.length + 5;
		return handle;
	};
	const handles = values.map((value) => add(snap(entries([value])), 1));
	const meta = add(entries([]), 0);
	const index = add(entries(handles), 0);
	const footer = Buffer.alloc(48);
	Buffer.concat([meta, index]).copy(footer);
	footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
	return Buffer.concat([...parts, footer]);
}

function entries(values: readonly Uint8Array[]): Buffer {
	const all = values.flatMap((value) => [
		Buffer.from([0, 1, ...varintOf(value.length), 0x6b]),
		Buffer.from(value)
	]);
	return Buffer.concat([...all, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}

/** A log that holds these records, cut where its blocks end. */
export function logOf(records: readonly Uint8Array[]): Buffer {
	const parts: Buffer[] = [];
	let used = 0;
	for (const record of records) {
		for (let at = 0; at < record.length;) {
			const room = log.block - (used % log.block) - log.header;
			const part = record.subarray(at, at + room);
			const isFirst = at === 0;
			const isLast = at + part.length === record.length;
			const header = Buffer.alloc(log.header);
			header.writeUInt16LE(part.length, 4);
			header[6] = isFirst && isLast ? 1 : isFirst ? 2 : isLast ? 4 : 3;
			parts.push(header, Buffer.from(part));
			used += log.header + part.length;
			at += part.length;
		}
	}
	return Buffer.concat(parts);
}

function varintOf(value: number): readonly number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...varintOf(value >> 7)];
}
