// Reading all that a vault holds, as one text, or the first fault: what is compared before and after
// something was done to the disk.
import type { FaultTag } from '$lib/core/fault';
import type { Device } from './keeper-device';
import { passphrase, text } from './keeper-expect';

/** What reading came to: everything as one text, or the tag of the first fault. */
export type Reading = { readonly all: string } | { readonly fault: FaultTag };

/** Opens the vault with a fresh keeper and reads every card, case, the settings and the journal. */
export async function readVault(device: Device): Promise<Reading> {
	device.locks.clear();
	const keeper = device.start();
	try {
		const keys = await keeper.unlock('field', passphrase);
		if (!keys.ok) return { fault: keys.error.tag };
		const cards = await keeper.cards();
		const settings = await keeper.readSettings();
		const journal = await keeper.journal();
		for (const one of [cards, settings, journal]) if (!one.ok) return { fault: one.error.tag };
		if (!cards.ok || !settings.ok || !journal.ok) throw new Error('looked at above');
		const cases: string[] = [];
		for (const { caseId, revision, bytes } of cards.value) {
			const opened = await keeper.open(caseId);
			if (!opened.ok) return { fault: opened.error.tag };
			cases.push(JSON.stringify([caseId, revision, text(bytes), opened.value.frames.map(text)]));
		}
		const said = settings.value === null ? null : text(settings.value);
		return { all: JSON.stringify([keys.value.recipient, cases.sort(), said, journal.value]) };
	} finally {
		keeper.stop();
	}
}

/** What became of a deed: found and told, without effect, or a change that nobody is told of. */
export type Verdict = 'told' | 'harmless' | 'silent';

/** Judges a reading by what was there before. */
export function verdictOf(reading: Reading, before: string): Verdict {
	if ('fault' in reading) return 'told';
	return reading.all === before ? 'harmless' : 'silent';
}
