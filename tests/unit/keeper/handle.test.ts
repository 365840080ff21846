// One window among others, on a connection that may go at any time.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keeper } from '$lib/keeper/keeper';
import { FaultyDevice } from '../../support/faulty-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';

const name = 'askwell-field';
const copyLength = 4096;

let device: FaultyDevice;
let keeper: Keeper;
let caseId: string;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
	device = new FaultyDevice();
	keeper = device.start();
	value(await keeper.create('field', passphrase));
	caseId = value(await keeper.begin(bytes('card'), [bytes('one')])).caseId;
	device.faults.onSilence = () => void letTimePass();
});

afterEach(() => vi.useRealTimers());

async function letTimePass(): Promise<void> {
	for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
	await vi.advanceTimersByTimeAsync(device.patienceMs);
}

/** What another window does to the database; rejects when it is kept waiting. */
function elsewhere(request: IDBOpenDBRequest): Promise<void> {
	return new Promise((resolve, reject) => {
		request.onblocked = () => reject(new Error('blocked'));
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const db: IDBDatabase | undefined = request.result;
			db?.close();
			resolve();
		};
	});
}

async function frames(): Promise<readonly string[]> {
	return value(await keeper.open(caseId)).frames.map(text);
}

describe('another window that changes the database', () => {
	test('is not kept waiting, and the next write finds the database again', async () => {
		await elsewhere(device.indexedDB.open(name, 11));
		expect(value(await keeper.append(caseId, 1, bytes('two')))).toEqual({ revision: 2 });
		expect(await frames()).toEqual(['one', 'two']);
	});

	test('to a version this one does not know: nothing is written any more', async () => {
		await elsewhere(device.indexedDB.open(name, 20));
		expect(outcome(await keeper.append(caseId, 1, bytes('two')))).toBe('DatabaseNewer');
		expect(outcome(await keeper.open(caseId))).toBe('DatabaseNewer');
	});

	test('by deleting it is not kept waiting either; a write says that it is not there', async () => {
		await elsewhere(device.indexedDB.deleteDatabase(name));
		expect(outcome(await keeper.append(caseId, 1, bytes('two')))).toBe('StaleRevision');
	});
});

describe('a destruction while another window holds on to the database', () => {
	test('says so within the time of two tries', async () => {
		value(await keeper.lock());
		const request = device.indexedDB.open(name);
		await new Promise((done) => (request.onsuccess = done));
		keeper = device.start();
		const destroyed = keeper.destroy('field');
		for (let tries = 0; tries < 2; tries += 1) await letTimePass();
		expect(outcome(await destroyed)).toBe('StorageBlocked');
		request.result.close();
		expect(outcome(await keeper.destroy('field'))).toBe('ok');
	});
});

describe('a write that was reported as failed although the disk has it', () => {
	/** From the commit of the next write on nothing answers any more. */
	async function unansweredFrom(write: () => Promise<unknown>, calls: number): Promise<void> {
		device.faults.plan('unanswered', device.faults.count + calls, true);
		expect(await write()).toMatchObject({ ok: false, error: { tag: 'KeeperSlow' } });
		device.faults.clear();
	}

	test('is answered, and not done again, when the same is asked once more', async () => {
		const append = () => keeper.append(caseId, 1, bytes('two'));
		await unansweredFrom(append, 7);
		expect(value(await append())).toEqual({ revision: 2 });
		expect(await frames()).toEqual(['one', 'two']);
	});

	test('makes one case of a beginning, not two', async () => {
		const begin = () => keeper.begin(bytes('new'), [bytes('first')]);
		await unansweredFrom(begin, 7);
		const begun = value(await begin());
		expect(value(await keeper.cards())).toHaveLength(2);
		expect(value(await keeper.append(begun.caseId, 1, bytes('x')))).toEqual({ revision: 2 });
		// A second one with the same words is another case.
		expect(value(await begin()).caseId).not.toBe(begun.caseId);
	});

	test('is known to whoever asks for something else', async () => {
		await unansweredFrom(() => keeper.append(caseId, 1, bytes('two')), 7);
		expect(outcome(await keeper.append(caseId, 1, bytes('other')))).toBe('StaleRevision');
		expect(await frames()).toEqual(['one', 'two']);
	});
});

describe('the key file', () => {
	test('keeps a whole copy when two writes in a row are torn', async () => {
		value(await keeper.lock());
		const copies = () => {
			const file = device.keyFile.files.get(name) ?? new Uint8Array(0);
			return [file.slice(0, copyLength), file.slice(copyLength)] as const;
		};
		const [whole] = copies();
		// The second copy was torn when the power went, and the next write is torn too.
		device.keyFile.files.get(name)!.fill(0xff, copyLength, 2 * copyLength);
		keeper = device.start();
		device.faults.plan('quota', device.faults.count + 11, false);
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('QuotaExceeded');
		keeper.stop();
		expect(copies()[0]).toEqual(whole);
		keeper = device.start();
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('ok');
	});

	test('is free again when its opening was given up and then came late', async () => {
		value(await keeper.lock());
		keeper = device.start();
		// What is looked for first, and once more under the lock, is the note that everything is being erased.
		device.faults.plan('late', device.faults.count + 2, false);
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('KeeperSlow');
		await vi.advanceTimersByTimeAsync(device.faults.lateMs);
		expect(outcome(await keeper.unlock('field', passphrase))).toBe('ok');
	});
});
