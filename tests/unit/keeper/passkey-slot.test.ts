// What is refused of a key file with a passkey: such a slot alone, two of them, any other form of one,
// and a file that does not say that it holds one.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { copyOf, type Bytes } from '$lib/keeper/bytes';
import { readCopy, usedSlots, withPasskey } from '$lib/keeper/vault/key-file';
import { makePasskeySlot, openPasskeySlot, readPasskeySlot } from '$lib/keeper/vault/passkey-slot';
import { makeSlot } from '$lib/keeper/vault/slot';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';
import { addPasskey, answerOf, openByPasskey } from '../../support/keeper-passkey';

const device = new Device();
const ports = device.ports();
const vault = { ns: 'field', place: 1, id: copyOf(new Uint8Array(16).fill(7)) } as const;
const salt = copyOf(new Uint8Array(16).fill(9));
const kek = () => copyOf(new Uint8Array(32).fill(5));

const slotOf = (answer: Uint8Array, index = 1) =>
	makePasskeySlot(ports, vault, index, { salt, answer: copyOf(answer) }, kek());

function changed(slot: Bytes, at: number, byte: number): Bytes {
	const other = copyOf(slot);
	other[at] = byte;
	return other;
}

async function slots(...which: readonly ('words' | 'passkey' | 'empty')[]): Promise<Bytes> {
	const all = new Uint8Array(512);
	for (const [index, kind] of which.entries()) {
		if (kind === 'empty') continue;
		const slot =
			kind === 'words'
				? (await makeSlot(ports, vault, index, copyOf(bytes('six words')), kek())).bytes
				: await slotOf(answerOf('a', salt), index);
		all.set(slot, index * 128);
	}
	return all;
}

describe('the slots of a key file', () => {
	test('are read when one at least is of words, wherever the passkey stands', async () => {
		for (const which of [
			['words', 'passkey'],
			['passkey', 'words'],
			['empty', 'words', 'empty', 'passkey']
		] as const) {
			const used = usedSlots(await slots(...which));
			expect(used?.words.map(({ index }) => index)).toEqual([which.indexOf('words' as never)]);
			expect(used?.passkey?.index).toBe(which.indexOf('passkey' as never));
		}
	});

	test('are refused with a passkey alone, with two, and with none', async () => {
		expect(usedSlots(await slots('passkey'))).toBeNull();
		expect(usedSlots(await slots('words', 'passkey', 'passkey'))).toBeNull();
		expect(usedSlots(await slots())).toBeNull();
		// The control: the same without what is too much or too little.
		expect(usedSlots(await slots('words', 'passkey'))).not.toBeNull();
		expect(usedSlots(await slots('words'))?.passkey).toBeNull();
	});

	test('take a passkey into the first empty place, and leave the others as they are', async () => {
		const before = await slots('words', 'empty', 'words');
		const after = withPasskey(before, await slotOf(answerOf('a', salt)));
		expect(usedSlots(after)?.passkey?.index).toBe(1);
		expect(withPasskey(after, null)).toEqual(before);
	});
});

describe('a slot of a passkey', () => {
	test('opens with the answer to its salt only, and in its place only', async () => {
		const answer = answerOf('a', salt);
		const slot = readPasskeySlot(1, await slotOf(answer))!;
		expect(await openPasskeySlot(vault, slot, copyOf(answer))).toEqual(kek());
		for (let bit = 0; bit < 256; bit += 1) {
			const wrong = copyOf(answer);
			wrong[bit >> 3]! ^= 1 << (bit & 7);
			expect(await openPasskeySlot(vault, slot, wrong)).toBe('wrong');
		}
		const moved = readPasskeySlot(2, await slotOf(answer))!;
		expect(await openPasskeySlot(vault, moved, copyOf(answer))).toBe('damaged');
		const others = { ...vault, id: copyOf(new Uint8Array(16).fill(8)) };
		expect(await openPasskeySlot(others, slot, copyOf(answer))).toBe('wrong');
	});

	test('is refused in any form but its own', async () => {
		const slot = await slotOf(answerOf('a', salt));
		expect(readPasskeySlot(1, slot)).not.toBeNull();
		const zeros = [...Array(14).keys()].map((at) => 2 + at);
		const rest = [...Array(20).keys()].map((at) => 108 + at);
		for (const at of [...zeros, ...rest]) {
			expect([at, readPasskeySlot(1, changed(slot, at, 1))]).toEqual([at, null]);
		}
		for (const [at, byte] of [
			[0, 1],
			[0, 3],
			[0, 255],
			[1, 1],
			[1, 0],
			[1, 3]
		] as const) {
			expect(readPasskeySlot(1, changed(slot, at, byte))).toBeNull();
		}
	});

	test('does not open when a byte of it was changed', async () => {
		const answer = answerOf('a', salt);
		const slot = await slotOf(answer);
		for (let at = 16; at < 108; at += 1) {
			const other = readPasskeySlot(1, changed(slot, at, slot[at]! ^ 1))!;
			expect([at, await openPasskeySlot(vault, other, copyOf(answer))]).toEqual([
				at,
				at < 32 || at >= 92 ? 'wrong' : 'damaged'
			]);
		}
	});
});

describe('a key file', () => {
	async function made() {
		const own = new Device();
		const keeper = own.start();
		value(await keeper.create('field', passphrase));
		await addPasskey(keeper, 'a');
		await keeper.lock();
		const copy = own.keyFile.files.get('askwell-field')!.slice(0, 4096);
		return { own, copy };
	}

	/** The copy with another byte and the right checksum, twice. */
	function forged(copy: Bytes, change: (copy: Bytes) => void): Bytes {
		const other = copyOf(copy);
		change(other);
		other.set(createHash('sha256').update(other.subarray(0, 4064)).digest(), 4064);
		return other;
	}

	function statusWith(own: Device, copy: Bytes) {
		own.keyFile.files.set('askwell-field', copyOf(Buffer.concat([copy, copy])));
		own.locks.clear();
		return own.start();
	}

	test('says that it holds a passkey, and only then', async () => {
		const { copy } = await made();
		expect(copy[4]).toBe(2);
		expect(readCopy('field', copy).kind).toBe('valid');
		expect(
			readCopy(
				'field',
				forged(copy, (one) => (one[4] = 1))
			).kind
		).toBe('refused');
		expect(
			readCopy(
				'field',
				forged(copy, (one) => (one[4] = 3))
			).kind
		).toBe('unknown');
		const without = forged(copy, (one) => one.fill(0, 240, 368));
		expect(readCopy('field', without).kind).toBe('refused');
	});

	test('with a passkey alone is refused, and nothing is touched', async () => {
		const { own, copy } = await made();
		const alone = forged(copy, (one) => one.fill(0, 112, 240));
		expect(outcome(await statusWith(own, alone).unlock('field', passphrase))).toBe(
			'KeyFileDamaged'
		);
		expect(outcome(await openByPasskey(statusWith(own, alone), 'a'))).toBe('KeyFileDamaged');
		expect(own.keyFile.files.get('askwell-field')).toEqual(copyOf(Buffer.concat([alone, alone])));
		// The control: the same file whole.
		expect(outcome(await openByPasskey(statusWith(own, copy), 'a'))).toBe('ok');
	});

	test('whose words were exchanged is damaged for its passkey', async () => {
		const { own, copy } = await made();
		const exchanged = forged(copy, (one) => (one[112 + 95]! ^= 1));
		expect(outcome(await openByPasskey(statusWith(own, exchanged), 'a'))).toBe('KeyFileDamaged');
	});
});
