// Everything on the device at once, whoever's it is: first every key, then what they opened. Nothing
// here needs a key. What cannot be done keeps nothing else from being done.

import type { Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Ports, Release } from '../ports';
import { attempt } from '../storage-fault';
import { deleteDatabases } from '../store/database';
import type { VaultPlace } from '../types';
import { firstPlace, lastPlace, vaultName } from '../vault/binding';
import { hasNote, writeNote } from '../vault/erasing-note';
import { blankKeyFile, removeFolder } from '../vault/key-file-io';

// Other windows have this long to write what is being written.
const answerMs = 1500;

/** The beginning of the names of all databases: vaults of every layout, and the ballast. */
const everyName = 'askwell';

const places: readonly VaultPlace[] = [
	...Array.from({ length: lastPlace }, (_, index) => ({
		ns: 'field' as const,
		place: firstPlace + index
	})),
	{ ns: 'practice', place: firstPlace }
];

/**
 * Destroys every vault, waiting files and ballast, whichever window has them open. The note of it stays
 * until `removeNote`. Faults: of storage, the first one; then as much is gone as could be, the note
 * stands, and asking again goes on with it.
 */
export async function eraseEverything(ports: Ports): Promise<Result<undefined, Fault>> {
	// Where there is no room for the note nothing can be finished later, but all can be done now.
	await writeNote(ports);
	const held = await Promise.all(places.map((at) => seize(ports, at)));
	try {
		const done = [
			...(await inTurn((at) => blankKeyFile(ports, at))),
			...(await inTurn((at) => removeFolder(ports, vaultName(at)))),
			await deleteDatabases(everyName, ports.storage)
		];
		const failed = done.find((one) => !one.ok);
		return failed && !failed.ok ? err(failed.error) : ok(undefined);
	} finally {
		for (const release of held) await release?.();
	}
}

/** Finishes what was begun before, if anything was. Faults: as above. */
export async function finishErasing(ports: Ports): Promise<Result<undefined, Fault>> {
	const begun = await hasNote(ports);
	if (!begun.ok) return begun;
	return begun.value ? eraseEverything(ports) : ok(undefined);
}

async function inTurn(
	work: (at: VaultPlace) => Promise<Result<undefined, Fault>>
): Promise<readonly Result<undefined, Fault>[]> {
	const done: Result<undefined, Fault>[] = [];
	for (const at of places) done.push(await work(at));
	return done;
}

/** The lock of a vault; null where the browser gives none, and then it is done without. */
async function seize({ storage, seize: take }: Ports, at: VaultPlace): Promise<Release | null> {
	const got = await attempt(
		storage.patienceMs,
		() => take(vaultName(at), answerMs),
		(late) => void late()
	);
	return got.ok ? got.value : null;
}
