// S9: with one officer's vault open, no command lists, opens or changes anything of another's.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Keeper } from '$lib/keeper/keeper';
import { Device } from '../../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, value } from '../../support/keeper-expect';
import { newOfficer, officer, placeOf } from '../../support/officers';

const secret = 'zQ7 of the first officer';
const settings = 'settings of the first officer';

interface Scene {
	readonly device: Device;
	readonly caseId: string;
	readonly rescue: Uint8Array;
	readonly sealed: Uint8Array;
	readonly given: Uint8Array;
	readonly mine: string;
}

async function setUp(): Promise<Scene> {
	const device = new Device();
	const first = await newOfficer(device, 1, 'AB');
	const second = await newOfficer(device, 2, 'CD');
	const mine = value(await second.begin(bytes('own'), [bytes('own')])).caseId;
	const own = value(await first.keysAt(placeOf(1)))!.recipient;
	const given = value(
		await second.giveCase(mine, { recipient: own, mark: 'AAA-AAA', card: bytes('own') })
	);
	value(await second.putWaiting(1, 'AAA-AAA', given));
	value(await second.lock());
	const { caseId } = value(await first.begin(bytes(secret), [bytes(secret)]));
	value(await first.writeSettings(bytes(settings)));
	const rescue = value(await first.sealRescue(bytes(secret), [bytes(secret)]));
	const sealed = value(await first.sealTo([own], bytes(secret)));
	value(await first.lock());
	return { device, caseId, rescue, sealed, given, mine };
}

type Ask = (keeper: Keeper, scene: Scene) => Promise<unknown>;

/** Tries the first vault with the key of the second, as a PIN would have it handed over. */
async function handedToFirst(keeper: Keeper): Promise<unknown> {
	const { port1, port2 } = new MessageChannel();
	value(await keeper.handKey(port1));
	return keeper.unlockHanded(placeOf(1), port2);
}

/** Every command that could be aimed at another's case, file or place, and what it must end in. */
const aimed: Readonly<Record<string, readonly [Ask, string]>> = {
	open: [(keeper, { caseId }) => keeper.open(caseId), 'CaseMissing'],
	append: [(keeper, { caseId }) => keeper.append(caseId, 1, bytes('x')), 'CaseMissing'],
	rewrite: [(keeper, { caseId }) => keeper.rewrite(caseId, 1, [], { rotate: true }), 'CaseMissing'],
	setCard: [(keeper, { caseId }) => keeper.setCard(caseId, 1, bytes('x')), 'CaseMissing'],
	note: [(keeper, { caseId }) => keeper.note(caseId, 1, [3]), 'CaseMissing'],
	readSteps: [(keeper, { caseId }) => keeper.readSteps(caseId), 'CaseMissing'],
	erase: [(keeper, { caseId }) => keeper.erase([caseId]), 'CaseMissing'],
	giveCase: [
		async (keeper, { caseId }) => {
			const { recipient } = value(await keeper.keysAt(placeOf(2)))!;
			return keeper.giveCase(caseId, { recipient, mark: 'BBB-BBB', card: bytes('x') });
		},
		'CaseMissing'
	],
	openRescue: [(keeper, { rescue }) => keeper.openRescue(null, rescue), 'RescueNeedsWords'],
	openSealed: [(keeper, { sealed }) => keeper.openSealed(sealed), 'NotForThisKey'],
	openHandover: [(keeper, { given }) => keeper.openHandover(given), 'NotForThisKey'],
	takeCase: [(keeper, { given }) => keeper.takeCase(given), 'NotForThisKey'],
	waitingFile: [(keeper) => keeper.waitingFile('AAA-AAA'), 'CaseMissing'],
	putWaiting: [(keeper, { given }) => keeper.putWaiting(2, 'CCC-CCC', given), 'VaultMissing'],
	destroy: [(keeper) => keeper.destroy(placeOf(1)), 'VaultLocked'],
	// The words of the first do not count for the second, nor make it a way into it.
	preparePasskey: [(keeper) => keeper.preparePasskey(passphrase), 'WrongPassphrase'],
	create: [(keeper) => keeper.create(placeOf(1), otherPassphrase), 'VaultExists'],
	unlock: [(keeper) => keeper.unlock(placeOf(1), otherPassphrase), 'WrongPassphrase'],
	// The key of the second vault, handed over as a PIN does, opens no other.
	unlockHanded: [handedToFirst, 'WrongPassphrase'],
	restore: [
		(keeper, { given }) =>
			keeper.restore(placeOf(1), otherPassphrase, { file: given, identity: '' }, []),
		'VaultExists'
	]
};

/** Every command that gives something back without being aimed; none gives what is another's. */
const plain: Readonly<Record<string, Ask>> = {
	status: (keeper) => keeper.status(placeOf(1)),
	vaults: (keeper) => keeper.vaults(),
	keysAt: (keeper) => keeper.keysAt(placeOf(1)),
	cards: (keeper) => keeper.cards(),
	readSettings: (keeper) => keeper.readSettings(),
	journal: (keeper) => keeper.journal(),
	waiting: (keeper) => keeper.waiting(),
	wasHandedOver: (keeper) => keeper.wasHandedOver('AAA-AAA'),
	clearWaiting: (keeper) => keeper.clearWaiting('AAA-AAA'),
	time: (keeper) => keeper.time(),
	confirmDay: (keeper) => keeper.confirmDay(20_468),
	tryRoom: (keeper) => keeper.tryRoom(),
	close: (keeper) => keeper.close(),
	shred: (keeper) => keeper.shred(),
	publishKeys: (keeper) => keeper.publishKeys(),
	setInitials: (keeper) => keeper.setInitials('EF'),
	setPasskey: (keeper) => keeper.setPasskey(null),
	writeSettings: (keeper) => keeper.writeSettings(bytes('other')),
	takeOver: (keeper) => keeper.takeOver(placeOf(1))
};

/** Commands that take no place, id or file of a vault: nothing of another's could come of them. */
const apart: readonly string[] = [
	'makePassphrase',
	'begin',
	'sign',
	'sealTo',
	'makeWords',
	'sealWithWords',
	'openWithWords',
	'sealRescue',
	'backup',
	'readBackup',
	'handKey',
	'lock'
];

/** What takes everything from everybody, and is allowed by two persons: erase-everything.test.ts. */
const everybodys: readonly string[] = ['eraseEverything', 'endErasing'];

let scene: Scene;
beforeAll(async () => {
	scene = await setUp();
});

/** Everything the first officer has, as it must still be afterwards. */
afterAll(async () => {
	const first = await officer(scene.device, 1);
	const opened = value(await first.open(scene.caseId));
	expect(opened.frames).toEqual([bytes(secret)]);
	expect(value(await first.readSettings())).toEqual(bytes(settings));
	expect(value(await first.waiting())).toEqual(['AAA-AAA']);
	expect(value(await first.takeCase(value(await first.waitingFile('AAA-AAA')))).revision).toBe(1);
});

describe('with the second vault open', () => {
	test('every command of the keeper is in this table', async () => {
		const { commandNames } = await import('$lib/keeper/protocol');
		const here = [...Object.keys(aimed), ...Object.keys(plain), ...apart, ...everybodys];
		expect(here.toSorted()).toEqual([...commandNames].toSorted());
	});

	test.each(Object.keys(aimed))('%s finds nothing of the first', async (name) => {
		const [ask, expected] = aimed[name]!;
		const keeper = await officer(scene.device, 2);
		expect(outcome((await ask(keeper, scene)) as never)).toBe(expected);
		keeper.stop();
	});

	test.each(Object.keys(plain))('%s tells nothing of the first', async (name) => {
		const keeper = await officer(scene.device, 2);
		const told = await plain[name]!(keeper, scene);
		const said = Buffer.from(JSON.stringify(told, asText)).toString();
		for (const word of [secret, settings, scene.caseId]) expect(said).not.toContain(word);
		keeper.stop();
	});
});

// Bytes are read as text, so that what is hidden in them is seen.
function asText(_key: string, found: unknown): unknown {
	return found instanceof Uint8Array ? Buffer.from(found).toString() : found;
}

test('the same look finds all of it in the first vault', async () => {
	const keeper = await officer(scene.device, 1);
	const seen = [await keeper.cards(), await keeper.open(scene.caseId), await keeper.readSettings()];
	const said = JSON.stringify(seen, asText);
	for (const word of [secret, settings, scene.caseId]) expect(said).toContain(word);
	keeper.stop();
});

describe('what is carried from one place to another on the disk', () => {
	test('opens nothing: rows', async () => {
		const { readRows, writeRows } = await import('../../support/keeper-rows');
		const device = new Device('carried rows');
		const first = await newOfficer(device, 1);
		const { caseId } = value(await first.begin(bytes(secret), [bytes(secret)]));
		value(await first.lock());
		value(await (await newOfficer(device, 2)).lock());
		const rows = (await readRows(device, 'field')).filter(({ id }) => id === caseId);
		expect(rows.map(({ table }) => table).toSorted()).toEqual(['bodies', 'cards', 'keys']);
		await writeRows(device, 'field.2' as never, rows);
		device.locks.clear();
		const opened = await device.start().unlock(placeOf(2), otherPassphrase);
		expect(outcome(opened)).toBe('RecordDamaged');
	});

	test('opens nothing: the key file', async () => {
		const device = new Device('carried keys');
		value(await (await newOfficer(device, 1)).lock());
		value(await (await newOfficer(device, 2)).lock());
		device.keyFile.files.set('askwell-field.2', device.keyFile.files.get('askwell-field')!);
		const keeper = device.start();
		expect(outcome(await keeper.unlock(placeOf(2), otherPassphrase))).toBe('WrongPassphrase');
		// With the first officer's words the keys are right, and the rows are another's.
		expect(outcome(await keeper.unlock(placeOf(2), passphrase))).toBe('RecordDamaged');
	});
});
