import {
	generateHybridIdentity,
	generateX25519Identity,
	identityToRecipient
} from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { copyOf } from '$lib/keeper/bytes';
import * as age from '$lib/keeper/vault/age';
import { identityOf, recipientOf } from '$lib/keeper/vault/recipient';
import { ageOpen, ageSeal, ageVersion, ageWithWords } from '../../support/age-cli';
import { Device, fixedRandom } from '../../support/keeper-device';
import {
	bytes,
	otherPassphrase,
	outcome,
	passphrase,
	text,
	value
} from '../../support/keeper-expect';

const words = passphrase;
const plain = copyOf(bytes('überreicht 交付 تسليم'));
const secret = fixedRandom('mine')(32);
const otherSecret = fixedRandom('theirs')(32);
const mine = recipientOf(secret);
const theirs = recipientOf(otherSecret);

if (ageVersion === null) console.log('not run: age is not installed');

describe('a file for keys', () => {
	test('opens with each of its keys and no other', async () => {
		const file = value(await age.sealTo([mine, theirs], plain));
		expect(value(await age.openSealed(secret, file))).toEqual(plain);
		expect(value(await age.openSealed(otherSecret, file))).toEqual(plain);
		const third = fixedRandom('third')(32);
		expect(outcome(await age.openSealed(third, file))).toBe('NotForThisKey');
		expect(outcome(await age.openWithWords(words, file))).toBe('NotForThisKey');
	});

	test('is not made for anyone but 1 to 16 X25519 recipients', async () => {
		const hybrid = await identityToRecipient(await generateHybridIdentity());
		const recipients = await Promise.all(
			Array.from({ length: 17 }, async () => identityToRecipient(await generateX25519Identity()))
		);
		for (const list of [[], [hybrid], [mine, hybrid], ['age1'], [mine, ''], recipients]) {
			expect(outcome(await age.sealTo(list, plain))).toBe('RecipientRefused');
		}
		expect(outcome(await age.sealTo(recipients.slice(1), plain))).toBe('ok');
	});

	test('names a recipient once, however it was typed', async () => {
		const once = value(await age.sealTo([mine], plain));
		const twice = value(await age.sealTo([mine, ` ${mine.toUpperCase()} `], plain));
		expect(twice.length).toBe(once.length);
	});
});

describe('a file for spoken words', () => {
	test('opens with its words, four letters of each being enough', async () => {
		const file = value(await age.sealWithWords('ABAN abil able abou abov abse', plain, 10));
		expect(value(await age.openWithWords(words, file))).toEqual(plain);
		expect(outcome(await age.openWithWords(otherPassphrase, file))).toBe('WrongWords');
		expect(outcome(await age.openWithWords('too few words', file))).toBe('WrongWords');
		expect(outcome(await age.openSealed(secret, file))).toBe('NotForThisKey');
		expect(outcome(await age.sealWithWords('too few words', plain, 10))).toBe('WrongWords');
	});

	test('costs 2^16 a guess, and no vault is needed for it', async () => {
		const keeper = new Device().start();
		const spoken = value(await keeper.makeWords());
		const file = value(await keeper.sealWithWords(spoken, plain));
		expect(text(file.slice(0, 100))).toMatch(/^age-encryption.org\/v1\n-> scrypt \S+ 16\n/);
		expect(value(await keeper.openWithWords(spoken, file))).toEqual(plain);
	});

	test('that asks for more than 2^18 is refused before it is tried', async () => {
		const file = text(value(await age.sealWithWords(words, plain, 10)));
		const costly = copyOf(bytes(file.replace(/(scrypt \S+) 10/, '$1 20')));
		expect(outcome(await age.openWithWords(words, costly))).toBe('NotAReferral');
	});
});

describe('a file from outside', () => {
	test('is refused over 4 MiB, either way', async () => {
		const big = new Uint8Array(age.maxFile + 1);
		expect(outcome(await age.openSealed(secret, big))).toBe('FileTooLarge');
		expect(outcome(await age.openWithWords(words, big))).toBe('FileTooLarge');
		expect(outcome(await age.sealTo([mine], big))).toBe('FileTooLarge');
		expect(outcome(await age.sealWithWords(words, big, 10))).toBe('FileTooLarge');
		const most = big.subarray(0, age.maxFile - 4096);
		const recipients = Array.from({ length: 16 }, (_, at) => recipientOf(fixedRandom(`${at}`)(32)));
		const file = value(await age.sealTo(recipients, copyOf(most)));
		expect(file.length).toBeLessThanOrEqual(age.maxFile);
	});

	test('is refused when anything in it was changed or cut off', async () => {
		const file = value(await age.sealTo([mine], plain));
		const seen = new Set<string>();
		for (let at = 0; at < file.length; at += 3) {
			const broken = file.slice();
			broken[at]! ^= 1;
			seen.add(outcome(await age.openSealed(secret, broken)));
			seen.add(outcome(await age.openSealed(secret, file.slice(0, at))));
		}
		expect([...seen].sort()).toEqual(['NotAReferral', 'NotForThisKey']);
	});

	test('is refused at once when its header goes on and on', async () => {
		const body = 'A'.repeat(43);
		const stanza = `-> X25519 ${body}\n${body}\n`;
		const endless = copyOf(bytes(`age-encryption.org/v1\n${stanza.repeat(40_000)}--- ${body}\n`));
		const started = performance.now();
		expect(outcome(await age.openSealed(secret, endless))).toBe('NotAReferral');
		expect(outcome(await age.openWithWords(words, endless))).toBe('NotAReferral');
		expect(performance.now() - started).toBeLessThan(5000);
	});

	test('may be sealed for this very vault', async () => {
		const keeper = new Device().start();
		expect(outcome(await keeper.openSealed(plain))).toBe('VaultLocked');
		const { recipient } = value(await keeper.create('field', passphrase));
		const file = value(await keeper.sealTo([recipient], plain));
		expect(value(await keeper.openSealed(file))).toEqual(plain);
		expect(outcome(await keeper.openSealed(plain))).toBe('NotAReferral');
	});
});

describe.skipIf(ageVersion === null)('the age tool of the system', () => {
	test('opens ours, and we open its', async () => {
		for (const size of [0, 1, 65_535, 65_536, 70_000]) {
			const data = fixedRandom(`${size}`)(size);
			const ours = value(await age.sealTo([theirs, mine], data));
			expect(ageOpen(identityOf(secret), ours)).toEqual(Buffer.from(data));
			expect(ageOpen(identityOf(fixedRandom('third')(32)), ours)).toBeNull();
			const its = copyOf(ageSeal([mine, theirs], data));
			expect(value(await age.openSealed(secret, its))).toEqual(data);
		}
	});

	test('opens ours with spoken words, and we open its', async () => {
		const ours = value(await age.sealWithWords(words, plain));
		expect(ageWithWords('open', words, ours)).toEqual(Buffer.from(plain));
		const its = copyOf(ageWithWords('seal', words, plain));
		expect(value(await age.openWithWords(words, its))).toEqual(plain);
	}, 60_000);
});
