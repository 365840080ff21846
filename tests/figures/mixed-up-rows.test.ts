// S4: every row in every other row's place, every row and set of tables as it was in every earlier state,
// every row gone, doubled, renumbered, or of another vault. Each of it is told. That the search can see
// a silent change is shown by the one that no vault can tell: all rows put back together.
import { expect, test } from 'vitest';
import { isLongRun, report, trials } from '../support/figure';
import { Device } from '../support/keeper-device';
import { bytes, passphrase, value } from '../support/keeper-expect';
import {
	caseSwaps,
	copies,
	drops,
	extras,
	reorders,
	replays,
	strangers,
	swaps,
	type Mixup
} from '../support/keeper-mixups';
import { readVault, verdictOf } from '../support/keeper-reading';
import { readRows, restoreRows, type DiskRow } from '../support/keeper-rows';

const cases = isLongRun ? 5 : 2;

interface History {
	readonly device: Device;
	/** The rows after each deed, the last as they are. */
	readonly states: readonly (readonly DiskRow[])[];
	/** The rows and the key file before the epoch was switched. */
	readonly earlierEpoch: readonly DiskRow[];
}

/** A vault with a past: every kind of change was made, and the disk looked at after each. */
async function vaultWithPast(seed: string): Promise<History> {
	const device = new Device(seed);
	const states: (readonly DiskRow[])[] = [];
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const look = async () => states.push(await readRows(device, 'field'));
	const begun: { caseId: string; revision: number }[] = [];
	for (let at = 0; at < cases + 2; at += 1) {
		begun.push(value(await keeper.begin(bytes(`card ${at}`), [bytes(`frame ${at}`)])));
	}
	value(await keeper.writeSettings(bytes('settings')));
	await look();
	const earlierEpoch = states[0]!;
	const [gone, goneToo, first] = begun;
	value(await keeper.erase([gone!.caseId]));
	value(await keeper.erase([goneToo!.caseId]));
	value(await keeper.open(first!.caseId));
	await look();
	value(await keeper.append(first!.caseId, 1, bytes('more')));
	await look();
	value(await keeper.setCard(first!.caseId, 2, bytes('another card')));
	await look();
	value(await keeper.writeSettings(bytes('other settings')));
	await look();
	value(await keeper.rewrite(first!.caseId, 3, [bytes('less')], { rotate: false }));
	await look();
	value(await keeper.lock());
	await look();
	return { device, states, earlierEpoch };
}

function mixupsOf({ states, earlierEpoch }: History, theirs: readonly DiskRow[]): readonly Mixup[] {
	const rows = states.at(-1)!;
	return [
		...swaps(rows),
		...copies(rows),
		...caseSwaps(rows),
		...drops(rows),
		...extras(rows),
		...reorders(rows),
		...strangers(rows, theirs),
		...states.slice(0, -1).flatMap((before) => replays(rows, before)),
		{ what: 'the whole database of an earlier epoch', rows: earlierEpoch }
	];
}

/** The states of this epoch as a whole: older, but each of them was once the truth. */
function wholeStates({ states }: History): readonly Mixup[] {
	const older = states.slice(1, -2);
	return older.map((rows, at) => ({ what: `the whole database as of state ${at + 1}`, rows }));
}

/** Does these deeds one by one; which passed in silence, and which had no effect. */
async function tryAll({ device, states }: History, mixups: readonly Mixup[]) {
	const whole = await readVault(device);
	if (!('all' in whole)) throw new Error(whole.fault);
	const [silent, harmless]: [string[], string[]] = [[], []];
	for (const mixup of mixups) {
		const file = new Map(device.keyFile.files);
		await restoreRows(device, 'field', mixup.rows);
		const verdict = verdictOf(await readVault(device), whole.all);
		if (verdict === 'silent') silent.push(mixup.what);
		if (verdict === 'harmless') harmless.push(mixup.what);
		for (const [name, bytes] of file) device.keyFile.files.set(name, bytes);
	}
	await restoreRows(device, 'field', states.at(-1)!);
	expect(await readVault(device), 'the vault after all of it').toEqual(whole);
	return { n: mixups.length, silent, harmless };
}

test('no row is taken for another, or for what it once was', async () => {
	const history = await vaultWithPast('one');
	const other = await vaultWithPast('another');
	const all = mixupsOf(history, other.states.at(-1)!);
	const every = trials(5, 1);
	const seen = await tryAll(
		history,
		all.filter((_, at) => at % every === 0)
	);
	const control = await tryAll(history, wholeStates(history));
	const fail = seen.silent.length + seen.harmless.length;
	report({
		id: 'mixed-up-rows',
		browser: `Node ${process.versions.node}`,
		backend: 'none',
		n: seen.n,
		pass: seen.n - fail,
		fail,
		figures: {
			cases,
			changedInSilence: seen.silent.length,
			withoutEffect: seen.harmless.length,
			controlTrials: control.n,
			controlChangedInSilence: control.silent.length
		},
		note: 'Swapped, copied, put back, dropped, doubled, renumbered, of another vault; read with a fresh keeper, over a database in memory. Right is: told as a fault. What no vault can tell from the newest state is all rows together put back to an earlier one of the same epoch: that is the control, and it passes in silence.'
	});
	expect(seen.silent).toEqual([]);
	expect(seen.harmless).toEqual([]);
	expect(control.silent).toHaveLength(control.n);
	expect(control.n).toBeGreaterThan(2);
}, 3_600_000);
