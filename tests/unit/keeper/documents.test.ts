import { expect, test } from 'vitest';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';

test('the settings are one document that is replaced as a whole and kept over an epoch', async () => {
	const device = new Device();
	const keeper = device.start();
	expect(outcome(await keeper.readSettings())).toBe('VaultLocked');
	value(await keeper.create('field', passphrase));
	expect(value(await keeper.readSettings())).toBeNull();
	value(await keeper.writeSettings(bytes('first')));
	value(await keeper.writeSettings(bytes('second')));
	value(await keeper.shred());
	value(await keeper.lock());
	await device.unlocked(passphrase, async (again) => {
		expect(text(value(await again.readSettings())!)).toBe('second');
		expect(outcome(await again.writeSettings(new Uint8Array(262_101)))).toBe('TooLarge');
		value(await again.writeSettings(new Uint8Array(262_100)));
		expect(value(await again.readSettings())).toHaveLength(262_100);
	});
});

test('the journal knows days and kinds, and counts no conversation', async () => {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	device.clockMs += 86_400_000;
	const { caseId } = value(await keeper.begin(bytes(''), []));
	value(await keeper.append(caseId, 1, bytes('frame')));
	value(await keeper.setCard(caseId, 2, bytes('card')));
	value(await keeper.sign(bytes('x')));
	expect(value(await keeper.journal()).entries).toHaveLength(1);
	value(await keeper.writeSettings(bytes('x')));
	value(await keeper.erase([caseId]));
	expect(value(await keeper.journal())).toEqual({
		entries: [
			{ type: 'vault-created', day: 20_468 },
			{ type: 'settings-written', day: 20_469 },
			{ type: 'epoch-switched', day: 20_469 }
		],
		destroyedDays: [20_469]
	});
});
