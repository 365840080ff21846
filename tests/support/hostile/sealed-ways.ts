// The ways in that a key, words or a signature stand before.
import { ed25519 } from '@noble/curves/ed25519.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { encodeBlock, signedBytes } from '$lib/core/referral';
import { copyOf } from '$lib/keeper/bytes';
import { openSealed, sealTo } from '$lib/keeper/vault/age';
import { digest } from '$lib/keeper/vault/keys';
import { checkRecipient, recipientOf } from '$lib/keeper/vault/recipient';
import { readRescue } from '$lib/keeper/vault/rescue';
import { parseWords } from '$lib/keeper/vault/words';
import { readReferral, type Received } from '$lib/session/receive';
import { Device } from '../keeper-device';
import { passphrase, value } from '../keeper-expect';
import { blockFor, fileOf, secret, sha256 } from '../referral';
import type { WayIn } from './fuzz';
import { spoiltBytes, spoiltJson } from './mutate';
import { came } from './ways-in';

const utf8 = (text: string) => new TextEncoder().encode(text);
const block = blockFor();
const letter = fileOf(block);
const [goodPayload, goodStatement] = [block.payload, block.statement].map((bytes) =>
	new TextDecoder().decode(bytes)
) as [string, string];
const refusals = ['NotAReferral', 'FileTooLarge', 'SignatureBroken'];

const referral: WayIn = {
	name: 'referral',
	share: 30,
	make: (random) =>
		random() < 0.05 ? letter : spoiltBytes(random, letter, utf8(encodeBlock(block))),
	read: (file) => came(readReferral(file as Uint8Array)),
	// Nothing but these two was ever signed.
	isRight: (_file, accepted) => {
		const { payload, statement } = accepted as Received;
		return JSON.stringify(payload) === goodPayload && JSON.stringify(statement) === goodStatement;
	},
	refusals
};

/** Signed as it should be by somebody who writes what they like. */
interface Signed {
	readonly payload: string;
	readonly file: Uint8Array;
}
const signed: WayIn = {
	name: 'referral with a right signature',
	share: 5,
	make: (random): Signed => {
		const payload = random() < 0.1 ? goodPayload : spoiltJson(random, goodPayload);
		const hash = sha256(payload);
		const old = sha256(goodPayload);
		const honest = goodStatement.replace(old, hash);
		const statement = utf8(random() < 0.7 ? honest : spoiltJson(random, honest));
		const signature = new Uint8Array(ed25519.sign(signedBytes(statement), secret));
		const bytes = encodeBlock({ ...block, payload: utf8(payload), statement, signature });
		return { payload, file: utf8(bytes) };
	},
	read: (file) => came(readReferral((file as Signed).file)),
	isRight: (file, accepted) => {
		const { payload, statement } = accepted as Received;
		const written = (file as Signed).payload;
		return JSON.stringify(payload) === written && statement.payload === sha256(written);
	},
	refusals
};

const own = new Uint8Array(32).fill(9);
const plain = utf8('a page');
const sealed = value(await sealTo([recipientOf(own), recipientOf(own.map((b) => b + 1))], plain));
const age: WayIn = {
	name: 'sealed file',
	share: 5,
	make: (random) => copyOf(random() < 0.1 ? sealed : spoiltBytes(random, sealed, sealed)),
	read: async (file) => came(await openSealed(own, file as Uint8Array<ArrayBuffer>)),
	isRight: (_file, accepted) => Buffer.from(accepted as Uint8Array).equals(plain),
	refusals: ['NotAReferral', 'FileTooLarge', 'NotForThisKey']
};

const keeper = new Device('fuzz').start();
value(await keeper.create('field', passphrase));
const copy = value(await keeper.sealRescue(utf8('card'), [utf8('frame')]));
const header = 72;
const rescue: WayIn = {
	name: 'rescue file',
	share: 20,
	make: (random) => {
		// Whole files are refused by their length; so the header is spoilt, and the sum made to fit.
		if (random() < 0.2) return copyOf(spoiltBytes(random, copy, copy));
		const spoilt = copyOf(copy);
		const bytes = spoiltBytes(random, copy.slice(0, header), copy.slice(0, header));
		spoilt.set(bytes.subarray(0, header));
		spoilt.set(digest(spoilt.subarray(0, -32)), spoilt.length - 32);
		return spoilt;
	},
	read: (file) => came(readRescue(file as Uint8Array<ArrayBuffer>)),
	isRight: (file) => {
		const bytes = Buffer.from(file as Uint8Array);
		const [memory, passes, lanes] = [28, 32, 36].map((at) => bytes.readUInt32BE(at)) as [
			number,
			number,
			number
		];
		const start = bytes.subarray(0, 6).toString('latin1') === 'AWRS\x01\x01';
		const kinds =
			[1, 2].includes(bytes[6]!) && bytes[7] === 0 && bytes.readUInt32BE(24) === 0x1010000;
		const bounds = memory >= 65_536 && memory <= 262_144 && passes >= 3 && passes <= 4;
		return start && kinds && bounds && lanes === 1;
	},
	refusals: ['RescueRefused', 'UnknownFormat']
};

const key = recipientOf(own);
const recipient: WayIn = {
	name: 'key of a service, also from a picture',
	share: 50,
	make: (random) => {
		const text = random() < 0.3 ? key.toUpperCase() : key;
		if (random() < 0.02) return ` ${text}\n`;
		return new TextDecoder().decode(spoiltBytes(random, utf8(text), utf8('age1pq1\u202e ')));
	},
	read: (file) => came(checkRecipient(String(file))),
	// A checksum of 30 bits stands before any other key.
	isRight: (_file, accepted) => accepted === key,
	refusals: ['RecipientRefused']
};

const words: WayIn = {
	name: 'six words',
	share: 40,
	make: (random) =>
		new TextDecoder().decode(spoiltBytes(random, utf8(passphrase), utf8('zoo zero\u3000ZEBRA'))),
	read: (file) => {
		const parsed = parseWords(String(file));
		return parsed === null ? { refused: 'WrongWords' } : { accepted: parsed };
	},
	isRight: (_file, accepted) => {
		const parsed = String(accepted).split(' ');
		return parsed.length === 6 && parsed.every((word) => wordlist.includes(word));
	},
	refusals: ['WrongWords']
};

/** Ways in that need a key, words or a signature. */
export const sealedWays: readonly WayIn[] = [referral, signed, age, rescue, recipient, words];
