// The stored vault must open for ever, and the same steps must give the same bytes.

import { describe, expect, test } from 'vitest';
import { copyOf, fromHex, toHex } from '$lib/keeper/bytes';
import { fingerprintDigits, fingerprintWords } from '$lib/keeper/vault/recipient';
import { verifySigned } from '$lib/keeper/vault/signing';
import { bytes, text, value } from '../support/keeper-expect';
import { portWith } from '../support/keeper-passkey';
import { deviceWith, imageOf, play } from '../support/keeper-vector';
import withHours from './keeper-hours.json';
import withPasskey from './keeper-passkey.json';
import vector from './keeper.json';

const { expected, passphrase, signed, sealed } = vector;
const images = [
	// Kept before hours were: counted from the moment at which the vault is opened.
	{
		name: 'without hours',
		image: vector.image,
		begunHour: Date.UTC(2026, 0, 15) / 3_600_000,
		changedHour: Date.UTC(2026, 0, 15) / 3_600_000
	},
	{
		name: 'with hours',
		image: withHours.image,
		begunHour: withHours.hours.begun,
		changedHour: withHours.hours.changed
	},
	{
		name: 'with a passkey',
		image: { ...withHours.image, keyFile: withPasskey.keyFile },
		begunHour: withHours.hours.begun,
		changedHour: withHours.hours.changed
	}
];
const answer = fromHex(withPasskey.answer);

describe('the vault of format 1', () => {
	test.each(images)(
		'$name opens, with everything in it',
		async ({ image, begunHour, changedHour }) => {
			const keeper = (await deviceWith(image)).start();
			const keys = value(await keeper.unlock('field', passphrase));
			expect(keys.recipient).toBe(expected.recipient);
			expect(toHex(keys.signer)).toBe(expected.signer);
			const { caseId, revision, card } = expected;
			expect(value(await keeper.cards())).toEqual([
				{ caseId, revision, begunHour, changedHour, bytes: bytes(card) }
			]);
			const opened = value(await keeper.open(caseId));
			expect([opened.revision, opened.frames.map(text)]).toEqual([revision, expected.frames]);
			expect(text(value(await keeper.readSettings())!)).toBe(expected.settings);
			expect(value(await keeper.journal())).toEqual(expected.journal);
			expect(toHex(value(await keeper.sign(bytes(signed.message))))).toBe(signed.signature);
			const file = copyOf(fromHex(sealed.forKey));
			expect(text(value(await keeper.openSealed(file)))).toBe(sealed.plaintext);
			const spoken = copyOf(fromHex(sealed.forWords));
			expect(text(value(await keeper.openWithWords(sealed.words, spoken)))).toBe(sealed.plaintext);
		}
	);

	test('is written again, byte for byte, by the same steps', async () => {
		expect(await imageOf(await play())).toEqual(withHours.image);
		expect(await imageOf(await play(answer))).toEqual(images[2]?.image);
	});

	test('opens by its passkey, too, with everything in it', async () => {
		const keeper = (await deviceWith(images[2]!.image)).start();
		const { passkey } = value(await keeper.status('field'));
		expect(toHex(passkey!)).toBe(withPasskey.salt);
		const keys = value(await keeper.unlockHanded('field', portWith(answer)));
		expect(keys.recipient).toBe(expected.recipient);
		const opened = value(await keeper.open(expected.caseId));
		expect(opened.frames.map(text)).toEqual(expected.frames);
	});
});

test('signatures and fingerprints stay what they are', () => {
	const signature = fromHex(signed.signature);
	expect(verifySigned(bytes(signed.message), signature, fromHex(expected.signer))).toBe(true);
	expect(fingerprintWords(expected.recipient)).toBe(
		'drill table cake century cup maid grass unique'
	);
	expect(fingerprintDigits(expected.recipient)).toBe('20730 19009 90808 80452 91172 15761');
});
