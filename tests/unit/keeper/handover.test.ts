// A case on its way from one officer to another: for their key alone, signed, bounded, and neither
// lost nor doubled whatever moment the power goes.

import { beforeEach, describe, expect, test } from 'vitest';
import { concat, copyOf, utf8 } from '$lib/keeper/bytes';
import type { Keeper } from '$lib/keeper/keeper';
import { openSealed, sealTo } from '$lib/keeper/vault/age';
import { pad, unpad } from '$lib/keeper/vault/envelope';
import { openHandover, sealHandover } from '$lib/keeper/vault/handover';
import { makeOfficer, publicKeys, type Officer } from '$lib/keeper/vault/officer';
import { signBytes } from '$lib/keeper/vault/signing';
import { addSteps, entryLength } from '$lib/keeper/vault/steps';
import { checkSteps } from '$lib/keeper/vault/steps-file';
import { Device, fixedRandom } from '../../support/keeper-device';
import { bytes, outcome, text, value } from '../../support/keeper-expect';
import { newOfficer, officer, placeOf } from '../../support/officers';

const mark = 'K7X-4RM';
const frames = [bytes('zQ7 first'), bytes(''), bytes('zQ7 third')];

interface Scene {
	readonly device: Device;
	readonly caseId: string;
	readonly recipient: string;
}

let scene: Scene;
beforeEach(async () => {
	const device = new Device();
	const second = await newOfficer(device, 2, 'CD');
	const { recipient } = value(await second.keysAt(placeOf(2)))!;
	value(await second.lock());
	const first = await newOfficer(device, 1, 'AB');
	const { caseId } = value(await first.begin(bytes('open'), frames));
	value(await first.lock());
	scene = { device, caseId, recipient };
});

/** The first officer's keeper, with the case open, and its sealed file. */
async function giving(): Promise<{ readonly keeper: Keeper; readonly file: Uint8Array }> {
	const keeper = await officer(scene.device, 1);
	value(await keeper.open(scene.caseId));
	const to = { recipient: scene.recipient, mark, card: bytes('given') };
	return { keeper, file: value(await keeper.giveCase(scene.caseId, to)) };
}

describe('a sealed case', () => {
	test('opens for the colleague as it was, with its mark and its giver', async () => {
		const { keeper, file } = await giving();
		const { signer } = value(await keeper.keysAt(placeOf(1)))!;
		const second = await officer(scene.device, 2);
		const opened = value(await second.openHandover(file));
		expect(opened.frames).toEqual(frames);
		expect([text(opened.card), opened.mark]).toEqual(['given', mark]);
		expect(opened.signer).toEqual(signer);
		expect(opened.caseId).not.toBe(scene.caseId);
	});

	test('opens for nobody else, its giver included, and shows nothing', async () => {
		const { keeper, file } = await giving();
		expect(outcome(await keeper.openHandover(file))).toBe('NotForThisKey');
		const third = await newOfficer(scene.device, 3);
		expect(outcome(await third.openHandover(file))).toBe('NotForThisKey');
		expect(Buffer.from(file).includes('zQ7')).toBe(false);
		expect(Buffer.from(file).includes(mark)).toBe(false);
	});

	test('has one of three sizes', async () => {
		const sizes = new Set<number>();
		const keeper = await officer(scene.device, 1);
		for (const length of [0, 1, 5_000, 20_000, 60_000, 200_000]) {
			const { caseId } = value(await keeper.begin(bytes('card'), [new Uint8Array(length)]));
			const to = { recipient: scene.recipient, mark, card: bytes('c') };
			sizes.add(value(await keeper.giveCase(caseId, to)).length);
		}
		expect(sizes.size).toBe(3);
	});

	test('is not made of a case that is not open, nor for what is no key', async () => {
		const { keeper } = await giving();
		const to = { recipient: scene.recipient, mark, card: bytes('c') };
		expect(outcome(await keeper.giveCase('0'.repeat(32), to))).toBe('CaseMissing');
		const bad = { ...to, recipient: 'age1nobody' };
		expect(outcome(await keeper.giveCase(scene.caseId, bad))).toBe('RecipientRefused');
		const long = { ...to, card: new Uint8Array(181) };
		expect(outcome(await keeper.giveCase(scene.caseId, long))).toBe('TooLarge');
		for (const other of ['', 'small', 'ABCDEFGHIJKLM', 'A\u0000']) {
			const wrong = { ...to, mark: other };
			expect(outcome(await keeper.giveCase(scene.caseId, wrong))).toBe('UnknownFormat');
		}
	});

	test('is not given when the step of taking it in would not fit', async () => {
		const second = await officer(scene.device, 2);
		value(await second.lock());
		const keeper = await officer(scene.device, 1);
		const to = { recipient: scene.recipient, mark, card: bytes('c') };
		const ends = new Set<string>();
		// With one step the record has 67 bytes, and each further step 19: only the shortest is taken.
		for (const length of [262_000, 262_007, 262_025]) {
			const { caseId } = value(await keeper.begin(bytes('card'), [new Uint8Array(length)], [1]));
			const given = await keeper.giveCase(caseId, to);
			ends.add(outcome(given));
			if (!given.ok) continue;
			const taker = await officer(scene.device, 2);
			const taken = value(await taker.takeCase(given.value, [24]));
			expect(value(await taker.readSteps(taken.caseId))?.steps).toHaveLength(2);
			taker.stop();
		}
		expect([...ends]).toEqual(['ok', 'TooLarge']);
	});

	test('is taken in although it is full already, without the step', async () => {
		const keeper = await officer(scene.device, 1);
		const content = [new Uint8Array(262_025)];
		const { caseId } = value(await keeper.begin(bytes('card'), content, [1]));
		expect(value(await keeper.open(caseId)).frames).toHaveLength(1);
		const giver = makeOfficer({ randomBytes: fixedRandom('giver') });
		const steps = addSteps({ randomBytes: fixedRandom('steps') }, null, [1], 20_000)!;
		const hours = { begunHour: 490_700, changedHour: 490_800 };
		const file = value(
			await sealHandover({ ns: 'field', place: 1, id: new Uint8Array(16) }, giver, {
				...{ caseId: '1'.repeat(32), recipient: scene.recipient, mark, card: bytes('c') },
				...{ frames: content, steps, ...hours }
			})
		);
		const second = await officer(scene.device, 2);
		const taken = value(await second.takeCase(file, [24]));
		expect(value(await second.open(taken.caseId)).frames).toEqual(content);
		expect(value(await second.readSteps(taken.caseId))?.steps).toHaveLength(1);
	});

	test('is taken in once, however often it is asked for', async () => {
		const { file } = await giving();
		const second = await officer(scene.device, 2);
		const taken = value(await second.takeCase(file));
		expect(value(await second.takeCase(file))).toEqual(taken);
		const again = await officer(scene.device, 2);
		expect(value(await again.takeCase(file)).caseId).toBe(taken.caseId);
		expect(value(await again.cards()).map((card) => text(card.bytes))).toEqual(['given']);
		expect(value(await again.open(taken.caseId)).frames).toEqual(frames);
	});
});

describe('a case that changed hands', () => {
	const hour = 3_600_000;
	/** Time passes for both clocks, as it does in truth. */
	const pass = (hours: number) => {
		scene.device.clockMs += hours * hour;
		scene.device.monotonicMs += hours * hour;
	};
	const agesOf = async (keeper: Keeper) => {
		const now = value(await keeper.time()).hour;
		return value(await keeper.cards()).map((one) => [now - one.begunHour, now - one.changedHour]);
	};

	test('is as old as it was with the giver, and the way counts', async () => {
		pass(100);
		const { file } = await giving();
		pass(20);
		const second = await officer(scene.device, 2);
		const now = value(await second.time()).hour;
		const seen = value(await second.openHandover(file));
		expect([now - seen.begunHour, now - seen.changedHour]).toEqual([120, 20]);
		value(await second.takeCase(file, [24]));
		expect(await agesOf(second)).toEqual([[120, 0]]);
		value(await second.lock());
		expect(await agesOf(await officer(scene.device, 2))).toEqual([[120, 0]]);
	});

	test('is no younger where the vaults do not count alike', async () => {
		pass(100);
		const { file } = await giving();
		scene.device.clockMs -= 90 * hour;
		const second = await officer(scene.device, 2);
		value(await second.takeCase(file));
		// By the colleague's clock it was sealed in the future: what had passed is all that is known.
		expect((await agesOf(second))[0]?.[0]).toBe(100);
	});

	test('has the record that it had, which goes on and fits what a referral took along', async () => {
		const keeper = await officer(scene.device, 1);
		value(await keeper.note(scene.caseId, 1, [1, 2, 19]));
		const before = value(await keeper.readSteps(scene.caseId))!;
		const to = { recipient: scene.recipient, mark, card: bytes('given') };
		const file = value(await keeper.giveCase(scene.caseId, to));
		value(await keeper.lock());
		const second = await officer(scene.device, 2);
		const { caseId, revision } = value(await second.takeCase(file, [24]));
		value(await second.append(caseId, revision, bytes('more'), [3]));
		const after = value(await second.readSteps(caseId))!;
		expect(after.steps.map(({ kind }) => kind)).toEqual([1, 2, 19, 24, 3]);
		expect(value(checkSteps(after.file, before.anchor)).verdict).toBe('fits');
		// The control: a record that begins anew with the colleague does not fit.
		const other = value(await second.begin(bytes('card'), frames, [1, 2, 19, 24, 3]));
		const anew = value(await second.readSteps(other.caseId))!;
		expect(value(checkSteps(anew.file, before.anchor)).verdict).toBe('differs');
	});

	test('begins a record when it had none', async () => {
		const { file } = await giving();
		const second = await officer(scene.device, 2);
		const { caseId } = value(await second.takeCase(file, [24]));
		expect(value(await second.readSteps(caseId))?.steps.map(({ kind }) => kind)).toEqual([24]);
	});
});

describe('what is refused', () => {
	const vault = { ns: 'field', place: 1, id: new Uint8Array(16) } as const;
	const giver = makeOfficer({ randomBytes: fixedRandom('giver') });
	const taker = makeOfficer({ randomBytes: fixedRandom('taker') });
	const other = makeOfficer({ randomBytes: fixedRandom('other') });
	const own = (one: Officer) => publicKeys(one).recipient;
	const steps = addSteps({ randomBytes: fixedRandom('steps') }, null, [1, 2, 3], 20_000)!;
	const kept = { steps, begunHour: 490_700, changedHour: 490_800 };

	/** The plaintext of a right file, without its signature. */
	async function said(): Promise<Uint8Array> {
		const card = bytes('card');
		const what = { ...kept, caseId: '1'.repeat(32), recipient: own(taker), mark, card, frames };
		const file = value(await sealHandover(vault, giver, what));
		const plain = value(await openSealed(taker.secret, file));
		return plain.slice(0, -64);
	}

	async function open(plain: Uint8Array, signer = giver, ns: 'field' | 'practice' = 'field') {
		const signature = signBytes(signer.seed, concat(utf8('askwell-handover-v1\n'), plain));
		const file = value(await sealTo([own(taker)], concat(plain, signature)));
		return outcome(await openHandover({ ...vault, ns }, taker, file));
	}

	const changed = async (at: number, to: number) => {
		const plain = copyOf(await said());
		plain[at] = to;
		return plain;
	};

	test('is anything but exactly what was signed', async () => {
		expect(await open(await said())).toBe('ok');
		const plain = await said();
		for (const at of [0, 8, 30, 60, 118, 131, 138, 140, 400, plain.length - 1]) {
			const flipped = copyOf(plain);
			flipped[at] = flipped[at]! ^ 1;
			const signature = signBytes(giver.seed, concat(utf8('askwell-handover-v1\n'), plain));
			const file = value(await sealTo([own(taker)], concat(flipped, signature)));
			expect(outcome(await openHandover(vault, taker, file)), String(at)).toBe('HandoverRefused');
		}
	});

	test('is a signature of another than it names', async () => {
		expect(await open(await said(), other)).toBe('HandoverRefused');
	});

	test('is one that was meant for somebody else and passed on', async () => {
		const { sealHandover } = await import('$lib/keeper/vault/handover');
		const to = { recipient: own(other), mark, card: bytes('c') };
		const what = { ...kept, ...to, caseId: '1'.repeat(32), frames };
		const file = value(await sealHandover(vault, giver, what));
		const plain = value(await openSealed(other.secret, file));
		const again = value(await sealTo([own(taker)], plain));
		expect(outcome(await openHandover(vault, taker, again))).toBe('HandoverRefused');
	});

	test('is another version, namespace, reserved byte, mark, card or padding', async () => {
		expect(await open(await changed(4, 3))).toBe('UnknownFormat');
		expect(await open(await changed(4, 0))).toBe('UnknownFormat');
		expect(await open(await changed(4, 1))).toBe('HandoverRefused');
		expect(await open(await changed(5, 2))).toBe('UnknownFormat');
		expect(await open(await changed(6, 2))).toBe('HandoverRefused');
		expect(await open(await said(), giver, 'practice')).toBe('HandoverRefused');
		expect(await open(await changed(7, 1))).toBe('HandoverRefused');
		expect(await open(await changed(118, 0))).toBe('HandoverRefused');
		expect(await open(await changed(172, 181))).toBe('HandoverRefused');
		expect(await open(await changed(352, 1))).toBe('HandoverRefused');
		expect(await open(await changed(5_000, 1))).toBe('HandoverRefused');
		expect(await open(await changed(356, 255))).toBe('HandoverRefused');
	});

	test('is an hour of change before the beginning', async () => {
		expect(await open(await changed(130, 1))).toBe('HandoverRefused');
		expect(await open(await changed(134, 1))).toBe('ok');
	});

	test('is a record of steps that is cut off, longer, emptied or not the one it ends with', async () => {
		const plain = await said();
		const content = unpad(copyOf(plain.subarray(353)))!;
		const withContent = (other: Uint8Array) => concat(plain.subarray(0, 353), pad(other)!);
		expect(await open(withContent(content))).toBe('ok');
		expect(await open(withContent(content.slice(0, -entryLength)))).toBe('HandoverRefused');
		expect(await open(withContent(content.slice(0, -1)))).toBe('HandoverRefused');
		expect(await open(withContent(content.slice(0, -steps.length)))).toBe('HandoverRefused');
		const more = addSteps({ randomBytes: fixedRandom('none') }, steps, [4], 20_001)!;
		const before = content.slice(0, -steps.length);
		expect(await open(withContent(concat(before, more)))).toBe('HandoverRefused');
		const another = copyOf(content);
		another[another.length - entryLength] = 9;
		expect(await open(withContent(another))).toBe('HandoverRefused');
		expect(await open(await changed(139, 2))).toBe('HandoverRefused');
		expect(await open(await changed(171, (plain[171]! + 1) % 256))).toBe('HandoverRefused');
	});

	test('is what is no such file at all', async () => {
		for (const plain of [bytes(''), bytes('AWHO'), new Uint8Array(20_000)]) {
			const file = value(await sealTo([own(taker)], copyOf(plain)));
			expect(outcome(await openHandover(vault, taker, file))).toBe('HandoverRefused');
		}
		expect(outcome(await openHandover(vault, taker, utf8('no age')))).toBe('HandoverRefused');
	});
});

describe('what waits in a colleague’s place', () => {
	test('is there for them alone, and its mark stays when it was taken', async () => {
		const { keeper, file } = await giving();
		expect(value(await keeper.wasHandedOver(mark))).toBe(false);
		value(await keeper.putWaiting(2, mark, file));
		value(await keeper.putWaiting(2, mark, file));
		expect(value(await keeper.wasHandedOver(mark))).toBe(true);
		expect(value(await keeper.waiting())).toEqual([]);
		const second = await officer(scene.device, 2);
		expect(value(await second.waiting())).toEqual([mark]);
		expect(value(await second.waitingFile(mark))).toEqual(file);
		value(await second.clearWaiting(mark));
		expect(value(await second.waiting())).toEqual([]);
		expect(outcome(await second.waitingFile(mark))).toBe('CaseMissing');
		const files = [...scene.device.keyFile.files.values()].map((one) => Buffer.from(one));
		expect(files.some((one) => one.includes(Buffer.from(file.slice(0, 40))))).toBe(false);
		expect(value(await (await officer(scene.device, 1)).wasHandedOver(mark))).toBe(true);
	});

	test('is eight at most, and no bigger than a case can be', async () => {
		const { keeper, file } = await giving();
		for (let count = 1; count <= 8; count += 1) {
			value(await keeper.putWaiting(2, `AAA-AA${count}`, file));
		}
		expect(outcome(await keeper.putWaiting(2, 'AAA-AA9', file))).toBe('WaitingFull');
		const second = await officer(scene.device, 2);
		expect(value(await second.waiting())).toHaveLength(8);
		value(await second.clearWaiting('AAA-AA3'));
		const first = await officer(scene.device, 1);
		value(await first.putWaiting(2, 'AAA-AA9', file));
		const big = new Uint8Array(270_001);
		expect(outcome(await first.putWaiting(2, 'AAA-BBB', big))).toBe('TooLarge');
		const again = await officer(scene.device, 2);
		expect(value(await again.waiting()).at(-1)).toBe('AAA-AA9');
	});

	test('is offered only when it is whole, and may be put again when it is not', async () => {
		const { keeper, file } = await giving();
		value(await keeper.putWaiting(2, mark, file));
		const files = scene.device.keyFile.files;
		const whole = files.get('askwell-field.2/waiting-1')!;
		for (const at of [0, 4, 8, 12, 24, 28, 60, 300, whole.length - 1]) {
			const flipped = copyOf(whole);
			flipped[at] = flipped[at]! ^ 1;
			files.set('askwell-field.2/waiting-1', flipped);
			const second = await officer(scene.device, 2);
			expect(value(await second.waiting()), String(at)).toEqual([]);
			second.stop();
		}
		files.set('askwell-field.2/waiting-1', whole.slice(0, 40));
		const first = await officer(scene.device, 1);
		value(await first.putWaiting(2, mark, file));
		expect(value(await (await officer(scene.device, 2)).waitingFile(mark))).toEqual(file);
	});

	test('never lies where there is no vault', async () => {
		const { keeper, file } = await giving();
		expect(outcome(await keeper.putWaiting(5, mark, file))).toBe('VaultMissing');
		expect(outcome(await keeper.putWaiting(1, mark, file))).toBe('VaultMissing');
		expect([...scene.device.keyFile.files.keys()].some((name) => name.includes('.5'))).toBe(false);
	});

	test('goes with the vault it waits in', async () => {
		const { keeper, file } = await giving();
		value(await keeper.putWaiting(2, mark, file));
		value(await keeper.lock());
		value(await scene.device.start().destroy(placeOf(2)));
		expect([...scene.device.keyFile.files.keys()].filter((name) => name.includes('.2'))).toEqual(
			[]
		);
	});
});

describe('public keys on the disk', () => {
	test('are shown only when they are whole', async () => {
		const keeper = await officer(scene.device, 1);
		const files = scene.device.keyFile.files;
		const whole = files.get('askwell-field.2/public')!;
		expect(value(await keeper.keysAt(placeOf(2)))?.recipient).toBe(scene.recipient);
		expect(value(await keeper.keysAt(placeOf(7)))).toBeNull();
		for (const at of [0, 4, 8, 20, 75, 133]) {
			const flipped = copyOf(whole);
			flipped[at] = flipped[at]! ^ 1;
			files.set('askwell-field.2/public', flipped);
			expect(value(await keeper.keysAt(placeOf(2))), String(at)).toBeNull();
		}
		files.set('askwell-field.2/public', concat(whole, new Uint8Array(1)));
		expect(value(await keeper.keysAt(placeOf(2)))).toBeNull();
		const second = await officer(scene.device, 2);
		value(await second.publishKeys());
		expect(value(await second.keysAt(placeOf(2)))?.recipient).toBe(scene.recipient);
	});
});

describe('a power cut', () => {
	/** Counts the steps of a piece of work, then plays it once for each, cut there. */
	async function everyCut(work: (keeper: Keeper, file: Uint8Array) => Promise<unknown>) {
		const { power } = scene.device;
		const before = new Map([...scene.device.keyFile.files].map(([k, v]) => [k, v.slice()]));
		const first = await giving();
		Object.assign(power, { steps: 0, failAt: null });
		await work(first.keeper, first.file);
		const { steps } = power;
		expect(steps).toBeGreaterThan(3);
		const cuts: { failAt: number; isTorn: boolean }[] = [];
		for (let failAt = 1; failAt <= steps; failAt += 1) {
			cuts.push({ failAt, isTorn: false }, { failAt, isTorn: true });
		}
		return {
			cuts,
			play: async (cut: { failAt: number; isTorn: boolean }) => {
				scene.device.keyFile.files.clear();
				for (const [name, file] of before) scene.device.keyFile.files.set(name, file.slice());
				const { keeper, file } = await giving();
				Object.assign(power, { steps: 0, ...cut });
				await work(keeper, file);
				power.restore();
				power.isTorn = false;
				return file;
			}
		};
	}

	test('while it is put there leaves it whole or not at all, and it can be put again', async () => {
		const { cuts, play } = await everyCut((keeper, file) => keeper.putWaiting(2, mark, file));
		const seen = new Set<number>();
		for (const cut of cuts) {
			const file = await play(cut);
			const second = await officer(scene.device, 2);
			const waiting = value(await second.waiting());
			seen.add(waiting.length);
			if (waiting.length > 0) expect(value(await second.waitingFile(mark))).toEqual(file);
			const first = await officer(scene.device, 1);
			value(await first.putWaiting(2, mark, file));
			expect(value(await (await officer(scene.device, 2)).waiting())).toEqual([mark]);
		}
		expect([...seen].toSorted()).toEqual([0, 1]);
	});

	test('while it is cleared leaves it whole or only its mark', async () => {
		const { cuts, play } = await everyCut(async (keeper, file) => {
			scene.device.power.failAt ??= null;
			const { failAt } = scene.device.power;
			scene.device.power.failAt = null;
			value(await keeper.putWaiting(2, mark, file));
			keeper.stop();
			const second = await officer(scene.device, 2);
			Object.assign(scene.device.power, { steps: 0, failAt });
			return second.clearWaiting(mark);
		});
		const ends = new Set<number>();
		for (const cut of cuts) {
			await play(cut);
			const second = await officer(scene.device, 2);
			ends.add(value(await second.waiting()).length);
			const first = await officer(scene.device, 1);
			expect(value(await first.wasHandedOver(mark))).toBe(true);
		}
		expect([...ends].toSorted()).toEqual([0, 1]);
	});
});
