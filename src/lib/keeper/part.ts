// Parts of the worker that are loaded when they are first needed. They may not come: the network is
// gone before they were kept on the device, or a host answers nothing at all.

import { within } from './within';

// Far more than a file of this size takes, and less than a page waits for what stands behind it.
const patienceMs = 10_000;

/**
 * A part is not there. It is thrown before anything was begun, so that whatever was asked for may be
 * asked for again; the service answers with the fault of this name.
 */
export class PartMissing extends Error {
	override readonly name = 'PartMissing';
}

/** A part, as soon as it is there. Throws {@link PartMissing}; the next call tries again. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await within(patienceMs, load);
	} catch (cause) {
		throw new PartMissing('a part of the worker is not there', { cause });
	}
}
