// R9: whatever is done to the clock, while the vault is open or shut, nothing is kept for longer than
// it may be, by the count of the vault. A life is a row of steps in which true time passes and the
// clock is set; beside the vault's count the same life is told to the rule that reads ages off the
// clock, which must be caught.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	believe,
	hourOf,
	mostHoursMoved,
	startClock,
	tick,
	uncounted,
	type Clock
} from '$lib/keeper/store/vault-time';

const hour = 3_600_000;
const year = 8766 * hour;

/** True time that passes, and what the clock is set by, in ms; and what then happens. */
interface Step {
	readonly passesMs: number;
	readonly setByMs: number;
	readonly isShut: boolean;
	readonly isConfirmed: boolean;
}

const minutes = fc.integer({ min: -1440, max: 1440 }).map((count) => count * 60_000);
const zones = fc.constantFrom(-hour, hour, -12 * hour, 14 * hour);
const long = fc.integer({ min: -10 * 365, max: 10 * 365 }).map((days) => days * 24 * hour);
const jump = fc.oneof(fc.constant(0), minutes, zones, long, fc.constantFrom(-10 * year, 10 * year));
const step: fc.Arbitrary<Step> = fc.record({
	passesMs: fc.oneof(fc.nat(3 * hour), fc.nat(200 * hour), fc.nat(60 * 24 * hour)),
	setByMs: jump,
	isShut: fc.boolean(),
	isConfirmed: fc.boolean()
});

interface Life {
	readonly clock: Clock;
	readonly trueMs: number;
	readonly nowMs: number;
	/** By how much the clock was set back while nothing was open, and by how much forward at all. */
	readonly backMs: number;
	readonly forwardMs: number;
	/**
	 * True time that passed while the clock was in doubt and nothing was open, which nobody could count;
	 * and an hour for each restart in doubt, because what had passed of one is not written.
	 */
	readonly unseenMs: number;
}

const born = Date.UTC(2026, 0, 15, 10, 40);

function begin(): Life {
	const clock = startClock(uncounted, { nowMs: born, monotonicMs: 0 });
	const rest = { backMs: 0, forwardMs: 0, unseenMs: 0 };
	return { clock, trueMs: 0, nowMs: born, ...rest };
}

function live(life: Life, { passesMs, setByMs, isShut, isConfirmed }: Step): Life {
	const trueMs = life.trueMs + passesMs;
	const nowMs = Math.max(0, life.nowMs + passesMs + setByMs);
	const shown = { nowMs, monotonicMs: trueMs };
	// With the worker goes what it knew but the hours, which were written.
	const before = isShut ? startClock(life.clock.time, shown) : tick(life.clock, shown);
	const clock = isConfirmed && before.isInDoubt ? believe(before, shown) : before;
	return {
		clock,
		trueMs,
		nowMs,
		backMs: life.backMs + (isShut || before.isInDoubt ? Math.max(0, -setByMs) : 0),
		forwardMs: life.forwardMs + Math.max(0, setByMs),
		unseenMs:
			life.unseenMs +
			(isShut && before.isInDoubt ? passesMs : 0) +
			(isShut && (before.isInDoubt || life.clock.isInDoubt) ? hour : 0)
	};
}

const runs = { numRuns: 10_000, seed: 20_261_124 };
const lives = fc.array(step, { minLength: 1, maxLength: 12 });

describe('whatever is done to the clock', () => {
	test('the count never goes back, and a doubt never makes it jump', () => {
		fc.assert(
			fc.property(lives, (steps) => {
				let life = begin();
				return steps.every((one) => {
					const before = life.clock.time.hour;
					life = live(life, { ...one, isConfirmed: false });
					const { hour: now, sinceHour } = life.clock.time;
					// Without a person's word never more than thirty days beyond what truly passed.
					const most = Math.max(mostHoursMoved, Math.ceil(one.passesMs / hour)) + 2;
					return now >= before && now >= sinceHour && now - before <= most;
				});
			}),
			runs
		);
	});

	test('what passes while the vault is open is counted whole', () => {
		fc.assert(
			fc.property(lives, (steps) => {
				let life = begin();
				for (const one of steps) life = live(life, { ...one, isShut: false });
				const counted = life.clock.time.hour - life.clock.time.sinceHour;
				expect(counted).toBeGreaterThanOrEqual(Math.floor(life.trueMs / hour));
			}),
			runs
		);
	});

	test('what passes while it is shut is hidden by no more than the clock was set back', () => {
		fc.assert(
			fc.property(lives, (steps) => {
				let life = begin();
				for (const one of steps) life = live(life, one);
				const counted = life.clock.time.hour - life.clock.time.sinceHour;
				const least = life.trueMs - life.backMs - life.unseenMs;
				expect(counted).toBeGreaterThanOrEqual(Math.floor(least / hour));
			}),
			runs
		);
	});

	test('a clock that only goes right is counted to the hour, opened however often', () => {
		fc.assert(
			fc.property(lives, (steps) => {
				let life = begin();
				for (const one of steps) {
					const passesMs = Math.min(one.passesMs, (mostHoursMoved - 1) * hour);
					life = live(life, { ...one, passesMs, setByMs: 0, isConfirmed: false });
				}
				expect(life.clock.time.hour).toBe(hourOf(born + life.trueMs));
				expect(life.clock.isInDoubt).toBe(false);
			}),
			runs
		);
	});

	test('the rule that reads ages off the clock is caught by the same lives', () => {
		const caught = fc.check(
			fc.property(lives, (steps) => {
				let life = begin();
				for (const one of steps) life = live(life, { ...one, isShut: false });
				const byClock = hourOf(life.nowMs) - hourOf(born);
				expect(byClock).toBeGreaterThanOrEqual(Math.floor(life.trueMs / hour));
			}),
			{ ...runs, numRuns: 200 }
		);
		expect(caught.failed).toBe(true);
	});
});

test('zones and summer time have no say: the count is of the world’s one clock', () => {
	const zone = process.env.TZ;
	// The night in which Finland's clocks go back from four to three.
	const start = Date.UTC(2026, 9, 24, 22);
	try {
		for (const one of ['Europe/Helsinki', 'Pacific/Kiritimati', 'America/Anchorage']) {
			process.env.TZ = one;
			const local = new Date(start).getTime();
			const clock = startClock(uncounted, { nowMs: local, monotonicMs: 0 });
			const after = startClock(clock.time, {
				nowMs: new Date(start + 8 * hour).getTime(),
				monotonicMs: 0
			});
			expect(after.time.hour - clock.time.hour).toBe(8);
		}
	} finally {
		process.env.TZ = zone;
	}
});
