// Anything may be sent at any time: nothing throws, and nobody is asked anything before every
// gate was passed, in order, or after it was over.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isAgreed } from '$lib/core/agreement';
import {
	decodeLog,
	eventTypes,
	isTreatedAsChild,
	stamped,
	type DomainEvent,
	type Log
} from '$lib/core/event';
import { newConversation, phases, type Conversation, type Phase } from '$lib/interview';
import { plain } from '../support/protocols';
import { anyEvent } from './arbitraries';
import { stepped, steps } from './walks';

vi.setConfig({ testTimeout: 40_000 });

/** The gates in their order; stepping back only adds to what was passed. */
const gates: readonly ((event: DomainEvent) => boolean)[] = [
	(e) => e.type === 'opened',
	(e) => e.type === 'situation-stated' && e.situation === 'ordinary',
	(e) => e.type === 'interpreter-confirmed',
	(e) => e.type === 'greeted',
	(e) => e.type === 'privacy-confirmed',
	(e) => e.type === 'needs-asked',
	(e) => e.type === 'capacity-stated' && e.capacity === 'adult',
	(e) => e.type === 'introduced',
	(e) => e.type === 'information-offered',
	(e) => e.type === 'agreement-decided' && e.scope === 'talk' && e.decision === 'given',
	(e) => e.type === 'agreement-decided' && e.scope === 'notes',
	(e) => e.type === 'preface-said'
];

function passed(log: Log): boolean {
	let next = 0;
	for (const event of log) if (gates[next]?.(event)) next += 1;
	return next === gates.length && log.some(({ type }) => type === 'language-chosen');
}

const over: readonly ((event: DomainEvent) => boolean)[] = [
	(e) => e.type === 'stopped',
	(e) => e.type === 'child-raised',
	(e) => e.type === 'situation-stated' && e.situation === 'suspect-or-detained',
	(e) => e.type === 'capacity-stated' && e.capacity !== 'adult',
	(e) => e.type === 'agreement-decided' && e.scope === 'talk' && e.decision !== 'given'
];

function isLawful({ phase, facts, log }: Conversation): boolean {
	if (phase !== 'asking' && phase !== 'interlude') return true;
	return (
		passed(log) &&
		!log.some((event) => over.some((test) => test(event))) &&
		facts.privacy === 'held' &&
		facts.interpreter !== null &&
		facts.situation === 'ordinary' &&
		isAgreed(facts.agreements, 'talk') &&
		!isTreatedAsChild(facts)
	);
}

describe('random events', () => {
	it('are of every type, and each has the shape of the log', () => {
		const seen = new Set<string>();
		const law = fc.property(anyEvent, (event) => {
			seen.add(event.type);
			const frame = new TextEncoder().encode(JSON.stringify(stamped(event, 0)));
			expect(decodeLog([frame])).toMatchObject({ ok: true });
		});
		fc.assert(law, { numRuns: 4000 });
		expect(seen).toEqual(new Set(eventTypes));
	});

	it('never throw and never ask anything before every gate', () => {
		const seen = new Map<Phase, number>();
		const walk = fc.array(steps(6, 1, 4), { minLength: 20, maxLength: 60 });
		const law = fc.property(walk, (moves) => {
			let now = newConversation(plain);
			for (const move of moves) {
				now = stepped(now, move).conversation;
				seen.set(now.phase, (seen.get(now.phase) ?? 0) + 1);
				expect(isLawful(now)).toBe(true);
			}
		});
		fc.assert(law, { numRuns: 1000 });
		expect(phases.filter((phase) => !seen.has(phase))).toEqual([]);
		expect(seen.get('asking')).toBeGreaterThan(200);
	});

	it('nor over ten thousand steps on end', () => {
		const law = fc.property(
			fc.array(steps(5, 1, 4), { minLength: 10_000, maxLength: 10_000, size: 'max' }),
			(moves) => {
				let now = newConversation(plain);
				for (const move of moves) {
					if (now.phase === 'ended' || now.log.length > 400) now = newConversation(plain);
					now = stepped(now, move).conversation;
					expect(isLawful(now)).toBe(true);
				}
			}
		);
		fc.assert(law, { numRuns: 1, endOnFailure: true });
	});
});
