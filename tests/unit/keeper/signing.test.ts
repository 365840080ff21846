import { expect, test } from 'vitest';
import { fromHex, toHex } from '$lib/keeper/bytes';
import { signBytes, signerOf, verifySigned } from '$lib/keeper/vault/signing';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';

test('signatures are those of RFC 8032 section 7.1, test 2', () => {
	const seed = fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
	const key = signerOf(seed);
	expect(toHex(key)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
	const signature = signBytes(seed, fromHex('72'));
	expect(toHex(signature)).toBe(
		'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
			'085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
	);
	expect(verifySigned(fromHex('72'), signature, key)).toBe(true);
});

test('the vault signs, and any change of bytes, signature or key is found', async () => {
	const keeper = new Device().start();
	expect(outcome(await keeper.sign(bytes('x')))).toBe('VaultLocked');
	const { signer } = value(await keeper.create('field', passphrase));
	const message = bytes('exact bytes');
	const signature = value(await keeper.sign(message));
	expect(signature).toHaveLength(64);
	expect(verifySigned(message, signature, signer)).toBe(true);
	for (const part of [message, signature, signer]) {
		for (let at = 0; at < part.length; at += 1) {
			part[at]! ^= 1;
			expect(verifySigned(message, signature, signer)).toBe(false);
			part[at]! ^= 1;
		}
	}
	expect(verifySigned(message, signature.slice(1), signer)).toBe(false);
	expect(verifySigned(message, signature, signer.slice(1))).toBe(false);
	expect(verifySigned(message, signature, new Uint8Array(32).fill(255))).toBe(false);
	expect(outcome(await keeper.sign(new Uint8Array(4 * 1024 * 1024 + 1)))).toBe('FileTooLarge');
});
