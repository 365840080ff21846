// A PIN opens a vault after a lock: five wrong tries, fifteen minutes by whichever clock, or the end
// of its worker, and it does not any more. Nothing is written for it, and the page gets no key.
import { describe, expect, test } from 'vitest';
import { copyOf, type Bytes } from '$lib/keeper/bytes';
import { handOver, takeOver } from '$lib/keeper/pin/hand-over';
import { Holder, mostTries, warmMs, type HolderPorts } from '$lib/keeper/pin/holder';
import { createPinHolder } from '$lib/keeper/pin/client';
import { servePin } from '$lib/keeper/pin/serve';
import { digest } from '$lib/keeper/vault/keys';
import { Device } from '../../support/keeper-device';
import { LocalWorker } from '../../support/keeper-local-worker';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';

const [pin, other] = ['204917', '204918'];

/** Surroundings with clocks set by hand; the derivation is quick, and counted. */
class Surroundings implements HolderPorts {
	wallMs = Date.UTC(2026, 10, 24);
	monotonicMs = 0;
	derived = 0;
	now = () => this.wallMs;
	monotonic = () => this.monotonicMs;
	randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
	kdf = async (typed: Bytes, salt: Bytes) => {
		this.derived += 1;
		return digest(new Uint8Array([...typed, ...salt]));
	};
}

const key = () => copyOf(digest(bytes('a key')));

async function armed() {
	const around = new Surroundings();
	const holder = new Holder(around);
	await holder.arm(pin, key());
	holder.locked();
	return { around, holder };
}

const triesOf = async (holder: Holder, pins: readonly string[]) => {
	const all = [];
	for (const one of pins) {
		const tried = await holder.try(one);
		all.push(tried === 'gone' ? tried : 'left' in tried ? tried.left : 'right');
	}
	return all;
};

describe('what is held under a PIN', () => {
	test('comes back with it, and is overwritten where it came from', async () => {
		const holder = new Holder(new Surroundings());
		const given = key();
		await holder.arm(pin, given);
		expect(given.every((byte) => byte === 0)).toBe(true);
		expect(await holder.try(pin)).toEqual({ key: key() });
	});

	test('is gone after five wrong tries, also for the right PIN', async () => {
		const { holder } = await armed();
		const wrong = Array.from({ length: mostTries }, () => other);
		expect(await triesOf(holder, [...wrong, pin])).toEqual([4, 3, 2, 1, 'gone', 'gone']);
	});

	test('forgets wrong tries after a right one', async () => {
		const { holder } = await armed();
		expect(await triesOf(holder, [other, other, other, other, pin, other])).toEqual([
			4,
			3,
			2,
			1,
			'right',
			4
		]);
	});

	test.each([
		['both clocks', warmMs, warmMs],
		['one that was set back', -warmMs, warmMs],
		['one that stood still while the device slept', warmMs, 0]
	])('is gone after fifteen minutes by %s', async (_, wallMs, monotonicMs) => {
		const { around, holder } = await armed();
		around.wallMs += wallMs;
		around.monotonicMs += monotonicMs;
		expect(holder.isGone).toBe(true);
		expect(await holder.try(pin)).toBe('gone');
		expect(around.derived).toBe(1);
	});

	test('is there a moment before that, and time runs from the lock only', async () => {
		const around = new Surroundings();
		const holder = new Holder(around);
		await holder.arm(pin, key());
		around.wallMs += 10 * warmMs;
		holder.locked();
		around.wallMs += warmMs - 1;
		expect(await triesOf(holder, [pin])).toEqual(['right']);
		around.wallMs += 10 * warmMs;
		expect(holder.isGone).toBe(false);
	});
});

describe('a key on its way from one worker to another', () => {
	test('arrives once, as a copy', async () => {
		const { port1, port2 } = new MessageChannel();
		const sent = key();
		handOver(port1, sent);
		expect(sent).toEqual(key());
		expect(await takeOver(port2)).toEqual(key());
	});

	test('is refused when it is no key', async () => {
		for (const wrong of ['text', new Uint8Array(31), null]) {
			const { port1, port2 } = new MessageChannel();
			port1.postMessage(wrong);
			expect(await takeOver(port2)).toBeNull();
		}
	});
});

/** A PIN worker in the same thread, with everything that it said to the page. */
function startHolder(around = new Surroundings()) {
	const worker = new LocalWorker();
	const said: unknown[] = [];
	worker.addEventListener('message', (event) => said.push(Reflect.get(event, 'data')));
	servePin(
		{
			addEventListener: worker.scope.addEventListener,
			postMessage: (message) => Reflect.apply(worker.scope.postMessage, null, [message, []]),
			close: () => worker.terminate()
		},
		around
	);
	return { holder: createPinHolder(worker), said, around };
}

/** A vault with a case, its key held under the PIN, and locked. */
async function warmVault() {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	value(await keeper.begin(bytes('card'), [bytes('frame')]));
	const { holder, said, around } = startHolder();
	const { port1, port2 } = new MessageChannel();
	const isArmed = holder.arm(pin, port2);
	value(await keeper.handKey(port1));
	expect(await isArmed).toBe(true);
	const files = () =>
		[...device.keyFile.files.values()].map((file) => Buffer.from(JSON.stringify(file)));
	const before = files();
	await keeper.lock();
	holder.locked();
	return { device, holder, said, around, files, before };
}

describe('a vault that is locked warm', () => {
	test('opens with the PIN as with its words, and writes nothing for it', async () => {
		const { device, holder, said, files, before } = await warmVault();
		expect(files()).toEqual(before);
		const { port1, port2 } = new MessageChannel();
		expect(await holder.try(pin, port1)).toBe('right');
		const keeper = device.start();
		expect(value(await keeper.unlockHanded('field', port2)).recipient).toMatch(/^age1/);
		expect(value(await keeper.cards()).map((card) => text(card.bytes))).toEqual(['card']);
		expect(files()).toEqual(before);
		for (const message of said)
			expect(Object.keys(message as object)).toEqual(['v', 'id', 'outcome']);
	});

	test('opens what was sealed for its own words', async () => {
		const { device, holder } = await warmVault();
		const first = device.start();
		value(await first.unlock('field', passphrase));
		const file = value(await first.sealRescue(bytes('card'), [bytes('said')]));
		await first.lock();
		const { port1, port2 } = new MessageChannel();
		await holder.try(pin, port1);
		const keeper = device.start();
		value(await keeper.unlockHanded('field', port2));
		expect(value(await keeper.openRescue(null, file)).frames.map(text)).toEqual(['said']);
	});

	test('sends no key for a wrong PIN', async () => {
		const { device, holder } = await warmVault();
		const { port1, port2 } = new MessageChannel();
		expect(await holder.try(other, port1)).toBe(4);
		expect(outcome(await device.start().unlockHanded('field', port2))).toBe('KeeperSlow');
	}, 15_000);

	test('does not open when another vault stands in its place, and counts no try', async () => {
		const { device, holder } = await warmVault();
		const destroyer = device.start();
		value(await destroyer.destroy('field'));
		value(await destroyer.create('field', passphrase));
		await destroyer.lock();
		const { port1, port2 } = new MessageChannel();
		await holder.try(pin, port1);
		const keeper = device.start();
		expect(outcome(await keeper.unlockHanded('field', port2))).toBe('WrongPassphrase');
		expect(value(await keeper.status('field')).waitSeconds).toBe(0);
	});

	test('knows no PIN any more once its worker ended', async () => {
		const { holder } = await warmVault();
		const pending = holder.try(pin, new MessageChannel().port1);
		holder.end();
		expect(await pending).toBe('gone');
	});

	test('hands over nothing while it is locked', async () => {
		const keeper = new Device().start();
		const { port1 } = new MessageChannel();
		expect(outcome(await keeper.handKey(port1))).toBe('VaultLocked');
	});
});
