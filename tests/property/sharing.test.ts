// What is handed over is what was reviewed last and is still true, and goes only to those who
// were agreed to. The content is hashed here from the referral itself, at every step anew.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assess, circumstances, partition } from '$lib/core/assessment';
import { plainResponses, type DomainEvent, type Log } from '$lib/core/event';
import { buildReferral } from '$lib/core/referral';
import type { Conversation } from '$lib/interview';
import { day, decided, shared } from '../support/events';
import { plain } from '../support/protocols';
import { talk } from '../support/walk';
import { stepped, steps, type WalkStep } from './walks';

vi.setConfig({ testTimeout: 40_000 });

const words = { locale: 'en', messages: {}, answers: {} };

/** SHA-256 of the referral as it would be built now. */
function contentOf({ facts, protocol }: Conversation): string {
	const { conduct } = partition(protocol, plainResponses(facts), facts.withdrawn);
	const around = circumstances({
		danger: facts.danger,
		privacy: facts.privacy,
		agreement: 'given',
		end: 'complete'
	});
	const payload = buildReferral({
		facts,
		protocol,
		assessment: assess(conduct, around, 'adult', []),
		wordsByLocale: new Map(),
		staffWords: words,
		from: { role: 'border-guard', station: '', callBack: '' },
		serviceNames: new Map(),
		receipt: '0'.repeat(32),
		day,
		practice: true
	});
	return createHash('sha256').update(JSON.stringify(payload)).digest('hex');
}

const desks = ['desk-one', 'desk-two', 'desk-three'] as const;
type Move =
	| { readonly do: 'review' }
	| { readonly do: 'share'; readonly to: readonly string[]; readonly old: number }
	| { readonly do: 'decide'; readonly to: string; readonly given: boolean }
	| { readonly do: 'return' }
	| { readonly do: 'walk'; readonly step: WalkStep };

const moves: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant({ do: 'review' as const }) },
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constant('share' as const),
			to: fc.uniqueArray(fc.constantFrom(...desks), { minLength: 1 }),
			old: fc.constantFrom(0, 0, 0, 1, 2)
		})
	},
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constant('decide' as const),
			to: fc.constantFrom(...desks),
			given: fc.boolean()
		})
	},
	{ weight: 3, arbitrary: fc.constant({ do: 'return' as const }) },
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('walk' as const), step: steps(0, 2, 6) }) }
);

/** Recipients whose latest decision in the log is yes. */
function agreedIn(log: Log): ReadonlySet<string> {
	const yes = new Set<string>();
	for (const event of log) {
		if (event.type !== 'agreement-decided' || event.recipient === null) continue;
		if (event.decision === 'given') yes.add(event.recipient);
		else yes.delete(event.recipient);
	}
	return yes;
}

function eventOf(move: Move, now: Conversation, hashes: readonly string[]): DomainEvent | null {
	if (move.do === 'review') return { type: 'reviewed', hash: contentOf(now) };
	if (move.do === 'decide') {
		return decided('share', move.given ? 'given' : 'refused', move.to);
	}
	if (move.do !== 'share') return null;
	return shared(hashes.at(-1 - move.old) ?? contentOf(now), move.to);
}

describe('handing over', () => {
	it('never happens with anything but what was reviewed last, nor to anybody else', () => {
		const count = { shared: 0, refused: 0, stale: 0 };
		const law = fc.property(fc.array(moves, { minLength: 10, maxLength: 40 }), (list) => {
			const start = talk(plain).to('asking').answerAll('yes').close('by the mill');
			let now = start.wish('specialist').then(decided('share', 'given', 'desk-one')).conversation;
			const hashes: string[] = [];
			for (const move of list) {
				const event = eventOf(move, now, hashes);
				const walk: WalkStep = { do: 'go-on', reply: 'no', pick: 0 };
				const step = move.do === 'walk' ? move.step : walk;
				// Going on from here would finish; there is nothing to return to.
				if (move.do === 'return' && now.phase === 'sharing') continue;
				const made: WalkStep = event ? { do: 'event', event } : step;
				const { conversation, change } = stepped(now, made);
				if (event?.type === 'reviewed' && change !== 'none') hashes.push(event.hash);
				if (event?.type === 'shared' && change === 'none') {
					count.refused += 1;
					const wasReviewed = event.hash === hashes.at(-1);
					if (wasReviewed && event.hash !== contentOf(now)) count.stale += 1;
				}
				const last = conversation.log.at(-1);
				if (change === 'appended' && last?.type === 'shared') {
					count.shared += 1;
					expect(last.hash).toBe(contentOf(now));
					expect(last.hash).toBe(hashes.at(-1));
					const agreed = agreedIn(now.log);
					expect(last.recipients.filter((to) => !agreed.has(to))).toEqual([]);
				}
				now = conversation;
			}
		});
		fc.assert(law, { numRuns: 1000 });
		expect(count.shared).toBeGreaterThan(100);
		expect(count.refused).toBeGreaterThan(100);
		expect(count.stale).toBeGreaterThan(10);
	});

	it('leaves the hash standing only while the content is the same', () => {
		let changed = 0;
		const law = fc.property(fc.array(steps(1, 2, 8), { minLength: 1, maxLength: 12 }), (list) => {
			const start = talk(plain).to('asking').answerAll('yes').close('by the mill');
			const sharing = start.wish('specialist');
			const hash = contentOf(sharing.conversation);
			let now = sharing.then({ type: 'reviewed', hash }).conversation;
			for (const step of list) {
				if (step.do === 'event' && step.event.type === 'reviewed') continue;
				now = stepped(now, step).conversation;
				const isSame = contentOf(now) === hash;
				if (!isSame) changed += 1;
				if (now.facts.reviewedHash !== null) expect(isSame).toBe(true);
			}
		});
		fc.assert(law, { numRuns: 1000 });
		expect(changed).toBeGreaterThan(500);
	});
});
