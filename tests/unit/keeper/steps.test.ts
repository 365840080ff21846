// The record of steps: it lies with the case, says little, and can be held against a referral.

import { describe, expect, test } from 'vitest';
import { toHex, type Bytes } from '$lib/keeper/bytes';
import { dayNumber } from '$lib/keeper/store/rows';
import {
	addSteps,
	anchorOf,
	entriesOf,
	fullKind,
	isRecord,
	maxSteps
} from '$lib/keeper/vault/steps';
import { checkSteps, makeStepsFile } from '$lib/keeper/vault/steps-file';
import { Device, fixedRandom } from '../../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';
import { readRows } from '../../support/keeper-rows';

const seed = new Uint8Array(32).fill(9);
const ports = () => ({ randomBytes: fixedRandom('steps') });
const recordOf = (kinds: readonly number[], day = 20_000): Bytes => {
	const record = addSteps(ports(), null, kinds, day);
	if (record === null) throw new Error('no record');
	return record;
};

async function setUp() {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const { caseId } = value(await keeper.begin(bytes('card'), [bytes('one')], [1, 2]));
	return { device, keeper, caseId, day: dayNumber(device.clockMs) };
}

const kindsIn = async (keeper: Awaited<ReturnType<typeof setUp>>['keeper'], caseId: string) =>
	value(await keeper.readSteps(caseId))?.steps.map(({ kind }) => kind);

describe('the record of a case', () => {
	test('grows with every kind of write, and comes back after a lock', async () => {
		const { device, keeper, caseId, day } = await setUp();
		value(await keeper.append(caseId, 1, bytes('two'), [3]));
		value(await keeper.append(caseId, 2, bytes('three')));
		value(await keeper.rewrite(caseId, 3, [bytes('one')], { rotate: true, steps: [4, 5] }));
		value(await keeper.setCard(caseId, 4, bytes('next')));
		value(await keeper.note(caseId, 5, [6]));
		const kept = value(await keeper.readSteps(caseId));
		expect(kept?.steps).toEqual([1, 2, 3, 4, 5, 6].map((kind) => ({ kind, day })));
		value(await keeper.lock());
		await device.unlocked(passphrase, async (again) => {
			expect(value(await again.readSteps(caseId))).toEqual(kept);
			expect(value(await again.open(caseId)).frames.map(text)).toEqual(['one']);
		});
	});

	test('is added to from the list, without losing what was said', async () => {
		const { device, keeper, caseId } = await setUp();
		value(await keeper.lock());
		await device.unlocked(passphrase, async (again) => {
			value(await again.note(caseId, 1, [9]));
			expect(await kindsIn(again, caseId)).toEqual([1, 2, 9]);
			expect(value(await again.open(caseId)).frames.map(text)).toEqual(['one']);
			expect(outcome(await again.note(caseId, 1, [9]))).toBe('StaleRevision');
			expect(outcome(await again.note('0'.repeat(32), 1, [9]))).toBe('CaseMissing');
		});
	});

	test('is not there for a case of an older version, and begins with its next step', async () => {
		const { device, keeper } = await setUp();
		const { caseId } = value(await keeper.begin(bytes('card'), [bytes('old')]));
		expect(value(await keeper.readSteps(caseId))).toBeNull();
		const formats = async () =>
			(await readRows(device, 'field')).filter(({ id }) => id === caseId).map((r) => r.bytes[2]);
		expect(await formats()).toEqual([1, 1, 1]);
		value(await keeper.append(caseId, 1, bytes('new'), [7]));
		expect(await kindsIn(keeper, caseId)).toEqual([7]);
		expect((await formats()).toSorted()).toEqual([1, 1, 2]);
		expect(value(await keeper.open(caseId)).frames.map(text)).toEqual(['old', 'new']);
	});

	test('dies with its case', async () => {
		const { keeper, caseId } = await setUp();
		value(await keeper.erase([caseId]));
		expect(outcome(await keeper.readSteps(caseId))).toBe('CaseMissing');
	});

	test('says only day and kind: the clock of the day changes nothing but keys', async () => {
		const at = async (clockMs: number) => {
			const device = new Device();
			device.clockMs = clockMs;
			const keeper = device.start();
			value(await keeper.create('field', passphrase));
			const { caseId } = value(await keeper.begin(bytes(''), [], [1, 2, 3]));
			return value(await keeper.readSteps(caseId));
		};
		const [morning, evening] = [Date.UTC(2026, 0, 15, 6, 1, 2), Date.UTC(2026, 0, 15, 23, 58)];
		expect(await at(morning)).toEqual(await at(evening));
		expect(await at(morning)).not.toEqual(await at(evening + 86_400_000));
	});

	test('never takes more than 500 entries; the last one says so', () => {
		let record = recordOf([1]);
		for (let at = 0; at < 6; at += 1) {
			record = addSteps(ports(), record, Array<number>(100).fill(2), 20_000) ?? record;
		}
		expect(isRecord(record)).toBe(true);
		const entries = entriesOf(record);
		expect(entries).toHaveLength(maxSteps);
		expect(entries.map(([kind]) => kind === fullKind).indexOf(true)).toBe(maxSteps - 1);
		expect(addSteps(ports(), record, [3], 20_001)).toEqual(record);
	});

	test('forgets the key of every step: no earlier key stands in it, and none follows from it', () => {
		const keys: string[] = [];
		let record: Bytes | null = null;
		for (let kind = 1; kind <= 20; kind += 1) {
			const now = addSteps(ports(), record, [kind], 20_000);
			if (now === null) throw new Error('no record');
			for (const key of keys) expect(toHex(now)).not.toContain(key);
			keys.push(anchorOf(now).key);
			record = now;
		}
		expect(new Set(keys).size).toBe(20);
	});
});

describe('a record outside the vault', () => {
	test('is read back, and fits the referral it belongs to', () => {
		const record = recordOf([1, 4, 6]);
		const anchor = anchorOf(record);
		const longer = addSteps(ports(), record, [12, 13], 20_001);
		if (longer === null) throw new Error('no record');
		const read = value(checkSteps(makeStepsFile(seed, longer), anchor));
		expect(read.verdict).toBe('fits');
		expect(read.steps.map(({ kind, day }) => [kind, day])).toEqual([
			[1, 20_000],
			[4, 20_000],
			[6, 20_000],
			[12, 20_001],
			[13, 20_001]
		]);
		expect(value(checkSteps(makeStepsFile(seed, record), anchor)).verdict).toBe('fits');
		expect(value(checkSteps(makeStepsFile(seed, record), null)).verdict).toBe('none');
	});

	test('never takes its key along', () => {
		const record = recordOf([1, 4, 6]);
		expect(toHex(makeStepsFile(seed, record))).not.toContain(anchorOf(record).key);
	});

	test('that ends before the referral is known to be short', () => {
		const anchor = anchorOf(recordOf([1, 4, 6]));
		expect(value(checkSteps(makeStepsFile(seed, recordOf([1, 4])), anchor)).verdict).toBe('short');
	});

	test('of another conversation with the same steps does not fit', () => {
		const other = addSteps({ randomBytes: fixedRandom('other') }, null, [1, 4, 6], 20_000);
		const anchor = anchorOf(recordOf([1, 4, 6]));
		expect(value(checkSteps(makeStepsFile(seed, other ?? recordOf([1])), anchor)).verdict).toBe(
			'differs'
		);
	});

	test('is refused after any change of any byte, cut, and with anything added', () => {
		const file = makeStepsFile(seed, recordOf([1, 4, 6]));
		expect(checkSteps(file, null).ok).toBe(true);
		for (let at = 0; at < file.length; at += 1) {
			const changed = file.slice();
			changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
			expect([at, outcome(checkSteps(changed, null))]).toEqual([at, 'StepsRefused']);
		}
		const more = new Uint8Array([...file, 0]);
		for (const other of [file.slice(1), file.slice(0, -1), more, new Uint8Array(0)]) {
			expect(outcome(checkSteps(other, null))).toBe('StepsRefused');
		}
		expect(outcome(checkSteps(new Uint8Array(5_000_000), null))).toBe('StepsRefused');
	});
});
