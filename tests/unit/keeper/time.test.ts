// Time as the vault counts it, through the whole keeper: what a case is told to be old, and what a
// clock that somebody set can and cannot do to that.
import { beforeEach, describe, expect, test } from 'vitest';
import { arrived } from '$lib/keeper/store/vault-time';
import type { Keeper } from '$lib/keeper/keeper';
import { Device } from '../../support/keeper-device';
import { bytes, outcome, passphrase, value } from '../../support/keeper-expect';

const hour = 3_600_000;
const day = 24 * hour;

let device: Device;
let keeper: Keeper;

beforeEach(async () => {
	device = new Device();
	keeper = device.start();
	value(await keeper.create('field', passphrase));
});

async function restart(): Promise<void> {
	value(await keeper.lock());
	keeper = device.start();
	value(await keeper.unlock('field', passphrase));
}

/** Time passes for both clocks, as it does in truth. */
function pass(ms: number): void {
	device.clockMs += ms;
	device.monotonicMs += ms;
}

async function agesOf(): Promise<readonly (readonly number[])[]> {
	const now = value(await keeper.time()).hour;
	const cards = value(await keeper.cards());
	return cards.map(({ begunHour, changedHour }) => [now - begunHour, now - changedHour]);
}

describe('the age of a case', () => {
	test('is counted from its beginning and from its last change, over a restart', async () => {
		const { caseId } = value(await keeper.begin(bytes('card'), [bytes('one')]));
		pass(5 * hour);
		value(await keeper.append(caseId, 1, bytes('two')));
		await restart();
		pass(2 * hour);
		expect(await agesOf()).toEqual([[7, 2]]);
		value(await keeper.setCard(caseId, 2, bytes('new')));
		expect(await agesOf()).toEqual([[7, 0]]);
		value(await keeper.erase([value(await keeper.begin(bytes(''), [])).caseId]));
		await restart();
		expect(await agesOf()).toEqual([[7, 0]]);
	});

	test('can begin before the case came here, and never after', async () => {
		const { hour: now } = value(await keeper.time());
		value(await keeper.begin(bytes('earlier'), [], [], now - 30));
		value(await keeper.begin(bytes('later'), [], [], now + 30));
		expect((await agesOf()).toSorted()).toEqual([
			[0, 0],
			[30, 0]
		]);
	});

	test('grows while the vault is open although the clock was set back', async () => {
		value(await keeper.begin(bytes('card'), []));
		device.clockMs -= 10 * day;
		device.monotonicMs += 9 * hour;
		const [ages] = await agesOf();
		// One hour more than passed: what had passed of an hour may not be forgotten.
		expect(ages).toEqual([10, 10]);
	});

	test('does not shrink, and grows on, when the clock is set back while the vault is shut', async () => {
		value(await keeper.begin(bytes('card'), []));
		pass(50 * hour);
		value(await keeper.time());
		value(await keeper.lock());
		device.clockMs -= 20 * day;
		keeper = device.start();
		value(await keeper.unlock('field', passphrase));
		expect(await agesOf()).toEqual([[51, 51]]);
		pass(3 * hour);
		expect(await agesOf()).toEqual([[54, 54]]);
	});
});

describe('a clock that moved by more than thirty days', () => {
	test.each([40 * day, -40 * day])(
		'is asked about before anything is counted (%d ms)',
		async (by) => {
			value(await keeper.begin(bytes('card'), []));
			await restart();
			value(await keeper.lock());
			device.clockMs += by;
			keeper = device.start();
			value(await keeper.unlock('field', passphrase));
			const asked = value(await keeper.time()).doubt;
			const shownDay = Math.floor(device.clockMs / day);
			expect(asked).toEqual({ seenDay: 20_468, shownDay });
			expect(await agesOf()).toEqual([[0, 0]]);
			// Meanwhile what surely passes counts, and the question stands over a restart.
			pass(3 * hour);
			expect(await agesOf()).toEqual([[3, 3]]);
			await restart();
			expect(value(await keeper.time()).doubt).toEqual({ seenDay: 20_468, shownDay });
			// Another day than the one that was shown is not what was said to be right.
			expect(value(await keeper.confirmDay(shownDay + 1)).doubt).not.toBeNull();
			expect(value(await keeper.confirmDay(shownDay)).doubt).toBeNull();
			expect(await agesOf()).toEqual([by > 0 ? [40 * 24 + 3, 40 * 24 + 3] : [3, 3]]);
		}
	);

	test('and is put right is believed again, and nothing was lost of the time between', async () => {
		value(await keeper.begin(bytes('card'), []));
		value(await keeper.lock());
		device.clockMs -= 3650 * day;
		keeper = device.start();
		value(await keeper.unlock('field', passphrase));
		pass(2 * hour);
		expect(await agesOf()).toEqual([[2, 2]]);
		device.clockMs += 3650 * day;
		expect(value(await keeper.time()).doubt).toBeNull();
		expect(await agesOf()).toEqual([[2, 2]]);
		pass(day);
		expect(await agesOf()).toEqual([[26, 26]]);
	});
});

test('time is for the open vault only', async () => {
	value(await keeper.lock());
	keeper = device.start();
	expect(outcome(await keeper.time())).toBe('VaultLocked');
	expect(outcome(await keeper.confirmDay(1))).toBe('VaultLocked');
});

describe('the hours of a case from another vault', () => {
	const hours = { begunHour: 490_600, changedHour: 490_700 };

	test.each([
		['the way here counts', 490_712, [112, 12]],
		['up to thirty days', 491_420, [820, 720]],
		['but no more is believed', 491_421, [100, 0]],
		['nor less than nothing', 490_000, [100, 0]]
	])('%s', (_, now, ages) => {
		const here = arrived(hours, now);
		expect([now - here.begunHour, now - here.changedHour]).toEqual(ages);
	});

	test('are now where none were kept, and never the zero that stands for none', () => {
		expect(arrived(null, 490_000)).toEqual({ begunHour: 490_000, changedHour: 490_000 });
		expect(arrived({ begunHour: 0, changedHour: 900_000 }, 10).begunHour).toBe(1);
	});
});
