// Every way into the application, as something that can be given spoilt files. What may be accepted
// is told here a second time, without the schemas of the program.
import { isDeepStrictEqual } from 'node:util';
import { borderSecondLine } from '$lib/content';
import { decodeLog, encodeEvent, stamped } from '$lib/core/event';
import { decodeBundleBytes } from '$lib/core/protocol';
import { decodePayload, decodeStatement } from '$lib/core/referral';
import { decodeCommand } from '$lib/keeper/protocol';
import { decodeCard, encodeCard } from '$lib/session/card';
import { decodeSettings, emptySettings, encodeSettings } from '$lib/session/settings';
import { checkSigner } from '$lib/session/signer';
import { pixelsIn } from '$lib/ui/kit/picture-size';
import { day } from '../events';
import { bundleOf, everyKind } from '../protocols';
import { answers, blockFor, ending, gates } from '../referral';
import { wordsOf } from '../words';
import type { Came, WayIn } from './fuzz';
import { spoiltBytes, spoiltJson } from './mutate';

const utf8 = (text: string) => new TextEncoder().encode(text);
const said = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
type Results =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly error: { readonly tag: string } };
export const came = (result: Results): Came =>
	result.ok ? { accepted: result.value } : { refused: result.error.tag };

/** A JSON file: half of the time spoilt as a text, half of the time by its members. */
function spoiltFile(seeds: readonly string[]): WayIn['make'] {
	return (random) => {
		const seed = seeds[Math.floor(random() * seeds.length)]!;
		if (random() < 0.6) return utf8(spoiltJson(random, seed));
		return spoiltBytes(random, utf8(seed), utf8(seeds[0]!));
	};
}

function membersIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
	if (typeof value !== 'object' || value === null) return found;
	for (const [name, part] of Object.entries(value)) {
		if (!Array.isArray(value)) found.add(name);
		membersIn(part, found);
	}
	return found;
}

const membersOf = (seeds: readonly string[]) =>
	new Set(seeds.flatMap((seed) => [...membersIn(JSON.parse(seed))]));

/** Nothing was left out, added or changed, and no member is one that no good file has. */
function isWhole(known: ReadonlySet<string>, more: (name: string) => boolean = () => false) {
	return (file: unknown, accepted: unknown) => {
		const read: unknown = JSON.parse(said(file as Uint8Array));
		const names = [...membersIn(accepted)];
		return isDeepStrictEqual(accepted, read) && names.every((one) => known.has(one) || more(one));
	};
}

// The bundle: hidden characters are told by another list than the program's.
const hiddenToo = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\ufeff]/;
const isControl = (char: string) => char !== '\n' && char < ' ';
const bundles = [
	JSON.stringify(bundleOf(everyKind, ['en', 'fi'])),
	JSON.stringify({
		format: 'askwell-protocol',
		v: 1,
		protocol: borderSecondLine,
		messages: { en: wordsOf('en', borderSecondLine.id), ar: wordsOf('ar', borderSecondLine.id) }
	})
];
const bundleMembers = membersOf(bundles);
const wholeBundle = isWhole(bundleMembers, (name) =>
	/^[a-z]{2,3}(-|$)|\.(hint|care|why|more)$/.test(name)
);
const bundle: WayIn = {
	name: 'protocol bundle',
	share: 150,
	make: spoiltFile(bundles),
	read: (file) => {
		const decoded = decodeBundleBytes(file as Uint8Array);
		return decoded.ok ? { accepted: decoded.value } : { refused: 'ProtocolRefused' };
	},
	isRight: (file, accepted) => {
		const { protocol, messages } = accepted as ReturnType<typeof bundleOf>;
		const texts = Object.values(messages).flatMap(Object.values);
		return (
			wholeBundle(file, accepted) &&
			protocol.items.length <= 200 &&
			texts.every(
				(one) =>
					one !== '' && one.length <= 1000 && !hiddenToo.test(one) && ![...one].some(isControl)
			)
		);
	},
	refusals: ['ProtocolRefused']
};

const block = blockFor();
const payloads = [said(block.payload)];
const statements = [said(block.statement)];
/** Signed bytes must be the only way to say what they say. */
const isOnlyWay = (known: ReadonlySet<string>) => (file: unknown, accepted: unknown) =>
	JSON.stringify(accepted) === said(file as Uint8Array) && isWhole(known)(file, accepted);

const payload: WayIn = {
	name: 'payload',
	share: 120,
	make: spoiltFile(payloads),
	read: (file) => came(decodePayload(file as Uint8Array)),
	isRight: isOnlyWay(membersOf(payloads)),
	refusals: ['NotAReferral', 'FileTooLarge']
};
const statement: WayIn = {
	name: 'statement',
	share: 80,
	make: spoiltFile(statements),
	read: (file) => came(decodeStatement(file as Uint8Array)),
	isRight: isOnlyWay(membersOf(statements)),
	refusals: ['NotAReferral', 'FileTooLarge']
};

const events = [...gates, ...answers, ...ending].map(stamped);
const frames = events.map((event) => said(encodeEvent(event)));
const eventMembers = membersOf([
	...frames,
	'{"keep":1,"how":1,"next":1,"text":1,"value":1,"recipients":1,"channel":1}'
]);
/** The last event of a log is spoilt; those before it are as they were. */
const log: WayIn = {
	name: 'log',
	share: 130,
	make: (random) => {
		const last = Math.floor(random() * frames.length);
		return [...frames.slice(0, last).map(utf8), spoiltFile([frames[last]!])(random) as Uint8Array];
	},
	read: (file) => came(decodeLog(file as Uint8Array[])),
	isRight: (file, accepted) => {
		const [given, read] = [file as Uint8Array[], accepted as readonly unknown[]];
		const last = given.length - 1;
		return given.length === read.length && isWhole(eventMembers)(given[last], read[last]);
	},
	refusals: ['UnknownFormat']
};

const settingsSeeds = [
	{ ...emptySettings('finland') },
	{
		...emptySettings('finland'),
		organisation: { name: 'An organisation', station: 'Hall 2', callBack: '+358 1' },
		languages: [{ tag: 'en', acceptedBy: 'N. N.', on: day, wordsHash: 'ab'.repeat(32) }],
		duties: ['child-protection'],
		recipients: [
			{
				id: 'desk-a',
				name: 'Desk',
				key: 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z',
				compared: true,
				addedOn: day
			}
		],
		signers: [{ name: 'Station', key: 'cd'.repeat(32), addedOn: day }]
	}
].map((one) => said(encodeSettings(one)));
const settingsMembers = membersOf(settingsSeeds);
const trimmed = (_name: string, value: unknown) =>
	typeof value === 'string' ? value.trim() : value;
const settings: WayIn = {
	name: 'settings',
	share: 90,
	make: spoiltFile(settingsSeeds),
	read: (file) => came(decodeSettings(file as Uint8Array)),
	// Names are kept without the spaces around them, and no key for copies is said as none.
	isRight: (file, accepted) => {
		const written = JSON.parse(said(file as Uint8Array), trimmed);
		const read = utf8(JSON.stringify({ recovery: null, ...written }));
		return isWhole(settingsMembers)(read, accepted);
	},
	refusals: ['SettingsRefused', 'FileTooLarge']
};

const cards = [
	said(encodeCard({ v: 1, code: 'K7-42-QX', day, state: 'sealed', receipt: 'ACD-EFH' }))
];
const card: WayIn = {
	name: 'card',
	share: 160,
	make: spoiltFile(cards),
	read: (file) => {
		const decoded = decodeCard(file as Uint8Array);
		return decoded === null ? { refused: 'UnknownFormat' } : { accepted: decoded };
	},
	isRight: isWhole(membersOf(cards)),
	refusals: ['UnknownFormat']
};

const caseId = '0'.repeat(32);
const commands = [
	{ v: 1, id: 1, cmd: 'status', args: { ns: 'field' } },
	{ v: 1, id: 2, cmd: 'unlock', args: { ns: 'practice', passphrase: 'a b c' } },
	{ v: 1, id: 3, cmd: 'open', args: { caseId } },
	{ v: 1, id: 4, cmd: 'erase', args: { caseIds: [caseId, caseId] } },
	{ v: 1, id: 5, cmd: 'lock', args: {} }
].map((one) => JSON.stringify(one));
const command: WayIn = {
	name: 'command of the keeper',
	share: 80,
	make: (random) =>
		JSON.parse(spoiltJson(random, commands[Math.floor(random() * commands.length)]!)),
	read: (file) => {
		const decoded = decodeCommand(file);
		return decoded === null ? { refused: 'UnknownFormat' } : { accepted: decoded };
	},
	isRight: (file, accepted) =>
		isDeepStrictEqual(file, accepted) &&
		[...membersIn(accepted)].every((name) => membersOf(commands).has(name)),
	refusals: ['UnknownFormat']
};

const signerKey = 'ab12'.repeat(16);
const signer: WayIn = {
	name: 'key of a station',
	share: 30,
	make: (random) => new TextDecoder().decode(spoiltBytes(random, utf8(signerKey), utf8(' \nAF'))),
	read: (file) => came(checkSigner(String(file))),
	isRight: (file, accepted) =>
		typeof accepted === 'string' &&
		/^[0-9a-f]{64}$/.test(accepted) &&
		String(file).replace(/\s/g, '').toLowerCase() === accepted,
	refusals: ['RecipientRefused']
};

const pictures = [
	Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgCAIAAAC6s0uz', 'base64'),
	Buffer.from('/9j/4AAEAQL/xAADCf/CABEIC7gPoAMBIgACEQEDEQH/2gAMAwEAAhEDEQA/AA==', 'base64'),
	Buffer.from('UklGRgAAAABXRUJQVlA4WAoAAAAAAAAA/z8A/z8AAAAAAAAA', 'base64')
];
const picture: WayIn = {
	name: 'size of a picture',
	share: 10,
	make: (random) =>
		spoiltBytes(random, pictures[Math.floor(random() * pictures.length)]!, pictures[0]!),
	read: (file) => {
		const pixels = pixelsIn(file as Uint8Array);
		return pixels === null ? { refused: 'no-code' } : { accepted: pixels };
	},
	isRight: (_file, accepted) => Number.isInteger(accepted) && Number(accepted) >= 0,
	refusals: ['no-code']
};

/** Ways in that need no key. */
export const plainWays: readonly WayIn[] = [
	bundle,
	payload,
	statement,
	log,
	settings,
	card,
	command,
	signer,
	picture
];
