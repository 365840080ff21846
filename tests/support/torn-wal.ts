// What a dying battery leaves at the end of a SQLite write-ahead log: a first page whose checksum does
// not fit and half of a second one (SQLite, "WAL-mode File Format": a header of 32 bytes, then frames
// of 24 bytes and one page; frames of another salt are left over from before and do not count).
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { sqliteFiles } from './stores-on-disk';

const headerBytes = 32;
const frameHeaderBytes = 24;

interface Log {
	readonly path: string;
	readonly bytes: Buffer;
	/** Bytes of one frame. */
	readonly frame: number;
	/** Where the last frame that counts ends. */
	readonly end: number;
}

/** The logs of a profile that hold anything. */
function logsOf(profile: string): readonly Log[] {
	return sqliteFiles(profile).flatMap((file) => {
		const path = `${file}-wal`;
		const bytes = readIfThere(path);
		if (bytes.length < headerBytes) return [];
		const frame = frameHeaderBytes + bytes.readUInt32BE(8);
		const salts = bytes.subarray(16, 24);
		let end = headerBytes;
		while (end + frame <= bytes.length && bytes.subarray(end + 8, end + 16).equals(salts)) {
			end += frame;
		}
		return end > headerBytes ? [{ path, bytes, frame, end }] : [];
	});
}

/** Leaves a torn write behind everything that was written; how many logs were torn. */
export function tearLogs(profile: string): number {
	const logs = logsOf(profile);
	for (const { path, bytes, frame, end } of logs) {
		const torn = Buffer.alloc(frame + Math.floor(frame / 2), 0x55);
		// It claims to be a commit of this log, as the last page of a transaction would.
		bytes.copy(torn, 0, end - frame, end - frame + frameHeaderBytes - 8);
		torn.copy(torn, frame, 0, frameHeaderBytes);
		writeFileSync(path, Buffer.concat([bytes.subarray(0, end), torn]));
	}
	return logs.length;
}

/** Takes away the second half of what counts in every log, as a disk that lies would. */
export function halveLogs(profile: string): void {
	for (const { path, frame, end } of logsOf(profile)) {
		const frames = Math.floor((end - headerBytes) / frame / 2);
		truncateSync(path, headerBytes + frames * frame);
	}
}

function readIfThere(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch {
		return Buffer.alloc(0);
	}
}
