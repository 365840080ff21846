import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeper } from '$lib/keeper/keeper';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';

let device: Device;
let keeper: Keeper;

beforeEach(async () => {
	device = new Device();
	keeper = device.start();
	value(await keeper.create('field', passphrase));
});

async function restart(): Promise<Keeper> {
	keeper.stop();
	keeper = device.start();
	value(await keeper.unlock('field', passphrase));
	return keeper;
}

async function framesOf(caseId: string): Promise<readonly string[]> {
	return value(await keeper.open(caseId)).frames.map(text);
}

describe('a case', () => {
	test('comes back as it was left', async () => {
		const begun = value(await keeper.begin(bytes('card'), [bytes('one'), bytes('')]));
		expect(begun.revision).toBe(1);
		expect(value(await keeper.append(begun.caseId, 1, bytes('three')))).toEqual({ revision: 2 });
		await restart();
		const { caseId } = begun;
		expect(value(await keeper.open(caseId)).revision).toBe(2);
		expect(await framesOf(caseId)).toEqual(['one', '', 'three']);
		const [card] = value(await keeper.cards());
		expect(card).toMatchObject({ caseId, revision: 2, bytes: bytes('card') });
	});

	test('has a card of its own that changes without opening the case', async () => {
		const { caseId } = value(await keeper.begin(bytes('first'), [bytes('one')]));
		value(await keeper.close());
		expect(value(await keeper.setCard(caseId, 1, bytes('second')))).toEqual({ revision: 2 });
		await restart();
		expect(value(await keeper.cards()).map((card) => text(card.bytes))).toEqual(['second']);
		expect(value(await keeper.open(caseId)).revision).toBe(2);
		expect(value(await keeper.append(caseId, 2, bytes('two')))).toEqual({ revision: 3 });
		expect(await framesOf(caseId)).toEqual(['one', 'two']);
	});

	test('can be rewritten, under its key or a new one', async () => {
		const { caseId } = value(await keeper.begin(bytes(''), [bytes('one'), bytes('two')]));
		const keyBefore = await rowOf('keys', caseId);
		value(await keeper.rewrite(caseId, 1, [bytes('two')], { rotate: false }));
		expect(await rowOf('keys', caseId)).toEqual(keyBefore);
		value(await keeper.rewrite(caseId, 2, [bytes('three')], { rotate: true }));
		expect(await rowOf('keys', caseId)).not.toEqual(keyBefore);
		value(await keeper.append(caseId, 3, bytes('four')));
		await restart();
		expect(await framesOf(caseId)).toEqual(['three', 'four']);
	});

	test('is written only from the revision that is stored', async () => {
		const { caseId } = value(await keeper.begin(bytes(''), []));
		value(await keeper.append(caseId, 1, bytes('one')));
		for (const stale of [1, 3]) {
			expect(outcome(await keeper.append(caseId, stale, bytes('x')))).toBe('StaleRevision');
			expect(outcome(await keeper.setCard(caseId, stale, bytes('x')))).toBe('StaleRevision');
			const rewritten = await keeper.rewrite(caseId, stale, [], { rotate: true });
			expect(outcome(rewritten)).toBe('StaleRevision');
		}
		expect(await framesOf(caseId)).toEqual(['one']);
	});

	test('is not written when another worker wrote in between', async () => {
		const { caseId } = value(await keeper.begin(bytes('card'), []));
		// A browser would refuse the second worker its lock; the fence must hold without it.
		device.locks.clear();
		const other = device.start();
		value(await other.unlock('field', passphrase));
		value(await other.open(caseId));
		value(await other.append(caseId, 1, bytes('theirs')));
		expect(outcome(await keeper.append(caseId, 1, bytes('ours')))).toBe('StaleRevision');
		expect(outcome(await keeper.begin(bytes('new'), []))).toBe('StaleRevision');
		expect(outcome(await keeper.writeSettings(bytes('x')))).toBe('StaleRevision');
		expect(outcome(await keeper.erase([caseId]))).toBe('StaleRevision');
		expect(value(await other.open(caseId)).frames.map(text)).toEqual(['theirs']);
	});

	test('must be open to be written, and is known by its id', async () => {
		const { caseId } = value(await keeper.begin(bytes(''), []));
		const unknown = '0'.repeat(32);
		expect(outcome(await keeper.open(unknown))).toBe('CaseMissing');
		expect(outcome(await keeper.append(caseId, 1, bytes('')))).toBe('CaseMissing');
		value(await keeper.open(caseId));
		value(await keeper.close());
		expect(outcome(await keeper.append(caseId, 1, bytes('')))).toBe('CaseMissing');
		expect(outcome(await keeper.setCard(unknown, 1, bytes('')))).toBe('CaseMissing');
		expect(outcome(await keeper.erase([caseId, unknown]))).toBe('CaseMissing');
		expect(value(await keeper.cards())).toHaveLength(1);
	});

	test('takes a card of 180 bytes and frames up to the largest class, and no more', async () => {
		const big = new Uint8Array(262_100 - 4);
		expect(outcome(await keeper.begin(new Uint8Array(181), []))).toBe('TooLarge');
		expect(outcome(await keeper.begin(bytes(''), [big, bytes('')]))).toBe('TooLarge');
		const { caseId } = value(await keeper.begin(new Uint8Array(180).fill(9), [big]));
		expect(outcome(await keeper.append(caseId, 1, bytes('')))).toBe('TooLarge');
		expect(outcome(await keeper.setCard(caseId, 1, new Uint8Array(181)))).toBe('TooLarge');
		const rewritten = await keeper.rewrite(caseId, 1, [big, bytes('')], { rotate: true });
		expect(outcome(rewritten)).toBe('TooLarge');
		await restart();
		expect(value(await keeper.open(caseId)).frames).toEqual([big]);
		expect(value(await keeper.cards())[0]?.bytes).toEqual(new Uint8Array(180).fill(9));
	});

	test('has rows of fixed sizes on disk, whatever it holds', async () => {
		const sizes = async (card: string, frame: number) => {
			const frames = [new Uint8Array(frame)];
			const { caseId } = value(await keeper.begin(bytes(card), frames));
			const tables = ['keys', 'cards', 'bodies'] as const;
			return Promise.all(tables.map(async (table) => (await rowOf(table, caseId)).length));
		};
		expect(await sizes('', 0)).toEqual([64, 256, 16_384]);
		expect(await sizes('a longer card', 16_000)).toEqual([64, 256, 16_384]);
		expect(await sizes('', 16_384)).toEqual([64, 256, 65_536]);
		expect(await sizes('', 65_536)).toEqual([64, 256, 262_144]);
	});

	test('is written with transactions that wait for the disk, and under no IV twice', async () => {
		const encrypt = vi.spyOn(crypto.subtle, 'encrypt');
		const { caseId } = value(await keeper.begin(bytes(''), []));
		for (let revision = 1; revision <= 50; revision += 1) {
			value(await keeper.append(caseId, revision, bytes('same')));
		}
		const ivs = encrypt.mock.calls.map(([algorithm]) => {
			const { iv } = algorithm as AesGcmParams;
			return Buffer.from(iv as Uint8Array).toString('hex');
		});
		encrypt.mockRestore();
		expect(ivs.length).toBe(3 * 51);
		expect(new Set(ivs).size).toBe(ivs.length);
		const { durabilities } = device.indexedDB;
		expect(durabilities.length).toBeGreaterThan(51);
		expect(new Set(durabilities)).toEqual(new Set(['strict']));
	});

	test('leaves no plaintext in any row or in the key file', async () => {
		const secret = 'a sentence that would be found';
		const begun = value(await keeper.begin(bytes(secret), [bytes(secret)]));
		value(await keeper.append(begun.caseId, 1, bytes(secret)));
		value(await keeper.writeSettings(bytes(secret)));
		const { readRows } = await import('../../support/keeper-rows');
		const rows = await readRows(device, 'field');
		const disk = Buffer.concat([...rows.map((row) => row.bytes), ...device.keyFile.files.values()]);
		expect(rows.length).toBeGreaterThan(5);
		expect(disk.includes(secret)).toBe(false);
		expect(disk.includes(Buffer.from('AWKF'))).toBe(true);
	});
});

async function rowOf(table: 'keys' | 'cards' | 'bodies', caseId: string): Promise<Uint8Array> {
	const { readRows } = await import('../../support/keeper-rows');
	const rows = await readRows(device, 'field');
	return rows.find((row) => row.table === table && row.id === caseId)!.bytes;
}
