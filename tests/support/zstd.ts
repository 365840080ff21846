// Zstandard, with which Chromium packs values in SQLite, is unpacked by the system's own tool. Node has
// none, and finding nothing without it would mean nothing: whoever needs it and has none is told.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Whether the tool is on this machine. */
export function hasZstd(): boolean {
	return spawnSync('zstd', ['--version']).status === 0;
}

/** Every place in these bytes where a frame may begin, up to the end. */
export function framesIn(bytes: Buffer): readonly Buffer[] {
	const frames: Buffer[] = [];
	for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
		frames.push(bytes.subarray(at));
	}
	return frames;
}

/**
 * What can be unpacked of all frames, one after the other. Bytes behind a frame do not matter; a frame
 * that is cut off gives what stands before the cut. Throws where frames cannot be unpacked at all.
 */
export function unzstd(frames: readonly Buffer[]): Buffer {
	if (frames.length === 0) return Buffer.alloc(0);
	if (!hasZstd()) throw new Error('zstd is not installed, so this profile cannot be searched');
	const folder = mkdtempSync(join(tmpdir(), 'askwell-zstd-'));
	try {
		const names = frames.map((_, at) => join(folder, `${at}.zst`));
		names.forEach((name, at) => writeFileSync(name, frames[at] ?? ''));
		writeFileSync(join(folder, 'list'), names.join('\n'));
		const options = { maxBuffer: 1024 * 1024 * 1024 };
		return spawnSync('zstd', ['-dcq', `--filelist=${join(folder, 'list')}`], options).stdout;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
