import { describe, expect, test } from 'vitest';
import { waitSeconds } from '$lib/keeper/vault/delays';
import { Device } from '../../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, value } from '../../support/keeper-expect';

describe('wrong tries', () => {
	test('make one wait 0, 0, 1, 5, 15, 30, 60 seconds, and never longer', async () => {
		const waits = Array.from({ length: 9 }, (_, wrong) => {
			return waitSeconds({ count: wrong, lastMs: 1000 }, 1000);
		});
		expect(waits).toEqual([0, 0, 0, 1, 5, 15, 30, 60, 60]);
	});

	test('are counted on disk, so that a new worker waits as well', async () => {
		const device = new Device();
		const first = device.start();
		value(await first.create('field', passphrase));
		value(await first.lock());
		const waited: number[] = [];
		for (let wrong = 1; wrong <= 7; wrong += 1) {
			const keeper = device.start();
			expect(outcome(await keeper.unlock('field', otherPassphrase))).toBe('WrongPassphrase');
			keeper.stop();
			const { waitSeconds: seconds } = value(await device.start().status('field'));
			waited.push(seconds);
			if (seconds > 0) {
				const again = device.start();
				const early = await again.unlock('field', passphrase);
				expect(early).toMatchObject({ error: { tag: 'WaitBeforeNextTry', waitSeconds: seconds } });
				again.stop();
			}
			device.clockMs += seconds * 1000;
		}
		expect(waited).toEqual([0, 0, 1, 5, 15, 30, 60]);
		const last = device.start();
		value(await last.unlock('field', passphrase));
		const types = value(await last.journal()).entries.map((entry) => entry.type);
		expect(types).toEqual(['vault-created', 'wrong-tries']);
		value(await last.lock());
		expect(value(await device.start().status('field')).waitSeconds).toBe(0);
	});

	test('a hundred times, each by a worker of its own, cost waiting and nothing else', async () => {
		const device = new Device();
		const first = device.start();
		value(await first.create('field', passphrase));
		value(await first.begin(bytes('card'), [bytes('frame')]));
		value(await first.lock());
		const waited: number[] = [];
		for (let wrong = 1; wrong <= 100; wrong += 1) {
			const keeper = device.start();
			expect(outcome(await keeper.unlock('field', otherPassphrase))).toBe('WrongPassphrase');
			keeper.stop();
			const { waitSeconds: seconds } = value(await device.start().status('field'));
			waited.push(seconds);
			device.clockMs += Math.max(0, seconds * 1000 - 1);
			const early = device.start();
			if (seconds > 0) {
				expect(outcome(await early.unlock('field', passphrase))).toBe('WaitBeforeNextTry');
			}
			early.stop();
			device.clockMs += 1;
		}
		expect(waited).toEqual([0, 0, 1, 5, 15, 30, ...Array<number>(94).fill(60)]);
		await device.unlocked(passphrase, async (keeper) => {
			const [card] = value(await keeper.cards());
			expect(value(await keeper.open(card!.caseId)).frames).toEqual([bytes('frame')]);
		});
	});

	test('are counted before they are judged', async () => {
		const device = new Device();
		value(await device.start().create('field', passphrase));
		for (let tries = 0; tries < 3; tries += 1) {
			device.locks.clear();
			// The power goes right after the four steps that count the try.
			Object.assign(device.power, { steps: 0, failAt: 5 });
			await device.start().unlock('field', passphrase);
			device.power.restore();
		}
		expect(value(await device.start().status('field')).waitSeconds).toBe(1);
	});

	test('do not include a slip that is no passphrase at all', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		for (let slips = 0; slips < 5; slips += 1) {
			expect(outcome(await keeper.unlock('field', 'not six words'))).toBe('WrongPassphrase');
		}
		expect(value(await keeper.status('field')).waitSeconds).toBe(0);
	});

	test('cannot be waited out by setting the clock while the worker lives', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		for (let wrong = 0; wrong < 3; wrong += 1) await keeper.unlock('field', otherPassphrase);
		device.clockMs += 3_600_000;
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('WaitBeforeNextTry');
		device.monotonicMs += 1000;
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('ok');
	});

	test('do not lock anyone out when the clock is set back', async () => {
		const device = new Device();
		const first = device.start();
		value(await first.create('field', passphrase));
		for (let wrong = 0; wrong < 4; wrong += 1) {
			device.clockMs += 60_000;
			device.monotonicMs += 60_000;
			await first.unlock('field', otherPassphrase);
		}
		first.stop();
		device.clockMs -= 86_400_000 * 365;
		const keeper = device.start();
		const refused = await keeper.unlock('field', passphrase);
		expect(refused).toMatchObject({ error: { tag: 'WaitBeforeNextTry', waitSeconds: 5 } });
		device.clockMs += 5000;
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('ok');
	});
});
