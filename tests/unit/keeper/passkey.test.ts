// A passkey opens a vault beside its words, gives what they give, and opens nothing once it is removed.
import { describe, expect, test } from 'vitest';
import { createPinHolder } from '$lib/keeper/pin/client';
import { servePin } from '$lib/keeper/pin/serve';
import { copyOf } from '$lib/keeper/bytes';
import { Device } from '../../support/keeper-device';
import {
	bytes,
	otherPassphrase,
	outcome,
	passphrase,
	text,
	value
} from '../../support/keeper-expect';
import { LocalWorker } from '../../support/keeper-local-worker';
import { addPasskey, answerOf, openByPasskey, portWith } from '../../support/keeper-passkey';

const [own, other] = ['a passkey', 'another passkey'];
const name = 'askwell-field';
const fileOf = (device: Device) => copyOf(device.keyFile.files.get(name)!);

/** A vault with one case and a passkey, locked. */
async function withPasskey() {
	const device = new Device();
	const keeper = device.start();
	const keys = value(await keeper.create('field', passphrase));
	value(await keeper.begin(bytes('card'), [bytes('frame')]));
	const before = fileOf(device);
	const salt = await addPasskey(keeper, own);
	const after = fileOf(device);
	await keeper.lock();
	return { device, keys, salt, before, after };
}

describe('a vault with a passkey', () => {
	test('opens with it and with its words, and with no other passkey', async () => {
		const { device, keys } = await withPasskey();
		expect(outcome(await openByPasskey(device.start(), other))).toBe('WrongPassphrase');
		const keeper = device.start();
		expect(value(await openByPasskey(keeper, own))).toEqual(keys);
		expect(value(await keeper.cards()).map((card) => text(card.bytes))).toEqual(['card']);
		await keeper.lock();
		expect(value(await device.start().unlock('field', passphrase))).toEqual(keys);
	});

	test('says before it is open what its passkey is asked with, and that it has one while it is', async () => {
		const { device, salt } = await withPasskey();
		const keeper = device.start();
		expect(value(await keeper.status('field')).passkey).toEqual(salt);
		value(await keeper.unlock('field', passphrase));
		expect(value(await keeper.status('field')).passkey).toEqual(salt);
		expect(salt).toHaveLength(16);
	});

	test('seals files that its words open elsewhere, also when it was opened by the passkey', async () => {
		const { device } = await withPasskey();
		const keeper = device.start();
		value(await openByPasskey(keeper, own));
		const file = value(await keeper.sealRescue(bytes('card'), [bytes('said')]));
		const elsewhere = new Device('elsewhere').start();
		value(await elsewhere.create('field', otherPassphrase));
		expect(value(await elsewhere.openRescue(passphrase, file)).frames.map(text)).toEqual(['said']);
	});

	test('lends its key to a PIN, whichever way it was opened', async () => {
		const { device, keys } = await withPasskey();
		const keeper = device.start();
		value(await openByPasskey(keeper, own));
		const worker = new LocalWorker();
		servePin(
			{
				addEventListener: worker.scope.addEventListener,
				postMessage: (message) => Reflect.apply(worker.scope.postMessage, null, [message, []]),
				close: () => worker.terminate()
			},
			device.ports()
		);
		const holder = createPinHolder(worker);
		const first = new MessageChannel();
		const isArmed = holder.arm('204917', first.port2);
		value(await keeper.handKey(first.port1));
		expect(await isArmed).toBe(true);
		await keeper.lock();
		const { port1, port2 } = new MessageChannel();
		expect(await holder.try('204917', port1)).toBe('right');
		expect(value(await device.start().unlockHanded('field', port2))).toEqual(keys);
	});

	test('keeps it when the epoch switches, and when initials change', async () => {
		const { device } = await withPasskey();
		const keeper = device.start();
		value(await openByPasskey(keeper, own));
		value(await keeper.shred());
		value(await keeper.setInitials('AB'));
		await keeper.lock();
		expect(outcome(await openByPasskey(device.start(), own))).toBe('ok');
	});

	test('counts no try for another passkey, and none of before is forgotten by the right one', async () => {
		const { device } = await withPasskey();
		const keeper = device.start();
		for (let tries = 0; tries < 3; tries += 1) await keeper.unlock('field', otherPassphrase);
		await openByPasskey(device.start(), other);
		expect(value(await device.start().status('field')).waitSeconds).toBe(1);
		const opened = device.start();
		value(await openByPasskey(opened, own));
		await opened.lock();
		expect(value(await device.start().status('field')).waitSeconds).toBe(1);
	});

	test('writes its second copy anew when it is opened by it', async () => {
		const { device } = await withPasskey();
		const torn = fileOf(device);
		torn.fill(0xff, 4096 + 100, 4096 + 900);
		device.keyFile.files.set(name, torn);
		value(await openByPasskey(device.start(), own));
		const whole = fileOf(device);
		expect(whole.slice(4096)).toEqual(whole.slice(0, 4096));
	});

	test('holds neither the answer nor any key of it', async () => {
		const { salt, after } = await withPasskey();
		const answer = answerOf(own, salt);
		expect(Buffer.from(after).includes(Buffer.from(answer))).toBe(false);
		// The control: what stands there in clear is found.
		expect(Buffer.from(after).includes(Buffer.from(salt))).toBe(true);
	});
});

describe('adding a passkey', () => {
	async function open() {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		return { device, keeper };
	}

	test('asks for the words, and counts wrong ones as tries', async () => {
		const { keeper } = await open();
		for (let tries = 0; tries < 3; tries += 1) {
			expect(outcome(await keeper.preparePasskey(otherPassphrase))).toBe('WrongPassphrase');
		}
		expect(await keeper.preparePasskey(passphrase)).toMatchObject({
			error: { tag: 'WaitBeforeNextTry', waitSeconds: 1 }
		});
	});

	test('lets nobody set the clock forward past the wait, nor wait for ever when it is set back', async () => {
		const { device, keeper } = await open();
		for (let tries = 0; tries < 4; tries += 1) {
			expect(outcome(await keeper.preparePasskey(otherPassphrase))).toBe(
				tries < 3 ? 'WrongPassphrase' : 'WaitBeforeNextTry'
			);
		}
		device.clockMs += 3_600_000;
		expect(outcome(await keeper.preparePasskey(passphrase))).toBe('WaitBeforeNextTry');
		device.clockMs -= 7_200_000;
		device.monotonicMs += 2000;
		expect(outcome(await keeper.preparePasskey(passphrase))).toBe('WaitBeforeNextTry');
		device.clockMs += 2000;
		device.monotonicMs += 2000;
		value(await keeper.preparePasskey(passphrase));
	});

	test('takes what is not six words for a slip, and forgets wrong tries after right words', async () => {
		const { device, keeper } = await open();
		for (let tries = 0; tries < 9; tries += 1) {
			expect(outcome(await keeper.preparePasskey('six words'))).toBe('WrongPassphrase');
		}
		value(await keeper.preparePasskey(passphrase));
		await keeper.lock();
		expect(value(await device.start().status('field')).waitSeconds).toBe(0);
	});

	test('is refused without words, after them a second time, and when they are long ago', async () => {
		const { device, keeper } = await open();
		const given = () => portWith(answerOf(own, new Uint8Array(16)));
		expect(outcome(await keeper.setPasskey(given()))).toBe('WrongPassphrase');
		await addPasskey(keeper, own);
		expect(outcome(await keeper.setPasskey(given()))).toBe('WrongPassphrase');
		value(await keeper.preparePasskey(passphrase));
		device.monotonicMs += 10 * 60_000 + 1;
		expect(outcome(await keeper.setPasskey(given()))).toBe('WrongPassphrase');
	});

	test('is refused when what comes is no answer, and changes nothing', async () => {
		const { device, keeper } = await open();
		for (const wrong of ['text', new Uint8Array(31), new Uint8Array(64), null]) {
			value(await keeper.preparePasskey(passphrase));
			const before = fileOf(device);
			expect(outcome(await keeper.setPasskey(portWith(wrong)))).toBe('KeeperSlow');
			expect(fileOf(device)).toEqual(before);
		}
	});

	test('needs an open vault', async () => {
		const keeper = new Device().start();
		expect(outcome(await keeper.preparePasskey(passphrase))).toBe('VaultLocked');
		expect(outcome(await keeper.setPasskey(null))).toBe('VaultLocked');
	});

	test('puts it in place of the one before, under another salt', async () => {
		const { device, keeper } = await open();
		const first = await addPasskey(keeper, own);
		const second = await addPasskey(keeper, other);
		expect(second).not.toEqual(first);
		await keeper.lock();
		expect(outcome(await openByPasskey(device.start(), own))).toBe('WrongPassphrase');
		expect(outcome(await openByPasskey(device.start(), other))).toBe('ok');
	});
});

describe('a passkey that was removed', () => {
	test('opens nothing, and both copies are as if it had never been', async () => {
		const { device, salt, before, after } = await withPasskey();
		const keeper = device.start();
		value(await openByPasskey(keeper, own));
		value(await keeper.setPasskey(null));
		expect(value(await keeper.status('field')).passkey).toBeNull();
		await keeper.lock();
		const removed = fileOf(device);
		// The control: what a removal must leave nothing of was there, in both copies.
		const slot = after.slice(112 + 128, 112 + 256);
		expect(Buffer.from(after).lastIndexOf(slot)).toBeGreaterThan(4096);
		for (const part of [salt, slot.slice(32, 92), slot.slice(92, 108)]) {
			expect(Buffer.from(removed).includes(Buffer.from(part))).toBe(false);
		}
		for (const at of [0, 4096]) {
			expect(removed.slice(at, at + 3968)).toEqual(before.slice(at, at + 3968));
		}
		const again = device.start();
		const answer = portWith(answerOf(own, salt));
		expect(outcome(await again.unlockHanded('field', answer))).toBe('WrongPassphrase');
		expect(outcome(await device.start().unlock('field', passphrase))).toBe('ok');
	});

	test('opens nothing either where the power went in any step of that, once it is finished', async () => {
		for (let step = 1; step <= 4; step += 1) {
			const { device } = await withPasskey();
			const keeper = device.start();
			value(await keeper.unlock('field', passphrase));
			device.power.steps = 0;
			device.power.failAt = step;
			device.power.isTorn = true;
			expect(outcome(await keeper.setPasskey(null))).not.toBe('ok');
			device.power.restore();
			device.locks.clear();
			const again = device.start();
			value(await again.unlock('field', passphrase));
			value(await again.setPasskey(null));
			await again.lock();
			const removed = Buffer.from(fileOf(device));
			expect(removed.subarray(0, 4096).equals(removed.subarray(4096))).toBe(true);
			expect(outcome(await openByPasskey(device.start(), own))).toBe('WrongPassphrase');
		}
	});

	test('is removed a second time without a fault', async () => {
		const keeper = new Device().start();
		value(await keeper.create('field', passphrase));
		expect(outcome(await keeper.setPasskey(null))).toBe('ok');
	});
});
