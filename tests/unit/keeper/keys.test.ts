import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { copyOf, fromHex, toHex, utf8 } from '$lib/keeper/bytes';
import { deriveKek, deriveWithoutWasm, kdfParams, mayDerive } from '$lib/keeper/vault/kdf';
import { copyLength, readCopy } from '$lib/keeper/vault/key-file';
import { unwrap, wrap, wrappingKey } from '$lib/keeper/vault/keys';
import { readSlot } from '$lib/keeper/vault/slot';
import { Device, fixedRandom } from '../../support/keeper-device';
import { outcome, passphrase, value } from '../../support/keeper-expect';

describe('the passphrase key', () => {
	test('is the same from WebAssembly and from plain script', async () => {
		const salt = fixedRandom('salt')(16);
		const fast = await deriveKek(utf8(passphrase), salt, kdfParams);
		const slow = await deriveWithoutWasm(utf8(passphrase), salt, kdfParams);
		expect(toHex(fast)).toBe(toHex(slow));
		expect(fast).toHaveLength(32);
	}, 30_000);

	test('is made without WebAssembly where a host forbids it', async () => {
		const salt = fixedRandom('salt')(16);
		const expected = await deriveKek(utf8(passphrase), salt, kdfParams);
		const forbidden = vi.fn(() => Promise.reject(new WebAssembly.CompileError('forbidden')));
		vi.resetModules();
		vi.doMock('hash-wasm', () => ({ argon2id: forbidden }));
		const fresh = await import('$lib/keeper/vault/kdf');
		const derived = await fresh.deriveKek(utf8(passphrase), salt, kdfParams);
		expect(toHex(derived)).toBe(toHex(expected));
		forbidden.mockRejectedValue(new Error('anything else'));
		await expect(fresh.deriveKek(utf8(passphrase), salt, kdfParams)).rejects.toThrow();
		expect(forbidden).toHaveBeenCalledTimes(2);
		vi.doUnmock('hash-wasm');
	}, 30_000);

	test('is refused below 64 MiB and 3 passes, and beyond reason', async () => {
		expect(kdfParams).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 });
		expect(mayDerive(kdfParams)).toBe(true);
		const refused = [
			{ memoryKiB: 65_535, passes: 3, lanes: 1 },
			{ memoryKiB: 65_536, passes: 2, lanes: 1 },
			{ memoryKiB: 65_536, passes: 3, lanes: 2 },
			{ memoryKiB: 1_048_577, passes: 3, lanes: 1 },
			{ memoryKiB: 65_536, passes: 17, lanes: 1 }
		];
		for (const params of refused) {
			expect(mayDerive(params)).toBe(false);
			await expect(deriveKek(utf8('x'), fixedRandom('s')(16), params)).rejects.toThrow();
		}
	});
});

test('keys are wrapped as RFC 3394 section 4.6 says', async () => {
	const kek = fromHex(
		Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0')).join('')
	);
	const key = fromHex('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f');
	const wrapping = await wrappingKey(kek);
	const wrapped = await wrap(wrapping, key);
	expect(toHex(wrapped)).toBe(
		'28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21'
	);
	expect(await unwrap(wrapping, wrapped)).toEqual(key);
	wrapped[5]! ^= 1;
	expect(await unwrap(wrapping, wrapped)).toBeNull();
});

describe('a key file whose checksum was made right again', () => {
	const name = 'askwell-field';

	async function forged(change: (copy: Uint8Array) => void): Promise<string> {
		const device = new Device();
		value(await device.start().create('field', passphrase));
		device.locks.clear();
		const copy = device.keyFile.files.get(name)!.slice(0, copyLength);
		change(copy);
		copy.set(createHash('sha256').update(copy.subarray(0, 4064)).digest(), 4064);
		device.keyFile.files.set(name, copyOf(Buffer.concat([copy, copy])));
		return outcome(await device.start().unlock('field', passphrase));
	}

	test('still does not open when a parameter was lowered', async () => {
		const view = (copy: Uint8Array) => new DataView(copy.buffer, copy.byteOffset);
		expect(await forged((copy) => view(copy).setUint32(112 + 4, 19_456))).toBe('KeyFileDamaged');
		expect(await forged((copy) => view(copy).setUint32(112 + 8, 1))).toBe('KeyFileDamaged');
		// Higher than what was written is within bounds, but not what the slot was sealed with.
		expect(await forged((copy) => view(copy).setUint32(112 + 8, 4))).toBe('KeyFileDamaged');
	});

	test('still does not open when any other byte the owner wrote was changed', async () => {
		for (let at = 6; at < 4000; at += at < 724 ? 7 : 401) {
			const seen = await forged((copy) => (copy[at]! ^= 0x11));
			expect([at, ['KeyFileDamaged', 'WrongPassphrase']]).toEqual([
				at,
				expect.arrayContaining([seen])
			]);
		}
	});

	test('opens when only the counters were changed, which nobody can seal beforehand', async () => {
		expect(await forged((copy) => (copy[4007] = 1))).toBe('ok');
	});

	test('is refused without a slot, with an unknown one, or of an odd size', () => {
		expect(readSlot(0, new Uint8Array(128))).toBeUndefined();
		expect(readSlot(0, new Uint8Array(128).fill(2))).toBeNull();
		expect(readCopy('field', new Uint8Array(0)).kind).toBe('blank');
		expect(readCopy('field', new Uint8Array(100).fill(1)).kind).toBe('damaged');
		expect(readCopy('field', new Uint8Array(copyLength).fill(1)).kind).toBe('damaged');
	});
});
