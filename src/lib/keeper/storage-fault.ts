// What a browser throws when storage fails, told as one of our faults. A full disk arrives as an
// aborted transaction with the reason inside, so the reasons are searched from the inside too.

import { fault, type Fault, type FaultTag } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import { within } from './within';

const tagByName: Readonly<Record<string, FaultTag>> = {
	QuotaExceededError: 'QuotaExceeded',
	VersionError: 'DatabaseNewer',
	MissingAPIError: 'StorageUnsupported',
	NotSupportedError: 'StorageUnsupported',
	NoModificationAllowedError: 'OpenElsewhere',
	// Private windows, and browsers told to let no page keep anything.
	SecurityError: 'StorageUnsupported',
	NotAllowedError: 'StorageBlocked',
	TimeoutError: 'KeeperSlow'
};

const deepest = 6;

/** The fault for anything thrown by the database or the file system; `StorageFailed` if unknown. */
export function caught(thrown: unknown): Fault {
	const tags = namesOf(thrown).flatMap((name) => tagByName[name] ?? []);
	return fault(tags[0] ?? 'StorageFailed');
}

function namesOf(thrown: unknown): readonly string[] {
	const names: string[] = [];
	let error: unknown = thrown;
	for (let depth = 0; depth < deepest && typeof error === 'object' && error !== null; depth += 1) {
		if ('name' in error && typeof error.name === 'string') names.push(error.name);
		error = 'inner' in error ? error.inner : 'cause' in error ? error.cause : null;
	}
	return names;
}

/**
 * Whether the storage gave no clear word: it failed without a reason, lost the connection, or did
 * not answer. The same may succeed on a new connection, and a write may have happened all the same.
 */
export function isUnclear({ tag }: Fault): boolean {
	return tag === 'StorageFailed' || tag === 'KeeperSlow';
}

/**
 * Awaits storage for so many milliseconds and turns whatever it throws into a fault; `KeeperSlow`
 * when there is no answer. What comes later is handed to `late`.
 */
export async function attempt<T>(
	patienceMs: number,
	work: () => PromiseLike<T>,
	late?: (value: T) => void
): Promise<Result<T, Fault>> {
	try {
		return ok(await within(patienceMs, work, late));
	} catch (thrown) {
		return err(caught(thrown));
	}
}
