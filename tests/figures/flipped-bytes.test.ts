// S3: a byte of what is stored is changed, in every table, in the slot and in each copy of the key file,
// over and over: it is told, or the other copy makes it good; what was stored never comes back as something else.
// The same search sees silent changes in a keeper that does not seal.
import { expect, test } from 'vitest';
import { report, trials } from '../support/figure';
import { Device } from '../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../support/keeper-expect';
import { readVault, verdictOf, type Verdict } from '../support/keeper-reading';
import { readRows, writeRows, type DiskRow } from '../support/keeper-rows';
import { seeded, seedOfRun } from '../support/random';
import { unsealed } from '../support/unsealed';

const name = 'askwell-field';
const copy = 4096;
/** Where the first slot stands in a copy of the key file. */
const slot = { from: 112, length: 128 };

/** A vault with everything in it that a vault may hold. */
async function fullVault(): Promise<Device> {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const other = value(await keeper.begin(bytes('other'), [])).caseId;
	value(await keeper.erase([other]));
	value(await keeper.begin(bytes('first card'), [bytes('first frame'), bytes('second frame')]));
	value(await keeper.begin(bytes('another card'), [new Uint8Array(17_000).fill(0x61)]));
	value(await keeper.writeSettings(bytes('settings')));
	value(await keeper.lock());
	return device;
}

type Target =
	| { readonly kind: 'row'; readonly name: string; readonly row: DiskRow }
	| {
			readonly kind: 'file';
			readonly name: string;
			readonly from: number[];
			readonly length: number;
	  };

async function targetsOf(device: Device): Promise<readonly Target[]> {
	const rows = await readRows(device, 'field');
	const file = (name: string, from: number[], length: number): Target => {
		return { kind: 'file', name, from, length };
	};
	return [
		...rows.map((row): Target => ({ kind: 'row', name: row.table, row })),
		file('key-file-a', [0], copy),
		file('key-file-b', [copy], copy),
		file('key-file-both', [0, copy], copy),
		file('slot-a', [slot.from], slot.length),
		file('slot-both', [slot.from, copy + slot.from], slot.length)
	];
}

/** Changes one byte by a mask, reads everything, and puts it back as it was. */
async function flip(device: Device, target: Target, place: number, mask: number, before: string) {
	const file = device.keyFile.files.get(name)!;
	if (target.kind === 'row') {
		const broken = target.row.bytes.slice();
		broken[Math.floor(place * broken.length)]! ^= mask;
		await writeRows(device, 'field', [{ ...target.row, bytes: broken }]);
	} else {
		const broken = file.slice();
		for (const from of target.from) broken[from + Math.floor(place * target.length)]! ^= mask;
		device.keyFile.files.set(name, broken);
	}
	const verdict = verdictOf(await readVault(device), before);
	const starts = outcome(await device.start().status('field'));
	if (target.kind === 'row') await writeRows(device, 'field', [target.row]);
	device.keyFile.files.set(name, file);
	return { verdict, starts };
}

async function flipMany(count: number, random: () => number) {
	const device = await fullVault();
	const whole = await readVault(device);
	if (!('all' in whole)) throw new Error(whole.fault);
	const targets = await targetsOf(device);
	const verdicts: Record<Verdict, number> = { told: 0, harmless: 0, silent: 0 };
	const wrong: string[] = [];
	const answers = new Set<string>();
	for (let at = 0; at < count; at += 1) {
		const target = targets[at % targets.length]!;
		const mask = 1 + Math.floor(random() * 255);
		const { verdict, starts } = await flip(device, target, random(), mask, whole.all);
		verdicts[verdict] += 1;
		answers.add(starts);
		// Only what has a second copy can be made good.
		const isRight = verdict === (/-[ab]$/.test(target.name) ? 'harmless' : 'told');
		if (!isRight) wrong.push(`${target.name}: ${verdict}`);
	}
	expect(await readVault(device), 'the vault after all flips').toEqual(whole);
	return { verdicts, wrong, answers: [...answers].sort(), targets: targets.length };
}

test('no flipped byte changes anything in silence', async () => {
	const seed = seedOfRun();
	const random = seeded(seed);
	const count = trials(85, 20_000);
	const seen = await flipMany(count, random);
	// Two in a hundred pass, so that a few others could all be told: these are always the same.
	const control = await unsealed(() => flipMany(trials(170, 1000), seeded(1)));
	report({
		id: 'flipped-bytes',
		browser: `Node ${process.versions.node}`,
		backend: 'none',
		n: count,
		pass: count - seen.wrong.length,
		fail: seen.wrong.length,
		figures: {
			told: seen.verdicts.told,
			madeGoodFromTheOtherCopy: seen.verdicts.harmless,
			changedInSilence: seen.verdicts.silent,
			places: seen.targets,
			controlTrials: trials(170, 1000),
			controlChangedInSilence: control.verdicts.silent,
			seed
		},
		note: 'One random byte of one stored blob, slot or copy of the key file, in turn; then everything is read with a fresh keeper, over a database in memory. Right is: told as a fault, or, in one of two copies, made good. The control is the same with encryption turned off: there changes do pass in silence.'
	});
	expect(seen.wrong).toEqual([]);
	// Whatever was flipped, a fresh start says what is wrong or that nothing is.
	expect(seen.answers).toEqual(['KeyFileDamaged', 'ok']);
	expect(control.verdicts.silent).toBeGreaterThan(0);
}, 3_600_000);
