import { wordlist } from '@scure/bip39/wordlists/english.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { decodeBech32, encodeBech32 } from '$lib/keeper/vault/bech32';
import { dammDigit, isDammRight } from '$lib/keeper/vault/damm';
import {
	checkRecipient,
	fingerprintDigits,
	fingerprintWords,
	identityOf,
	recipientOf
} from '$lib/keeper/vault/recipient';
import { makeWords, parseWords } from '$lib/keeper/vault/words';
import { fixedRandom } from '../../support/keeper-device';
import { outcome } from '../../support/keeper-expect';

const recipient = recipientOf(fixedRandom('key')(32));

describe('generated words', () => {
	test('are six of the list, from 66 random bits', () => {
		const from = (byte: number) => makeWords({ randomBytes: (n) => new Uint8Array(n).fill(byte) });
		expect(from(0)).toBe('abandon abandon abandon abandon abandon abandon');
		expect(from(0xff)).toBe('zoo zoo zoo zoo zoo zoo');
		const random = fixedRandom('words');
		const many = Array.from({ length: 2000 }, () => makeWords({ randomBytes: random }).split(' '));
		expect(many.every((words) => words.length === 6)).toBe(true);
		// 12,000 draws out of 2,048: some 2,042 different ones are to be expected at each place.
		expect(new Set(many.flat()).size).toBeGreaterThan(2020);
	});

	test('are understood from their first four letters, and from nothing shorter', () => {
		const six = (word: string) => parseWords(Array(6).fill(word).join(' '));
		for (const word of wordlist) {
			expect(six(word)).toBe(Array(6).fill(word).join(' '));
			expect(six(word.slice(0, 4))).toBe(Array(6).fill(word).join(' '));
			if (word.length > 3)
				expect([null, ...wordlist]).toContain(six(word.slice(0, 3))?.split(' ')[0] ?? null);
		}
		expect(six('aba')).toBeNull();
		expect(six('abandoned')).toBeNull();
		expect(six('abanx')).toBeNull();
		expect(six('act')).toBe(Array(6).fill('act').join(' '));
		expect(parseWords('zoo zoo zoo zoo zoo')).toBeNull();
		expect(parseWords('zoo zoo zoo zoo zoo zoo zoo')).toBeNull();
		expect(parseWords('\u00a0Zoo ZOO\tzoo\nzoo  zoo zoo ')).toBe('zoo zoo zoo zoo zoo zoo');
	});
});

describe('a recipient', () => {
	test('is written as the age library writes it', async () => {
		for (let at = 0; at < 5; at += 1) {
			const secret = fixedRandom(`key ${at}`)(32);
			expect(await identityToRecipient(identityOf(secret))).toBe(recipientOf(secret));
		}
		const its = await identityToRecipient(await generateX25519Identity());
		expect(checkRecipient(its)).toEqual({ ok: true, value: its });
	});

	test('is refused when a letter is wrong, or it is of another kind', () => {
		for (let at = 4; at < recipient.length; at += 1) {
			const letter = recipient[at] === 'q' ? 'p' : 'q';
			const mistyped = recipient.slice(0, at) + letter + recipient.slice(at + 1);
			expect(outcome(checkRecipient(mistyped))).toBe('RecipientRefused');
		}
		const bad = ['', 'age1', recipient.slice(0, -1), `${recipient}q`, `A${recipient.slice(1)}`];
		bad.push(encodeBech32('age', new Uint8Array(32)), encodeBech32('age', new Uint8Array(31)));
		bad.push(
			encodeBech32('bge', fixedRandom('key')(32)),
			'ssh-ed25519 AAAA',
			`age1pq1${'q'.repeat(1950)}`
		);
		bad.push(identityOf(fixedRandom('key')(32)));
		for (const text of bad) expect(outcome(checkRecipient(text))).toBe('RecipientRefused');
		expect(checkRecipient(` ${recipient.toUpperCase()}\n`)).toEqual({ ok: true, value: recipient });
	});

	test('has a fingerprint of eight words and one of thirty digits', () => {
		expect(fingerprintWords(recipient).split(' ')).toHaveLength(8);
		expect(
			fingerprintWords(recipient)
				.split(' ')
				.every((word) => wordlist.includes(word))
		).toBe(true);
		expect(fingerprintDigits(recipient)).toMatch(/^(\d{5} ){5}\d{5}$/);
		expect(isDammRight(fingerprintDigits(recipient).replaceAll(' ', ''))).toBe(true);
		const other = recipientOf(fixedRandom('other')(32));
		expect(fingerprintWords(other)).not.toBe(fingerprintWords(recipient));
		expect(fingerprintDigits(other)).not.toBe(fingerprintDigits(recipient));
	});
});

test('bech32 agrees with the examples of BIP 173', () => {
	const split = decodeBech32(
		'split',
		'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w'
	);
	expect(split).toHaveLength(30);
	expect(decodeBech32('a', 'a12uel5l')).toEqual(new Uint8Array(0));
	const every = 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw';
	const bytes = decodeBech32('abcdef', every)!;
	expect(Buffer.from(bytes).toString('hex')).toBe('00443214c74254b635cf84653a56d7c675be77df');
	expect(encodeBech32('abcdef', bytes)).toBe(every);
	expect(decodeBech32('abcdef', every.replace('qpz', 'qzp'))).toBeNull();
	expect(decodeBech32('x', 'x1b4n0q5v')).toBeNull();
});

test('the check digit finds every wrong digit and every swap of neighbours', () => {
	expect(dammDigit('572')).toBe('4');
	const digits = fingerprintDigits(recipient).replaceAll(' ', '');
	for (let at = 0; at < digits.length; at += 1) {
		for (let digit = 0; digit < 10; digit += 1) {
			const wrong = digits.slice(0, at) + digit + digits.slice(at + 1);
			expect(isDammRight(wrong)).toBe(wrong === digits);
		}
		const [a = '', b = ''] = digits.slice(at, at + 2);
		const swapped = digits.slice(0, at) + b + a + digits.slice(at + 2);
		expect(isDammRight(swapped)).toBe(swapped === digits);
	}
});
