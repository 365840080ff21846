import { describe, expect, test } from 'vitest';
import { copyOf, type Bytes } from '$lib/keeper/bytes';
import { createService } from '$lib/keeper/service/service';
import { digest } from '$lib/keeper/vault/keys';
import { Device } from '../../support/keeper-device';
import {
	bytes,
	otherPassphrase,
	outcome,
	passphrase,
	text,
	value
} from '../../support/keeper-expect';
import { readRows } from '../../support/keeper-rows';

const frames = [bytes('frame one'), bytes(''), bytes('frame three')];
const sizes = [16_657, 65_809, 262_417];

async function vault(seed: string, words = passphrase, ns: 'field' | 'practice' = 'field') {
	const device = new Device(seed);
	const keeper = device.start();
	value(await keeper.create(ns, words));
	return { device, keeper };
}

async function rescued(): Promise<Bytes> {
	const { keeper } = await vault('one');
	return copyOf(value(await keeper.sealRescue(bytes('card'), frames)));
}

/** Changes bytes and makes the checksum fit again, as a forger would. */
function forged(file: Bytes, change: (bytes: Bytes) => void): Bytes {
	const copy = copyOf(file);
	change(copy);
	copy.set(digest(copy.subarray(0, -32)), copy.length - 32);
	return copy;
}

describe('a rescue file', () => {
	test('opens without words in the vault in which it was made', async () => {
		const { keeper } = await vault('one');
		const file = value(await keeper.sealRescue(bytes('card'), frames));
		const opened = value(await keeper.openRescue(null, file));
		expect(text(opened.card)).toBe('card');
		expect(opened.frames.map(text)).toEqual(frames.map(text));
	});

	test('opens after locking and unlocking, still without words', async () => {
		const { device, keeper } = await vault('one');
		const file = value(await keeper.sealRescue(bytes('card'), frames));
		value(await keeper.lock());
		const opened = await device.unlocked(passphrase, (again) => again.openRescue(null, file));
		expect(value(opened).frames.map(text)).toEqual(frames.map(text));
	});

	test('opens in a vault of another device with the words of the one it was made in', async () => {
		const file = await rescued();
		const { keeper } = await vault('two', otherPassphrase);
		expect(outcome(await keeper.openRescue(null, file))).toBe('RescueNeedsWords');
		expect(outcome(await keeper.openRescue(otherPassphrase, file))).toBe('RescueWrongWords');
		expect(outcome(await keeper.openRescue('not words', file))).toBe('RescueWrongWords');
		const short = 'aban abil able abou abov abse';
		expect(text(value(await keeper.openRescue(short, file)).card)).toBe('card');
	});

	test('opens in another vault only with words, even when the words are the same', async () => {
		const file = await rescued();
		const { keeper } = await vault('two');
		expect(outcome(await keeper.openRescue(null, file))).toBe('RescueNeedsWords');
		expect(text(value(await keeper.openRescue(passphrase, file)).card)).toBe('card');
	});

	test('stays on its side of the wall between practice and real conversations', async () => {
		const file = await rescued();
		const { keeper } = await vault('two', passphrase, 'practice');
		expect(outcome(await keeper.openRescue(passphrase, file))).toBe('RescueOtherPart');
		const turned = forged(file, (copy) => (copy[6] = 2));
		expect(outcome(await keeper.openRescue(passphrase, turned))).toBe('RescueRefused');
	});

	test('is made only of an unlocked vault, and opened only in one', async () => {
		const keeper = new Device().start();
		expect(outcome(await keeper.sealRescue(bytes(''), []))).toBe('VaultLocked');
		expect(outcome(await keeper.openRescue(passphrase, await rescued()))).toBe('VaultLocked');
	});

	test('has one of three sizes', async () => {
		const { keeper } = await vault('one');
		const sizeFor = async (length: number) =>
			value(await keeper.sealRescue(bytes('x'), [new Uint8Array(length)])).length;
		expect(await Promise.all([0, 16_336, 16_337, 65_488, 65_489, 262_096].map(sizeFor))).toEqual([
			sizes[0],
			sizes[0],
			sizes[1],
			sizes[1],
			sizes[2],
			sizes[2]
		]);
		const tooLarge = await keeper.sealRescue(bytes('x'), [new Uint8Array(262_097)]);
		expect(outcome(tooLarge)).toBe('TooLarge');
		expect(outcome(await keeper.sealRescue(new Uint8Array(181), []))).toBe('TooLarge');
	});

	test('never repeats, and shows nothing of what it holds', async () => {
		const { keeper } = await vault('one');
		const make = async () => Buffer.from(value(await keeper.sealRescue(bytes('card'), frames)));
		const [one, two] = [await make(), await make()];
		expect(one.equals(two)).toBe(false);
		expect(one.includes('frame')).toBe(false);
	});

	test('holds no key of the vault, wrapped or not', async () => {
		const { device, keeper } = await vault('one');
		const file = Buffer.from(value(await keeper.sealRescue(bytes('card'), frames)));
		const keyFile = Buffer.from(device.keyFile.files.get('askwell-field')!);
		// Epoch keys, sealed vault key, commitment and officer keys; the salt before is no key.
		for (const [start, end] of [
			[28, 68],
			[144, 220],
			[624, 716]
		]) {
			for (let at = start!; at + 8 <= end!; at += 1) {
				expect(file.includes(keyFile.subarray(at, at + 8))).toBe(false);
			}
		}
	});
});

describe('while storage is dead', () => {
	test('a rescue file is made from a full disk', async () => {
		const { device, keeper } = await vault('one');
		device.power.isFull = true;
		expect(outcome(await keeper.begin(bytes('card'), frames))).toBe('QuotaExceeded');
		expect(outcome(await keeper.sealRescue(bytes('card'), frames))).toBe('ok');
	});

	test('a rescue file does not wait for a disk that never answers', async () => {
		const ports = new Device('one').ports();
		const service = createService(ports, () => undefined);
		const at = { ns: 'field', place: 1 };
		const ask = (cmd: string, args: object) =>
			service({ v: 1, id: 1, cmd, args } as Parameters<typeof service>[0]);
		expect((await ask('create', { at, passphrase, initials: '' })).ok).toBe(true);
		const hanging = { ...ports.storage, persisted: () => new Promise<boolean>(() => undefined) };
		Object.assign(ports, { storage: hanging });
		void ask('status', { at });
		expect((await ask('sealRescue', { card: bytes('card'), frames })).ok).toBe(true);
	});

	test('opening one writes nothing', async () => {
		const { device, keeper } = await vault('one');
		const file = value(await keeper.sealRescue(bytes('card'), frames));
		const before = await readRows(device, 'field');
		value(await keeper.openRescue(null, file));
		expect(await readRows(device, 'field')).toEqual(before);
	});
});

describe('what is refused', () => {
	test('is anything that is no rescue file of one of the three sizes', async () => {
		const { keeper } = await vault('one');
		const file = await rescued();
		const wrong = [
			new Uint8Array(),
			bytes('AWRS'),
			...sizes.map((size) => new Uint8Array(size)),
			file.slice(0, -1),
			new Uint8Array([...file, 0]),
			forged(file.slice(0, 16_656), () => undefined)
		];
		for (const one of wrong) {
			expect(outcome(await keeper.openRescue(passphrase, one))).toBe('RescueRefused');
		}
	});

	test('is another format or suite, as one that this version does not know', async () => {
		const { keeper } = await vault('one');
		const file = await rescued();
		for (const at of [4, 5]) {
			const other = forged(file, (copy) => (copy[at] = 2));
			expect(outcome(await keeper.openRescue(passphrase, other))).toBe('UnknownFormat');
		}
	});

	test('is a forger who makes the derivation cheap, or dear beyond reason', async () => {
		const { keeper } = await vault('one');
		const file = await rescued();
		const set = (at: number, number: number) =>
			forged(file, (copy) => new DataView(copy.buffer).setUint32(at, number));
		for (const other of [set(28, 8), set(32, 1), set(28, 0xffff_ffff), set(32, 1000), set(36, 4)]) {
			expect(outcome(await keeper.openRescue(passphrase, other))).toBe('RescueRefused');
		}
	});

	test('is a file whose derivation this device has no memory for; the vault stays open', async () => {
		const file = await rescued();
		const hungry = async (_words: Bytes, _salt: Bytes, { memoryKiB }: { memoryKiB: number }) => {
			if (memoryKiB > 65_536) throw new RangeError('out of memory');
			return new Uint8Array(32);
		};
		const keeper = new Device('two', hungry).start();
		value(await keeper.create('field', otherPassphrase));
		const dear = forged(file, (copy) => new DataView(copy.buffer).setUint32(28, 1_048_576));
		expect(outcome(await keeper.openRescue(passphrase, dear))).toBe('RescueRefused');
		expect(outcome(await keeper.cards())).toBe('ok');
	});
});
