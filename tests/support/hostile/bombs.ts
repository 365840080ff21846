// Small or large files that ask for far more work or memory than they are worth.
import { encodeBlock } from '$lib/core/referral';
import { decodeLog } from '$lib/core/event';
import { decodeBundleBytes, type Condition } from '$lib/core/protocol';
import { decodePayload } from '$lib/core/referral';
import { openSealed, openWithWords } from '$lib/keeper/vault/age';
import { decodeCommand } from '$lib/keeper/protocol';
import { digest } from '$lib/keeper/vault/keys';
import { checkRecipient } from '$lib/keeper/vault/recipient';
import { readRescue } from '$lib/keeper/vault/rescue';
import { readProtocolFile } from '$lib/session/bundle';
import { decodeCard } from '$lib/session/card';
import { readReferral, readSealedFile } from '$lib/session/receive';
import { readRescueFile } from '$lib/session/rescue';
import { decodeSettings } from '$lib/session/settings';
import { checkSigner } from '$lib/session/signer';
import { readQrPicture } from '$lib/ui/kit/qr-image';
import { passphrase } from '../keeper-expect';
import { bundleOf, protocolOf, yesNo } from '../protocols';
import { blockFor } from '../referral';

/** A bomb: made first, then given to its way in, whose refusal is measured. */
export interface Bomb {
	readonly name: string;
	readonly make: () => unknown;
	/** Whether it was refused. */
	readonly refuses: (made: never) => boolean | Promise<boolean>;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const MiB = 1_048_576;
const big = 50 * MiB;
const bomb = <T>(name: string, make: () => T, refuses: (made: T) => boolean | Promise<boolean>) =>
	({ name, make, refuses }) as Bomb;

/** A file that says how large it is and must not be read. */
const unread = (size: number) => {
	const arrayBuffer = () => Promise.reject(new Error('it was read'));
	return { size, arrayBuffer, slice: () => ({ arrayBuffer }) } as unknown as Blob;
};

const inBundle = (bytes: Uint8Array) => !decodeBundleBytes(bytes).ok;
const bundleText = (change: (bundle: Record<string, never>) => unknown) => () => {
	const bundle = JSON.parse(JSON.stringify(bundleOf(protocolOf([yesNo('a'), yesNo('b')]))));
	return utf8(JSON.stringify(change(bundle) ?? bundle));
};
const withMessages = (messages: Record<string, string>) =>
	bundleText((bundle) => ({ ...bundle, messages: { en: messages } }));
const many = (count: number, name: (at: number) => string) =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), 'x']));
const filled = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / text.length));
const withItems = (items: unknown) =>
	bundleText((bundle) => ({ ...bundle, protocol: { ...Object(bundle['protocol']), items } }));
const asksWhen = (...conditions: readonly Condition[]) =>
	withItems(conditions.map((askWhen, at) => ({ ...yesNo('ab'[at]!), askWhen })));
const wide = (depth: number): Condition =>
	depth === 0
		? { op: 'is', item: 'a', code: 'yes' }
		: { op: 'all', of: Array.from({ length: depth > 3 ? 1 : 20 }, () => wide(depth - 1)) };

const protocols: readonly Bomb[] = [
	bomb('a protocol of 50 MB', () => utf8(filled(' ', big)), inBundle),
	bomb(
		'a protocol file of 50 MB',
		() => unread(big),
		async (file) => !(await readProtocolFile(file)).ok
	),
	bomb('lists in lists, a million deep', () => utf8('['.repeat(MiB)), inBundle),
	bomb(
		'lists in lists, half a million deep and closed',
		() => utf8('['.repeat(MiB / 2) + ']'.repeat(MiB / 2)),
		inBundle
	),
	bomb(
		'members in members, 170,000 deep',
		() => utf8(`${'{"a":'.repeat(170_000)}1${'}'.repeat(170_000)}`),
		inBundle
	),
	bomb('half a million items', withItems(new Array(MiB / 2 - 300).fill(0)), inBundle),
	bomb(
		'60,000 members with no name of ours',
		withMessages(many(60_000, (at) => `Ä${at}`)),
		inBundle
	),
	bomb('90,000 members that nobody needs', withMessages(many(60_000, (at) => `a.${at}`)), inBundle),
	bomb(
		'40,000 plural forms',
		withMessages(many(40_000, (at) => `a.prompt_plural-${at}`)),
		inBundle
	),
	bomb(
		'60,000 languages',
		bundleText((b) => ({ ...b, messages: many(60_000, (at) => `x${at}`) })),
		inBundle
	),
	bomb(
		'an id of a million hyphens',
		withItems([{ ...yesNo('a'), id: filled('a-', MiB / 2) }]),
		inBundle
	),
	bomb(
		'a message of a million characters',
		withMessages({ title: filled('x', MiB - 999) }),
		inBundle
	),
	bomb(
		'conditions that go round in a circle',
		asksWhen({ op: 'is', item: 'b', code: 'yes' }, { op: 'is', item: 'a', code: 'yes' }),
		inBundle
	),
	bomb(
		'a condition on itself',
		asksWhen({ op: 'not', of: { op: 'is', item: 'a', code: 'yes' } }),
		inBundle
	),
	bomb('conditions twenty wide and seven deep', asksWhen(wide(7), wide(3)), inBundle)
];

const block = blockFor();
const begin = '-----BEGIN ASKWELL REFERRAL-----';
const end = '-----END ASKWELL REFERRAL-----';
const inReferral = (bytes: Uint8Array) => !readReferral(bytes).ok;
const referrals: readonly Bomb[] = [
	bomb(
		'a sealed file of 50 MB',
		() => unread(big),
		async (file) => !(await readSealedFile(file)).ok
	),
	bomb(
		'a payload of lists in lists',
		() => utf8('['.repeat(131_072)),
		(bytes) => !decodePayload(bytes).ok
	),
	bomb(
		'a payload of 50 MB',
		() => utf8(filled(' ', big)),
		(bytes) => !decodePayload(bytes).ok
	),
	bomb('a block of 4 MB', () => utf8(`${begin}${filled('QUFB', 4 * MiB - 100)}${end}`), inReferral),
	bomb(
		'a block of 4 MB of spaces',
		() => utf8(`${begin}${filled(' \n', 4 * MiB - 100)}${end}`),
		inReferral
	),
	bomb('130,000 beginnings of a block', () => utf8(filled(begin, 4 * MiB)), inReferral),
	bomb(
		'a block in which another is packed many times over',
		() => utf8(encodeBlock({ ...block, payload: utf8(filled('A', 3 * MiB)) })),
		inReferral
	)
];

const secret = new Uint8Array(32).fill(9);
const inAge = async (bytes: Uint8Array<ArrayBuffer>) => !(await openSealed(secret, bytes)).ok;
const version = 'age-encryption.org/v1\n';
const salt = 'AAAAAAAAAAAAAAAAAAAAAA';
const scrypt = (logN: number) => `-> scrypt ${salt} ${logN}\n${'A'.repeat(43)}\n`;
const inWords = async (bytes: Uint8Array<ArrayBuffer>) =>
	!(await openWithWords(passphrase, bytes)).ok;
const ages: readonly Bomb[] = [
	bomb(
		'a header of 4 MB without an end',
		() => utf8(version + filled('-> a b\n\n', 4 * MiB - 100)),
		inAge
	),
	bomb('a header of 4 MB in one line', () => utf8(version + filled('a', 4 * MiB - 100)), inAge),
	bomb(
		'a header of 4 MB with an end',
		() => utf8(`${version}${filled('-> a b\n\n', 4 * MiB - 200)}--- ${salt}\n`),
		inAge
	),
	bomb(
		'8,000 stanzas',
		() => utf8(`${version}${filled('-> a b\n\n', 65_000)}--- ${salt}\n`),
		inAge
	),
	bomb(
		'words that cost 2^30',
		() => utf8(`${version}${scrypt(30)}--- ${salt}\n${'x'.repeat(99)}`),
		inWords
	),
	bomb(
		'words that cost 2^19, 40 times',
		() => utf8(`${version}${filled(scrypt(19), 3000)}--- ${salt}\n`),
		inWords
	),
	bomb('a letter of 50 MB', () => new Uint8Array(big), inAge)
];

const rescueWith = (memoryKiB: number, passes: number) => () => {
	const file = new Uint8Array(16_657);
	file.set([0x41, 0x57, 0x52, 0x53, 1, 1, 1, 0]);
	file.set([1, 1], 24);
	const view = new DataView(file.buffer);
	[memoryKiB, passes, 1].forEach((value, at) => view.setUint32(28 + 4 * at, value));
	file.set(digest(file.subarray(0, -32)), file.length - 32);
	return file;
};
const inRescue = (file: Uint8Array<ArrayBuffer>) => !readRescue(file).ok;
const rescues: readonly Bomb[] = [
	bomb(
		'a sealed copy of 50 MB',
		() => unread(big),
		async (file) => !(await readRescueFile(file)).ok
	),
	bomb('a sealed copy that asks for a gigabyte', rescueWith(MiB, 3), inRescue),
	bomb('a sealed copy that asks for 4 billion passes', rescueWith(65_536, 0xffff_ffff), inRescue),
	bomb('a sealed copy that asks for 16 passes', rescueWith(65_536, 16), inRescue)
];

const long = 'a'.repeat(big);
const png = (width: number, height: number) => {
	const bytes = new Uint8Array(64);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
	const view = new DataView(bytes.buffer);
	view.setUint32(16, width);
	view.setUint32(20, height);
	return new Blob([bytes]);
};
const others: readonly Bomb[] = [
	bomb(
		'settings of 50 MB',
		() => utf8(filled(' ', big)),
		(bytes) => !decodeSettings(bytes).ok
	),
	bomb(
		'settings of lists in lists',
		() => utf8('['.repeat(65_536)),
		(bytes) => !decodeSettings(bytes).ok
	),
	bomb(
		'an event of 50 MB',
		() => utf8(filled(' ', big)),
		(bytes) => !decodeLog([bytes]).ok
	),
	bomb(
		'a card of 50 MB',
		() => utf8(filled(' ', big)),
		(bytes) => decodeCard(bytes) === null
	),
	bomb(
		'a key of 50 MB',
		() => long,
		(text) => !checkRecipient(text).ok
	),
	bomb(
		'a station’s key of 50 MB',
		() => long,
		(text) => !checkSigner(text).ok
	),
	bomb(
		'six words of 50 MB',
		() => ({ v: 1, id: 1, cmd: 'unlock', args: { ns: 'field', passphrase: long } }),
		(message) => decodeCommand(message) === null
	),
	bomb(
		'a picture of two billion by two billion',
		() => png(0x7fff_ffff, 0x7fff_ffff),
		async (file) => (await readQrPicture(file)).kind === 'too-large'
	),
	bomb(
		'a picture of 50 MB',
		() => unread(big),
		async (file) => (await readQrPicture(file)).kind === 'too-large'
	)
];

/** Every bomb. */
export const bombs: readonly Bomb[] = [...protocols, ...referrals, ...ages, ...rescues, ...others];
