import { describe, expect, test } from 'vitest';
import type { Keeper } from '$lib/keeper/keeper';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, text, value } from '../../support/keeper-expect';
import { stolenTexts } from '../../support/keeper-attack';
import { readRows, restoreRows, writeRows, type DiskRow } from '../../support/keeper-rows';

const keyFileName = 'askwell-field';

interface Scene {
	readonly device: Device;
	readonly kept: string;
	readonly gone: string;
	/** Everything on disk before the destruction, as a database may still hold it for years. */
	readonly stale: readonly DiskRow[];
}

async function setUp(): Promise<Scene> {
	const device = new Device();
	const keeper = device.start();
	value(await keeper.create('field', passphrase));
	const kept = value(await keeper.begin(bytes('kept card'), [bytes('kept')])).caseId;
	const gone = value(await keeper.begin(bytes('gone card'), [bytes('gone')])).caseId;
	const stale = await readRows(device, 'field');
	value(await keeper.lock());
	return { device, kept, gone, stale };
}

async function framesOf(keeper: Keeper, caseId: string): Promise<readonly string[] | string> {
	const opened = await keeper.open(caseId);
	return opened.ok ? opened.value.frames.map(text) : opened.error.tag;
}

/** How many plaintexts of the destroyed and of the kept case can still be stolen. */
async function attack({ device, stale }: Scene): Promise<{ gone: number; kept: boolean }> {
	const rows = [...stale, ...(await readRows(device, 'field'))];
	const texts = await stolenTexts(device, passphrase, rows);
	return {
		gone: texts.filter((found) => found.includes('gone')).length,
		kept: texts.some((found) => found.includes('kept'))
	};
}

const shut = { gone: 0, kept: true };

describe('a destroyed case', () => {
	test('stays shut for whoever has the passphrase and every row that ever was', async () => {
		const scene = await setUp();
		const { device, kept, gone } = scene;
		// The attack works as long as nothing was destroyed; otherwise it would prove nothing.
		expect((await attack(scene)).gone).toBeGreaterThan(0);
		await device.unlocked(passphrase, async (keeper) => {
			value(await keeper.erase([gone]));
			expect(await framesOf(keeper, gone)).toBe('CaseMissing');
			expect(await framesOf(keeper, kept)).toEqual(['kept']);
		});
		expect(await attack(scene)).toEqual(shut);
		await device.unlocked(passphrase, async (keeper) => {
			expect(await framesOf(keeper, kept)).toEqual(['kept']);
			expect(value(await keeper.cards()).map((card) => text(card.bytes))).toEqual(['kept card']);
			expect(value(await keeper.journal()).destroyedDays).toEqual([20_468]);
		});
	});

	test('has its epoch key overwritten in both copies of the key file', async () => {
		const { device, gone } = await setUp();
		const wrapped = Buffer.from(device.keyFile.files.get(keyFileName)!.slice(28, 68));
		await device.unlocked(passphrase, async (keeper) => value(await keeper.erase([gone])));
		expect(Buffer.from(device.keyFile.files.get(keyFileName)!).includes(wrapped)).toBe(false);
	});

	test('is not resurrected by an old key file without the old rows', async () => {
		const { device, gone } = await setUp();
		const old = device.keyFile.files.get(keyFileName)!.slice();
		await device.unlocked(passphrase, async (keeper) => value(await keeper.erase([gone])));
		device.keyFile.files.set(keyFileName, old);
		expect(outcome(await device.start().unlock('field', passphrase))).toBe('RecordDamaged');
	});

	test('leaves the others readable when several go at once, and one that is open', async () => {
		const { device, kept, gone } = await setUp();
		await device.unlocked(passphrase, async (keeper) => {
			const third = value(await keeper.begin(bytes(''), [bytes('third')])).caseId;
			value(await keeper.erase([third, gone, third]));
			expect(outcome(await keeper.append(third, 1, bytes('')))).toBe('CaseMissing');
			expect(await framesOf(keeper, kept)).toEqual(['kept']);
			expect(value(await keeper.journal()).destroyedDays).toHaveLength(2);
			expect(outcome(await keeper.erase([]))).toBe('ok');
		});
	});
});

describe('a replaced case key', () => {
	test.each(['shred', 'lock', 'next unlock'])('dies at %s', async (how) => {
		const { device, gone } = await setUp();
		const keeper = device.start();
		value(await keeper.unlock('field', passphrase));
		value(await keeper.open(gone));
		const old = (await readRows(device, 'field')).filter((row) => row.id === gone);
		value(await keeper.rewrite(gone, 1, [bytes('new')], { rotate: true }));
		if (how === 'shred') value(await keeper.shred());
		if (how === 'lock') value(await keeper.lock());
		keeper.stop();
		await device.unlocked(passphrase, async (again) => {
			expect(await framesOf(again, gone)).toEqual(['new']);
			const types = value(await again.journal()).entries.map((entry) => entry.type);
			expect(types).toEqual(['vault-created', 'epoch-switched']);
		});
		const stolen = await stolenTexts(device, passphrase, [
			...old,
			...(await readRows(device, 'field'))
		]);
		expect(stolen.some((found) => found.includes('new'))).toBe(true);
		expect(stolen.some((found) => found.includes('gone') && !found.includes('gone card'))).toBe(
			false
		);
		// The old key and body put back: neither opens under the new epoch.
		const rows = await readRows(device, 'field');
		for (const tables of [['keys'], ['keys', 'bodies'], ['bodies']]) {
			await writeRows(
				device,
				'field',
				old.filter((row) => tables.includes(row.table))
			);
			const thief = device.start();
			value(await thief.unlock('field', passphrase));
			expect(await framesOf(thief, gone)).toBe('RecordDamaged');
			thief.stop();
			await restoreRows(device, 'field', rows);
		}
	});
});

describe('an interrupted destruction', () => {
	async function erasing(failAt: number | null, isTorn: boolean) {
		const scene = await setUp();
		const keeper = scene.device.start();
		value(await keeper.unlock('field', passphrase));
		scene.device.power.restore();
		Object.assign(scene.device.power, { failAt, isTorn });
		const erased = outcome(await keeper.erase([scene.gone]));
		const steps = scene.device.power.steps;
		const locked = outcome(await keeper.cards());
		keeper.stop();
		scene.device.power.restore();
		return { scene, erased, steps, locked };
	}

	test('goes on to its end at the next unlock, at whatever step it stopped', async () => {
		const { steps, erased } = await erasing(null, false);
		expect([erased, steps]).toEqual(['ok', 10]);
		for (let step = 1; step <= steps; step += 1) {
			for (const isTorn of [false, true]) {
				const { scene, erased, locked } = await erasing(step, isTorn);
				expect([erased, locked]).toEqual(['StorageFailed', 'VaultLocked']);
				// Before the first transaction nothing has begun: the case is whole and was not reported.
				const isBegun = step > 1;
				await scene.device.unlocked(passphrase, async (keeper) => {
					expect(await framesOf(keeper, scene.kept)).toEqual(['kept']);
					const expected = isBegun ? 'CaseMissing' : ['gone'];
					expect(await framesOf(keeper, scene.gone)).toEqual(expected);
				});
				if (isBegun) expect(await attack(scene)).toEqual(shut);
			}
		}
	});

	test('goes on even when the unlock that finishes it is interrupted too', async () => {
		for (let step = 2; step <= 10; step += 1) {
			const { scene } = await erasing(step, true);
			const { device } = scene;
			for (let again = 5; again <= 18; again += 1) {
				Object.assign(device.power, { steps: 0, failAt: again });
				const keeper = device.start();
				await keeper.unlock('field', passphrase);
				keeper.stop();
				device.power.restore();
			}
			await device.unlocked(passphrase, async (keeper) => {
				expect(await framesOf(keeper, scene.kept)).toEqual(['kept']);
				expect(await framesOf(keeper, scene.gone)).toBe('CaseMissing');
			});
			expect(await attack(scene)).toEqual(shut);
		}
	});
});
