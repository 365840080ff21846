// A note all the way: sealed for a company and a port, shown as codes, gathered in another order,
// opened with either key.
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import type { Day } from '$lib/core/brand';
import { contentOf, framesOf, gathered, maxTransferBytes, type Gathering } from '$lib/core/codes';
import {
	asks,
	chain,
	conducts,
	decodeNote,
	encodeNote,
	maxNoteBytes,
	type LintedText,
	type OwnNote
} from '$lib/core/passon';
import { sealTo } from '$lib/keeper/vault/age';
import { value } from '../../support/keeper-expect';

const most: OwnNote = {
	format: 'askwell-pass-on',
	v: 1,
	urgency: 'danger-now',
	conduct: conducts.map((what) => ({ what, how: 'heard' })),
	day: '2026-11-25' as Day,
	place: 'medical-room',
	deck: 30,
	asked: [...asks],
	minutesToPort: 2880,
	told: [...chain],
	note: '字'.repeat(200) as LintedText
};

it('everything that can be said comes through as codes, to whoever holds a key', async () => {
	const identities = [await generateX25519Identity(), await generateX25519Identity()];
	const keys = await Promise.all(identities.map((one) => identityToRecipient(one)));
	const sealed = value(await sealTo(keys, new Uint8Array(encodeNote(most))));
	const frames = value(framesOf(sealed, Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])));
	const gathering = [...frames]
		.reverse()
		.reduce<Gathering | null>((before, text) => value(gathered(before, text)), null);
	const file = value(contentOf(gathering!))!;
	expect(file).toEqual(new Uint8Array(sealed));
	for (const identity of identities) {
		const opener = new Decrypter();
		opener.addIdentity(identity);
		expect(decodeNote(await opener.decrypt(file))).toEqual({ ok: true, value: most });
	}
});

it('the longest note, sealed for two, is no longer than a transfer', async () => {
	const key = await identityToRecipient(await generateX25519Identity());
	const other = await identityToRecipient(await generateX25519Identity());
	const sealed = value(await sealTo([key, other], new Uint8Array(maxNoteBytes)));
	expect(sealed.length).toBeLessThanOrEqual(maxTransferBytes);
});
