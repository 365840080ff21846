import { afterEach, describe, expect, test, vi } from 'vitest';
import { ok } from '$lib/core/result';
import { createKeeper } from '$lib/keeper/client';
import { buffersIn, decodeCommand } from '$lib/keeper/protocol';
import { serve } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';
import { LocalWorker } from '../../support/keeper-local-worker';

afterEach(() => vi.useRealTimers());

const good = { v: 1, id: 7, cmd: 'status', args: { at: { ns: 'field', place: 1 } } };
const caseId = '0'.repeat(32);

describe('a command', () => {
	test('is taken only when it is exactly one of the list', () => {
		expect(decodeCommand(good)).toEqual(good);
		const bad: readonly unknown[] = [
			null,
			'status',
			{ ...good, v: 2 },
			{ ...good, id: -1 },
			{ ...good, id: '7' },
			{ ...good, cmd: 'constructor' },
			{ ...good, cmd: '__proto__' },
			{ ...good, args: {} },
			{ ...good, args: { at: { ns: 'other', place: 1 } } },
			{ ...good, args: { ...good.args, more: 1 } },
			{ ...good, args: { at: { ns: 'field', place: 0 } } },
			{ ...good, args: { at: { ns: 'field', place: 13 } } },
			{ ...good, args: { at: { ns: 'field', place: 1.5 } } },
			{ ...good, args: { at: { ns: 'practice', place: 2 } } },
			{ ...good, args: { at: { ns: 'field', place: 1, more: 1 } } },
			{ ...good, more: 1 },
			{ v: 1, id: 7, cmd: 'open', args: { caseId: caseId.toUpperCase() + 'A' } },
			{ v: 1, id: 7, cmd: 'append', args: { caseId, expected: 0, frame: new Uint8Array(1) } },
			{ v: 1, id: 7, cmd: 'append', args: { caseId, expected: 1.5, frame: new Uint8Array(1) } },
			{ v: 1, id: 7, cmd: 'append', args: { caseId, expected: 1, frame: [1, 2] } },
			{ v: 1, id: 7, cmd: 'unlock', args: { ...good.args, passphrase: 'x'.repeat(401) } }
		];
		for (const message of bad) expect(decodeCommand(message)).toBeNull();
	});

	test('that is not one is answered with a fault, or not at all without an id', async () => {
		const worker = new LocalWorker();
		serve(worker.scope, (onAsked) => createService(new Device().ports(), onAsked));
		const replies: unknown[] = [];
		worker.addEventListener('message', (event) => replies.push((event as MessageEvent).data));
		worker.postMessage({ v: 1, id: 3, cmd: 'exportAllKeys', args: {} });
		worker.postMessage({ cmd: 'status' });
		worker.postMessage('hello');
		await new Promise((resolve) => setTimeout(resolve, 20));
		const error = { tag: 'UnknownFormat', retry: 'never' };
		expect(replies).toEqual([{ v: 1, id: 3, result: { ok: false, error } }]);
	});

	test('is answered in turn, however many come at once', async () => {
		const keeper = new Device().start();
		value(await keeper.create('field', passphrase));
		const { caseId: id } = value(await keeper.begin(bytes(''), []));
		const answers = await Promise.all(
			Array.from({ length: 20 }, (_, at) => keeper.append(id, at + 1, bytes(String(at))))
		);
		expect(answers.map((answer) => value(answer).revision)).toEqual(
			Array.from({ length: 20 }, (_, at) => at + 2)
		);
	});

	test('that throws ends in a fault and without keys', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		const secure = vi.spyOn(crypto.subtle, 'encrypt').mockRejectedValueOnce(new Error('broken'));
		expect(outcome(await keeper.begin(bytes(''), []))).toBe('KeeperStopped');
		secure.mockRestore();
		expect(outcome(await keeper.cards())).toBe('VaultLocked');
		expect(device.locks.size).toBe(0);
	});
});

describe('the client', () => {
	test('keeps the bytes it was given', async () => {
		const keeper = new Device().start();
		value(await keeper.create('field', passphrase));
		const frame = bytes('frame');
		const { caseId: id } = value(await keeper.begin(frame, [frame]));
		value(await keeper.append(id, 1, frame));
		expect(frame).toEqual(bytes('frame'));
		value(await keeper.open(id));
		expect(value(await keeper.open(id)).frames).toEqual([frame, frame]);
		expect(value(await keeper.cards())).toEqual(value(await keeper.cards()));
	});

	test('says when no answer comes in time: 20 seconds, or 60 for what takes long', async () => {
		vi.useFakeTimers();
		const keeper = createKeeper(new LocalWorker());
		const ends: string[] = [];
		void keeper.cards().then((result) => ends.push(`cards ${outcome(result)}`));
		void keeper
			.unlock('field', passphrase)
			.then((result) => ends.push(`unlock ${outcome(result)}`));
		await vi.advanceTimersByTimeAsync(19_999);
		expect(ends).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(ends).toEqual(['cards KeeperSlow']);
		await vi.advanceTimersByTimeAsync(40_000);
		expect(ends).toEqual(['cards KeeperSlow', 'unlock KeeperSlow']);
	});

	test.each(['error', 'messageerror'])('ends everything pending on %s', async (type) => {
		const worker = new LocalWorker();
		const keeper = createKeeper(worker);
		const pending = [keeper.cards(), keeper.close()];
		worker.dispatchEvent(new Event(type));
		expect((await Promise.all(pending)).map(outcome)).toEqual(['KeeperStopped', 'KeeperStopped']);
		expect(outcome(await keeper.status('field'))).toBe('KeeperStopped');
	});

	test('is answered though the keeper breaks, or answers with what cannot be sent', async () => {
		const broken = [() => Promise.reject(new Error('broken')), async () => ok(() => undefined)];
		for (const service of broken) {
			const worker = new LocalWorker();
			serve(worker.scope, () => service);
			expect(outcome(await createKeeper(worker).cards())).toBe('KeeperStopped');
		}
	});

	test('goes on after a vault whose lock could not be let go', async () => {
		const stuck = async () => () => Promise.reject(new Error('stuck'));
		const ports = { ...new Device().ports(), acquire: stuck };
		const worker = new LocalWorker();
		serve(worker.scope, (onAsked) => createService(ports, onAsked));
		const keeper = createKeeper(worker);
		value(await keeper.create('field', passphrase));
		ports.newId = () => {
			throw new Error('broken');
		};
		expect(outcome(await keeper.begin(bytes('card'), []))).toBe('KeeperStopped');
		expect(outcome(await keeper.cards())).toBe('VaultLocked');
	});

	test('ends everything pending when it is stopped, and ends the worker when it locks', async () => {
		const device = new Device();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		const pending = keeper.cards();
		keeper.stop();
		expect(outcome(await pending)).toBe('KeeperStopped');
		const again = device.start();
		value(await again.unlock('field', passphrase));
		value(await again.lock());
		expect(outcome(await again.cards())).toBe('KeeperStopped');
		expect(device.locks.size).toBe(0);
	});

	test('ignores what is not an answer', async () => {
		const worker = new LocalWorker();
		const keeper = createKeeper(worker);
		const pending = keeper.cards();
		const say = (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));
		for (const data of [
			null,
			{},
			{ v: 1, id: 0 },
			{ v: 2, id: 0, result: { ok: true, value: [] } }
		]) {
			say(data);
		}
		say({ v: 1, id: 99, result: { ok: true, value: ['other'] } });
		say({ v: 1, id: 0, result: { ok: true, value: [] } });
		expect(value(await pending)).toEqual([]);
	});
});

test('the buffers of a result are found wherever they lie', () => {
	const [a, b] = [bytes('a'), bytes('b')];
	expect(buffersIn({ revision: 1, frames: [a, b], none: null })).toEqual([a.buffer, b.buffer]);
});
