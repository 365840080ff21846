// How much time has passed, as the vault counts it. What is counted is written with every head; it
// is written by itself only when somebody asks and it has moved.

import type { Fault } from '$lib/core/fault';
import { ok, type Result } from '$lib/core/result';
import type { Ports } from '../ports';
import { commit } from '../store/commit';
import { dayNumber } from '../store/rows';
import type { Unlocked } from '../store/unlocked';
import { believe, shownBy, tick } from '../store/vault-time';
import type { VaultTime } from '../types';

const hoursInDay = 24;

/** The hour it is now by the vault's count. */
export function hourNow(ports: Ports, unlocked: Unlocked): number {
	unlocked.clock = tick(unlocked.clock, shownBy(ports));
	return unlocked.clock.time.hour;
}

/** The count, kept on disk as far as it moved. Faults: `StaleRevision`, of storage. */
export async function readTime(
	ports: Ports,
	unlocked: Unlocked
): Promise<Result<VaultTime, Fault>> {
	hourNow(ports, unlocked);
	const { head, cards } = unlocked.known;
	const { hour, seenHour } = unlocked.clock.time;
	if (hour !== head.time.hour || seenHour !== head.time.seenHour) {
		const written = await commit(ports, unlocked, { head, cards, rows: {} }, undefined);
		if (!written.ok) return written;
	}
	return ok(told(ports, unlocked));
}

/**
 * Believes the clock, if it still shows the day that a person said is right; otherwise the doubt
 * stands. Faults as `readTime`.
 */
export function confirmDay(
	ports: Ports,
	unlocked: Unlocked,
	day: number
): Promise<Result<VaultTime, Fault>> {
	if (dayShown(ports) === day) unlocked.clock = believe(unlocked.clock, shownBy(ports));
	return readTime(ports, unlocked);
}

function told(ports: Ports, { clock }: Unlocked): VaultTime {
	const { hour, seenHour } = clock.time;
	if (!clock.isInDoubt) return { hour, doubt: null };
	const seenDay = Math.floor(seenHour / hoursInDay);
	return { hour, doubt: { seenDay, shownDay: dayShown(ports) } };
}

function dayShown(ports: Ports): number {
	return dayNumber(ports.now());
}
