// Several officers on one device: each has a place, and nothing of one is another's.

import { describe, expect, test } from 'vitest';
import { copyOf, fromHex } from '$lib/keeper/bytes';
import { checkInitials, initialsField, readInitials } from '$lib/keeper/vault/initials';
import { Device } from '../../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, value } from '../../support/keeper-expect';
import { deviceWith } from '../../support/keeper-vector';
import { newOfficer, officer, placeOf } from '../../support/officers';
import vector from '../../vectors/keeper.json';

async function databaseNames(device: Device): Promise<readonly (string | undefined)[]> {
	return (await device.indexedDB.databases()).map(({ name }) => name).toSorted();
}

describe('what is seen of officers before any vault is open', () => {
	test('is their initials and their places, and the next free one', async () => {
		const device = new Device();
		expect(value(await device.start().vaults())).toEqual({ vaults: [], free: 1 });
		value(await (await newOfficer(device, 1)).lock());
		value(await (await newOfficer(device, 3, 'مح')).lock());
		const vaults = [
			{ place: 1, initials: '' },
			{ place: 3, initials: 'مح' }
		];
		expect(value(await device.start().vaults())).toEqual({ vaults, free: 2 });
	});

	test('is the old vault without initials at the first place', async () => {
		const device = await deviceWith(vector.image);
		const first = { vaults: [{ place: 1, initials: '' }], free: 2 };
		expect(value(await device.start().vaults())).toEqual(first);
		const keeper = device.start();
		value(await keeper.unlock(placeOf(1), vector.passphrase));
		expect(value(await keeper.cards())).toHaveLength(1);
		value(await keeper.setInitials('AB'));
		value(await keeper.lock());
		const again = device.start();
		expect(value(await again.vaults()).vaults).toEqual([{ place: 1, initials: 'AB' }]);
		value(await again.unlock('field', vector.passphrase));
		expect(value(await again.cards())).toHaveLength(1);
	}, 60_000);

	test('is a damaged vault too, but no creation that was never finished', async () => {
		const device = new Device();
		value(await (await newOfficer(device, 2, 'CD')).lock());
		device.keyFile.files.set('askwell-field.2', new Uint8Array(8192).fill(7));
		device.power.failAt = device.power.steps + 4;
		expect(outcome(await device.start().create(placeOf(1), passphrase))).not.toBe('ok');
		device.power.restore();
		device.locks.clear();
		const seen = value(await device.start().vaults());
		expect(seen).toEqual({ vaults: [{ place: 2, initials: '' }], free: 1 });
		expect(outcome(await device.start().status(placeOf(2)))).toBe('KeyFileDamaged');
		value(await device.start().create(placeOf(1), passphrase));
	});

	test('is a database whose key file is gone', async () => {
		const device = new Device();
		value(await (await newOfficer(device, 2, 'CD')).lock());
		device.keyFile.files.clear();
		const seen = value(await device.start().vaults());
		expect(seen).toEqual({ vaults: [{ place: 2, initials: '' }], free: 1 });
		expect(outcome(await device.start().status(placeOf(2)))).toBe('KeyFileMissing');
	});

	test('is no free place when there are twelve', async () => {
		const device = new Device();
		for (let place = 1; place <= 12; place += 1) {
			value(await (await newOfficer(device, place)).lock());
		}
		const { vaults, free } = value(await device.start().vaults());
		expect([vaults.length, free]).toEqual([12, null]);
	});

	test('is never practice', async () => {
		const device = new Device();
		value(await device.start().create('practice', passphrase, 'PR'));
		expect(value(await device.start().vaults())).toEqual({ vaults: [], free: 1 });
	});
});

describe('initials', () => {
	test('are one to four letters of any script', () => {
		for (const good of ['A', 'ABCD', 'äö', 'مح', '田中', 'नि', 'ትግ']) {
			expect(checkInitials(good), good).toBe(good.normalize('NFC'));
			expect(readInitials(initialsField(good.normalize('NFC')))).toBe(good.normalize('NFC'));
		}
		expect(checkInitials('  ab ')).toBe('ab');
		expect(checkInitials('')).toBe('');
		const bad = ['ABCDE', 'A1', 'A B', '<b>', '\u202eAB', 'A\u200d', '\u3164', '\u0301a', '𐐀𐐀𐐀𐐀'];
		for (const one of bad) expect(checkInitials(one), JSON.stringify(one)).toBeNull();
	});

	test('are refused by the keeper, which then makes and changes nothing', async () => {
		const device = new Device();
		const keeper = device.start();
		expect(outcome(await keeper.create('field', passphrase, 'A1'))).toBe('InitialsRefused');
		expect(value(await keeper.vaults()).vaults).toEqual([]);
		value(await keeper.create('field', passphrase, 'AB'));
		expect(outcome(await keeper.setInitials('five5'))).toBe('InitialsRefused');
		expect(value(await keeper.vaults()).vaults).toEqual([{ place: 1, initials: 'AB' }]);
		value(await keeper.setInitials(''));
		expect(value(await keeper.vaults()).vaults).toEqual([{ place: 1, initials: '' }]);
	});

	test('that a browser has no letters for leave the vault to be opened', () => {
		const field = copyOf(fromHex('04f0b89a8a000000000000000000000000'.slice(0, 32)));
		field.set([0xf4, 0x8f, 0xbf, 0xbd], 1);
		expect(readInitials(field)).toBe('');
	});

	test('that were changed on the disk are found when the vault is opened', async () => {
		const device = new Device();
		value(await (await newOfficer(device, 1, 'AB')).lock());
		const { encodeCopy, readCopy } = await import('$lib/keeper/vault/key-file');
		const disk = device.keyFile.files.get('askwell-field')!;
		const copy = readCopy('field', disk.slice(0, 4096));
		if (copy.kind !== 'valid') throw new Error('no copy');
		const body = { ...copy.file.body, initials: initialsField('XY') };
		const forged = encodeCopy('field', { ...copy.file, body });
		device.keyFile.files.set('askwell-field', copyOf(Buffer.concat([forged, forged])));
		expect(value(await device.start().vaults()).vaults[0]!.initials).toBe('XY');
		expect(outcome(await device.start().unlock('field', passphrase))).toBe('KeyFileDamaged');
	});
});

describe('places', () => {
	test('have names of their own; the first keeps the name there always was', async () => {
		const device = new Device();
		value(await (await newOfficer(device, 1)).lock());
		value(await (await newOfficer(device, 12)).lock());
		expect(await databaseNames(device)).toEqual(['askwell-field', 'askwell-field.12']);
	});

	test('are left alone when another is destroyed', async () => {
		const device = new Device();
		for (const place of [1, 2, 12]) {
			const keeper = await newOfficer(device, place, 'AB');
			value(await keeper.begin(bytes('card'), [bytes(`of ${place}`)]));
			value(await keeper.lock());
		}
		value(await device.start().destroy(placeOf(1)));
		expect(await databaseNames(device)).toEqual(['askwell-field.12', 'askwell-field.2']);
		expect(value(await (await officer(device, 2)).cards())).toHaveLength(1);
		device.locks.clear();
		value(await device.start().destroy(placeOf(2)));
		expect(await databaseNames(device)).toEqual(['askwell-field.12']);
		const seen = value(await device.start().vaults());
		expect(seen).toEqual({ vaults: [{ place: 12, initials: 'AB' }], free: 1 });
	});

	test('are destroyed by their own officer or by nobody who has another open', async () => {
		const device = new Device();
		value(await (await newOfficer(device, 1)).lock());
		const second = await newOfficer(device, 2);
		expect(outcome(await second.destroy(placeOf(1)))).toBe('VaultLocked');
		expect(outcome(await second.cards())).toBe('ok');
		value(await second.destroy(placeOf(2)));
		expect(value(await device.start().vaults()).vaults).toEqual([{ place: 1, initials: '' }]);
	});

	test('are open at the same time in two windows, and each only in one', async () => {
		const device = new Device();
		const first = await newOfficer(device, 1);
		const second = await newOfficer(device, 2);
		value(await first.begin(bytes('card'), []));
		expect(value(await second.cards())).toEqual([]);
		const third = await device.start().unlock(placeOf(2), otherPassphrase);
		expect(outcome(third)).toBe('OpenElsewhere');
	});

	test('count wrong tries each for itself', async () => {
		const device = new Device();
		value(await (await newOfficer(device, 1)).lock());
		value(await (await newOfficer(device, 2)).lock());
		const keeper = device.start();
		for (let count = 0; count < 4; count += 1) {
			await keeper.unlock(placeOf(1), otherPassphrase);
			device.clockMs += 60_000;
			device.monotonicMs += 60_000;
		}
		await keeper.unlock(placeOf(1), otherPassphrase);
		expect(value(await keeper.status(placeOf(1))).waitSeconds).toBeGreaterThan(0);
		expect(value(await keeper.status(placeOf(2))).waitSeconds).toBe(0);
		value(await keeper.unlock(placeOf(2), otherPassphrase));
	});
});
