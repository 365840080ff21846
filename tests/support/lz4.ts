// Firefox's `.jsonlz4` and `.baklz4`, in which it keeps open tabs and what was typed into them: the
// magic `mozLz40`, a zero, the length, and one block of LZ4 (Y. Collet, "LZ4 Block Format").

const magic = Buffer.from('mozLz40\0', 'latin1');
const most = 64 * 1024 * 1024;

/** The plain bytes of such a file; null when it is none, or not whole. */
export function unlz4(file: Buffer): Buffer | null {
	if (file.length < 12 || !file.subarray(0, 8).equals(magic)) return null;
	const length = file.readUInt32LE(8);
	if (length > most) return null;
	const out = Buffer.alloc(length);
	let [at, written] = [12, 0];
	const more = (short: number): number => {
		let value = short;
		for (let byte = short === 15 ? 255 : 0; byte === 255; at += 1) {
			byte = file[at] ?? 0;
			value += byte;
		}
		return value;
	};
	while (at < file.length) {
		const token = file[at] ?? 0;
		at += 1;
		const literal = more(token >> 4);
		if (at + literal > file.length || written + literal > length) return null;
		file.copy(out, written, at, at + literal);
		at += literal;
		written += literal;
		if (at >= file.length) break;
		if (at + 2 > file.length) return null;
		const back = file.readUInt16LE(at);
		at += 2;
		const copied = more(token & 15) + 4;
		if (back === 0 || back > written || written + copied > length) return null;
		// Byte by byte: a copy may reach into what it has just written.
		for (let i = 0; i < copied; i += 1) out[written + i] = out[written + i - back] ?? 0;
		written += copied;
	}
	return written === length ? out : null;
}
