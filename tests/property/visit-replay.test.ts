// The logs of a visit are the truth: replaying them leads to the very visit that wrote them, at every
// length, whoever was spoken with, left, interrupted or never came back.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { decodeVisitLog, encodeVisitEvent, visitFactsOf } from '$lib/core/visit';
import { visits, type Visit } from '$lib/interview/visit';
import { single } from '../support/protocols';
import { everyTry } from '../support/visit-reach';
import { atVisit } from '../support/visit-walk';

vi.setConfig({ testTimeout: 60_000 });

/** All that a visit is, without references into the machines. */
function essence({ log, facts, phase, conversations }: Visit): unknown {
	const talks = [...conversations].map(([number, { log: own, facts: known, phase: at }]) => [
		number,
		own,
		known,
		at
	]);
	return { log, facts, phase, talks };
}

/** The first thing that can happen, beginning at a place in the list. */
function moved(visit: Visit, place: number): Visit {
	for (let at = 0; at < everyTry.length; at += 1) {
		const step = everyTry[(place + at) % everyTry.length]!.by(visits, visit);
		if (step.change !== 'none' || step.talks.size > 0) return step.visit;
	}
	return visit;
}

it('a replay of a visit equals it at every length', () => {
	let interrupted = 0;
	let closed = 0;
	const moves = fc.array(fc.nat(everyTry.length - 1), {
		minLength: 10,
		maxLength: 60,
		size: 'max'
	});
	const law = fc.property(moves, fc.nat(3), (places, cut) => {
		let now = atVisit(single).visit;
		places.forEach((place, at) => {
			now = moved(now, place);
			if (now.phase === 'onBreak') interrupted += 1;
			if (now.phase === 'closed') closed += 1;
			if (at % 4 !== cut) return;
			const decoded = decodeVisitLog(now.log.map(encodeVisitEvent));
			if (!decoded.ok) throw new Error('the log does not decode');
			const logs = new Map([...now.conversations].map(([number, { log }]) => [number, log]));
			const replayed = visits.replay(single, decoded.value, logs);
			if (!replayed.ok) throw new Error('the log does not replay');
			expect(essence(replayed.value)).toEqual(essence(now));
			expect(visitFactsOf(now.log)).toEqual(now.facts);
		});
	});
	fc.assert(law, { numRuns: 120 });
	expect(interrupted).toBeGreaterThan(50);
	expect(closed).toBeGreaterThan(5);
});
