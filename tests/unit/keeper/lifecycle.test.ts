import { describe, expect, test, vi } from 'vitest';
import { Device } from '../../support/keeper-device';
import {
	bytes,
	otherPassphrase,
	outcome,
	passphrase,
	text,
	value
} from '../../support/keeper-expect';

describe('a vault', () => {
	test('is not there, is made, is locked, and opens with its words only', async () => {
		const device = new Device();
		const first = device.start();
		expect(value(await first.status('field'))).toEqual({
			vault: 'none',
			persistent: false,
			bytesFree: 1_000_000_000,
			hasRoom: true,
			waitSeconds: 0,
			passkey: null
		});
		expect(outcome(await first.unlock('field', passphrase))).toBe('VaultMissing');
		const keys = value(await first.create('field', passphrase));
		expect(keys.recipient).toMatch(/^age1[a-z0-9]{58}$/);
		expect(keys.signer).toHaveLength(32);
		expect(value(await first.status('field')).vault).toBe('unlocked');
		expect(outcome(await first.lock())).toBe('ok');

		const second = device.start();
		expect(value(await second.status('field')).vault).toBe('locked');
		expect(outcome(await second.cards())).toBe('VaultLocked');
		expect(outcome(await second.unlock('field', otherPassphrase))).toBe('WrongPassphrase');
		expect(value(await second.unlock('field', passphrase))).toEqual(keys);
		expect(outcome(await second.create('field', passphrase))).toBe('VaultExists');
	});

	test('opens with four letters of each word, whatever the case and spaces', async () => {
		const device = new Device();
		await device.start().create('field', passphrase).then(value);
		device.locks.clear();
		const typed = '  ABAN abil\tABLE  abou abov abse\n';
		expect(outcome(await device.start().unlock('field', typed))).toBe('ok');
	});

	test('is refused a passphrase that is not six words of the list', async () => {
		const keeper = new Device().start();
		for (const weak of ['', 'hunter2', 'zoo zoo zoo zoo zoo', 'zoo zoo zoo zoo zoo zoox']) {
			expect(outcome(await keeper.create('field', weak))).toBe('WrongPassphrase');
		}
	});

	test('is open in one worker at a time', async () => {
		const device = new Device();
		const first = device.start();
		value(await first.create('field', passphrase));
		const second = device.start();
		expect(outcome(await second.unlock('field', passphrase))).toBe('OpenElsewhere');
		expect(outcome(await second.create('field', passphrase))).toBe('OpenElsewhere');
		expect(outcome(await second.destroy('field'))).toBe('OpenElsewhere');
		first.stop();
		expect(outcome(await second.unlock('field', passphrase))).toBe('ok');
	});

	test('is free for another window once the one that has it open was asked and locks', async () => {
		const device = new Device();
		const first = device.start();
		value(await first.create('field', passphrase));
		const second = device.start();
		first.onAsked(() => void first.lock());
		expect(outcome(await second.takeOver('field'))).toBe('ok');
		expect(outcome(await second.unlock('field', passphrase))).toBe('ok');
		// Nobody has it open, or this worker itself: there is nobody to ask.
		expect(outcome(await second.takeOver('field'))).toBe('ok');
		expect(outcome(await second.takeOver('practice'))).toBe('ok');
	});

	test('stays where it is when the window that has it open does not answer', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
		const device = new Device();
		const first = device.start();
		value(await first.create('field', passphrase));
		const asked = device.start().takeOver('field');
		await vi.advanceTimersByTimeAsync(5100);
		expect(outcome(await asked)).toBe('OtherWindowSilent');
		expect(value(await first.status('field')).vault).toBe('unlocked');
		vi.useRealTimers();
	});

	test('can be unlocked anew, or destroyed, in the worker that has it open', async () => {
		const keeper = new Device().start();
		value(await keeper.create('field', passphrase));
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('ok');
		expect(outcome(await keeper.unlock('field', otherPassphrase))).toBe('WrongPassphrase');
		expect(outcome(await keeper.cards())).toBe('VaultLocked');
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('ok');
		expect(outcome(await keeper.destroy('field'))).toBe('ok');
	});

	test('knows nothing of the other namespace', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		value(await keeper.begin(bytes('card'), [bytes('frame')]));
		expect(value(await keeper.status('practice')).vault).toBe('none');
		value(await keeper.create('practice', otherPassphrase));
		expect(value(await keeper.cards())).toEqual([]);
		expect(value(await keeper.status('field')).vault).toBe('locked');
		expect(outcome(await keeper.unlock('practice', passphrase))).toBe('WrongPassphrase');
		value(await keeper.unlock('field', passphrase));
		expect(value(await keeper.cards()).map((card) => text(card.bytes))).toEqual(['card']);
		expect([...device.keyFile.files.keys()].sort()).toEqual(['askwell-field', 'askwell-practice']);
		expect((await device.indexedDB.databases()).map(({ name }) => name).sort()).toEqual([
			'askwell-field',
			'askwell-practice'
		]);
	});

	test('whose key file is carried to the other namespace is refused', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		value(await keeper.create('practice', passphrase));
		const field = device.keyFile.files.get('askwell-field')!;
		device.keyFile.files.set('askwell-practice', field);
		expect(outcome(await keeper.unlock('practice', passphrase))).toBe('KeyFileDamaged');
	});

	test('is gone after it was destroyed, and can be made anew', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		value(await keeper.begin(bytes('card'), []));
		const old = device.keyFile.files.get('askwell-field');
		value(await keeper.destroy('field'));
		expect(old).toBeDefined();
		expect(device.keyFile.files.has('askwell-field')).toBe(false);
		expect(value(await keeper.status('field')).vault).toBe('none');
		value(await keeper.create('field', otherPassphrase));
		expect(value(await keeper.cards())).toEqual([]);
	});
});

describe('an interrupted creation', () => {
	test('leaves no vault, or a whole one, at whatever step it stops', async () => {
		const probe = new Device();
		value(await probe.start().create('field', passphrase));
		const steps = probe.power.steps;
		expect(steps).toBeGreaterThan(8);
		const seen = new Set<string>();
		for (let step = 1; step <= steps; step += 1) {
			for (const isTorn of [false, true]) {
				const device = new Device();
				Object.assign(device.power, { failAt: step, isTorn });
				expect(outcome(await device.start().create('field', passphrase))).toBe('StorageFailed');
				device.power.restore();
				device.locks.clear();
				const keeper = device.start();
				const { vault } = value(await keeper.status('field'));
				seen.add(vault);
				const next = vault === 'none' ? keeper.create : keeper.unlock;
				expect(outcome(await next('field', passphrase))).toBe('ok');
				expect(value(await keeper.journal()).entries).toHaveLength(1);
			}
		}
		expect([...seen].sort()).toEqual(['locked', 'none']);
	});
});
