// The note that everything on the device is being erased. It is written before anything is destroyed
// and goes after everything else, so that what was cut off is finished, by whoever comes next.
// docs/format.md section 13.

import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { equalBytes } from '../bytes';
import { erasingFolder, note } from '../erasing';
import type { Ports } from '../ports';
import { removeFolder } from './key-file-io';
import { withFile } from './small-file';

/** Writes the note, whole and flushed. Faults: of storage. */
export function writeNote(ports: Ports): Promise<Result<undefined, Fault>> {
	return withFile(ports, erasingFolder, 'note', true, (handle) => {
		if (handle === null) return err(fault('StorageFailed'));
		handle.write(0, note);
		handle.flush();
		return ok(undefined);
	});
}

/** Whether the note is there, whole. Faults: of storage. */
export function hasNote(ports: Ports): Promise<Result<boolean, Fault>> {
	return withFile(ports, erasingFolder, 'note', false, (handle) =>
		ok(handle !== null && equalBytes(handle.read(0, note.length + 1), note))
	);
}

/** Takes the note away. Faults: of storage. */
export function removeNote(ports: Ports): Promise<Result<undefined, Fault>> {
	return removeFolder(ports, erasingFolder);
}
