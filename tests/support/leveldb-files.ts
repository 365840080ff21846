// What stands in the files of a LevelDB database, as plain bytes: the blocks of its tables,
// decompressed, and the records of its logs, joined where a block boundary cuts them
// (Google, "leveldb File format" and "leveldb Log format", 2011).
import { unsnap, varint } from './snappy';

const footerLength = 48;
const magic = 0xdb4775248b80fb57n;
const logBlock = 32_768;
const logHeader = 7;

/** The data blocks of a table (`.ldb`, `.sst`); null when this is no table or one is unreadable. */
export function tableBlocks(file: Buffer): readonly Uint8Array[] | null {
	if (file.length < footerLength || file.readBigUInt64LE(file.length - 8) !== magic) return null;
	const footer = file.subarray(file.length - footerLength);
	const meta = handleAt(footer, 0);
	const index = meta && handleAt(footer, meta.next);
	const indexBlock = index && blockAt(file, index);
	if (!indexBlock) return null;
	const blocks = valuesOf(indexBlock).map((value) => {
		const handle = handleAt(value, 0);
		return handle && blockAt(file, handle);
	});
	return blocks.every((block) => block !== null) ? blocks : null;
}

/** All records of a log (`.log`), one after the other without the headers between their parts. */
export function logRecords(file: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let start = 0; start < file.length; start += logBlock) {
		const end = Math.min(start + logBlock, file.length);
		for (let at = start; at + logHeader <= end;) {
			const length = file.readUInt16LE(at + 4);
			if (file[at + 6] === 0) break;
			parts.push(file.subarray(at + logHeader, Math.min(at + logHeader + length, end)));
			at += logHeader + length;
		}
	}
	return Buffer.concat(parts);
}

interface Handle {
	readonly offset: number;
	readonly size: number;
	readonly next: number;
}

function handleAt(bytes: Uint8Array, at: number): Handle | null {
	const offset = varint(bytes, at);
	const size = offset && varint(bytes, offset.next);
	return size && { offset: offset.value, size: size.value, next: size.next };
}

function blockAt(file: Buffer, { offset, size }: Handle): Uint8Array | null {
	const stored = file.subarray(offset, offset + size);
	const type = file[offset + size];
	if (stored.length !== size || type === undefined) return null;
	if (type === 0) return stored;
	return type === 1 ? unsnap(stored) : null;
}

// Entries share the beginning of their keys; the values, which are wanted here, stand whole.
function valuesOf(block: Uint8Array): readonly Uint8Array[] {
	const view = Buffer.from(block.buffer, block.byteOffset, block.length);
	const restarts = view.readUInt32LE(view.length - 4);
	const end = view.length - 4 * (restarts + 1);
	const values: Uint8Array[] = [];
	for (let at = 0; at < end;) {
		const shared = varint(block, at);
		const own = shared && varint(block, shared.next);
		const length = own && varint(block, own.next);
		if (!length) break;
		const from = length.next + own.value;
		values.push(block.subarray(from, from + length.value));
		at = from + length.value;
	}
	return values;
}
