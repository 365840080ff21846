import { describe, expect, it } from 'vitest';
import { appended, decodeLog, encodeEvent, withoutAnswer, type Log } from '$lib/core/event';
import { fault, type Fault } from '$lib/core/fault';
import { err, ok, type Result } from '$lib/core/result';
import type { Keeper } from '$lib/keeper';
import { CaseWriter, type Saved } from '$lib/session/writer';

/** A keeper in memory that fences on revisions and fails on demand. */
function memoryKeeper() {
	const state = { frames: [] as Uint8Array[], revision: 0, exists: false };
	const calls: string[] = [];
	const begun: Uint8Array[] = [];
	let failNext: Fault | null = null;
	let gate: Promise<void> = Promise.resolve();
	const answer = async <T>(name: string, change: () => T): Promise<Result<T, Fault>> => {
		calls.push(name);
		await gate;
		const failure = failNext;
		failNext = null;
		return failure ? err(failure) : ok(change());
	};
	const fenced = async (name: string, expected: number, change: () => void) =>
		expected === state.revision
			? answer(name, () => {
					change();
					return { revision: ++state.revision };
				})
			: err(fault('StaleRevision'));
	const keeper = {
		begin: (card: Uint8Array, frames: readonly Uint8Array[]) =>
			answer('begin', () => {
				begun.push(card);
				Object.assign(state, { frames: [...frames], revision: 1, exists: true });
				return { caseId: 'a'.repeat(32), revision: 1 };
			}),
		append: (_id: string, revision: number, frame: Uint8Array) =>
			fenced('append', revision, () => state.frames.push(frame)),
		rewrite: (_id: string, revision: number, frames: readonly Uint8Array[]) =>
			fenced('rewrite', revision, () => (state.frames = [...frames])),
		setCard: (_id: string, revision: number) => fenced('setCard', revision, () => undefined),
		erase: () =>
			answer('erase', () => {
				Object.assign(state, { frames: [], revision: 0, exists: false });
			})
	} as unknown as Keeper;
	return {
		keeper,
		state,
		calls,
		begun,
		failWith: (tag: Parameters<typeof fault>[0]) => (failNext = fault(tag)),
		hold: () => {
			let release = () => {};
			gate = new Promise((resolve) => (release = resolve));
			return () => release();
		}
	};
}

function logOf(length: number): Log {
	let log: Log = [];
	for (let i = 0; i < length; i += 1) log = appended(log, { type: 'greeted' });
	return log;
}

function setUp() {
	const memory = memoryKeeper();
	const seen: Saved[] = [];
	const writer = new CaseWriter(memory.keeper, (saved) => seen.push(saved));
	const kept = () => decodeLog(memory.state.frames);
	return { ...memory, seen, writer, kept };
}

const card = new Uint8Array([1]);

describe('the writer', () => {
	it('keeps nothing before the respondent agreed to notes', async () => {
		const { writer, calls, seen } = setUp();
		writer.follow(logOf(5));
		await writer.settled();
		expect(calls).toEqual([]);
		expect(seen).toEqual([]);
	});

	it('writes everything so far at once on agreement, then one event at a time', async () => {
		const { writer, calls, kept, seen } = setUp();
		const log = logOf(4);
		writer.keep(card, log);
		await writer.settled();
		const longer = appended(appended(log, { type: 'preface-said' }), { type: 'paused' });
		writer.follow(longer);
		await writer.settled();
		expect(calls).toEqual(['begin', 'append', 'append']);
		expect(kept()).toEqual({ ok: true, value: longer });
		expect(seen.at(-1)).toBe('saved');
	});

	it('never says saved before the keeper has acknowledged everything', async () => {
		const { writer, seen, hold } = setUp();
		const release = hold();
		writer.keep(card, logOf(1));
		writer.follow(logOf(1));
		await Promise.resolve();
		expect(seen).not.toContain('saved');
		release();
		await writer.settled();
		expect(seen.at(-1)).toBe('saved');
	});

	it('rewrites the whole log when an answer was taken out of it', async () => {
		const { writer, calls, kept } = setUp();
		const log = appended(logOf(2), {
			type: 'response-given',
			item: 'an-item',
			response: { kind: 'codes', codes: ['yes'] },
			locale: 'en',
			mode: 'read',
			wordingHash: 'a'.repeat(64),
			visibility: 'shared'
		});
		writer.keep(card, log);
		await writer.settled();
		const rewritten = withoutAnswer(log, 'an-item');
		writer.follow(rewritten);
		await writer.settled();
		expect(calls).toEqual(['begin', 'rewrite']);
		expect(kept()).toEqual({ ok: true, value: rewritten });
	});

	it('says what failed, keeps the log in hand and succeeds on the next try', async () => {
		const { writer, failWith, kept, seen } = setUp();
		writer.keep(card, logOf(1));
		await writer.settled();
		failWith('QuotaExceeded');
		writer.follow(logOf(1).concat(logOf(2).slice(1)));
		await writer.settled();
		expect(seen.at(-1)).toMatchObject({ tag: 'QuotaExceeded' });
		writer.retry();
		await writer.settled();
		expect(seen.at(-1)).toBe('saved');
		expect(kept()).toMatchObject({ ok: true });
	});

	it('catches up with events that arrive while it writes or replaces the card', async () => {
		const { writer, kept, hold, state } = setUp();
		const log = logOf(1);
		writer.keep(card, log);
		await writer.settled();
		const release = hold();
		const replaced = writer.setCard(card);
		await Promise.resolve();
		const longer = appended(log, { type: 'paused' });
		writer.follow(longer);
		release();
		await replaced;
		await writer.settled();
		expect(kept()).toEqual({ ok: true, value: longer });
		expect(state.revision).toBe(3);
	});

	it('destroys what was kept when the respondent asks for it, and keeps nothing more', async () => {
		const { writer, calls, state, seen } = setUp();
		writer.keep(card, logOf(2));
		await writer.erase();
		expect(state.exists).toBe(false);
		expect(seen.at(-1)).toBe('not-kept');
		writer.follow(logOf(3));
		await writer.settled();
		expect(calls).toEqual(['begin', 'erase']);
	});

	it('does not write to a case while it is being destroyed, and keeps anew if agreed again', async () => {
		const { writer, calls, seen, kept } = setUp();
		writer.keep(card, logOf(2));
		await writer.settled();
		const erased = writer.erase();
		writer.follow(logOf(3));
		await erased;
		await writer.settled();
		expect(calls).toEqual(['begin', 'erase']);
		expect(seen.at(-1)).toBe('not-kept');
		writer.keep(card, logOf(4));
		await writer.settled();
		expect(kept()).toEqual({ ok: true, value: logOf(4) });
	});

	it('still owes the destruction after a fault, and a retry destroys and writes nothing', async () => {
		const { writer, calls, failWith, seen, state } = setUp();
		writer.keep(card, logOf(2));
		await writer.settled();
		failWith('StorageFailed');
		expect(await writer.erase()).toMatchObject({ ok: false, error: { tag: 'StorageFailed' } });
		expect(seen.at(-1)).toMatchObject({ tag: 'StorageFailed' });
		expect(writer.owed).toEqual({ caseId: 'a'.repeat(32) });
		expect(writer.isKeeping).toBe(false);
		expect(writer.caseId).toBeNull();
		writer.follow(logOf(3));
		writer.retry();
		await writer.settled();
		expect(calls).toEqual(['begin', 'erase', 'erase']);
		expect(state.exists).toBe(false);
		expect(seen.at(-1)).toBe('not-kept');
		expect(writer.owed).toBeNull();
	});

	it('destroys first what it still owes, when the respondent agrees again', async () => {
		const { writer, calls, failWith, kept } = setUp();
		writer.keep(card, logOf(2));
		await writer.settled();
		failWith('StorageFailed');
		await writer.erase();
		writer.keep(new Uint8Array([2]), logOf(4));
		await writer.settled();
		expect(calls).toEqual(['begin', 'erase', 'erase', 'begin']);
		expect(kept()).toEqual({ ok: true, value: logOf(4) });
	});

	it('begins with the new card when the respondent agrees again while it destroys', async () => {
		const { writer, hold, begun, calls } = setUp();
		writer.keep(card, logOf(2));
		await writer.settled();
		const release = hold();
		const erased = writer.erase();
		writer.keep(new Uint8Array([2]), logOf(4));
		release();
		expect(await erased).toMatchObject({ ok: true });
		await writer.settled();
		expect(calls).toEqual(['begin', 'erase', 'begin']);
		expect(begun).toEqual([card, new Uint8Array([2])]);
	});

	it('takes a case that is not there any more for destroyed', async () => {
		const { writer, failWith, seen } = setUp();
		writer.keep(card, logOf(2));
		await writer.settled();
		failWith('CaseMissing');
		expect(await writer.erase()).toMatchObject({ ok: true });
		expect(seen.at(-1)).toBe('not-kept');
	});

	it('encodes every event so that it decodes to itself', () => {
		const log = logOf(3);
		expect(decodeLog(log.map(encodeEvent))).toEqual({ ok: true, value: log });
	});
});
