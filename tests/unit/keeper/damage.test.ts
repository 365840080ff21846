import { describe, expect, test } from 'vitest';
import type { FaultTag } from '$lib/core/fault';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';
import {
	deleteRow,
	readRows,
	restoreRows,
	writeRows,
	type DiskRow
} from '../../support/keeper-rows';

const name = 'askwell-field';
const copy = 4096;

interface Scene {
	readonly device: Device;
	readonly caseIds: readonly [string, string];
	readonly rows: readonly DiskRow[];
}

async function setUp(): Promise<Scene> {
	const device = new Device();
	const caseIds = await made(device);
	return { device, caseIds, rows: await readRows(device, 'field') };
}

async function made(device: Device): Promise<[string, string]> {
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const ids: string[] = [];
	for (const word of ['first', 'second', 'third']) {
		ids.push(value(await keeper.begin(bytes(word), [bytes(word)])).caseId);
	}
	const [one = '', two = '', three = ''] = ids;
	value(await keeper.writeSettings(bytes('settings')));
	value(await keeper.erase([three]));
	value(await keeper.lock());
	return [one, two];
}

/** Reads everything there is; the first fault, or ok. */
async function readAll({ device, caseIds }: Scene): Promise<FaultTag | 'ok'> {
	device.locks.clear();
	const keeper = device.start();
	try {
		const results = [
			await keeper.unlock('field', passphrase),
			await keeper.cards(),
			await keeper.open(caseIds[0]),
			await keeper.open(caseIds[1]),
			await keeper.readSettings(),
			await keeper.journal()
		];
		const failed = results.find((result) => !result.ok);
		return failed === undefined ? 'ok' : outcome(failed);
	} finally {
		keeper.stop();
	}
}

function keyFileOf(device: Device): Uint8Array<ArrayBuffer> {
	return device.keyFile.files.get(name)!.slice();
}

describe('the key file', () => {
	test('is repaired from its other copy when one is damaged', async () => {
		const scene = await setUp();
		for (const at of [100, copy + 100]) {
			const file = keyFileOf(scene.device);
			file[at]! ^= 1;
			scene.device.keyFile.files.set(name, file);
			expect(await readAll(scene)).toBe('ok');
			const repaired = keyFileOf(scene.device);
			expect(repaired.slice(0, copy)).toEqual(repaired.slice(copy));
		}
	});

	test('is repaired when the second copy was cut off', async () => {
		const scene = await setUp();
		scene.device.keyFile.files.set(name, keyFileOf(scene.device).slice(0, copy + 7));
		expect(await readAll(scene)).toBe('ok');
		expect(keyFileOf(scene.device)).toHaveLength(2 * copy);
	});

	test('is reported as damaged when both copies are', async () => {
		const scene = await setUp();
		const file = keyFileOf(scene.device);
		file[100]! ^= 1;
		file[copy + 100]! ^= 1;
		scene.device.keyFile.files.set(name, file);
		const keeper = scene.device.start();
		expect(outcome(await keeper.status('field'))).toBe('KeyFileDamaged');
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('KeyFileDamaged');
		expect(outcome(await keeper.create('field', passphrase))).toBe('KeyFileDamaged');
		expect(keyFileOf(scene.device)).toEqual(file);
	});

	test('is missed when it is gone or blank and the database is not', async () => {
		const { device } = await setUp();
		for (const lose of [
			() => device.keyFile.files.delete(name),
			() => device.keyFile.files.set(name, new Uint8Array(2 * copy))
		]) {
			lose();
			const keeper = device.start();
			expect(outcome(await keeper.status('field'))).toBe('KeyFileMissing');
			expect(outcome(await keeper.unlock('field', passphrase))).toBe('KeyFileMissing');
			expect(outcome(await keeper.create('field', passphrase))).toBe('KeyFileMissing');
		}
		const keeper = device.start();
		value(await keeper.destroy('field'));
		expect(value(await keeper.status('field')).vault).toBe('none');
	});
});

describe('the database', () => {
	test('is never taken for a new vault when its rows are lost', async () => {
		for (const how of ['emptied', 'deleted'] as const) {
			const { device } = await setUp();
			if (how === 'emptied') await restoreRows(device, 'field', []);
			else
				await new Promise((resolve) => (device.indexedDB.deleteDatabase(name).onsuccess = resolve));
			const keeper = device.start();
			expect(outcome(await keeper.status('field'))).toBe('RecordDamaged');
			expect(outcome(await keeper.unlock('field', passphrase))).toBe('RecordDamaged');
			expect(outcome(await keeper.create('field', passphrase))).toBe('RecordDamaged');
			expect((await device.indexedDB.databases()).length).toBe(how === 'emptied' ? 1 : 0);
		}
	});

	test('of a newer version is refused and left alone', async () => {
		const scene = await setUp();
		const { device } = scene;
		await new Promise<void>((resolve) => {
			const request = device.indexedDB.open(name, 20);
			request.onsuccess = () => resolve(request.result.close());
		});
		const before = { rows: await readRows(device, 'field'), file: keyFileOf(device) };
		const keeper = device.start();
		expect(outcome(await keeper.status('field'))).toBe('DatabaseNewer');
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('DatabaseNewer');
		expect(outcome(await keeper.create('field', passphrase))).toBe('DatabaseNewer');
		expect({ rows: await readRows(device, 'field'), file: keyFileOf(device) }).toEqual(before);
		expect((await device.indexedDB.databases())[0]?.version).toBe(20);
	});

	test('misses every row that is taken away', async () => {
		const scene = await setUp();
		for (const row of scene.rows) {
			await deleteRow(scene.device, 'field', row);
			expect([row.table, await readAll(scene)]).toEqual([row.table, 'RecordDamaged']);
			await restoreRows(scene.device, 'field', scene.rows);
		}
		expect(await readAll(scene)).toBe('ok');
	});

	test('notices rows swapped between cases, alone or together', async () => {
		const scene = await setUp();
		const [one, two] = scene.caseIds;
		const swaps = [
			['keys'],
			['cards'],
			['bodies'],
			['keys', 'bodies'],
			['keys', 'cards', 'bodies']
		];
		for (const tables of swaps) {
			const swapped = scene.rows
				.filter((row) => tables.includes(row.table))
				.map((row) => ({ ...row, id: row.id === one ? two : one }));
			expect(swapped).toHaveLength(2 * tables.length);
			await writeRows(scene.device, 'field', swapped);
			expect([tables, await readAll(scene)]).toEqual([tables, 'RecordDamaged']);
			await restoreRows(scene.device, 'field', scene.rows);
		}
	});

	test('notices rows put back from an earlier revision', async () => {
		const scene = await setUp();
		const [caseId] = scene.caseIds;
		await scene.device.unlocked(passphrase, async (keeper) => {
			value(await keeper.open(caseId));
			value(await keeper.append(caseId, 1, bytes('later')));
			value(await keeper.writeSettings(bytes('later settings')));
		});
		const now = await readRows(scene.device, 'field');
		const combinations = [['cards'], ['bodies'], ['head'], ['settings'], ['cards', 'bodies']];
		for (const tables of combinations) {
			const old = scene.rows.filter(
				(row) => tables.includes(row.table) && [caseId, 1].includes(row.id as string)
			);
			expect(old).toHaveLength(tables.length);
			await writeRows(scene.device, 'field', old);
			expect([tables, await readAll(scene)]).toEqual([tables, 'RecordDamaged']);
			await restoreRows(scene.device, 'field', now);
		}
	});

	test('does not unlock with a row too many or too few, in any table the head counts', async () => {
		const { device, rows } = await setUp();
		const unlock = async () => {
			const keeper = device.start();
			const result = outcome(await keeper.unlock('field', passphrase));
			keeper.stop();
			return result;
		};
		for (const row of rows.filter(({ table }) => table !== 'settings')) {
			await deleteRow(device, 'field', row);
			expect([row.table, await unlock()]).toEqual([row.table, 'RecordDamaged']);
			await writeRows(device, 'field', [row]);
			if (row.table === 'head') continue;
			const more = { ...row, id: row.table === 'log' ? 99 : 'f'.repeat(32) };
			await writeRows(device, 'field', [more]);
			expect([row.table, await unlock()]).toEqual([row.table, 'RecordDamaged']);
			await deleteRow(device, 'field', more);
		}
		expect(await unlock()).toBe('ok');
	});

	test('notices rows of another vault and rows that are no rows', async () => {
		const scene = await setUp();
		const other = new Device('another');
		await made(other);
		const theirs = await readRows(other, 'field');
		for (const row of scene.rows) {
			const same = theirs.find(({ table }) => table === row.table)!;
			const odd = [same.bytes, new Uint8Array(0), 'text' as never, new Uint8Array(300)];
			for (const bytes of odd) {
				await writeRows(scene.device, 'field', [{ ...row, bytes }]);
				expect(['RecordDamaged', 'UnknownFormat']).toContain(await readAll(scene));
			}
			await writeRows(scene.device, 'field', [row]);
		}
		const stranger = { table: 'cards', id: 'no id', bytes: scene.rows[0]!.bytes };
		await writeRows(scene.device, 'field', [stranger]);
		expect(await readAll(scene)).toBe('RecordDamaged');
	});

	test('loses one case, not all, when a case key or a body is damaged', async () => {
		const scene = await setUp();
		const [one, two] = scene.caseIds;
		for (const table of ['keys', 'bodies']) {
			const row = scene.rows.find((found) => found.table === table && found.id === one)!;
			const broken = row.bytes.slice();
			broken[30]! ^= 1;
			await writeRows(scene.device, 'field', [{ ...row, bytes: broken }]);
			await scene.device.unlocked(passphrase, async (keeper) => {
				value(await keeper.shred());
				expect(outcome(await keeper.open(one))).toBe('RecordDamaged');
				expect(value(await keeper.open(two)).frames.map(text)).toEqual(['second']);
			});
		}
		await scene.device.unlocked(passphrase, async (keeper) => value(await keeper.erase([one])));
	});
});

describe('an unknown format', () => {
	test('in a row is refused and left alone', async () => {
		const scene = await setUp();
		for (const row of scene.rows.filter(({ id }) => id !== scene.caseIds[1])) {
			for (const at of [2, 3]) {
				const newer = row.bytes.slice();
				newer[at] = 3;
				await writeRows(scene.device, 'field', [{ ...row, bytes: newer }]);
				const before = await readRows(scene.device, 'field');
				expect([row.table, await readAll(scene)]).toEqual([row.table, 'UnknownFormat']);
				expect(await readRows(scene.device, 'field')).toEqual(before);
				await writeRows(scene.device, 'field', [row]);
			}
		}
	});

	test('in the key file is refused and left alone, even when one copy is of today', async () => {
		const { createHash } = await import('node:crypto');
		const { device } = await setUp();
		for (const at of [0, 4, 5]) {
			const file = keyFileOf(device);
			const newer = file.slice(0, copy);
			newer[at] = 9;
			newer.set(createHash('sha256').update(newer.slice(0, 4064)).digest(), 4064);
			const mixed = new Uint8Array(Buffer.concat([newer, file.slice(copy)]));
			device.keyFile.files.set(name, mixed);
			const keeper = device.start();
			expect(outcome(await keeper.status('field'))).toBe('UnknownFormat');
			expect(outcome(await keeper.unlock('field', passphrase))).toBe('UnknownFormat');
			expect(outcome(await keeper.create('field', passphrase))).toBe('UnknownFormat');
			expect(keyFileOf(device)).toEqual(mixed);
			device.keyFile.files.set(name, file);
		}
	});
});
