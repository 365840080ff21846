// What comes back from a copy: not what has run out meanwhile, and nothing that is not understood.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { dayOf } from '$lib/core/brand';
import { emptySettings, lookIntoCopy } from '$lib/session';
import { encodeCard, type CaseState } from '$lib/session/card';
import { encodeSettings } from '$lib/session/settings';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const key = new Blob([`${identity}\n`]);
const hourMs = 3_600_000;

async function copyWith(cards: readonly Uint8Array[], settings = emptySettings('fi')) {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	value(await keeper.writeSettings(encodeSettings(settings)));
	const ids = [];
	for (const card of cards) ids.push(value(await keeper.begin(card, [], [1])).caseId);
	const file = new Blob([new Uint8Array(value(await keeper.backup(recipient, 7)))]);
	value(await keeper.lock());
	return { file, ids, madeMs: device.clockMs };
}

const cardOf = (state: CaseState) =>
	encodeCard({ v: 1, code: 'K7-42-MA', day: dayOf(Date.UTC(2026, 0, 15)), state, receipt: '' });

test('a case whose time is over meanwhile does not come back; one that waits for a receipt does', async () => {
	const { file, ids, madeMs } = await copyWith([cardOf('open'), cardOf('sent')]);
	const keepAfter = async (hours: number) => {
		const device = new Device('another');
		device.clockMs = madeMs + hours * hourMs;
		const looked = value(await lookIntoCopy(device.start(), 'field', file, key));
		return looked.keep.toSorted();
	};
	expect(await keepAfter(1)).toEqual(ids.toSorted());
	expect(await keepAfter(100)).toEqual([ids[1]]);
});

test('a copy with a card that this version does not know, or too large a file, is refused', async () => {
	const { file } = await copyWith([bytes('not a card')]);
	const keeper = new Device('another').start();
	expect(outcome(await lookIntoCopy(keeper, 'field', file, key))).toBe('BackupRefused');
	const large = new Blob([new Uint8Array(18_000_000)]);
	expect(outcome(await lookIntoCopy(keeper, 'field', large, key))).toBe('BackupTooLarge');
	const long = new Blob([new Uint8Array(5000)]);
	expect(outcome(await lookIntoCopy(keeper, 'field', file, long))).toBe('IdentityRefused');
});
