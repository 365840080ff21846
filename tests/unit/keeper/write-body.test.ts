// A change of the key file that failed half way may lie in one of its copies. Another change must
// never get the same number: whoever reads the copies could not tell which of the two came last.
import { expect, test } from 'vitest';
import { copyLength, readCopy } from '$lib/keeper/vault/key-file';
import { FaultyDevice } from '../../support/faulty-device';
import { outcome, passphrase, value } from '../../support/keeper-expect';
import { placeOf } from '../../support/officers';

/** The numbers of both copies. */
function generations(device: FaultyDevice): readonly number[] {
	const file = device.keyFile.files.get('askwell-field')!;
	return [file.slice(0, copyLength), file.slice(copyLength)].flatMap((bytes) => {
		const copy = readCopy('field', bytes);
		return copy.kind === 'valid' ? [copy.file.generation] : [];
	});
}

test('a number of the key file is never used twice, wherever the writing before failed', async () => {
	let halves = 0;
	for (let offset = 0; ; offset += 1) {
		const device = new FaultyDevice();
		const keeper = device.start();
		value(await keeper.create(placeOf(1), passphrase, 'AB'));
		device.faults.plan('unknown', device.faults.count + offset, true);
		const failed = outcome(await keeper.setInitials('CD'));
		device.faults.clear();
		if (failed === 'ok') break;
		const left = generations(device);
		if (new Set(left).size > 1) halves += 1;
		value(await keeper.setInitials('EF'));
		const [first, second] = generations(device);
		expect(first).toBe(second);
		expect(first, `failed at ${offset}`).toBeGreaterThan(Math.max(...left));
		keeper.stop();
	}
	expect(halves).toBeGreaterThan(0);
});
