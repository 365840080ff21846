// R16: a copy for the recovery key brings back, on a fresh device, every byte that was kept; and
// what is no such copy is refused before anything is written.

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { toHex } from '$lib/keeper/bytes';
import type { Keeper } from '$lib/keeper/keeper';
import { decodeBackup, encodeBackup, lineOfIdentity, maxBackup } from '$lib/keeper/vault/backup';
import { sealTo } from '$lib/keeper/vault/age';
import { ageOpen, ageVersion } from '../../support/age-cli';
import { Device } from '../../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, value } from '../../support/keeper-expect';
import { readRows } from '../../support/keeper-rows';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const other = await generateX25519Identity();

/** Everything that can be had of a vault, byte for byte. */
async function everything(keeper: Keeper) {
	const cards = value(await keeper.cards()).toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
	const cases = [];
	for (const { caseId, revision, bytes: card } of cards) {
		const opened = value(await keeper.open(caseId));
		const steps = value(await keeper.readSteps(caseId));
		cases.push({ caseId, revision, card, opened, steps });
	}
	const { entries, destroyedDays } = value(await keeper.journal());
	const settings = value(await keeper.readSettings());
	return { cases, settings, entries, destroyedDays };
}

async function aVault(device = new Device()) {
	const keeper = device.start();
	const keys = value(await keeper.create('field', passphrase));
	const one = value(await keeper.begin(bytes('card one'), [bytes('said'), bytes('more')], [1, 4]));
	const two = value(await keeper.begin(bytes('card two'), [new Uint8Array(20_000).fill(7)]));
	const gone = value(await keeper.begin(bytes('card gone'), [bytes('gone')], [1]));
	value(await keeper.setCard(two.caseId, 1, bytes('card two, sent')));
	value(await keeper.writeSettings(bytes('settings')));
	value(await keeper.erase([gone.caseId]));
	return { device, keeper, keys, ids: [one.caseId, two.caseId] };
}

const fresh = () => new Device('another device');

describe('a copy', () => {
	test('brings back every byte on a fresh device, under new words and new keys', async () => {
		const { device, keeper, keys, ids } = await aVault();
		const file = value(await keeper.backup(recipient, 7));
		const before = await everything(keeper);
		const source = { file, identity: `# recovery key\n${identity}\n` };
		const target = fresh();
		const again = target.start();
		const preview = value(await again.readBackup('field', source));
		expect(preview.keys).toEqual(keys);
		expect(preview.expires - preview.madeOn).toBe(7);
		expect(preview.cards.map(({ caseId }) => caseId).toSorted()).toEqual(ids.toSorted());
		expect(value(await again.restore('field', otherPassphrase, source, ids))).toEqual(keys);
		const after = await everything(again);
		expect(after.cases).toEqual(before.cases);
		expect([after.settings, after.destroyedDays]).toEqual([before.settings, before.destroyedDays]);
		expect(after.entries.slice(0, -1)).toEqual(before.entries);
		expect(before.entries.at(-1)?.type).toBe('copy-made');
		expect(after.entries.at(-1)?.type).toBe('copy-restored');
		value(await again.lock());
		// It opens with the new words only, goes on, and nothing on its disk is as it was.
		const third = target.start();
		expect(outcome(await third.unlock('field', passphrase))).toBe('WrongPassphrase');
		value(await third.unlock('field', otherPassphrase));
		const [one = ''] = ids;
		value(await third.open(one));
		value(await third.append(one, 1, bytes('goes on'), [3]));
		value(await third.erase([one]));
		const old = new Set((await readRows(device, 'field')).map((row) => toHex(row.bytes)));
		for (const row of await readRows(target, 'field'))
			expect(old.has(toHex(row.bytes))).toBe(false);
	});

	test('leaves behind the cases that are not to come along', async () => {
		const { keeper, ids } = await aVault();
		const source = { file: value(await keeper.backup(recipient, 7)), identity };
		const again = fresh().start();
		value(await again.restore('field', otherPassphrase, source, [ids[1] ?? '']));
		expect(value(await again.cards()).map(({ caseId }) => caseId)).toEqual([ids[1]]);
		value(await again.lock());
	});

	test('is put back only where there is no vault, in its own part, and in time', async () => {
		const { device, keeper, ids } = await aVault();
		const source = { file: value(await keeper.backup(recipient, 7)), identity };
		value(await keeper.lock());
		const here = device.start();
		expect(outcome(await here.restore('field', otherPassphrase, source, ids))).toBe('VaultExists');
		expect(outcome(await here.readBackup('practice', source))).toBe('BackupOtherPart');
		device.clockMs += 7 * 86_400_000;
		expect(outcome(await here.readBackup('field', source))).toBe('ok');
		device.clockMs += 86_400_000;
		expect(outcome(await here.readBackup('field', source))).toBe('BackupExpired');
		value(await here.unlock('field', passphrase));
		expect(value(await here.cards())).toHaveLength(2);
	});

	test('holds no vault, epoch or case key, and nothing that was destroyed before', async () => {
		const { keeper } = await aVault();
		const file = value(await keeper.backup(recipient, 7));
		const plain = value(await openPlain(file));
		const text = Buffer.from(plain).toString('latin1');
		expect(text).toContain('card one');
		expect(text).not.toContain('card gone');
		expect(plain.length % 65_536).toBe(0);
	});

	test.skipIf(ageVersion === null)('is an age file that the age tool opens', async () => {
		const { keeper } = await aVault();
		const opened = ageOpen(identity, value(await keeper.backup(recipient, 7)));
		expect(opened?.subarray(0, 4).toString()).toBe('AWBK');
		expect(ageOpen(other, value(await keeper.backup(recipient, 7)))).toBeNull();
	});

	test('that is interrupted while it is put back has made no vault, and can be put back again', async () => {
		const { keeper, ids } = await aVault();
		const source = { file: value(await keeper.backup(recipient, 7)), identity };
		const target = fresh();
		let cuts = 0;
		for (let failAt = 1; ; failAt += 3) {
			Object.assign(target.power, { steps: 0, failAt, isTorn: failAt % 2 === 0 });
			const tried = target.start();
			const done = await tried.restore('field', otherPassphrase, source, ids);
			tried.stop();
			target.power.restore();
			if (done.ok) break;
			cuts += 1;
			const status = value(await target.start().status('field'));
			// The last writes of the key file may have been whole: then the vault is there, whole.
			if (status.vault === 'locked') break;
		}
		expect(cuts).toBeGreaterThan(3);
		await target.unlocked(otherPassphrase, async (again) => {
			expect(value(await again.cards())).toHaveLength(2);
		});
	});
});

async function openPlain(file: Uint8Array) {
	const { openSealed, fileOf } = await import('$lib/keeper/vault/age');
	const { secretOf } = await import('$lib/keeper/vault/recipient');
	const secret = secretOf(identity);
	if (secret === null) throw new Error('no identity');
	return openSealed(secret, new Uint8Array(file), fileOf(maxBackup));
}

describe('what is no copy', () => {
	const sealed = async (plain: Uint8Array, to = recipient) =>
		value(await sealTo([to], new Uint8Array(plain), 64 * 1024 * 1024));
	const look = async (file: Uint8Array, by = identity) =>
		outcome(await fresh().start().readBackup('field', { file, identity: by }));

	test('is refused with a reason', async () => {
		const { keeper } = await aVault();
		const good = value(await keeper.backup(recipient, 7));
		const plain = value(await openPlain(good));
		expect(await look(good)).toBe('ok');
		expect(await look(good, other)).toBe('BackupNotForKey');
		expect(await look(good.slice(0, -1))).toBe('BackupRefused');
		expect(await look(bytes('not an age file'))).toBe('BackupRefused');
		expect(await look(new Uint8Array(18 * 1024 * 1024))).toBe('BackupTooLarge');
		expect(await look(await sealed(bytes('a referral')))).toBe('BackupRefused');
		expect(await look(await sealed(plain.with(4, 2)))).toBe('UnknownFormat');
		expect(await look(await sealed(plain.slice(0, -1)))).toBe('BackupRefused');
		expect(await look(await sealed(plain.with(plain.length - 1, 1)))).toBe('BackupRefused');
	});

	test.each([
		['nothing', ''],
		['a recipient', recipient],
		['half an identity', identity.slice(0, 40)],
		['two identities', `${identity}\n${other}`],
		['an identity with a wrong letter', identity.replace(/.$/, (one) => (one === 'Q' ? 'P' : 'Q'))],
		['an identity in a sentence', `key: ${identity}`]
	])('is opened by no %s', async (_name, text) => {
		const { keeper } = await aVault();
		const file = value(await keeper.backup(recipient, 7));
		expect(await look(file, text)).toBe('IdentityRefused');
	});

	test('has a count that ends before it began: no unlock would take its head', async () => {
		const { keeper } = await aVault();
		const read = decodeBackup(value(await openPlain(value(await keeper.backup(recipient, 7)))));
		if (read === null || read === 'unknown') throw new Error('not read');
		const again = (hour: number) =>
			decodeBackup(encodeBackup({ ...read, time: { ...read.time, hour } })!);
		expect(again(read.time.hour)).not.toBeNull();
		expect(again(read.time.sinceHour - 1)).toBeNull();
	});

	test('an identity file may have comments and other line ends', () => {
		expect(lineOfIdentity(`# created\r\n# public key\r\n${identity}\r\n`)).toBe(identity);
	});

	test('never decodes after a change of its bytes into anything but what it says', async () => {
		const { keeper } = await aVault();
		const plain = value(await openPlain(value(await keeper.backup(recipient, 7))));
		const used = 16 + new DataView(plain.buffer).getUint32(12);
		let refused = 0;
		for (let at = 0; at < used; at += 1) {
			const changed = plain.slice();
			changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
			const read = decodeBackup(changed);
			if (read === null || read === 'unknown') refused += 1;
			// What still reads is written again as the very same bytes: nothing is understood twice.
			else expect(Buffer.from(encodeBackup(read) ?? []).equals(changed)).toBe(true);
			if (at > 500) at += 211;
		}
		expect(refused).toBeGreaterThan(50);
	});
});
