// A database that lost its rows must never be taken for a new one: a vault that is made over it
// would bury what can perhaps still be explained, and nobody would be told of the loss.

import { describe, expect, test } from 'vitest';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';
import { deleteRow, readRows } from '../../support/keeper-rows';

const name = 'askwell-field';

async function used(): Promise<Device> {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	value(await keeper.begin(bytes('first'), [bytes('first')]));
	const { caseId } = value(await keeper.begin(bytes('second'), [bytes('second')]));
	value(await keeper.writeSettings(bytes('settings')));
	value(await keeper.erase([caseId]));
	value(await keeper.lock());
	return device;
}

function deleted(device: Device): Promise<void> {
	return new Promise((done, failed) => {
		const request = device.indexedDB.deleteDatabase(name);
		request.onsuccess = () => done();
		request.onerror = () => failed(request.error ?? new Error('not deleted'));
	});
}

/** What the unlock screen is told, and what making a vault and unlocking come to. */
async function told(device: Device): Promise<readonly string[]> {
	const keeper = device.start();
	const status = await keeper.status('field');
	return [
		status.ok ? status.value.vault : status.error.tag,
		outcome(await keeper.unlock('field', passphrase)),
		outcome(await keeper.create('field', passphrase))
	];
}

describe('a vault whose rows are gone', () => {
	test.each(['keys', 'cards', 'bodies', 'log', 'tombstones'])(
		'from the table %s is told as damaged, and none is made over it',
		async (table) => {
			const device = await used();
			const rows = (await readRows(device, 'field')).filter((row) => row.table === table);
			expect(rows).not.toHaveLength(0);
			for (const row of rows) await deleteRow(device, 'field', row);
			expect(await told(device)).toEqual(['locked', 'RecordDamaged', 'VaultExists']);
		}
	);

	test('from the table of the head is told before any word is asked for', async () => {
		const device = await used();
		const head = (await readRows(device, 'field')).find((row) => row.table === 'head')!;
		await deleteRow(device, 'field', head);
		expect(await told(device)).toEqual(['RecordDamaged', 'RecordDamaged', 'RecordDamaged']);
	});

	test('from the settings opens, and says so when they are read', async () => {
		const device = await used();
		const settings = (await readRows(device, 'field')).find((row) => row.table === 'settings')!;
		await deleteRow(device, 'field', settings);
		const keeper = device.start();
		value(await keeper.unlock('field', passphrase));
		expect(outcome(await keeper.readSettings())).toBe('RecordDamaged');
	});

	test('with the whole database is told by the key file that is left', async () => {
		const device = await used();
		await deleted(device);
		expect(await told(device)).toEqual(['RecordDamaged', 'RecordDamaged', 'RecordDamaged']);
	});

	test('whose key file is gone as well is told by its rows', async () => {
		const device = await used();
		device.keyFile.files.delete(name);
		expect(await told(device)).toEqual(['KeyFileMissing', 'KeyFileMissing', 'KeyFileMissing']);
	});

	test('cannot be told from a new device when nothing at all is left', async () => {
		const device = await used();
		device.keyFile.files.delete(name);
		await deleted(device);
		expect(await told(device)).toEqual(['none', 'VaultMissing', 'ok']);
	});
});
