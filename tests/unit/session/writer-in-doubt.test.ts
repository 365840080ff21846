// The writer over the real keeper on a device whose disk falls silent at any one of its calls, after
// doing what it was told or before: what was given once must be there once, and what is to be
// destroyed must not be left behind.

import { describe, expect, it } from 'vitest';
import { appended, decodeLog, type Log } from '$lib/core/event';
import type { Keeper } from '$lib/keeper';
import type { Ports } from '$lib/keeper/ports';
import { CaseWriter, type Saved } from '$lib/session/writer';
import { FaultyDevice } from '../../support/faulty-device';
import { bytes, passphrase, value } from '../../support/keeper-expect';
import { readRows } from '../../support/keeper-rows';

function logOf(length: number): Log {
	let log: Log = [];
	for (let at = 0; at < length; at += 1) log = appended(log, { type: 'greeted' });
	return log;
}

/** Gives up soon while it is silent, so that the tests need not wait as long as a person would. */
class SilentDevice extends FaultyDevice {
	override ports(held?: Set<string>): Ports {
		const ports = super.ports(held);
		const patienceMs = { get: () => (this.faults.isOn ? 40 : this.patienceMs) };
		return { ...ports, storage: Object.defineProperties(ports.storage, { patienceMs }) };
	}
}

const card = bytes('a card with a code of its own');

interface Scene {
	readonly keeper: Keeper;
	readonly writer: CaseWriter;
	readonly seen: readonly Saved[];
}

interface Trial {
	/** What is written before the disk falls silent. */
	readonly before: (writer: CaseWriter) => void;
	readonly silenced: (writer: CaseWriter) => void;
	readonly after: (scene: Scene) => Promise<void>;
}

/** The lengths of all logs on the disk. */
async function lengths(keeper: Keeper): Promise<readonly unknown[]> {
	const all = [];
	for (const { caseId } of value(await keeper.cards())) {
		const log = decodeLog(value(await keeper.open(caseId)).frames);
		all.push(log.ok ? log.value.length : log.error.tag);
	}
	return all;
}

/** One trial for each call at which the disk can fall silent; how many had written all the same. */
async function atEachCall({ before, silenced, after }: Trial): Promise<number> {
	let written = 0;
	for (let offset = 0; ; offset += 1) {
		const device = new SilentDevice();
		const keeper = device.start();
		value(await keeper.create('field', passphrase));
		const seen: Saved[] = [];
		const writer = new CaseWriter(keeper, (saved) => seen.push(saved));
		before(writer);
		await writer.settled();
		const rows = () => device.faults.aside(() => readRows(device, 'field'));
		const head = async () => (await rows()).find(({ table }) => table === 'head')?.bytes.join();
		const headBefore = await head();
		device.faults.plan('unanswered', device.faults.count + offset, true);
		silenced(writer);
		await writer.settled();
		device.faults.clear();
		if (seen.at(-1) === 'saved' || seen.at(-1) === 'not-kept') return written;
		expect(typeof seen.at(-1)).toBe('object');
		if ((await head()) !== headBefore) written += 1;
		await after({ keeper, writer, seen });
		keeper.stop();
	}
}

describe('a write that had no clear answer', () => {
	it('is not begun twice, though more was said meanwhile', async () => {
		const written = await atEachCall({
			before: () => undefined,
			silenced: (writer) => writer.keep(card, logOf(3)),
			after: async ({ keeper, writer, seen }) => {
				writer.follow(logOf(5));
				await writer.settled();
				expect(seen.at(-1)).toBe('saved');
				expect(await lengths(keeper)).toEqual([5]);
			}
		});
		expect(written).toBeGreaterThan(0);
	});

	it('is not appended twice, and what was taken back meanwhile is gone', async () => {
		const written = await atEachCall({
			before: (writer) => writer.keep(card, logOf(3)),
			silenced: (writer) => writer.follow(logOf(4)),
			after: async ({ keeper, writer, seen }) => {
				writer.follow(logOf(2));
				await writer.settled();
				expect(seen.at(-1)).toBe('saved');
				expect(await lengths(keeper)).toEqual([2]);
			}
		});
		expect(written).toBeGreaterThan(0);
	});

	it('leaves no case behind when the respondent no longer wants it kept', async () => {
		const written = await atEachCall({
			before: () => undefined,
			silenced: (writer) => writer.keep(card, logOf(3)),
			after: async ({ keeper, writer, seen }) => {
				expect(await writer.erase()).toMatchObject({ ok: true });
				expect(seen.at(-1)).toBe('not-kept');
				expect(await lengths(keeper)).toEqual([]);
			}
		});
		expect(written).toBeGreaterThan(0);
	});

	it('leaves no case behind when destroying it had no clear answer', async () => {
		const written = await atEachCall({
			before: (writer) => writer.keep(card, logOf(3)),
			silenced: (writer) => void writer.erase(),
			after: async ({ keeper, writer, seen }) => {
				expect(writer.owed).not.toBeNull();
				writer.retry();
				await writer.settled();
				// Where the keys above it are not whole any more the vault has to be opened again first.
				if (seen.at(-1) !== 'not-kept') {
					value(await keeper.unlock('field', passphrase));
					writer.retry();
					await writer.settled();
				}
				expect(seen.at(-1)).toBe('not-kept');
				expect(await lengths(keeper)).toEqual([]);
			}
		});
		expect(written).toBeGreaterThan(0);
	});
});
