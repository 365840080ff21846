// Whatever byte of whatever row is changed, and whatever byte of both copies of the key file: what
// was stored never comes back as something else.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Device } from '../support/keeper-device';
import { bytes, passphrase, text, value } from '../support/keeper-expect';
import { readRows, writeRows, type DiskRow } from '../support/keeper-rows';

const name = 'askwell-field';
let device: Device;
let rows: readonly DiskRow[];
let caseId: string;

beforeAll(async () => {
	device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const other = value(await keeper.begin(bytes('other'), [])).caseId;
	value(await keeper.erase([other]));
	caseId = value(await keeper.begin(bytes('card'), [bytes('frame')])).caseId;
	value(await keeper.writeSettings(bytes('settings')));
	value(await keeper.lock());
	rows = await readRows(device, 'field');
});

/** Everything that can be read, or the first fault. */
async function readAll(): Promise<string> {
	device.locks.clear();
	const keeper = device.start();
	try {
		const keys = await keeper.unlock('field', passphrase);
		if (!keys.ok) return keys.error.tag;
		const cards = value(await keeper.cards());
		const opened = await keeper.open(caseId);
		const settings = await keeper.readSettings();
		const journal = await keeper.journal();
		if (!opened.ok) return opened.error.tag;
		if (!settings.ok) return settings.error.tag;
		if (!journal.ok) return journal.error.tag;
		return JSON.stringify([
			keys.value.recipient,
			cards.map((card) => [card.caseId, card.revision, text(card.bytes)]),
			[opened.value.revision, opened.value.frames.map(text)],
			settings.value === null ? null : text(settings.value),
			journal.value
		]);
	} finally {
		keeper.stop();
	}
}

const found = ['RecordDamaged', 'UnknownFormat'];

test('in every byte of the small rows', async () => {
	for (const row of rows.filter(({ bytes: blob }) => blob.length <= 256)) {
		for (let at = 0; at < row.bytes.length; at += 1) {
			const broken = row.bytes.slice();
			broken[at]! ^= 1 << (at % 8);
			await writeRows(device, 'field', [{ ...row, bytes: broken }]);
			expect([row.table, at, await readAll()]).toEqual([row.table, at, expect.toBeOneOf(found)]);
		}
		await writeRows(device, 'field', [row]);
	}
}, 120_000);

test('in any byte of the padded rows', async () => {
	const padded = rows.filter(({ bytes: blob }) => blob.length > 256);
	expect(padded.map(({ table }) => table)).toEqual(['bodies', 'settings']);
	const place = fc.tuple(
		fc.constantFrom(...padded),
		fc.nat(16_383),
		fc.integer({ min: 1, max: 255 })
	);
	await fc.assert(
		fc.asyncProperty(place, async ([row, at, mask]) => {
			const broken = row.bytes.slice();
			broken[at]! ^= mask;
			await writeRows(device, 'field', [{ ...row, bytes: broken }]);
			const seen = await readAll();
			await writeRows(device, 'field', [row]);
			expect(seen).toBeOneOf(found);
		}),
		{ numRuns: 150 }
	);
}, 60_000);

test('in any byte of one copy of the key file (repaired) or of both (reported)', async () => {
	const whole = await readAll();
	expect(whole).toContain('frame');
	const flips = fc.tuple(
		fc.nat(4095),
		fc.integer({ min: 1, max: 255 }),
		fc.constantFrom('A', 'B', 'AB')
	);
	await fc.assert(
		fc.asyncProperty(flips, async ([at, mask, copies]) => {
			const before = device.keyFile.files.get(name)!;
			const broken = before.slice();
			if (copies.includes('A')) broken[at]! ^= mask;
			if (copies.includes('B')) broken[4096 + at]! ^= mask;
			device.keyFile.files.set(name, broken);
			const seen = await readAll();
			device.keyFile.files.set(name, before);
			expect(seen).toBe(copies === 'AB' ? 'KeyFileDamaged' : whole);
		}),
		{ numRuns: 300 }
	);
}, 60_000);
