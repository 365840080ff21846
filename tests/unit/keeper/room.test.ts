import { describe, expect, test } from 'vitest';
import { Device } from '../../support/keeper-device';
import { bytes, passphrase, text, value } from '../../support/keeper-expect';

/** A locked vault with one case on a disk that is full. */
async function onFullDisk() {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	expect(value(await keeper.status('field')).hasRoom).toBe(true);
	const { caseId } = value(await keeper.begin(bytes('card'), [bytes('frame')]));
	await keeper.lock();
	device.power.isFull = true;
	return { device, caseId };
}

const hasRoom = async (keeper: ReturnType<Device['start']>) =>
	value(await keeper.status('field')).hasRoom;

describe('a full disk', () => {
	test('opens and is read, and is known to be full', async () => {
		const { device, caseId } = await onFullDisk();
		const keeper = device.start();
		expect(await hasRoom(keeper)).toBe(true);
		value(await keeper.unlock('field', passphrase));
		expect(await hasRoom(keeper)).toBe(false);
		const { frames } = value(await keeper.open(caseId));
		expect(frames.map(text)).toEqual(['frame']);
	});

	test('is tried again when asked, until there is room', async () => {
		const { device } = await onFullDisk();
		const keeper = device.start();
		value(await keeper.unlock('field', passphrase));
		const before = device.journals;
		value(await keeper.tryRoom());
		expect([await hasRoom(keeper), device.journals]).toEqual([false, before + 1]);
		device.power.isFull = false;
		expect(await hasRoom(keeper)).toBe(false);
		value(await keeper.tryRoom());
		expect([await hasRoom(keeper), device.journals]).toEqual([true, before + 2]);
		value(await keeper.tryRoom());
		expect(device.journals).toBe(before + 2);
	});

	test('is tried again at the next unlock', async () => {
		const { device } = await onFullDisk();
		const full = device.start();
		value(await full.unlock('field', passphrase));
		await full.lock();
		device.power.isFull = false;
		const keeper = device.start();
		value(await keeper.unlock('field', passphrase));
		expect(await hasRoom(keeper)).toBe(true);
	});

	test('is asked about only while a vault is open', async () => {
		const { device } = await onFullDisk();
		expect(await device.start().tryRoom()).toMatchObject({ error: { tag: 'VaultLocked' } });
	});
});
