// A conversation changes hands: only with the person's yes to exactly this colleague, needs and next
// step first, and whatever moment everything stops it is in one place and in no other.
import { cleanup } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeEvent } from '$lib/core/event';
import {
	handOver,
	neighbours,
	previewOf,
	stepsOfCase,
	takeBack,
	takeIn,
	type App,
	type Talk
} from '$lib/session';
import type { Device } from '../support/keeper-device';
import { outcome, text, value } from '../support/keeper-expect';
import { settleAll } from '../support/talking';
import { Crash, openAt, says, twoOfficers } from '../support/two-officers';

afterEach(async () => {
	await settleAll();
	cleanup();
});

/** Everything the second officer can take in or has. */
async function atSecond(device: Device): Promise<{ app: App; waiting: number; cases: number }> {
	const app = await openAt(device, 2);
	return { app, waiting: app.passing.waiting.length, cases: app.cases.length };
}

async function firstWaiting(app: App): Promise<Uint8Array> {
	return value(await app.vault.keeper.waitingFile(app.passing.waiting[0] ?? ''));
}

describe('without the person’s yes to this colleague', () => {
	it('nothing is handed over: not asked, refused, taken back, or a yes to somebody else', async () => {
		const { device, app, talk, key } = await twoOfficers();
		const expectNothing = async () => {
			expect(outcome(await handOver(app, talk, { key }))).toBe('AgreementMissing');
			expect(app.talk).toBe(talk);
		};
		await expectNothing();
		const other = key.replace(/.{6}$/, 'qqqqqq').replace('age1', 'age1');
		expect(says(talk, `age1${'q'.repeat(58)}`, 'given')).toBe(true);
		expect(other).not.toBe(key);
		await expectNothing();
		says(talk, key, 'refused');
		await expectNothing();
		says(talk, key, 'given');
		says(talk, key, 'refused');
		await expectNothing();
		expect(app.cases.every(({ state }) => state === 'open')).toBe(true);
		const files = [...device.keyFile.files.keys()].filter((name) => name.includes('waiting'));
		expect(files).toEqual([]);
	});

	it('a yes to sharing a referral with a service stands for nothing', async () => {
		const { app, talk, key } = await twoOfficers();
		talk.send({ type: 'answers-read' });
		talk.send({ type: 'wish-stated', wish: 'other-organisation', service: 'riku' });
		talk.decide('share', 'given', 'spoken', ['May I?'], `colleague-${key.slice(4, 20)}`);
		talk.send({ type: 'paused' });
		expect(outcome(await handOver(app, talk, { key }))).toBe('AgreementMissing');
	});

	it('a key that was not compared, or is another by now, gets nothing', async () => {
		const { app, talk, key } = await twoOfficers();
		says(talk, key, 'given');
		const settings = app.organisation.editableSettings;
		value(await app.organisation.save({ ...settings, colleagues: [] }));
		expect(outcome(await handOver(app, talk, { key }))).toBe('AgreementMissing');
	});
});

describe('with it', () => {
	it('the colleague sees needs and next step, takes it in once, and goes on where it stood', async () => {
		const { device, app, talk, key } = await twoOfficers();
		const phase = talk.phase;
		expect(says(talk, key, 'given')).toBe(true);
		await talk.settled();
		const frames = talk.conversation.log.map((event) => text(encodeEvent(event)));
		const { code } = talk;
		value(await handOver(app, talk, { key }));
		expect([app.talk, app.cases, app.screen]).toEqual([null, [], 'home']);
		expect(app.passing.given).toEqual({ name: 'CD', file: null });
		await app.lock();

		const { app: second } = await atSecond(device);
		expect(second.passing.waiting).toHaveLength(1);
		expect(second.cases).toEqual([]);
		const file = await firstWaiting(second);
		const seen = value(await previewOf(second, file));
		expect(seen.from).toBeNull();
		expect([seen.given.card.code, seen.given.next]).toEqual([code, phase]);
		expect([...seen.given.facts.needs]).toEqual([['wages', 'stated']]);
		const taken = value(await takeIn(second, file, second.passing.waiting[0] ?? null));
		expect(second.passing.waiting).toEqual([]);
		expect(second.cases.map((one) => [one.code, one.state])).toEqual([[code, 'open']]);
		const opened = value(await second.vault.keeper.open(taken.caseId));
		expect(opened.frames.map(text)).toEqual(frames);
		expect(outcome(await takeIn(second, file, null))).toBe('ok');
		expect(second.cases).toHaveLength(1);
		await second.lock();

		const third = await openAt(device, 1);
		expect(third.cases).toEqual([]);
	});

	it('goes as a letter to a colleague elsewhere, and stays until they say the code', async () => {
		const { device, app, talk, key } = await twoOfficers();
		says(talk, key, 'given');
		// The colleague's vault is on another device: here nobody has this key.
		device.keyFile.files.delete('askwell-field.2/public');
		value(await handOver(app, talk, { key }));
		const file = app.passing.given?.file ?? new Uint8Array();
		const [listed] = app.cases;
		expect(listed?.state).toBe('given');
		await app.lock();
		const { app: second, waiting } = await atSecond(device);
		expect(waiting).toBe(0);
		const { mark } = value(await takeIn(second, file, null));
		await second.lock();

		const first = await openAt(device, 1);
		expect(first.cases[0]?.state).toBe('given');
		expect(outcome(await first.confirmReceipt(first.cases[0]!, 'AAA-AAA'))).toBe(
			'ReceiptCodeWrong'
		);
		value(await first.confirmReceipt(first.cases[0]!, mark));
		expect(first.cases).toEqual([]);
	});

	it('is refused by whoever it is not for, and when the yes in it is to another', async () => {
		const { device, app, talk, key } = await twoOfficers();
		says(talk, `age1${'q'.repeat(58)}`, 'given');
		await talk.settled();
		// Sealed past all screens: the keeper knows no agreement, the taker looks for it.
		const keeper = app.vault.keeper;
		const card = new TextEncoder().encode(
			JSON.stringify({ v: 1, code: talk.code, day: talk.today, state: 'open', receipt: '' })
		);
		const to = { recipient: key, mark: 'AAA-AAA', card };
		const file = value(await keeper.giveCase(talk.caseId ?? '', to));
		expect(outcome(await takeIn(app, file, null))).toBe('NotForThisKey');
		await app.lock();
		const { app: second } = await atSecond(device);
		expect(outcome(await takeIn(second, file, null))).toBe('HandoverRefused');
		expect(second.cases).toEqual([]);
	});
});

describe('time and steps', () => {
	const pass = (device: Device, hours: number) => {
		device.clockMs += hours * 3_600_000;
		device.monotonicMs += hours * 3_600_000;
	};
	const kindsOf = async (app: App) => {
		const steps = value(await stepsOfCase(app.vault.keeper, app.cases[0]?.caseId ?? ''));
		return steps?.map(({ kind }) => kind) ?? [];
	};

	it('go along: the cap does not begin anew, and what was done is in one row', async () => {
		const { device, app, talk, key } = await twoOfficers();
		pass(device, 100);
		says(talk, key, 'given');
		value(await handOver(app, talk, { key }));
		await app.lock();
		pass(device, 40);
		const { app: second } = await atSecond(device);
		const file = await firstWaiting(second);
		expect(value(await previewOf(second, file)).fate).toEqual({ kind: 'goes', hoursLeft: 28 });
		value(await takeIn(second, file, second.passing.waiting[0] ?? null));
		const [listed] = second.cases;
		expect((listed?.changedHour ?? 0) - (listed?.begunHour ?? 0)).toBe(140);
		const kinds = await kindsOf(second);
		expect(kinds.slice(0, 3)).toEqual(['begun', 'talk-yes', 'notes-yes']);
		expect(kinds.slice(-3)).toEqual(['colleague-yes', 'handed-over', 'taken-over']);
		await second.sweep();
		expect(second.cases).toHaveLength(1);
		pass(device, 28);
		await second.sweep();
		expect(second.cases).toEqual([]);
	});

	it('are over: then it is not taken in, and lies where it lay until somebody decides', async () => {
		const { device, app, talk, key } = await twoOfficers();
		pass(device, 100);
		says(talk, key, 'given');
		value(await handOver(app, talk, { key }));
		await app.lock();
		pass(device, 68);
		const { app: second, waiting } = await atSecond(device);
		expect(waiting).toBe(1);
		const file = await firstWaiting(second);
		expect(outcome(await previewOf(second, file))).toBe('HandoverExpired');
		expect(outcome(await takeIn(second, file, second.passing.waiting[0] ?? null))).toBe(
			'HandoverExpired'
		);
		expect([second.cases, second.passing.waiting.length]).toEqual([[], 1]);
	});

	it('say that it was taken back, too', async () => {
		const { device, app, talk, key } = await twoOfficers();
		says(talk, key, 'given');
		device.keyFile.files.delete('askwell-field.2/public');
		value(await handOver(app, talk, { key }));
		await takeBack(app, app.cases[0]!);
		expect(app.cases[0]?.state).toBe('open');
		expect((await kindsOf(app)).slice(-2)).toEqual(['handed-over', 'handing-taken-back']);
	});
});

describe('a key that was swapped on the disk', () => {
	it('is not used, and is told apart from the one that was compared', async () => {
		const { device, app, talk, key } = await twoOfficers();
		const files = device.keyFile.files;
		expect(value(await neighbours(app))[0]?.known).toBe('compared');
		files.set('askwell-field.2/public', files.get('askwell-field/public')!);
		expect(value(await neighbours(app))[0]?.known).toBe('changed');
		says(talk, key, 'given');
		value(await handOver(app, talk, { key }));
		// It was sealed to the compared key, and nobody here shows that one: it became a letter.
		expect(app.passing.given?.file).not.toBeNull();
	});
});

describe('when everything stops in between', () => {
	/** In how many places a talk can still be had, and whether it is certain. */
	async function copies(device: Device, code: string) {
		const first = await openAt(device, 1);
		const own = first.cases.filter((one) => one.code === code);
		await first.lock();
		const second = await openAt(device, 2);
		const theirs =
			second.cases.filter((one) => one.code === code).length + second.passing.waiting.length;
		await second.lock();
		return { own: own.map(({ state }) => state), theirs };
	}

	it('while it is given, it is with one of them and not with both', async () => {
		const seen = new Set<string>();
		for (let left = 0; left < 40; left += 1) {
			const crash = new Crash();
			const { device, app, talk, key } = await crashing(crash);
			says(talk, key, 'given');
			await talk.settled();
			crash.left = left;
			const done = await handOver(app, talk, { key });
			const { own, theirs } = await copies(device, talk.code);
			expect(own.length + theirs, String(left)).toBe(1);
			seen.add(own[0] ?? 'theirs');
			if (crash.left !== null && crash.left >= 0 && done.ok) break;
		}
		expect([...seen].toSorted()).toEqual(['given', 'open', 'theirs']);
	}, 120_000);

	it('while it is taken in, it is there once', async () => {
		const seen = new Set<string>();
		for (let left = 0; left < 20; left += 1) {
			const { device, app, talk, key } = await twoOfficers();
			says(talk, key, 'given');
			value(await handOver(app, talk, { key }));
			await app.lock();
			const crash = new Crash();
			const second = await openAt(device, 2, crash);
			const file = await firstWaiting(second);
			const waits = second.passing.waiting[0] ?? null;
			crash.left = left;
			const done = await takeIn(second, file, waits);
			const again = await openAt(device, 2);
			expect(again.cases.length + again.passing.waiting.length, String(left)).toBe(1);
			seen.add(again.cases.length === 1 ? 'kept' : 'waits');
			await again.lock();
			if (crash.left !== null && crash.left >= 0 && done.ok) break;
		}
		expect([...seen].toSorted()).toEqual(['kept', 'waits']);
	}, 120_000);
});

/** As `twoOfficers`, with the first one's keeper under a crash. */
async function crashing(crash: Crash) {
	const both = await twoOfficers();
	const { talk } = both;
	await talk.settled();
	const { caseId } = talk;
	await both.app.lock();
	const app = await openAt(both.device, 1, crash);
	value(await app.resumeTalk(caseId ?? ''));
	return { ...both, app, talk: app.talk as Talk };
}
