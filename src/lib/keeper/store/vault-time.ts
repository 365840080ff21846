// Time as a vault counts it. Whoever holds a device can set its clock, so how long something has
// been kept is not read off the clock: the vault counts the hours it saw pass, and its count never
// goes back. What is seen of the clock is kept by the hour, never finer.

import type { Ports } from '../ports';

/** The count of a vault, as its head keeps it; all hours count from 1970-01-01 (UTC). */
export interface VaultTime {
	/** The count: an hour by the clock when it began, and never less since. */
	readonly hour: number;
	/** The hour that the clock showed at this count. */
	readonly seenHour: number;
	/** Where the count began; 0 in a vault that has never counted. */
	readonly sinceHour: number;
}

/** The count as it goes on in memory, to the millisecond. */
export interface Clock {
	readonly time: VaultTime;
	/** Milliseconds that have passed of the hour that is counted next. */
	readonly restMs: number;
	/** What both clocks showed when this was counted. */
	readonly nowMs: number;
	readonly monotonicMs: number;
	/** Whether the clock is so far from what it showed before that a person must judge it. */
	readonly isInDoubt: boolean;
}

/** What both clocks show: one that a person can set, and one that only goes forward. */
export interface Shown {
	readonly nowMs: number;
	readonly monotonicMs: number;
}

/** What both clocks of the surroundings show now. */
export function shownBy(ports: Pick<Ports, 'now' | 'monotonic'>): Shown {
	return { nowMs: ports.now(), monotonicMs: ports.monotonic() };
}

const hourMs = 3_600_000;

/** A clock that moved further than this, in hours and either way, is not believed unasked: 30 days. */
export const mostHoursMoved = 720;

// Below this a clock was set right, not back.
const slipMs = 60_000;

/** The whole hours since 1970 of an instant, 0 to 2³² - 1. */
export function hourOf(instantMs: number): number {
	return Math.min(0xffff_ffff, Math.max(0, Math.floor(instantMs / hourMs)));
}

/** The count of a vault that has not counted yet. */
export const uncounted: VaultTime = { hour: 0, seenHour: 0, sinceHour: 0 };

/**
 * Goes on from what the head says. Hours in which nothing was open are those by which the clock
 * moved on; a clock that was set back meanwhile hides no more than it was set back by.
 */
export function startClock(kept: VaultTime, shown: Shown): Clock {
	const here = hourOf(shown.nowMs);
	const restMs = shown.nowMs - here * hourMs;
	if (kept.sinceHour === 0) {
		const time = { hour: here, seenHour: here, sinceHour: here };
		return { ...shown, time, restMs, isInDoubt: false };
	}
	const moved = here - kept.seenHour;
	if (Math.abs(moved) > mostHoursMoved) {
		return { ...shown, time: kept, restMs: 0, isInDoubt: true };
	}
	// Up to an hour of what had passed went unwritten: it is counted whole when the clock went back.
	const time = { ...kept, hour: kept.hour + (moved < 0 ? 1 : moved), seenHour: here };
	return { ...shown, time, restMs, isInDoubt: false };
}

/** When a case began and last changed, by the count of one vault. */
export interface CaseHours {
	readonly begunHour: number;
	readonly changedHour: number;
}

/**
 * The hours of a case from another vault by the count of this one, in which it is `hour` now: what
 * had passed when it last changed stays, and the way here counts. As of any clock, more than 30 days
 * are not believed, and then none of the way counts. Null, no hours were kept, is now.
 */
export function arrived(hours: CaseHours | null, hour: number): CaseHours {
	const { begunHour, changedHour } = hours ?? { begunHour: hour, changedHour: hour };
	const way = hour - changedHour;
	const shift = way < 0 || way > mostHoursMoved ? way : 0;
	return { begunHour: Math.max(1, begunHour + shift), changedHour: changedHour + shift };
}

/** Counts what has passed since, by whichever of both clocks moved further. */
export function tick(clock: Clock, shown: Shown): Clock {
	const steady = Math.max(0, shown.monotonicMs - clock.monotonicMs);
	const moved = hourOf(shown.nowMs) - clock.time.seenHour;
	if (Math.abs(moved) > mostHoursMoved) return tickInDoubt(clock, shown, steady);
	if (clock.isInDoubt) return later(startClock(clock.time, shown), clock, steady);
	const byClock = shown.nowMs - clock.nowMs;
	const passed = clock.restMs + Math.max(steady, byClock);
	const lost = byClock < -slipMs ? 1 : 0;
	const time = {
		...clock.time,
		hour: clock.time.hour + Math.floor(passed / hourMs) + lost,
		seenHour: hourOf(shown.nowMs)
	};
	return { ...shown, time, restMs: passed % hourMs, isInDoubt: false };
}

// The clock has come back to where it was believed. That is seen as at a start, but what surely
// passed meanwhile counts at the least.
function later(started: Clock, clock: Clock, steadyMs: number): Clock {
	const byClock = started.time.hour * hourMs + started.restMs;
	const surely = clock.time.hour * hourMs + clock.restMs + steadyMs;
	if (byClock >= surely) return started;
	const time = { ...started.time, hour: Math.floor(surely / hourMs) };
	return { ...started, time, restMs: surely % hourMs };
}

// Only what surely passed is counted, and what the clock would show now is remembered with it.
function tickInDoubt(clock: Clock, shown: Shown, steady: number): Clock {
	const passed = clock.restMs + steady;
	const hours = Math.floor(passed / hourMs);
	const { hour, seenHour } = clock.time;
	const time = { ...clock.time, hour: hour + hours, seenHour: seenHour + hours };
	return { ...shown, time, restMs: passed % hourMs, isInDoubt: true };
}

/** A person has said that the clock is right: the hours that it moved on are counted after all. */
export function believe(clock: Clock, shown: Shown): Clock {
	const counted = tick(clock, shown);
	if (!counted.isInDoubt) return counted;
	const here = hourOf(shown.nowMs);
	const moved = Math.max(0, here - counted.time.seenHour);
	const time = { ...counted.time, hour: counted.time.hour + moved, seenHour: here };
	const restMs = shown.nowMs - here * hourMs;
	return later({ ...shown, time, restMs, isInDoubt: false }, counted, 0);
}
