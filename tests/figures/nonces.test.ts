// S10: a million encryptions, none with a nonce that its key has had before, and nothing on the disk of
// any other size than those declared. Half of them by a keeper that is started anew over and over
// (a counter or a seed that begins anew would show), half under a single key. The same search finds
// the repeats of a keeper whose randomness begins anew at every start.
import { expect, test } from 'vitest';
import { report, trials } from '../support/figure';
import { Device, fixedRandom } from '../support/keeper-device';
import { bytes, passphrase, value } from '../support/keeper-expect';
import { readRows } from '../support/keeper-rows';
import { seeded, seedOfRun } from '../support/random';
import { EncryptionWatch } from '../support/watched-encryption';
import { sealBlob } from '$lib/keeper/vault/blob';
import { classes } from '$lib/keeper/vault/envelope';
import { gcmKey } from '$lib/keeper/vault/keys';
import type { Bytes } from '$lib/keeper/bytes';

const sizes: Readonly<Record<string, readonly number[]>> = {
	keys: [64],
	cards: [256],
	bodies: classes,
	head: [104],
	settings: classes,
	log: [64],
	tombstones: [64]
};
const realRandom = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A device whose workers draw from a source that is made anew for each of them. */
function deviceWith(source: () => (length: number) => Bytes): Device {
	const device = new Device();
	const { ports } = device;
	device.ports = (held) => {
		const random = source();
		return { ...ports.call(device, held), randomBytes: random };
	};
	return device;
}

/** Works until so many encryptions were made; rows of any other size than those declared. */
async function work(
	watch: EncryptionWatch,
	source: () => (length: number) => Bytes,
	until: number,
	random: () => number
): Promise<readonly string[]> {
	const odd: string[] = [];
	while (watch.seen.count < until) {
		const device = deviceWith(source);
		value(await device.start().create('field', passphrase));
		for (let shift = 0; shift < 20 && watch.seen.count < until; shift += 1) {
			device.locks.clear();
			const keeper = device.start();
			value(await keeper.unlock('field', passphrase));
			const frame = new Uint8Array(Math.floor(random() * random() * 4000));
			const { caseId, ...begun } = value(await keeper.begin(bytes('card'), [frame]));
			let { revision } = begun;
			for (let tap = 0; tap < 14; tap += 1) {
				const more = new Uint8Array(Math.floor(random() * 400));
				revision = value(await keeper.append(caseId, revision, more)).revision;
			}
			revision = value(await keeper.setCard(caseId, revision, bytes('later'))).revision;
			value(await keeper.rewrite(caseId, revision, [frame], { rotate: true }));
			value(await keeper.writeSettings(new Uint8Array(Math.floor(random() * 20_000))));
			if (shift % 5 === 4) value(await keeper.erase([caseId]));
			value(await keeper.lock());
			keeper.stop();
		}
		for (const { table, bytes: blob } of await readRows(device, 'field')) {
			if (!sizes[table]?.includes(blob.length)) odd.push(`${table}: ${blob.length}`);
		}
	}
	return odd;
}

/** Blobs of one key, without a keeper around them. */
async function underOneKey(count: number): Promise<void> {
	const key = await gcmKey(realRandom(32));
	const vault = { ns: 'field', place: 1, id: realRandom(16) } as const;
	const plain = new Uint8Array(24);
	for (let at = 0; at < count; at += 500) {
		await Promise.all(
			Array.from({ length: Math.min(500, count - at) }, (_, n) => {
				const place = { table: 'log', revision: at + n, epoch: 1 } as const;
				return sealBlob({ randomBytes: realRandom }, key, vault, place, plain);
			})
		);
	}
}

test('no nonce comes twice under one key, and no size is told', async () => {
	const seed = seedOfRun();
	const random = seeded(seed);
	const half = trials(1500, 500_000);
	const watch = new EncryptionWatch();
	const odd = await work(watch, () => realRandom, half, random);
	await underOneKey(half);
	const seen = watch.end();

	const again = new EncryptionWatch();
	await work(again, () => fixedRandom('the same at every start'), 200, random);
	const control = again.end();
	report({
		id: 'nonces',
		browser: `Node ${process.versions.node}`,
		backend: 'none',
		n: seen.count,
		pass: seen.count - seen.repeats - seen.odd,
		fail: seen.repeats + seen.odd,
		figures: {
			keys: seen.keys,
			mostUnderOneKey: seen.mostUnderOneKey,
			repeats: seen.repeats,
			rowsOfAnotherSize: odd.length,
			controlEncryptions: control.count,
			controlRepeats: control.repeats,
			seed
		},
		note: 'Every call of AES-GCM was watched, with its key and nonce: half of them by a keeper that is locked and started anew after some twenty changes, half under one single key. Random nonces of 96 bits: what is found here is a mistake, not bad luck (a repeat among so many is less likely than 1 in 10^17). The control is a keeper whose randomness begins anew at every start.'
	});
	expect(odd).toEqual([]);
	expect([seen.repeats, seen.odd]).toEqual([0, 0]);
	expect(seen.count).toBeGreaterThanOrEqual(2 * half);
	expect(control.repeats).toBeGreaterThan(0);
}, 3_600_000);
