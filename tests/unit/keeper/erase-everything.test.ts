// P1: everything on a device is erased, whoever's it is, and cut off at any step. Every key goes before
// anything else does; what is cut off either never began, and every vault opens, or is finished by
// whoever looks next, and none does.
import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { concat } from '$lib/keeper/bytes';
import { isErasing, note } from '$lib/keeper/erasing';
import type { Keeper } from '$lib/keeper/keeper';
import type { Namespace } from '$lib/keeper/types';
import { copyLength, readCopy } from '$lib/keeper/vault/key-file';
import { stolenTexts } from '../../support/keeper-attack';
import { Device } from '../../support/keeper-device';
import { bytes, otherPassphrase, outcome, passphrase, value } from '../../support/keeper-expect';
import { readRows, type DiskRow } from '../../support/keeper-rows';
import { newOfficer, officer, placeOf } from '../../support/officers';

const own = [
	[placeOf(1), passphrase],
	[placeOf(2), otherPassphrase],
	['practice', passphrase]
] as const;

/** Two officers, practice, and a conversation that waits; nothing is open. */
async function fullDevice(): Promise<{
	readonly device: Device;
	readonly rows: readonly DiskRow[];
}> {
	const device = new Device();
	const practice = device.start();
	value(await practice.create('practice', passphrase));
	value(await practice.begin(bytes('practice'), [bytes('practice')]));
	value(await practice.lock());
	const second = await newOfficer(device, 2, 'CD');
	const { recipient } = value(await second.keysAt(placeOf(2)))!;
	value(await second.begin(bytes('second'), [bytes('second')]));
	value(await second.lock());
	const first = await newOfficer(device, 1, 'AB');
	const { caseId } = value(await first.begin(bytes('first'), [bytes('first')]));
	const to = { recipient, mark: 'K7X-4RM', card: bytes('given') };
	value(await first.putWaiting(2, 'K7X-4RM', value(await first.giveCase(caseId, to))));
	value(await first.lock());
	return { device, rows: await readRows(device, 'field') };
}

/** How many of the vaults open with their words. */
async function opening(device: Device): Promise<number> {
	let open = 0;
	for (const [where, words] of own) {
		device.locks.clear();
		const keeper = device.start();
		if (outcome(await keeper.unlock(where, words)) === 'ok') open += 1;
		keeper.stop();
	}
	return open;
}

const databases = async (device: Device) =>
	(await device.indexedDB.databases()).map(({ name }) => name);

/** How many vaults have a key file of which one copy is whole. */
function withKeys(device: Device): number {
	const names = {
		'askwell-field': 'field',
		'askwell-field.2': 'field',
		'askwell-practice': 'practice'
	};
	return Object.entries(names).filter(([name, ns]) => {
		const file = device.keyFile.files.get(name) ?? new Uint8Array(0);
		const copies = [file.slice(0, copyLength), file.slice(copyLength)];
		return copies.some((copy) => readCopy(ns as Namespace, copy).kind === 'valid');
	}).length;
}

describe('everything', () => {
	test('is gone: every vault, what waits, practice, and the note of it in the end', async () => {
		const { device } = await fullDevice();
		expect(await opening(device)).toBe(3);
		const keeper = await officer(device, 1);
		value(await keeper.eraseEverything());
		expect([...device.keyFile.files.keys()]).toEqual(['askwell-ending/note']);
		expect(await databases(device)).toEqual([]);
		value(await keeper.endErasing());
		expect([...device.keyFile.files.keys()]).toEqual([]);
		expect(value(await keeper.vaults())).toEqual({ vaults: [], free: 1 });
		for (const [where] of own) expect(value(await keeper.status(where)).vault).toBe('none');
		expect(outcome(await keeper.cards())).toBe('VaultLocked');
		expect(await opening(device)).toBe(0);
	});

	test('is gone although another window has a vault open, and that window has no say', async () => {
		const { device } = await fullDevice();
		const other = await officer(device, 2);
		value(await other.open(value(await other.cards())[0]!.caseId));
		const here = device.start();
		value(await here.unlock(placeOf(1), passphrase));
		value(await here.eraseEverything());
		expect(await databases(device)).toEqual([]);
		// Its worker has ended with its lock: it writes nothing, least of all a key.
		void other.shred();
		await new Promise((done) => setTimeout(done, 50));
		expect([...device.keyFile.files.keys()]).toEqual(['askwell-ending/note']);
		other.stop();
	});

	test('lets no window make or open anything beside it that would go with it later', async () => {
		const { device } = await fullDevice();
		// It looked before there was a note, and does not look for one again.
		const other = device.start();
		value(await other.status(placeOf(1)));
		const here = device.start();
		value(await here.eraseEverything());
		here.stop();
		expect(outcome(await other.create(placeOf(1), otherPassphrase))).toBe('BeingErased');
		expect(outcome(await other.unlock(placeOf(1), passphrase))).toBe('BeingErased');
		// The next window finishes it, and from then on either may.
		const next = device.start();
		value(await next.vaults());
		value(await next.endErasing());
		value(await other.create(placeOf(1), otherPassphrase));
		value(await other.lock());
		expect(value(await device.start().status(placeOf(1))).vault).toBe('locked');
	});

	test('leaves nothing in the way of a new vault', async () => {
		const { device } = await fullDevice();
		const keeper = device.start();
		value(await keeper.eraseEverything());
		value(await keeper.endErasing());
		value(await keeper.create(placeOf(1), otherPassphrase, 'EF'));
		expect(value(await keeper.vaults()).vaults).toEqual([{ place: 1, initials: 'EF' }]);
		value(await keeper.lock());
		value(await device.start().unlock(placeOf(1), otherPassphrase));
	});

	test('goes although there is no room for the note', async () => {
		const { device } = await fullDevice();
		const ports = device.keyFile.open.bind(device.keyFile);
		device.keyFile.open = (folder, create, file) => {
			if (file === 'note') throw new DOMException('full', 'QuotaExceededError');
			return ports(folder, create, file);
		};
		value(await device.start().eraseEverything());
		expect([...device.keyFile.files.keys()]).toEqual([]);
	});
});

describe('cut off at any step', () => {
	async function erasing(failAt: number | null, isTorn: boolean) {
		const { device, rows } = await fullDevice();
		const keeper = await officer(device, 1);
		device.power.restore();
		Object.assign(device.power, { failAt, isTorn });
		const done = outcome(await keeper.eraseEverything());
		const { steps } = device.power;
		keeper.stop();
		device.power.restore();
		device.locks.clear();
		return { device, rows, done, steps };
	}

	/** What a thief with words and all old rows has of the first officer. */
	async function stolenFrom(device: Device, rows: readonly DiskRow[]): Promise<number> {
		if (!device.keyFile.files.has('askwell-field')) return 0;
		return (await stolenTexts(device, passphrase, rows)).length;
	}

	test('either nothing was begun, or whoever looks next finishes it', async () => {
		const whole = await erasing(null, false);
		expect(whole.done).toBe('ok');
		const ends = new Set<string>();
		for (let step = 1; step <= whole.steps; step += 1) {
			for (const isTorn of [false, true]) {
				const { device, rows } = await erasing(step, isTorn);
				const at = `${step} ${isTorn}`;
				// Nothing but keys is touched while there is one.
				const keys = withKeys(device);
				if (keys > 0) expect((await databases(device)).length, at).toBe(3);
				if (!device.keyFile.files.has('askwell-field.2/waiting-1')) expect(keys, at).toBe(0);
				const stolen = await stolenFrom(device, rows);
				if (keys === 3 && stolen === 0) throw new Error(`the attack is blind at ${at}`);
				const open = await opening(device);
				expect(open === 3 || open === 0, `${at}: ${open}`).toBe(true);
				ends.add(open === 0 ? 'gone' : 'opens');
				if (open === 3) continue;
				const keeper: Keeper = device.start();
				expect(value(await keeper.vaults()).vaults, at).toEqual([]);
				expect(await databases(device), at).toEqual([]);
				expect([...device.keyFile.files.keys()], at).toEqual(['askwell-ending/note']);
				keeper.stop();
			}
		}
		expect([...ends].toSorted()).toEqual(['gone', 'opens']);
	}, 120_000);

	test('a page takes a note for one exactly where the keeper does', async () => {
		const said = note.slice(0, 8);
		expect(note.slice(8)).toEqual(new Uint8Array(createHash('sha256').update(said).digest()));
		const wrong = [new Uint8Array(40), note.slice(0, -1), concat(note, new Uint8Array(1))];
		for (const [bytesOfNote, isOne] of [
			[note, true],
			...wrong.map((one) => [one, false] as const)
		] as const) {
			const file = { getFile: async () => new Blob([bytesOfNote]) };
			const folder = { getFileHandle: async () => file };
			const root = { getDirectoryHandle: async () => folder };
			vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
			expect(await isErasing()).toBe(isOne);
		}
		vi.unstubAllGlobals();
	});

	test('a note that is not whole begins nothing', async () => {
		const { device } = await fullDevice();
		const files = device.keyFile.files;
		const { device: other } = await fullDevice();
		value(await other.start().eraseEverything());
		const whole = other.keyFile.files.get('askwell-ending/note')!;
		for (const wrong of [
			whole.slice(0, -1),
			whole.map((byte, at) => (at === 9 ? byte ^ 1 : byte))
		]) {
			files.set('askwell-ending/note', wrong.slice());
			expect(value(await device.start().vaults()).vaults).toHaveLength(2);
		}
		// The control.
		files.set('askwell-ending/note', whole.slice());
		expect(value(await device.start().vaults()).vaults).toEqual([]);
	});
});
