// P1: a whole vault is destroyed and cut off at any step. Once the key file has been overwritten, which
// is the first thing that happens, no case opens any more, whatever of the rest was done.
import { expect, test } from 'vitest';
import { stolenTexts } from '../../support/keeper-attack';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';
import { readRows } from '../../support/keeper-rows';

async function destroying(failAt: number | null, isTorn: boolean) {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	value(await keeper.begin(bytes('kept card'), [bytes('kept')]));
	const rows = await readRows(device, 'field');
	device.power.restore();
	Object.assign(device.power, { failAt, isTorn });
	const done = outcome(await keeper.destroy('field'));
	const { steps } = device.power;
	keeper.stop();
	device.power.restore();
	const file = device.keyFile.files.get('askwell-field');
	const stolen = file === undefined ? [] : await stolenTexts(device, passphrase, rows);
	return { device, done, steps, stolen };
}

test('nothing opens once the key file was overwritten, at whatever step it was cut off', async () => {
	const whole = await destroying(null, false);
	expect([whole.done, whole.stolen]).toEqual(['ok', []]);
	let [before, after] = [0, 0];
	for (let step = 1; step <= whole.steps; step += 1) {
		for (const isTorn of [false, true]) {
			const { device, stolen } = await destroying(step, isTorn);
			// Two copies, each written and flushed: with the second one gone so is every key.
			const isOver = step > 3 || (step === 3 && isTorn);
			if (isOver) after += 1;
			else before += 1;
			expect(stolen.length > 0).toBe(!isOver);
			const opened = outcome(await device.start().unlock('field', passphrase));
			expect(opened === 'ok').toBe(!isOver);
		}
	}
	// The attack finds what is still there, or finding nothing would mean nothing.
	expect(before).toBeGreaterThan(0);
	expect(after).toBeGreaterThan(0);
});
